"""Words of titles that say that a report is not of one event, or goes on while it lasts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from crosswire.resources import lists


@cache
def no_names() -> tuple[str, ...]:
    """Words with a capital that name no event."""
    return tuple(_table()["no_names"])


def _table() -> dict[str, list[str]]:
    return lists.table("stories/kinds.toml")


@cache
def pattern(kind: str) -> lists.Pattern:
    """What the title of a report of a kind holds: "live" or "roundup"."""

    def written(told: Mapping[str, Any], _given: Mapping[str, str]) -> str:
        return "(?i)" + "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in told[kind])

    return lists.Pattern("stories/kinds.toml", kind, written, {})

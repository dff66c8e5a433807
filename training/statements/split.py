"""Which articles are learned from, and which are kept aside to look at."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

ASIDE = 60


def split(
    records: list[dict[str, Any]], *, leave_out: Collection[str] = ()
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Articles to look at, and articles to learn from; without the publishers that are left out."""
    shuffled = sorted(records, key=lambda r: r["id"])
    random.Random(1).shuffle(shuffled)  # noqa: S311 - a repeatable split, no secret
    aside, train = shuffled[:ASIDE], shuffled[ASIDE:]
    return aside, [r for r in train if r["publisher"] not in leave_out]

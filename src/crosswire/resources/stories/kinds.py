"""Words of titles that say that a report is not of one event, or goes on while it lasts."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """What the title of a report of a kind holds: "live" or "roundup"."""
    table = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))
    every = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in table[kind])
    return re.compile(every, re.IGNORECASE)

"""Days by which news calls what is past, without a year: "the Sept. 11 attacks"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from crosswire.languages.en.dates import words
from crosswire.languages.en.dates.grammar import Written
from crosswire.resources import lists

_LIST = "dates/remembered"
_SINCE = lists.pattern(_LIST, "since")
_ANNIVERSARY = lists.pattern(_LIST, "anniversary")
_BEFORE = 60  # characters before a date that are looked at
_FRESH = timedelta(days=60)  # "since Sept. 11" may be this year's for so long


def past(text: str, written: Written, day: date, now: date) -> bool:
    """Whether a date without a year calls what happened on it in another year than that of `day`.

    Args:
        text: The paragraph.
        written: A date in it.
        day: What it comes to as a day of around the report.
        now: The day of the report.
    """
    parts = written.parts
    if written.kind != "day" or {"year", "rel", "weekday"} & set(parts):
        return False
    before = text[max(0, written.start - _BEFORE) : written.start]
    if _ANNIVERSARY.search(before):
        return True
    known = _days().get((words.month(parts["month"]), words.day(parts["day"])))
    if known is None or known[0] == day.year:
        return False
    return bool(known[1].match(text, written.end)) or (
        abs(now - day) > _FRESH and bool(_SINCE.search(before))
    )


@cache
def _days() -> dict[tuple[int, int], tuple[int, re.Pattern[str]]]:
    """Month and day, with the year and what follows them."""
    told: dict[str, dict[str, Any]] = lists.table(f"{_LIST}.toml")["days"]
    return {
        (int(name[:2]), int(name[3:])): (
            one["year"],
            re.compile(
                rf"(?:\s+|-)(?:[\w-]+\s+){{0,2}}?(?:{lists.alternatives(one['of'])})\b", re.IGNORECASE
            ),
        )
        for name, one in told.items()
    }

"""The time of day beside a date: "6:53 p.m. ET", "18:53 GMT+1", "8.30am BST".

Only a time whose zone is said, too, fixes a moment. A zone that changes with the season ("ET") is asked of
the system's table of zones; where that is missing, the day alone is known.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?:\(?(?P<zone>GMT|UTC|Z|[A-Z]{2,4})\b)?\s*(?P<offset>[+-]\d{1,2}(?::?\d\d)?(?!\d))?",
    re.IGNORECASE,
)
# Hours from UTC of abbreviations that mean one thing in news; "IST" means three, and is left out.
_FIXED = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8,
    "hst": -10, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11, "awst": 8, "nzst": 12,
    "nzdt": 13, "wib": 7, "pkt": 5, "eat": 3, "wat": 1,
}  # fmt: skip
_SEASONAL = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}


def on(day: datetime, text: str) -> datetime | None:
    """The moment that a text names on a day; None where it says no time, or not in which zone.

    >>> on(datetime(2024, 7, 5, tzinfo=UTC), "July 5, 2024 at 8.30am BST").isoformat()
    '2024-07-05T08:30:00+01:00'
    >>> on(datetime(2024, 7, 5, tzinfo=UTC), "5 July 2024, 18:30") is None
    True
    """
    for match in _CLOCK.finditer(text):
        if match["minute"] is None and match["half"] is None:
            continue
        hour = _hour(int(match["hour"]), match["half"])
        if hour is None or int(match["minute"] or 0) > 59:
            continue
        local = day.replace(hour=hour, minute=int(match["minute"] or 0), tzinfo=None)
        zone = _zone(match["zone"], match["offset"], local)
        return local.replace(tzinfo=zone) if zone else None
    return None


def _hour(hour: int, half: str | None) -> int | None:
    if half is None:
        return hour if hour < 24 else None
    return hour % 12 + 12 * (half[0] in "pP") if 1 <= hour <= 12 else None


def _zone(name: str | None, offset: str | None, local: datetime) -> tzinfo | None:
    """The zone of a clock; with "GMT+7" an hour there is seven ahead of Greenwich."""
    folded = (name or "").casefold()
    if offset is not None and folded in {"", "gmt", "utc"}:
        return _shifted(offset)
    if folded in _SEASONAL:
        return _season(_SEASONAL[folded], local)
    return _hours(_FIXED[folded]) if folded in _FIXED else None


def _shifted(offset: str) -> tzinfo | None:
    hours, minutes = re.fullmatch(r"[+-](\d{1,2}?):?(\d\d)?", offset).groups()  # type: ignore[union-attr]
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if size > timedelta(hours=14):
        return None
    return timezone(-size if offset[0] == "-" else size) if size else UTC


def _hours(hours: int) -> tzinfo:
    return timezone(timedelta(hours=hours)) if hours else UTC


def _season(key: str, local: datetime) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        offset = local.replace(tzinfo=ZoneInfo(key)).utcoffset()
    except (ZoneInfoNotFoundError, OSError):
        return None
    return timezone(offset) if offset is not None else None

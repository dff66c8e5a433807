"""Dates as metadata writes them: ISO 8601, RFC 2822, seconds since 1970, "December 2, 2023, 6:53 p.m. ET".

A moment keeps the offset that it was written with. Its day is then the day where the report was written, and
"on Thursday" in a report of Friday morning in Manila is not told from London's Thursday night.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any

from crosswire.read import clocks
from crosswire.resources.words import table

MONTHS = tuple(name[:3] for name in table("calendar")["class"]["months"])
_MONTH = rf"(?P<month>(?:{'|'.join(MONTHS)})[a-z]*)\.?"
_WORDED = (
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?!\d)")
_SLASHED = re.compile(r"\b(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")
_DAY_ONLY = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})\b|\b(?P<day2>\d{{1,2}})\s+(?P<month2>(?:{'|'.join(MONTHS)})[a-z]*)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>(?:19|20)\d\d)(?P<sep>[-_./]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])"
)
# "Tue, 5 Mar 2024 10:00:00 -0800"; the library that reads it takes any zone it does not know for Greenwich.
_MAIL = re.compile(
    rf"(?:[a-z]{{3,9}},?\s+)?\d{{1,2}}\s+(?:{'|'.join(MONTHS)})[a-z]*\s+\d{{2,4}}\s+\d{{1,2}}:\d\d(?::\d\d)?"
    r"(?P<zone>\s+(?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T)(?!\s*[+-])\b|\s*$|\s+GMT[+-]\d{1,2}\b)",
    re.IGNORECASE,
)
_AHEAD = timedelta(days=60)
_EARLIEST = 1500


def parse(value: Any) -> datetime | None:
    """An aware moment in the zone it was written in, or None where the value is no date.

    A date without a time is the first moment of its day, and a time without a zone is taken as UTC:
    nothing better is known.

    >>> parse("2023-12-02T01:00:00+02:00").isoformat()
    '2023-12-02T01:00:00+02:00'
    >>> parse("March 5, 2024, 6:53 p.m. ET").isoformat()
    '2024-03-05T18:53:00-05:00'
    >>> parse("last week") is None
    True
    """
    if isinstance(value, datetime):
        return _aware(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _since_1970(float(value))
    text = " ".join(str(value).split())
    return _iso(text) or _mail(text) or _epoch(text) or _with_time(text)


def doubt(moment: datetime) -> str | None:
    """Why a moment is not believed to be that of a publication, if it is not.

    Clocks run ahead and magazines are dated weeks ahead; what lies farther ahead is a slip or a trap.
    """
    ahead = moment - datetime.now(UTC)
    if ahead > _AHEAD:
        return f"{moment.date().isoformat()} lies {ahead.days} days in the future"
    return None


def in_words(text: str) -> datetime | None:
    """The first full date in some words; None for one whose day and month could change places."""
    found = [m for pattern in (*_WORDED, _ISO) for m in [pattern.search(text)] if m]
    for match in sorted(found, key=lambda m: m.start()):
        moment = _day(match["year"], match["month"], match["day"])
        if moment:
            return moment
    slashed = _SLASHED.search(text)
    if slashed:
        first, second = int(slashed["first"]), int(slashed["second"])
        if first > 12 >= second:
            return _day(slashed["year"], str(second), str(first))
        if second > 12 >= first or first == second:
            return _day(slashed["year"], str(first), str(second))
    return None


def all_in_words(text: str) -> frozenset[datetime]:
    """The days of every full date that some words hold in letters or as ISO writes it."""
    found = (match for pattern in (*_WORDED, _ISO) for match in pattern.finditer(text))
    days = (_day(match["year"], match["month"], match["day"]) for match in found)
    return frozenset(day for day in days if day)


def without_year(text: str, year: int) -> datetime | None:
    """The first date in some words that name no year, in a year known from elsewhere."""
    match = _DAY_ONLY.search(text)
    if not match:
        return None
    return _day(str(year), match["month"] or match["month2"], match["day"] or match["day2"])


def in_name(name: str) -> datetime | None:
    """The date in a file name or an address: "2023-12-02", "20231202", "2023/12/02"."""
    match = _NAMED.search(name)
    return _day(match["year"], match["month"], match["day"]) if match else None


def _day(year: str, month: str, day: str) -> datetime | None:
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].casefold()) + 1
    try:
        return datetime(int(year), number, int(day), tzinfo=UTC)
    except ValueError:
        return None


def _with_time(text: str) -> datetime | None:
    """The date in some words, with the time of day where they say one and its zone; else the day alone."""
    day = in_words(text)
    return (clocks.on(day, text) if day else None) or day


def _iso(text: str) -> datetime | None:
    try:
        return _aware(datetime.fromisoformat(text))
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    """A date as mails and feeds have it; their "GMT+7" tells the moment, and not whose day it is."""
    found = _MAIL.match(text)
    if not found:
        return None
    if "+" in found["zone"][4:] or "-" in found["zone"][4:]:
        moment = _with_time(text)
        return moment.astimezone(UTC) if moment else None
    try:
        return _aware(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _epoch(text: str) -> datetime | None:
    return _since_1970(float(text)) if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text) else None


def _since_1970(seconds: float) -> datetime | None:
    if not 1e8 <= seconds < 1e14:
        return None
    try:
        return datetime.fromtimestamp(seconds / 1000 if seconds >= 1e11 else seconds, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _aware(moment: datetime) -> datetime | None:
    """With an offset, and within the years of which it can also be told in UTC."""
    if not _EARLIEST <= moment.year < datetime.max.year:
        return None
    offset = moment.utcoffset()
    return moment.replace(tzinfo=UTC if not offset else timezone(offset))

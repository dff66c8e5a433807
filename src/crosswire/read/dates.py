"""Dates as metadata writes them: ISO 8601, RFC 2822, seconds since 1970, "December 2, 2023"."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>(?:{'|'.join(MONTHS)})[a-z]*)\.?"
_WORDED = (
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_SLASHED = re.compile(r"\b(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")
_DAY_ONLY = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})\b|\b(?P<day2>\d{{1,2}})\s+(?P<month2>(?:{'|'.join(MONTHS)})[a-z]*)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>(?:19|20)\d\d)(?P<sep>[-_./]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])"
)
_EARLIEST = 1500


def parse(value: Any) -> datetime | None:
    """An aware moment in UTC, or None where the value is no date.

    A date without a time is the first moment of its day, and a time without a zone is taken as UTC:
    nothing better is known.

    >>> parse("2023-12-02T09:00:00+02:00")
    datetime.datetime(2023, 12, 2, 7, 0, tzinfo=datetime.timezone.utc)
    >>> parse("last week") is None
    True
    """
    if isinstance(value, datetime):
        return _utc(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _since_1970(float(value))
    text = " ".join(str(value).split())
    return _iso(text) or _mail(text) or _epoch(text) or in_words(text)


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


def _iso(text: str) -> datetime | None:
    try:
        return _utc(datetime.fromisoformat(text))
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return _utc(parsedate_to_datetime(text))
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


def _utc(moment: datetime) -> datetime | None:
    try:
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC) if aware.year >= _EARLIEST else None
    except OverflowError:
        return None

"""Dates in words. The year stands only where it is not that of the story."""

from __future__ import annotations

from datetime import UTC, datetime

from crosswire.resources.words.calendar import month_names
from crosswire.types import Precision

MONTHS = month_names()

# What a year ("2023") and a month ("2023-03") lack to be a date, by their length.
MISSING = {4: "-01-01", 7: "-01"}


def parsed(text: str | None) -> datetime | None:
    """The moment of an ISO date or date and time, or the first of a month or year; None for anything else."""
    whole = f"{text}{MISSING[len(text)]}" if text and len(text) in MISSING else text
    try:
        moment = datetime.fromisoformat(whole) if whole else None
    except ValueError:
        return None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def day(moment: datetime, *, year: int | None = None) -> str:
    """The day of a moment.

    >>> day(datetime(2023, 12, 2, tzinfo=UTC), year=2023), day(datetime(2022, 5, 1, tzinfo=UTC), year=2023)
    ('2 December', '1 May 2022')
    """
    shown = f"{moment.day} {MONTHS[moment.month - 1]}"
    return shown if moment.year == year else f"{shown} {moment.year}"


def days(first: datetime, last: datetime) -> str:
    """A day, or the days from one to another, with their year.

    >>> days(datetime(2024, 5, 14, tzinfo=UTC), datetime(2024, 5, 16, tzinfo=UTC))
    '14 to 16 May 2024'
    """
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first, year=last.year)} to {day(last)}"


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M} UTC"


def when(text: str | None, *, year: int | None = None) -> str | None:
    """An ISO date of the record, in words; as it is where it is not one."""
    moment = parsed(text)
    return day(moment, year=year) if moment else text


def at(text: str | None, precision: Precision, *, year: int | None = None) -> str:
    """A moment of the timeline, no finer than it is known.

    >>> at("2023-12-01T05:00:00Z", Precision.HOUR, year=2023), at("2023-10-01", Precision.MONTH)
    ('1 December, 05:00 UTC', 'October 2023')
    """
    moment = parsed(text)
    if moment is None:
        return text or "undated"
    if precision is Precision.YEAR:
        return str(moment.year)
    if precision is Precision.MONTH:
        return f"{MONTHS[moment.month - 1]} {moment.year}"
    if precision is Precision.DAY:
        return day(moment, year=year)
    return f"{day(moment, year=year)}, {clock(moment)}"


def span(first: str | None, last: str | None, precision: Precision, *, year: int | None = None) -> str:
    """A moment or a stretch of time; one wording where both ends read the same."""
    begins, ends = parsed(first), parsed(last)
    if begins and ends and _one(begins, ends, precision):
        return at(first, precision, year=year)
    shown = [at(end, precision, year=year) for end in (first, last) if end]
    if not shown:
        return "undated"
    return shown[0] if shown[0] == shown[-1] else f"{shown[0]} to {shown[-1]}"


def _one(begins: datetime, ends: datetime, precision: Precision) -> bool:
    """Whether two moments are the first and the last of one hour or one minute."""
    if precision is Precision.MINUTE:
        return (ends - begins).total_seconds() < 60
    return precision is Precision.HOUR and (ends - begins).total_seconds() < 3600

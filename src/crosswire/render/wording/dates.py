"""Dates in words. The year stands only where it is not that of the story."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache

from crosswire.languages.wording import row, spoken, worded
from crosswire.types import Precision

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
    shown = worded("dates.day", day=moment.day, month=_month(moment))
    return shown if moment.year == year else worded("dates.year", date=shown, year=moment.year)


def _month(moment: datetime) -> str:
    return row("dates.months")[moment.month - 1]


def days(first: datetime, last: datetime) -> str:
    """A day, or the days from one to another, with their year.

    >>> days(datetime(2024, 5, 14, tzinfo=UTC), datetime(2024, 5, 16, tzinfo=UTC))
    '14 to 16 May 2024'
    """
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return worded("dates.to", first=first.day, last=day(last))
    return worded("dates.to", first=day(first, year=last.year), last=day(last))


def clock(moment: datetime) -> str:
    return worded("dates.clock", clock=f"{moment:%H:%M}")


def when(text: str | None, *, year: int | None = None) -> str | None:
    """An ISO date of the record, in words; as it is where it is not one."""
    moment = parsed(text)
    return day(moment, year=year) if moment else text


def published(moment: datetime, *, year: int | None = None) -> str:
    """When a report came out; midnight says that nobody knows the hour; in another zone only the day stands.

    >>> published(datetime(2024, 5, 15, 14, 10, tzinfo=UTC), year=2024)
    '15 May, 14:10 UTC'
    >>> published(datetime(2024, 5, 15, tzinfo=UTC))
    '15 May 2024'
    """
    known = moment.utcoffset() == timedelta(0) and (moment.hour or moment.minute)
    return _moment(moment, year) if known else day(moment, year=year)


def _moment(moment: datetime, year: int | None) -> str:
    return worded("dates.moment", day=day(moment, year=year), clock=clock(moment))


def plain(text: str, *, year: int | None) -> str:
    """A line of the record with its dates as the rest of the page has them.

    >>> plain("“184” is as of 1 December 2023, “80” as of 2022-11-03.", year=2023)
    '“184” is as of 1 December, “80” as of 3 November 2022.'
    """

    def shown(found: re.Match[str]) -> str:
        if found[3]:
            return when(found[3], year=year) or found[3]
        return found[1] if int(found[2]) == year else found[0]

    return _written(spoken()).sub(shown, text)


@cache
def _written(language: str) -> re.Pattern[str]:
    """A day with its month and year, as the language writes it, or an ISO date."""
    month = f"(?:{'|'.join(map(re.escape, row('dates.months', language)))})"
    day = worded("dates.day", language, day=r"\d{1,2}", month=month)
    whole = worded("dates.year", language, date=f"({day})", year=r"(\d{4})")
    return re.compile(rf"\b{whole}\b|\b(\d{{4}}-\d{{2}}-\d{{2}})\b(?![T\d-])")


def at(text: str | None, precision: Precision, *, year: int | None = None) -> str:
    """A moment of the timeline, no finer than it is known.

    >>> at("2023-12-01T05:00:00Z", Precision.HOUR, year=2023), at("2023-10-01", Precision.MONTH)
    ('1 December, 05:00 UTC', 'October 2023')
    """
    moment = parsed(text)
    if moment is None:
        return text or worded("dates.undated")
    if precision is Precision.YEAR:
        return str(moment.year)
    if precision is Precision.MONTH:
        return worded("dates.year", date=_month(moment), year=moment.year)
    if precision is Precision.DAY:
        return day(moment, year=year)
    return _moment(moment, year)


def span(first: str | None, last: str | None, precision: Precision, *, year: int | None = None) -> str:
    """A moment or a stretch of time; one wording where both ends read the same."""
    begins, ends = parsed(first), parsed(last)
    if begins and ends and _one(begins, ends, precision):
        return at(first, precision, year=year)
    shown = [at(end, precision, year=year) for end in (first, last) if end]
    if not shown:
        return worded("dates.undated")
    return shown[0] if shown[0] == shown[-1] else worded("dates.to", first=shown[0], last=shown[-1])


def _one(begins: datetime, ends: datetime, precision: Precision) -> bool:
    """Whether two moments are the first and the last of one hour or one minute."""
    if precision is Precision.MINUTE:
        return (ends - begins).total_seconds() < 60
    return precision is Precision.HOUR and (ends - begins).total_seconds() < 3600

"""A stretch of time as known, and the day from which a report speaks."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from crosswire.types import Precision

DAY = timedelta(days=1)


class Lean(Enum):
    """On which side of the report's day a sentence puts what it dates."""

    PAST = "it happened"
    AHEAD = "it is to come"
    PLANNED = "it was to come, when it was planned"  # "was due on Friday": may have passed since
    PRESENT = "it is told in the present tense"  # "polls open on 21 April": the nearer side
    OWN = "it is a noun's"  # "ahead of the 3 January caucuses": the nearer year, where one is near


@dataclass(frozen=True, slots=True)
class Period:
    """First and last moment (UTC), and how exactly they are known."""

    first: datetime
    last: datetime
    precision: Precision
    explicit: bool = False  # says its own year

    @property
    def day(self) -> date:
        return self.first.date()

    @property
    def last_day(self) -> date:
        return self.last.date()


@dataclass(frozen=True, slots=True)
class Now:
    """The day from which a report speaks, and how the sentence speaks.

    Attributes:
        day: That day, where the report was written.
        near: It is only roughly known (taken from the text, or from other reports): a weekday is then
            the nearest one, before or after.
        lean: On which side of that day the sentence puts what it dates.
        beside: The day that the text named last, for "the day before".
        country: ISO code of the country where the report was written, where that is known: it fixes
            seasons and holidays.
    """

    day: date
    near: bool = False
    lean: Lean = Lean.PAST
    beside: date | None = None
    country: str | None = None

    @property
    def future(self) -> bool:
        return self.lean is Lean.AHEAD


def whole(first: date, last: date, precision: Precision, *, explicit: bool = False) -> Period | None:
    """From the first moment of one day to the last moment of another, in UTC; None where it ends first."""
    if last < first:
        return None
    end = datetime.combine(last, time.max, UTC)
    return Period(datetime.combine(first, time.min, UTC), end, precision, explicit)


def one_day(day: date, *, explicit: bool = False) -> Period:
    end = datetime.combine(day, time.max, UTC)
    return Period(datetime.combine(day, time.min, UTC), end, Precision.DAY, explicit)


def months(year: int, first: int, last: int, *, explicit: bool = False) -> Period | None:
    """From the start of month `first` to the end of month `last` of a year.

    >>> months(2024, 1, 2).last.day
    29
    """
    end = date(year, last, calendar.monthrange(year, last)[1])
    return whole(date(year, first, 1), end, Precision.MONTH, explicit=explicit)


def years(first: int, last: int | None = None, *, explicit: bool = True) -> Period | None:
    return whole(date(first, 1, 1), date(last or first, 12, 31), Precision.YEAR, explicit=explicit)

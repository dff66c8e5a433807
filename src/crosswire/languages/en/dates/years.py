"""Days and months, with or without their year."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from crosswire.languages.en.dates import words
from crosswire.languages.en.dates.period import DAY, Lean, Now, Period, months, one_day, whole, years
from crosswire.types import Precision

_AROUND = 4  # years before and after, among which a date without a year is sought
_SOON = 330  # days ahead that the present tense may mean: "opens on 3 March", told in April, has passed
_MONTHS_AHEAD = 9  # months ahead that the present tense may mean
_PLANS_AHEAD = 8  # months ahead that a plan may lie: "was due in December", written in May
_SEASON = 100 * DAY  # how far from its report a day of a noun lies, where no year is said of one to come
_RELATIVE = {"last": -1, "this": 0, "next": 1}

Parts = dict[str, str]


def day(parts: Parts, now: Now | None) -> Period | None:
    found = dated(parts, parts["day"], now)
    return one_day(found, explicit="year" in parts) if found else None


def days(parts: Parts, now: Now | None) -> Period | None:
    """Some days of one month: "24 to 30 November". What is to come may have begun already."""
    edge = "first" if now is None or now.lean is Lean.PAST else "last"
    known = dated(parts, parts[edge], now)
    if known is None:
        return None
    first, last = (known.replace(day=words.day(parts[name])) for name in ("first", "last"))
    return whole(first, last, Precision.DAY, explicit="year" in parts) if last > first else None


def dated(parts: Parts, number: str, now: Now | None) -> date | None:
    """A day and a month; the year is the one that fits best with when it was written."""
    month, day = words.month(parts["month"]), words.day(number)
    year = stated(parts, now)
    if year is not None:
        return date(year, month, day)
    if now is None:
        return None
    if not _exists(2000, month, day):
        return None
    around = range(now.day.year - _AROUND, now.day.year + _AROUND + 1)
    options = [date(y, month, day) for y in around if _exists(y, month, day)]
    if "weekday" in parts:
        weekday = words.weekday(parts["weekday"])
        fitting = [day for day in options if day.weekday() == weekday]
        if fitting:  # the weekday says which year
            return min(fitting, key=lambda d: abs(d - now.day))
    return chosen(options, now)


def stated(parts: Parts, now: Now | None) -> int | None:
    """The year that the words say: "2014", "last year"; None where they say none."""
    if "year" in parts:
        return int(parts["year"])
    if "rel" in parts and now is not None:
        return now.day.year + _RELATIVE[parts["rel"].lower()]
    return None


def chosen(options: Iterable[date], now: Now) -> date | None:
    """Of one date in several years, the one that the sentence speaks of."""
    held = sorted(options)
    if now.near or now.lean is Lean.PLANNED:
        return min(held, key=lambda d: (abs(d - now.day), -d.toordinal()), default=None)
    if now.lean is Lean.OWN:
        nearest = min(held, key=lambda d: (abs(d - now.day), -d.toordinal()), default=now.day)
        if held and abs(nearest - now.day) <= _SEASON:
            return nearest
    ahead = next((d for d in held if d >= now.day), None)
    back = next((d for d in reversed(held) if d <= now.day + DAY), None)
    if now.lean is Lean.AHEAD:
        return ahead
    near = ahead is not None and (ahead - now.day).days <= _SOON
    return ahead if now.lean is Lean.PRESENT and near else back


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= calendar.monthrange(year, month)[1]


def iso(parts: Parts, _: Now | None) -> Period:
    """As in "2024-03-05", or a moment of it where the zone is written with the hour."""
    day = date.fromisoformat(parts["iso"])
    if "time" not in parts or "zone" not in parts:
        return one_day(day, explicit=True)
    zone = datetime.fromisoformat(f"2000-01-01T00:00{parts['zone']}").tzinfo
    moment = datetime.combine(day, time.fromisoformat(parts["time"]), zone).astimezone(UTC)
    return Period(moment, moment, Precision.MINUTE, explicit=True)


def numeric(parts: Parts, _: Now | None) -> Period | None:
    """13/4/2021 can be one day only, and 3.4.2021 is European; 3/4/2021 needs `order` to be known."""
    day, month = int(parts["day"]), int(parts["month"])
    if parts["sep"] == "/" and is_open(parts):
        return None
    if month > 12 or parts.get("order") == "month first":
        day, month = month, day
    return one_day(date(int(parts["year"]), month, day), explicit=True)


def is_open(parts: Parts) -> bool:
    """Whether day and month could change places, and nothing says which is which."""
    day, month = int(parts["day"]), int(parts["month"])
    return day <= 12 and month <= 12 and day != month and "order" not in parts


def month(parts: Parts, now: Now | None) -> Period | None:
    number = words.month(parts["month"])
    year = stated(parts, now)
    if year is not None:
        return months(year, number, number, explicit="year" in parts)
    if now is None:
        return None
    year = year_of(number, now, words.plain(parts.get("word", "")))
    return months(year, number, number)


def year_of(month: int, now: Now, word: str = "") -> int:
    """The year of a month without one: the last such month, or the next for what is to come.

    >>> year_of(12, Now(date(2024, 3, 6))), year_of(12, Now(date(2024, 3, 6), lean=Lean.AHEAD))
    (2023, 2024)
    """
    year, this = now.day.year, now.day.month
    following = year if month >= this else year + 1
    passed = month < this or (month == this and word != "last")
    ahead = (month - this) % 12
    limit = {Lean.PLANNED: _PLANS_AHEAD, Lean.PRESENT: _MONTHS_AHEAD}.get(now.lean, 0)
    if word == "last":
        return year if passed else year - 1
    if now.future or word == "next" or (limit and ahead <= limit):
        return following
    return year if passed else year - 1


def some_months(parts: Parts, now: Now | None) -> Period | None:
    """From one month to another; the first lies in the year before where it comes later in the year."""
    first, last = words.month(parts["first"]), words.month(parts["last"])
    year = stated(parts, now)
    if year is None:
        if now is None:
            return None
        year = year_of(last, now) if now.future else year_of(first, now) + int(first > last)
    start, end = months(year - int(first > last), first, first), months(year, last, last)
    if start is None or end is None:
        return None
    return Period(start.first, end.last, Precision.MONTH, "year" in parts)


def some_years(parts: Parts, _: Now | None) -> Period | None:
    """As in "1987-89" and "2019-20"; "2021-03" is a month.

    >>> some_years({"first": "1987", "last": "89"}, None).last.year
    1989
    """
    first, last = int(parts["first"]), int(parts["last"])
    if last < 100:
        if last <= first % 100 and 1 <= last <= 12 and len(parts["last"]) == 2:
            return months(first, last, last, explicit=True)
        last += first // 100 * 100 + (100 if last < first % 100 else 0)
    return years(first, last) if first < last <= first + 150 else None


def decade(parts: Parts, _: Now | None) -> Period | None:
    """The ten years, or the hundred of "the 1800s"; "mid-" says nothing that two readers agree on."""
    named = words.DECADES.get(parts.get("named", "").lower())
    first = named or (int(parts["decade"]) if "decade" in parts else 1900 + int(parts["short"][1:]))
    return years(first, first + (99 if first % 100 == 0 and first < 2000 else 9))


def year(parts: Parts, _: Now | None) -> Period | None:
    return years(int(parts["year"]))

"""Quarters, halves, fiscal years, seasons and holidays: periods and days that have names."""

from __future__ import annotations

import re
from datetime import date

from dateutil.easter import EASTER_ORTHODOX, easter

from crosswire.languages.en.dates import words
from crosswire.languages.en.dates.period import DAY, Lean, Now, Period, months, one_day, whole, years
from crosswire.languages.en.dates.years import chosen, stated
from crosswire.resources import dates as holidays
from crosswire.types import Precision

_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # in the north; winter spans two years
_AROUND = 2  # years before and after, among which a holiday without a year is sought
_RULE = re.compile(r"(?P<count>last|\d)\s(?P<weekday>[a-z]{3})\s(?P<month>\d{1,2})(?:\s(?P<away>[+-]\d+))?")

Parts = dict[str, str]


def quarter(parts: Parts, now: Now | None) -> Period | None:
    """A quarter, a half, or the first or last months of a year; of a fiscal year nobody can say from when."""
    if "fiscal" in parts:
        return None
    first, last = _months_of(parts)
    if "year" in parts:
        return months(int(parts["year"]), first, last, explicit=True)
    if now is None:
        return None
    if parts["rel"].lower() != "the":
        return months(stated(parts, now) or now.day.year, first, last)
    ahead = now.lean is not Lean.PAST  # "the first half of the year": the one that has begun
    return months(now.day.year - int(first > now.day.month and not ahead), first, last)


def _months_of(parts: Parts) -> tuple[int, int]:
    """First and last month.

    >>> _months_of({"ordinal": "third", "part": "quarter"}), _months_of({"ordinal": "last", "count": "two"})
    ((7, 9), (11, 12))
    """
    said = parts["ordinal"].lower()
    ordinal = int(said) if said.isdigit() else words.ORDINALS[said]
    if "count" in parts:
        length = words.number(parts["count"])
        return (1, length) if ordinal == 1 else (13 - length, 12)
    length = 6 if parts["part"].lower() in {"half", "h"} else 3
    ordinal = min(ordinal, 12 // length) if said in {"last", "final"} else ordinal
    return (ordinal - 1) * length + 1, ordinal * length


def fiscal(_: Parts, __: Now | None) -> Period | None:
    """A fiscal year starts in another month for each company and country: named, not resolved."""
    return None


def season(parts: Parts, now: Now | None) -> Period | None:
    """A season: its months where the hemisphere is known, else its year, else nothing."""
    south = _is_south(now.country if now else None)
    start = _STARTS.get(parts["season"].lower())
    if "until" in parts:
        return _winter_of(parts)
    if "year" in parts:
        return _of_year(int(parts["year"]), start, south)
    if now is None or south is None or start is None:
        return None
    first = (start + 5) % 12 + 1 if south else start
    if first > 10:  # the southern summer spans two years
        return None
    year = now.day.year + {"last": -1, "next": 1}.get(parts["rel"].lower(), 0)
    begun = first + 2 < now.day.month
    year += int(parts["rel"].lower() == "last" and begun) - int(parts["rel"].lower() == "next" and not begun)
    return months(year, first, first + 2)


def _of_year(year: int, start: int | None, south: bool | None) -> Period | None:
    if start is None or south is None:
        return years(year)
    first = (start + 5) % 12 + 1 if south else start
    return months(year, first, first + 2, explicit=True) if first <= 10 else years(year)


def _winter_of(parts: Parts) -> Period | None:
    """As in "the winter of 2013-14": some months of two years."""
    first, last = int(parts["year"]), int(parts["until"])
    return years(first, first + 1) if last in {first + 1, (first + 1) % 100} else None


def _is_south(country: str | None) -> bool | None:
    where = holidays.words()
    return True if country in where["south"] else False if country in where["north"] else None


def holiday(parts: Parts, now: Now | None) -> Period | None:
    """The day of a holiday, where a rule gives it in the country of the report."""
    country = now.country if now else None
    rule = _rule(holidays.holidays()[holidays.folded(parts["holiday"])], country)
    year = stated(parts, now)
    if rule is None or (year is None and now is None):
        return None
    day = _on(rule, year) if year is not None else _nearest(rule, now, words.plain(parts.get("word", "")))
    if day is None or "weekend" not in parts:
        return one_day(day, explicit="year" in parts) if day else None
    return _weekend(rule, day, explicit="year" in parts)


def _weekend(rule: str, day: date, *, explicit: bool) -> Period | None:
    """As "the Easter weekend", which four days; that of a Monday is three, and of others nobody can say."""
    monday = day.weekday() == 0
    if not monday and rule != "easter +0":
        return None
    first, last = (day - 2 * DAY, day) if monday else (day - 2 * DAY, day + DAY)
    return whole(first, last, Precision.DAY, explicit=explicit)


def _nearest(rule: str, now: Now | None, word: str) -> date | None:
    if now is None:
        return None
    around = range(now.day.year - _AROUND, now.day.year + _AROUND + 1)
    options = [_on(rule, year) for year in around]
    if word in words.LAST:
        return max(d for d in options if d < now.day)
    if word in words.NEXT:
        return min(d for d in options if d > now.day)
    return chosen(options, now)


def _rule(rules: tuple[holidays.Holiday, ...], country: str | None) -> str | None:
    """The rule that holds in a country: one made for it, else one that holds everywhere.

    Where the report's country is not known, a rule of a few countries holds for none.
    """
    found = next((rule.rule for rule in rules if not rule.countries or country in rule.countries), "-")
    return None if found == "-" else found


def _on(rule: str, year: int) -> date:
    """The day that a rule gives in a year.

    >>> _on("easter -2", 2024), _on("4 thu 11", 2024), _on("last mon 5", 2024)
    (datetime.date(2024, 3, 29), datetime.date(2024, 11, 28), datetime.date(2024, 5, 27))
    """
    if rule.startswith(("easter", "orthodox")):
        name, away = rule.split()
        feast: date = easter(year, EASTER_ORTHODOX) if name == "orthodox" else easter(year)
        return feast + int(away) * DAY
    match = _RULE.fullmatch(rule)
    if match is None:
        month, day = map(int, rule.split("-"))
        return date(year, month, day)
    found = _nth(match["count"], words.weekday(match["weekday"]), year, int(match["month"]))
    return found + int(match["away"] or 0) * DAY


def _nth(count: str, weekday: int, year: int, month: int) -> date:
    if count == "last":
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - ((following.weekday() - weekday - 1) % 7 + 1) * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (int(count) - 1)) * DAY

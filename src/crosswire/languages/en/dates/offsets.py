"""Days counted from another day: "two weeks ago", "in three days", "the day before", "the past 48 hours"."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from crosswire.languages.en.dates import weeks, words
from crosswire.languages.en.dates.period import DAY, Lean, Now, Period, months, one_day, whole, years
from crosswire.languages.en.dates.words import DAYS_OF
from crosswire.types import Precision

_LENGTH = {**DAYS_OF, "month": 30, "year": 365, "decade": 3652}
# From the finest unit to the coarsest: the step of the calendar, and how many of them.
_STEPS: dict[str, tuple[str, float]] = {
    "hour": ("days", 1 / 24),
    "day": ("days", 1),
    "week": ("days", 7),
    "fortnight": ("days", 14),
    "month": ("months", 1),
    "year": ("years", 1),
    "decade": ("years", 10),
}
_NIGHT = time(18), timedelta(hours=12)
_SUNDAY = 6
_COMING = frozenset({"coming", "next"})
_TO_COME = frozenset({Lean.AHEAD, Lean.PLANNED})

Parts = dict[str, str]


def ago(parts: Parts, now: Now | None) -> Period | None:
    """So many days, weeks, months or years before or after a day.

    "Ago" and "from now" count from the report's day; "earlier", "later", "before" and "after" from the day
    that the text named last, or the one that follows ("two days after the 3 May vote").
    """
    if now is None:
        return None
    word = words.plain(parts["word"])
    base = now.day if word in {"ago", "from now", "from today", "hence"} else now.beside
    if base is None:
        return None
    period = _away(parts, base, 1 if word in {"later", "after", "from now", "from today", "hence"} else -1)
    elsewhere = now.lean is Lean.PAST and word in {"later", "after"}
    return None if elsewhere and period and period.day > now.day + DAY else period  # counted from another day


def within(parts: Parts, now: Now | None) -> Period | None:
    """Told of what is to come, "in two weeks" is a day; of what happened, a length ("sank in two days")."""
    if now is None or (now.lean is Lean.PAST and "time" not in parts):
        return None
    return _away(parts, now.day, 1)


def _away(parts: Parts, base: date, sign: int) -> Period | None:
    """So much away, in one unit or two ("a year and two months"), as exact as the smaller one allows."""
    counted = [(words.unit(parts["unit"]), sign * words.number(parts["count"]))]
    if "also" in parts:
        counted.append((words.unit(parts["also_unit"]), sign * words.number(parts["also"])))
    return shifted(base, *counted)


def shifted(base: date, *counted: tuple[str, int]) -> Period | None:
    """A day so many units away, as exact as the unit allows; hours only where they make whole days.

    >>> shifted(date(2020, 3, 31), ("month", -1)).day
    datetime.date(2020, 2, 1)
    """
    there = base
    for unit, count in counted:
        if unit == "hour" and count % 24:
            return None
        there += relativedelta(**{_STEPS[unit][0]: round(count * _STEPS[unit][1])})
    finest = min((unit for unit, _ in counted), key=list(_STEPS).index)
    if finest in {"hour", *DAYS_OF}:
        return one_day(there)
    if finest == "month":
        return months(there.year, there.month, there.month)
    return years(there.year, explicit=False)


def near(parts: Parts, now: Now | None) -> Period | None:
    """The week, month or year beside that of the report: "last month", "the next week"."""
    if now is None:
        return None
    word, unit = parts["word"].lower(), words.unit(parts["unit"])
    ahead = word in _COMING
    if unit == "weekend":
        return weeks.weekend({"word": word}, now)
    if unit in {"month", "year"}:
        return shifted(now.day, (unit, 1 if ahead else -1))
    if unit == "fortnight":
        return _beside(now.day, _days(unit, 1), ahead=ahead)
    if not ahead and now.day.weekday() == _SUNDAY:
        return None  # told on a Sunday, it may be the week that ends
    monday = weeks.monday(now.day, 1 if ahead else -1)
    return whole(monday, monday + 6 * DAY, Precision.DAY)


def stretch(parts: Parts, now: Now | None) -> Period | None:
    """A stretch up to now or from now on: "the past week", "the last year", "the next two years"."""
    if now is None:
        return None
    word, unit = parts["word"].lower(), words.unit(parts["unit"])
    ahead = word in _COMING
    plain = "count" not in parts and not parts["unit"][0].isdigit()
    if plain and parts["unit"].lower().endswith("s"):
        return None  # "the past months": nobody says how many
    if unit == "weekend" or (plain and word not in {"past", "last"} and unit in {"week", "month", "year"}):
        return near(parts, now)
    return _beside(now.day, _days(unit, words.number(parts.get("count"))), ahead=ahead)


def _beside(day: date, length: timedelta, *, ahead: bool) -> Period | None:
    first, last = (day, day + length) if ahead else (day - length, day)
    return whole(first, last, Precision.DAY)


def _days(unit: str, count: int) -> timedelta:
    if "hour" in unit:
        hours = int(unit.split(maxsplit=1)[0]) if unit[0].isdigit() else count
        return max(1, round(hours / 24)) * DAY
    return count * _LENGTH[unit] * DAY


def this(parts: Parts, now: Now | None) -> Period | None:
    if now is None:
        return None
    unit = parts["unit"].lower()
    if unit == "week":
        # What is to come "this week" comes on the days ahead, told on a Sunday.
        monday = weeks.monday(now.day, int(now.day.weekday() == _SUNDAY and now.lean in _TO_COME))
        so_far = parts.get("earlier") and now.lean not in _TO_COME
        return whole(monday, now.day if so_far else monday + 6 * DAY, Precision.DAY)
    return shifted(now.day, (unit, 0))


def word(parts: Parts, now: Now | None) -> Period | None:
    """A word for a day: "yesterday", "tonight", "last night"."""
    if now is None:
        return None
    said = words.plain(parts["word"])
    if said in {"last night", "last evening", "overnight"}:
        start, length = _NIGHT
        ahead = said == "overnight" and now.lean in _TO_COME
        night = datetime.combine(now.day if ahead else now.day - DAY, start, UTC)
        return Period(night, night + length, Precision.HOUR)
    away = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    return one_day(now.day + away.get(said, 0) * DAY)


def beside(parts: Parts, now: Now | None) -> Period | None:
    """A day beside another, "the day before": beside the one that the text named last."""
    if now is None or now.beside is None:
        return None
    said = parts["word"].lower()
    away = 0 if "same" in said else -1 if any(w in said for w in ("before", "previous", "earlier")) else 1
    return one_day(now.beside + away * DAY)

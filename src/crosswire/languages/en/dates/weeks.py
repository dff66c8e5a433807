"""Weekdays, weekends, and the weeks that they lie in."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from crosswire.languages.en.dates import words
from crosswire.languages.en.dates.period import DAY, Lean, Now, Period, one_day, whole
from crosswire.languages.en.dates.words import LAST, NEXT
from crosswire.languages.en.dates.years import dated
from crosswire.types import Precision

_SATURDAY = 5
_JUST_GONE = 2  # days: "was due on Monday" told on Wednesday has passed
_NEAR = 3
_MONTH = 31 * DAY

Parts = dict[str, str]


def weekday(number: int, now: Now, word: str = "") -> date:
    """The day that a weekday names: the last one for what happened, the next one for what is to come."""
    back = (now.day.weekday() - number) % 7
    ahead, behind = now.day + (7 - back) * DAY, now.day - back * DAY
    if word in NEXT:
        return ahead
    if word in LAST:
        return behind if back else behind - 7 * DAY
    if now.near and not now.future:
        return behind if back <= _NEAR else ahead
    if now.lean is Lean.PLANNED:
        return behind if back <= _JUST_GONE else ahead
    if now.lean in {Lean.AHEAD, Lean.PRESENT}:
        return ahead if back else behind
    return behind


def one(parts: Parts, now: Now | None) -> Period | None:
    if now is None:
        return None
    number, word = words.weekday(parts["weekday"]), words.plain(parts.get("word", ""))
    if "week" in parts:
        return one_day(monday(now.day, _weeks(parts["week"])) + number * DAY)
    if now.beside and word in {"the following", "the next", "the previous"}:
        return one_day(weekday(number, Now(now.beside), word))
    if word == "last" and not now.near:
        return _last(number, now)
    return one_day(weekday(number, now, word))


def _last(number: int, now: Now) -> Period | None:
    """As in "last Wednesday": on Thursday it is that of the week before, on Friday that of either."""
    behind = weekday(number, now, "last")
    if behind == now.day - DAY:
        return one_day(behind - 7 * DAY)
    either = behind == now.day - 2 * DAY and monday(behind) == monday(now.day)
    return None if either and now.day.weekday() < _SATURDAY else one_day(behind)


def monday(day: date, weeks: int = 0) -> date:
    """The Monday of the week that holds a day, or of one so many weeks away."""
    return day + (7 * weeks - day.weekday()) * DAY


def _weeks(said: str) -> int:
    """How many weeks away: "last week", "this coming week", "next"."""
    words_of = set(words.plain(said).split())
    if words_of & {"last", "past", "previous"}:
        return -1
    return 1 if words_of & {"next", "coming", "following"} else 0


def some(parts: Parts, now: Now | None) -> Period | None:
    """From one weekday to another."""
    if now is None:
        return None
    if "week" in parts:
        last = monday(now.day, _weeks(parts["week"])) + words.weekday(parts["last"]) * DAY
    else:
        last = weekday(words.weekday(parts["last"]), now)
    first = last - ((last.weekday() - words.weekday(parts["first"])) % 7) * DAY
    return whole(first, last, Precision.DAY)


def ago(parts: Parts, now: Now | None) -> Period | None:
    """A weekday counted in weeks: "two Fridays ago", "a week ago Saturday", "a week on Monday"."""
    if now is None:
        return None
    number, word = words.weekday(parts["weekday"]), words.plain(parts["word"])
    last, following = weekday(number, now, "last"), weekday(number, now, "next")
    count = words.number(parts.get("count"))
    if "count" in parts and "unit" not in parts:  # two Fridays ago
        away = 7 * (count - 1) * DAY
        return one_day(last - away if word == "ago" else following + away)
    weeks = count * (2 if parts.get("unit", "").lower().startswith("fort") or word == "fortnight" else 1)
    if word in {"before last", "last"} or word.startswith("ago"):
        return one_day(last - 7 * weeks * DAY)
    if word in {"after next", "from", "week", "fortnight"}:
        return one_day(following + 7 * weeks * DAY)
    there = weekday(number, now)
    if word == "on":  # "a week on Monday" is to come; in "closed for a week on Monday" only the day is said
        return one_day(following + 7 * weeks * DAY if now.lean is not Lean.PAST else there)
    return one_day(there + 7 * weeks * DAY * (1 if word == "after" else -1))


def weekend(parts: Parts, now: Now | None) -> Period | None:
    """The weekend just gone, the running one, or for what is to come the next one."""
    if now is None:
        return None
    word = words.plain(parts.get("word", ""))
    running = monday(now.day) + _SATURDAY * DAY
    in_it = now.day >= running
    if word in LAST:
        return _two_days(running - 7 * DAY)
    if word in NEXT:
        return _two_days(running + 7 * DAY if in_it else running)
    coming = now.lean is not Lean.PAST or (word == "this" and now.day.weekday() >= 3)
    return _two_days(running if in_it or coming else running - 7 * DAY)


def weekend_of(parts: Parts, now: Now | None) -> Period | None:
    """As in "the weekend of 3-4 June", or of any day in it or before it."""
    first = dated(parts, parts["day"], now)
    if first is None:
        return None
    if "last" in parts:
        return whole(first, first.replace(day=words.day(parts["last"])), Precision.DAY)
    return _two_days(monday(first) + _SATURDAY * DAY)


def week_of(parts: Parts, now: Now | None) -> Period | None:
    """As in "the week of 4 March", or the seven days from a day or up to it."""
    day = dated(parts, parts["day"], now)
    if day is None:
        return None
    word = parts["word"].lower()
    first = monday(day) if word == "of" else day - 6 * DAY if word in {"ending", "to"} else day
    return whole(first, first + 6 * DAY, Precision.DAY, explicit="year" in parts)


def nth(parts: Parts, now: Now | None) -> Period | None:
    """As in "the third Thursday of November", "the last week of May", "the first weekend in June"."""
    explicit, what = "year" in parts, parts["what"].lower()
    first = dated(
        parts, "1", now if now is None or now.lean is not Lean.AHEAD else replace(now, day=now.day - _MONTH)
    )
    if first is None:
        return None
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    said = parts["ordinal"].lower()
    count = None if said == "last" else words.ORDINALS[said]
    if what == "week":
        start = last - 6 * DAY if count is None else first + 7 * (count - 1) * DAY
        return whole(start, min(start + 6 * DAY, last), Precision.DAY, explicit=explicit)
    number = _SATURDAY if what == "weekend" else words.weekday(what)
    day = _nth_weekday(first, last, number, count)
    if day.month != first.month:  # there is no fifth one
        return None
    return _two_days(day) if what == "weekend" else one_day(day, explicit=explicit)


def _nth_weekday(first: date, last: date, number: int, count: int | None) -> date:
    if count is None:
        return last - ((last.weekday() - number) % 7) * DAY
    return first + ((number - first.weekday()) % 7 + 7 * (count - 1)) * DAY


def _two_days(saturday: date) -> Period | None:
    return whole(saturday, saturday + DAY, Precision.DAY)

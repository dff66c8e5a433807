"""What a written date comes to, given the day from which it was written."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from crosswire.analyse.dates import grammar
from crosswire.analyse.dates.grammar import Written
from crosswire.types import Precision

DAY = timedelta(days=1)


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


@dataclass(frozen=True, slots=True)
class Now:
    """The day from which a report speaks.

    Attributes:
        day: That day.
        near: It is only roughly known (taken from the text, or from other reports): a weekday is then
            the nearest one, before or after.
        future: The sentence speaks of what is to come.
        beside: The day that the text named last, for "the day before".
    """

    day: date
    near: bool = False
    future: bool = False
    beside: date | None = None


def whole(first: date, last: date, precision: Precision, *, explicit: bool = False) -> Period:
    """From the first moment of one day to the last moment of another, in UTC."""
    end = datetime.combine(last, time.max, UTC)
    return Period(datetime.combine(first, time.min, UTC), end, precision, explicit)


def one_day(day: date, *, explicit: bool = False) -> Period:
    return whole(day, day, Precision.DAY, explicit=explicit)


def resolve(written: Written, now: Now | None) -> Period | None:
    """The period that a written date comes to; None when it needs a `now` that nobody knows.

    >>> said = next(grammar.read("on 24 November"))
    >>> resolve(said, Now(date(2021, 12, 3))).day
    datetime.date(2021, 11, 24)
    """
    try:
        return _KINDS[written.kind](written.parts, now)
    except (ValueError, OverflowError):  # 30 February, year 0: not a date after all
        return None


def _iso(parts: dict[str, str], _: Now | None) -> Period:
    day = date.fromisoformat(parts["iso"])
    if "isotime" not in parts or "isozone" not in parts:
        return one_day(day, explicit=True)
    moment = datetime.combine(day, time.fromisoformat(parts["isotime"]), UTC)
    return Period(moment, moment, Precision.MINUTE, explicit=True)


def _range(month: str, days: tuple[str, str], year: str | None, now: Now | None) -> Period | None:
    first = _dated(grammar.month(month), grammar.day(days[0]), year, now)
    if first is None:
        return None
    last = first.replace(day=grammar.day(days[1]))
    return whole(first, last, Precision.DAY, explicit=bool(year)) if last > first else None


def _dated(month: int, day: int, year: str | None, now: Now | None) -> date | None:
    """A day and a month; the year is the one that fits best with when it was written."""
    if year:
        return date(int(year), month, day)
    if now is None:
        return None
    options = [
        date(y, month, day) for y in range(now.day.year - 4, now.day.year + 5) if _exists(y, month, day)
    ]
    if now.near:
        return min(options, key=lambda d: abs(d - now.day))
    if now.future:
        return min((d for d in options if d >= now.day), default=None)
    return max((d for d in options if d <= now.day + DAY), default=None)


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _day(month: str, day: str, year: str | None, now: Now | None) -> Period | None:
    found = _dated(grammar.month(month), grammar.day(day), year, now)
    return one_day(found, explicit=bool(year)) if found else None


def _numeric(parts: dict[str, str], _: Now | None) -> Period | None:
    """13/4/2021 can be one day only; 3/4/2021 may be two, so it is left alone, but 3.4.2021 is European."""
    day, month = int(parts["nd"]), int(parts["nm"])
    if parts["nsep"] == "/" and day <= 12 and month <= 12 and day != month:
        return None
    if month > 12:
        day, month = month, day
    return one_day(date(int(parts["ny"]), month, day), explicit=True)


def _month(name: str, year: str | None, now: Now | None, *, word: str = "") -> Period | None:
    month = grammar.month(name)
    if year is None:
        if now is None:
            return None
        number = _year_of(month, now, word)
        return _of_month(number, month)
    return _of_month(int(year), month, explicit=True)


def _year_of(month: int, now: Now, word: str) -> int:
    """The year of a month without one: the last such month, or the next for what is to come."""
    year = now.day.year
    if now.future or word == "next":
        return year if month >= now.day.month else year + 1
    passed = month < now.day.month or (month == now.day.month and word != "last")
    return year if passed else year - 1


def _beside_year(word: str | None, now: Now | None) -> str | None:
    """The year of "last year" in "since March last year"."""
    if not word or now is None:
        return None
    return str(now.day.year + {"last": -1, "this": 0, "next": 1}[word.lower()])


def _of_month(year: int, month: int, *, explicit: bool = False) -> Period:
    last = calendar.monthrange(year, month)[1]
    return whole(date(year, month, 1), date(year, month, last), Precision.MONTH, explicit=explicit)


def weekday(number: int, now: Now, word: str = "") -> date:
    """The day that a weekday names: the last one for what happened, the next one for what is to come."""
    back = (now.day.weekday() - number) % 7
    if now.near and not now.future and word not in {"last", "next", "previous", "following", "coming"}:
        return now.day - back * DAY if back <= 3 else now.day + (7 - back) * DAY
    if word in {"next", "coming", "following"} or (now.future and word != "last"):
        return now.day + ((7 - back) if back or word else 0) * DAY
    return now.day - (back or (7 if word in {"last", "previous"} else 0)) * DAY


def _weekday(parts: dict[str, str], now: Now | None) -> Period | None:
    if now is None:
        return None
    word = "next" if "wnext" in parts else parts.get("ww", "").lower()
    return one_day(weekday(grammar.weekday(parts["wd"]), now, word))


def _weekdays(parts: dict[str, str], now: Now | None) -> Period | None:
    if now is None:
        return None
    last = weekday(grammar.weekday(parts["wr2"]), now)
    first = last - ((last.weekday() - grammar.weekday(parts["wr1"])) % 7) * DAY
    return whole(first, last, Precision.DAY)


def _ago(parts: dict[str, str], now: Now | None) -> Period | None:
    if now is None:
        return None
    count, unit, word = grammar.number(parts["an"]), parts["au"].lower().rstrip("s"), parts["aw"].lower()
    base = now.day if word == "ago" else now.beside
    if base is None or unit == "hour":
        return None
    return shifted(base, unit, count if word in {"later", "after"} else -count)


def shifted(base: date, unit: str, count: int) -> Period:
    """A day so many units away, as exact as the unit allows.

    >>> shifted(date(2020, 3, 31), "month", -1).day
    datetime.date(2020, 2, 1)
    """
    if unit in {"day", "week", "fortnight"}:
        return one_day(base + count * {"day": 1, "week": 7, "fortnight": 14}[unit] * DAY)
    if unit == "month":
        months = base.year * 12 + base.month - 1 + count
        return _of_month(months // 12, months % 12 + 1)
    year = base.year + count * (10 if unit == "decade" else 1)
    return whole(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _period(parts: dict[str, str], now: Now | None) -> Period | None:
    """A stretch up to now or from now on: "the past week", "last month", "the next two years"."""
    if now is None:
        return None
    unit = parts["pu"].lower().rstrip("s")
    ahead = parts["pw"].lower() in {"coming", "next"}
    if unit == "weekend":
        saturday = now.day - ((now.day.weekday() - 5) % 7 or 7) * DAY + (7 * DAY if ahead else 0 * DAY)
        return whole(saturday, saturday + DAY, Precision.DAY)
    if parts["pw"].lower() != "past" and "pn" not in parts and unit in {"month", "year"}:
        return shifted(now.day, unit, 1 if ahead else -1)
    if parts["pw"].lower() != "past" and "pn" not in parts and unit == "week":
        monday = now.day - now.day.weekday() * DAY + (7 if ahead else -7) * DAY
        return whole(monday, monday + 6 * DAY, Precision.DAY)
    days = _days(unit, grammar.number(parts.get("pn")))
    first, last = (now.day, now.day + days) if ahead else (now.day - days, now.day)
    return whole(first, last, Precision.DAY)


def _days(unit: str, count: int) -> timedelta:
    if "hour" in unit:
        hours = int(unit.split(maxsplit=1)[0]) if unit[0].isdigit() else count
        return max(1, round(hours / 24)) * DAY
    return (
        count * {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}[unit] * DAY
    )


def _this(parts: dict[str, str], now: Now | None) -> Period | None:
    if now is None:
        return None
    unit = parts["tp"].lower().split()[-1]
    monday = now.day - now.day.weekday() * DAY
    if unit == "week":
        return whole(monday, monday + 6 * DAY, Precision.DAY)
    if unit == "weekend":
        return whole(monday + 5 * DAY, monday + 6 * DAY, Precision.DAY)
    return shifted(now.day, unit, 0)


def _word(parts: dict[str, str], now: Now | None) -> Period | None:
    if now is None:
        return None
    said = " ".join(parts["dw"].lower().split())
    if said in {"last night", "last evening", "overnight"}:
        night = datetime.combine(now.day - DAY, time(18), UTC)
        return Period(night, night + timedelta(hours=12), Precision.HOUR)
    away = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    return one_day(now.day + away.get(said, 0) * DAY)


def _beside(parts: dict[str, str], now: Now | None) -> Period | None:
    """A day beside another, "the day before": beside the one that the text named last."""
    if now is None or now.beside is None:
        return None
    said = parts["db"].lower()
    away = 0 if "same" in said else -1 if any(w in said for w in ("before", "previous", "earlier")) else 1
    return one_day(now.beside + away * DAY)


def _year(year: int, last: int | None = None) -> Period:
    return whole(date(year, 1, 1), date(last or year, 12, 31), Precision.YEAR, explicit=True)


_KINDS: dict[str, Callable[[dict[str, str], Now | None], Period | None]] = {
    "iso": _iso,
    "day_range_md": lambda p, now: _range(p["rm"], (p["rd1"], p["rd2"]), p.get("ry"), now),
    "day_range_dm": lambda p, now: _range(p["sm"], (p["sd1"], p["sd2"]), p.get("sy"), now),
    "day_md": lambda p, now: _day(p["mdm"], p["mdd"], p.get("mdy"), now),
    "day_dm": lambda p, now: _day(p["dmm"], p["dmd"], p.get("dmy"), now),
    "day_numeric": _numeric,
    "month_year": lambda p, now: _month(p["mym"], p["myy"], now),
    "month": lambda p, now: _month(p["mm"], _beside_year(p.get("mrel"), now), now, word=p["mw"].lower()),
    "weekday_range": _weekdays,
    "weekday": _weekday,
    "ago": _ago,
    "past_period": _period,
    "near_period": lambda p, now: _period({"pw": p["qw"], "pu": p["qu"]}, now),
    "this_period": _this,
    "day_word": _word,
    "day_beside": _beside,
    "decade": lambda p, _: _year(int(p["de"]), int(p["de"]) + 9),
    "year": lambda p, _: _year(int(p["yy"])),
    "clock": lambda *_: None,
}

"""What a written date comes to, given the day from which it was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crosswire.languages.en.dates import offsets, seasons, weeks, years
from crosswire.languages.en.dates.grammar import Written
from crosswire.languages.en.dates.joined import with_year
from crosswire.languages.en.dates.period import Lean, Now, Period
from crosswire.types import Precision

__all__ = ["Lean", "Now", "Period", "resolve"]

_COARSER = list(Precision)


def resolve(written: Written, now: Now | None) -> Period | None:
    """The period that a written date comes to; None when it needs a `now` that nobody knows.

    >>> from datetime import date
    >>> from crosswire.languages.en.dates import grammar
    >>> said = next(grammar.read("on 24 November"))
    >>> resolve(said, Now(date(2021, 12, 3))).day
    datetime.date(2021, 11, 24)

    Args:
        written: A date, time or period as written.
        now: From which day the report speaks; None where nothing says.

    Returns:
        What it means, in aware UTC moments; None where it needs a day that is not known.
    """
    try:
        return _range(written, now) if written.ends else _KINDS[written.kind](written.parts, now)
    except (ValueError, OverflowError):  # 30 February, year 0: not a date after all
        return None


def _range(written: Written, now: Now | None) -> Period | None:
    """From one date to another. Where neither says its year, what happened is counted from its start."""
    first, last = written.ends
    if now is None or now.lean is not Lean.PAST or "year" in last.parts:
        end = resolve(last, now)
        start = resolve(_in_year_of(first, last, end), now)
    else:
        start = resolve(first, now)
        end = resolve(last, replace(now, day=start.day, near=False, lean=Lean.AHEAD)) if start else None
    if start is None or end is None or end.last < start.first:
        return None
    coarser = max(start.precision, end.precision, key=_COARSER.index)
    return Period(start.first, end.last, coarser, start.explicit or end.explicit)


def _in_year_of(first: Written, last: Written, end: Period | None) -> Written:
    """The first date of a range with the year in which its last one falls."""
    if end is None or "month" not in last.parts:
        return with_year(first, last)
    return with_year(first, replace(last, parts={**last.parts, "year": str(end.day.year)}))


_KINDS: dict[str, Callable[[dict[str, str], Now | None], Period | None]] = {
    "iso": years.iso,
    "day": years.day,
    "days": years.days,
    "numeric": years.numeric,
    "month": years.month,
    "months": years.some_months,
    "year": years.year,
    "years": years.some_years,
    "decade": years.decade,
    "weekday": weeks.one,
    "weekdays": weeks.some,
    "weekday_ago": weeks.ago,
    "weekend": weeks.weekend,
    "weekend_of": weeks.weekend_of,
    "week_of": weeks.week_of,
    "nth": weeks.nth,
    "ago": offsets.ago,
    "within": offsets.within,
    "stretch": offsets.stretch,
    "near": offsets.near,
    "this": offsets.this,
    "word": offsets.word,
    "beside": offsets.beside,
    "quarter": seasons.quarter,
    "fiscal": seasons.fiscal,
    "season": seasons.season,
    "holiday": seasons.holiday,
    "clock": lambda *_: None,
}

"""The scales of a picture: values upwards, moments to the right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

# From this ratio of highest to lowest on, a scale counts in powers of ten, or the low end is one heap.
LOG_FROM = 30.0
STEPS = (1.0, 2.0, 5.0, 10.0)
TICKS = 4
# A scale from nothing, where the least value is less than so much of the greatest, or all are few.
NOT_FAR, FEW = 0.7, 20
# A gap of more than so many times the usual one is cut short, and said in words.
LONG = 4.0
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from one edge of a picture to the other.

    Attributes:
        low: The least value that it reaches.
        high: The greatest.
        start: Where the least stands.
        end: Where the greatest stands.
        powers: Whether each step is a multiple of the one before, as where values lie far apart.
        whole: Whether the values are whole numbers, and so the ticks.
    """

    low: float
    high: float
    start: float
    end: float
    powers: bool = False
    whole: bool = True

    @classmethod
    def over(cls, values: Sequence[float], *, start: float, end: float) -> Scale:
        """The scale that shows some values: from nothing, unless they lie close together and far from it."""
        low, high = min(values), max(values)
        powers = low > 0 and high / low > LOG_FROM
        whole = all(float(value).is_integer() for value in values)
        if powers:
            return cls(low / 1.6, high * 1.6, start, end, True, whole)
        if 0 <= low < NOT_FAR * high or 0 <= low <= high <= FEW:
            return cls(0.0, high * 1.12 or 1.0, start, end, False, whole)
        margin = (high - low) * 0.25 or max(abs(high) * 0.1, 1.0)
        floor = low - margin
        return cls(max(0.0, floor) if low >= 0 else floor, high + margin, start, end, False, whole)

    def __call__(self, value: float) -> float:
        a, b, v = (
            (math.log(self.low), math.log(self.high), math.log(max(value, self.low)))
            if self.powers
            else (self.low, self.high, value)
        )
        return self.start + (v - a) / (b - a) * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """A few round values within reach."""
        if self.powers:
            decades = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            return [float(10**d) for d in decades]
        size = (self.high - self.low) / TICKS
        power = 10.0 ** math.floor(math.log10(size))
        step = next(s * power for s in STEPS if s * power >= size * 0.999)
        step = max(step, 1.0) if self.whole else step
        first = math.ceil(self.low / step)
        return [round(n * step, 10) for n in range(first, math.floor(self.high / step) + 1)]


@dataclass(frozen=True, slots=True)
class Column:
    """A moment of the picture: one, or those of some days where there are too many to stand apart."""

    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without anything, cut short: between which columns, and how long it is."""

    before: int
    days: int


def columns(moments: Sequence[datetime], *, most: int) -> list[Column]:
    """The moments, each once; by days, then by more and more days, where there are more than `most`."""
    known = sorted(set(moments))
    if len(known) <= most:
        return [Column(m, m) for m in known]
    days = 1
    while len(found := _binned(known, days)) > most:
        days *= 2
    return found


def _binned(known: Sequence[datetime], days: int) -> list[Column]:
    start = known[0].replace(hour=0, minute=0, second=0, microsecond=0)
    bins: dict[int, list[datetime]] = {}
    for moment in known:
        bins.setdefault((moment - start).days // days, []).append(moment)
    return [Column(group[0], group[-1]) for group in bins.values()]


def spread(found: Sequence[Column], wide: Sequence[float], room: float) -> tuple[list[float], list[Gap]]:
    """Where columns stand, in proportion to the time between them as far as there is room.

    Args:
        found: The columns, in order.
        wide: How much room each takes up at least.
        room: How much there is.

    Returns:
        The middle of each column, from 0 on, and the gaps that are cut short.
    """
    least = [(a + b) / 2 for a, b in pairwise(wide)]
    between = [(b.first - a.last) / DAY for a, b in pairwise(found)]
    usual = sorted(between)[len(between) // 2] if between else 0.0
    longest = max(LONG * usual, 2.0)
    gaps = [Gap(n, round(days)) for n, days in enumerate(between) if days > longest and len(between) > 1]
    weights = [min(days, longest) for days in between]
    spare = room - (wide[0] + wide[-1]) / 2 - sum(least)
    scale = max(spare, 0.0) / (sum(weights) or 1.0)
    places = [wide[0] / 2]
    for floor, weight in zip(least, weights, strict=True):
        places.append(places[-1] + floor + weight * scale)
    return places, gaps

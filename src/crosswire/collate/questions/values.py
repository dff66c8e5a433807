"""Whether two figures can be true of one number."""

from __future__ import annotations

from crosswire.amounts import Reach

_EQUAL = 1e-6


def equal(a: Reach, b: Reach) -> bool:
    """One number, hedged or not, in whatever unit."""
    if a.point is None or b.point is None:
        return False
    return abs(a.point - b.point) <= _EQUAL * max(1.0, abs(a.point), abs(b.point))


def admit(a: Reach, b: Reach) -> bool:
    """Whether one number can satisfy both wordings."""
    (a_low, a_high), (b_low, b_high) = _widened(a, b), _widened(b, a)
    return a_low <= b_high + _EQUAL and b_low <= a_high + _EQUAL


def _widened(mine: Reach, other: Reach) -> tuple[float, float]:
    """In another unit, the coarser wording is a rounding: "two years" is said of a thousand days."""
    if mine.size > other.size and mine.hedge == "exact":
        return mine.low - mine.size / 2, mine.high + mine.size
    return mine.low, mine.high

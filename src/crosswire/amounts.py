"""What one figure measures, and the numbers that it admits in the base unit of that.

Reading asks it to see that "620 miles (1,000 km)" says one thing twice, comparing to see whether two reports
can both be right: it lies below both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from crosswire.resources import linking, lists
from crosswire.resources.figures import table
from crosswire.types import Figure, FigureKind, Modifier

# "More than 200" tells a reader that it is not 400: a bound is believed to lie near the number.
_TERMS = lists.phrases("amounts", "terms")
_BOUND_FACTOR = 1.5
# Below this, a number is counted or quoted, not rounded: 84 is not 81, $110 is not $105.
_ROUNDED_FROM = 1000
# A million may be said of 900,000, not of 600,000.
_ROUNDING = 0.1
# "Nearly 2,400" may be said of 2,318.
_NEARLY = 0.9
# A range as wide as this is a word like "hundreds", not a range that somebody counted.
_VAGUE = 4.0
# "Dozens" may be said of twenty, not of five hundred; "hundreds" says better where it ends.
_FROM, _TO, _ENDED = 0.8, 10.0, 5.0
# "Two-thirds" is said of 65 to 69 per cent.
_FRACTION = 0.02

_LOWER = {Modifier.MORE_THAN, Modifier.AT_LEAST}
_UPPER = {Modifier.LESS_THAN, Modifier.UP_TO}
_POUND, _POUND_MASS = "pound sterling", "pound-mass"
_EQUAL = 1e-6


RESULT = "result"
"""What a vote or a contest came to: two numbers that are compared together."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers that a figure admits, in base units.

    Attributes:
        point: The number as printed, or the middle of a range; None where nothing was printed.
        low: Lowest number that a reader would still accept.
        high: Highest one.
        digits: Significant digits of the number as printed: how much an equality says.
        hedge: How the figure was worded: "exact", "about", "lower", "upper" or "range".
        size: One unit of it as printed, in base units.
        other: The other number of a result, of which `point` is the larger one: 193 of "234-193".
    """

    point: float | None
    low: float
    high: float
    digits: int
    hedge: str
    size: float = 1.0
    other: float | None = None


def split_unit(unit: str | None) -> tuple[str, str | None]:
    """Unit, and what it is per: "dollar per share" is ("dollar", "share").

    >>> split_unit("kilometre per hour"), split_unit("per day"), split_unit(None)
    (('kilometre', 'hour'), ('', 'day'), ('', None))
    """
    name, per, base = f" {unit or ''} ".partition(" per ")
    return name.strip(), base.strip() if per else None


def dimension(figure: Figure) -> str:
    """What the figure measures: figures of two dimensions never answer one question.

    Money is money, per share or in all: texts leave the "per share" away once they have said it.
    """
    if figure.against is not None:
        return RESULT
    if figure.kind in (FigureKind.PERCENT, FigureKind.RATIO):
        return "times" if figure.kind is FigureKind.RATIO and (figure.value or 0) > 1 else "share"
    if figure.kind is FigureKind.AGE:
        return "age"
    name, per = split_unit(figure.unit)
    known = linking.units().get(name)
    if figure.kind is FigureKind.MONEY:
        return known[0] if known else f"money {name}".strip()
    if known is None:
        return figure.kind.value if figure.kind is FigureKind.COUNT else f"{figure.kind.value} {name}".strip()
    return f"{known[0]} per {per}" if per else known[0]


def scale(figure: Figure) -> float:
    """What one unit of the figure is in the base unit of its dimension."""
    if figure.kind is FigureKind.PERCENT:
        return 0.01
    name, _ = split_unit(figure.unit)
    known = linking.units().get(name.removesuffix(" of age"))
    return known[1] if known and figure.kind is not FigureKind.COUNT else 1.0


def printed(figure: Figure) -> tuple[float, float] | None:
    """Lowest and highest number as printed; one of them where the text gives only a bound."""
    numbers = [n for n in (figure.value, figure.low, figure.high) if n is not None]
    if figure.value is not None:
        return figure.value, figure.value
    return (min(numbers), max(numbers)) if numbers else None


def grain(number: float) -> float:
    """The unit of the last significant digit: what a rounder rounded to.

    >>> grain(15200), grain(84), grain(145.5)
    (100.0, 1.0, 0.1)
    """
    text = f"{abs(number):.10g}"
    if "e" in text:
        text = f"{abs(number):.0f}"
    if "." in text:
        return float(10.0 ** -len(text.split(".")[1]))
    zeros = len(text) - len(text.rstrip("0")) if text.strip("0") else 0
    return float(10.0**zeros)


def digits(number: float) -> int:
    """Significant digits as printed; 240 has two."""
    text = f"{abs(number):.10g}".split("e")[0].replace(".", "").strip("0")
    return len(text)


def reach(figure: Figure) -> Reach:
    """What the figure admits, with the tolerance of ordinary rounding."""
    size, numbers = scale(figure), printed(figure)
    if numbers is None:
        return Reach(None, -inf, inf, 0, "range")
    low, high = numbers
    if _vague(figure, low, high):
        most = max(high, _ENDED * low) if high > low else _TO * low  # "dozens" has no end of its own
        return Reach(None, _FROM * low * size, most * size if low else inf, 0, "range", size)
    hedge = _hedge(figure, low != high)
    low, high = _bounds(figure, low, high, hedge)
    point = (numbers[0] + numbers[1]) / 2
    return Reach(point * size, low * size, high * size, max(digits(n) for n in numbers), hedge, size)


def _vague(figure: Figure, low: float, high: float) -> bool:
    """A size and not a number: "hundreds", "dozens", "scores"."""
    unbounded = figure.high is None and figure.modifier not in _UPPER  # "dozens" is at least 24
    return figure.value is None and (unbounded or low == 0 or high / low >= _VAGUE)


def _hedge(figure: Figure, ranged: bool) -> str:
    if figure.kind is FigureKind.DURATION and lists.known(figure.text).startswith(_TERMS):
        return "exact"  # "within six months" names a term of six months
    if figure.modifier in _LOWER:
        return "lower"
    if figure.modifier in _UPPER:
        return "upper"
    if ranged or figure.modifier is Modifier.BETWEEN:
        return "range"
    fraction = figure.kind is FigureKind.RATIO and abs(figure.value or 0) <= 1
    return "exact" if figure.modifier is Modifier.EXACT and not fraction else "about"


def _bounds(figure: Figure, low: float, high: float, hedge: str) -> tuple[float, float]:
    half = _FRACTION if figure.kind is FigureKind.RATIO and abs(low) <= 1 else grain(low) / 2
    if hedge == "lower":
        return low, max(low * _BOUND_FACTOR, low + 2 * half)
    if hedge == "upper":  # "up to 5.1 million" is a rounding of 5.13 million
        rounded = figure.modifier is Modifier.UP_TO and high >= _ROUNDED_FROM
        return high / _BOUND_FACTOR, high + (grain(high) / 2 if rounded else 0.0)
    if hedge == "range":
        return low, high
    if hedge == "about":
        lows = (n for n in (figure.low, low - half) if n is not None)
        if figure.modifier is Modifier.NEARLY:
            return min(*lows, low * _NEARLY), high
        return min(lows), max(high + half, figure.high or high)
    half = min(half, _ROUNDING * abs(low))
    return (low, high) if abs(low) < _ROUNDED_FROM else (low - half, high + half)


def result(one: Figure, other: Figure) -> Reach:
    """What the two numbers of a result admit: no other two.

    Args:
        one: The larger one.
        other: The other.
    """
    both = digits(one.value or 0.0) + digits(other.value or 0.0)
    return replace(reach(one), digits=both, other=other.value)


def readings(figure: Figure) -> tuple[Figure, ...]:
    """What the figure may mean, as printed first: pounds without a sign may be money or a weight."""
    if figure.unit != _POUND or "£" in figure.text or figure.predicate in table("currencies")["paid"]:
        return (figure,)
    return figure, replace(figure, kind=FigureKind.MEASURE, unit=_POUND_MASS)


def equal(a: Reach, b: Reach) -> bool:
    """One number, hedged or not, in whatever unit; of a range the middle is no number of its own."""
    if a.point is None or b.point is None or a.other != b.other:
        return False
    if (a.hedge == "range") != (b.hedge == "range"):
        return False
    return abs(a.point - b.point) <= _EQUAL * max(1.0, abs(a.point), abs(b.point))


def admit(a: Reach, b: Reach) -> bool:
    """Whether one number can satisfy both wordings."""
    if a.other != b.other:
        return False
    (a_low, a_high), (b_low, b_high) = _widened(a, b), _widened(b, a)
    return a_low <= b_high + _EQUAL and b_low <= a_high + _EQUAL


def _widened(mine: Reach, other: Reach) -> tuple[float, float]:
    """In another unit, the coarser wording is a rounding: "two years" is said of a thousand days."""
    if mine.size > other.size and mine.hedge == "exact":
        return mine.low - mine.size / 2, mine.high + mine.size
    return mine.low, mine.high

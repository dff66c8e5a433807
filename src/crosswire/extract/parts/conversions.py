"""One amount in several units: "620 miles (1,000 km)", "$3m (£2.4m)"."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from crosswire.amounts import dimension, reach, readings
from crosswire.resources import lists
from crosswire.types import Figure, FigureKind

# "140 miles (225 km)", "12ft/3.7m", "a 90-pound (41-kilogram) load"
_BRACKET = lists.pattern("extract/parts/conversions", "bracket")
# "5.1 million pounds or 2,300 tonnes"
_OR = lists.pattern("extract/parts/conversions", "or")
_MEASURED = frozenset({FigureKind.MEASURE, FigureKind.DURATION, FigureKind.MONEY})
# Two printed roundings of one length may lie this far apart ("60 mph (100 km/h)").
_ROUNDED = log(1.1)
_DEGREES = 3.0
# A thrust is given as a weight and as a force.
_ALIKE = lists.words("extract/parts/conversions", "alike")


def conversions(figures: Sequence[Figure], text: str) -> dict[str, str]:
    """Figure to the one that it only says again in another unit: the first where there are more."""
    found: dict[str, str] = {}
    row: list[Figure] = []
    for figure in figures:
        if row and _converts(row, figure, text):
            found[figure.id] = row[0].id
            row.append(figure)
        else:
            row = [figure]
    return found


def _converts(row: Sequence[Figure], figure: Figure, text: str) -> bool:
    """Whether a figure says again what the row says that ends in front of it."""
    last = row[-1]
    if last.sentence != figure.sentence or last.unit == figure.unit:
        return False
    if not {last.kind, figure.kind} <= _MEASURED:
        return False
    between = text[last.end : figure.start]
    bracketed = bool(_BRACKET.match(between))
    if not bracketed and not _OR.match(between):
        return False
    first = [version for one in row for version in readings(one)]
    return any(_same_amount(a, b, bracketed) for a in first for b in readings(figure))


def _same_amount(a: Figure, b: Figure, bracketed: bool) -> bool:
    if _same_heat(a, b):
        return bracketed
    x, y = reach(a).point, reach(b).point
    if not x or not y or x * y < 0:
        return False
    measured = {dimension(a), dimension(b)}
    if len(measured) == 1:
        return abs(log(x / y)) <= _ROUNDED
    if all(name.startswith("money") for name in measured):
        return True
    return bracketed and measured == _ALIKE


def _same_heat(a: Figure, b: Figure) -> bool:
    """Whether two temperatures are one, in degrees Celsius and Fahrenheit, as far as writers round."""
    degrees = {figure.unit: figure.value for figure in (a, b)}
    celsius, fahrenheit = degrees.get("celsius"), degrees.get("fahrenheit")
    if celsius is None or fahrenheit is None:
        return False
    return abs(celsius * 1.8 + 32 - fahrenheit) <= _DEGREES

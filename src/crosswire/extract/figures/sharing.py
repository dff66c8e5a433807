"""Numbers whose unit stands once, behind another: "10- and 12-year-olds", "5 or 6 per cent"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from crosswire.extract.figures.numerals import Form
from crosswire.extract.figures.ranges import FROM, HEDGES, YEAR, Piece
from crosswire.extract.figures.unitnames import Unit
from crosswire.types import FigureKind

_SUSPENDED = re.compile(r"(?i)[-–]\s+(?:and|or|to)\s+")
_SIDES = re.compile(r"(?i)(?:\s?[x×]\s?|[\s-]by[\s-])")
_LEVEL = re.compile(
    r"(?i)(?:,?\s+(?:higher|lower|up|down|better|off))?,?\s+(?:to|at)\s+(?:(?:close|end|finish|stand|settle|trade)\s+at\s+)?"
)
_MOVED_TO = re.compile(r"(?i),?\s+(?:up|down)\s+")
_PAIRED = re.compile(r"(?i),?\s+(?:and|or)\s+(?:about\s+|nearly\s+)?")
_COMMA = re.compile(r",\s+")
_UP_TO = re.compile(rf"(?i)\s+to\s+{HEDGES}")


def of_one_unit(text: str, pieces: list[Piece]) -> list[Piece]:
    """`pieces` with the unit that stands once behind several: "10- and 12-year-olds", "5 or 6 per cent"."""
    out, listed = list(pieces), False
    for n in range(len(out) - 2, -1, -1):
        one, unit = out[n], out[n + 1].unit
        listed = one.unit is None and unit is not None and _shares(text, one, out[n + 1], unit, listed=listed)
        if listed:
            out[n] = _with_unit(one, unit)
    return _of_an_index(text, out)


def _of_an_index(text: str, pieces: list[Piece]) -> list[Piece]:
    """The level of an index is counted in points as its move is: "rose 64 points to 4,577"."""
    out = list(pieces)
    for n, (one, other) in enumerate(pairwise(pieces)):
        if _in_points(one) and other.unit is None and _LEVEL.fullmatch(text, one.end, other.start):
            out[n + 1] = _with_unit(other, one.unit)
        if _in_points(other) and one.unit is None and _MOVED_TO.fullmatch(text, one.end, other.start):
            out[n] = _with_unit(one, other.unit)
    return out


def _in_points(piece: Piece) -> bool:
    return piece.unit is not None and piece.unit.name == "point"


def _with_unit(piece: Piece, unit: Unit | None) -> Piece:
    return replace(piece, unit=replace(unit, start=piece.start, end=piece.end)) if unit else piece


def _shares(text: str, one: Piece, other: Piece, unit: Unit, *, listed: bool) -> bool:
    """Whether the unit of `other` is that of `one`; over a comma only in a list that has shown itself."""
    if not {one.number.form, other.number.form} <= {Form.DIGITS, Form.WORDS} or other.number.scaled:
        return False
    between = (one.end, other.start)
    if _SUSPENDED.fullmatch(text, *between) or _are_sides(text, one, other, unit):
        return True
    written = text[one.start : one.end]
    if unit.kind not in _SHARED or one.number.scaled or YEAR.fullmatch(written) or "," in written:
        return False
    if FROM.search(text, max(0, one.start - 30), one.start) and _UP_TO.fullmatch(text, *between):
        return True
    pattern = _COMMA if listed and not _PAIRED.match(text, one.end) else _PAIRED
    return pattern.fullmatch(text, *between) is not None


def _are_sides(text: str, one: Piece, other: Piece, unit: Unit) -> bool:
    """Whether two lengths are the sides of one thing; "4 x 400 m" is run in turn."""
    near = (other.number.value or 0) <= 20 * (one.number.value or 0)
    return near and unit.dimension == "length" and _SIDES.fullmatch(text, one.end, other.start) is not None


_SHARED = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.MEASURE})

"""Numbers with their units, hedges and ranges: what stands in a paragraph before its parse is asked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract.figures import (
    ages,
    bare,
    compounds,
    decoys,
    modifiers,
    numbers,
    ranges,
    sharing,
    units,
)
from crosswire.extract.figures.numerals import Form, Number
from crosswire.extract.figures.ranges import Piece
from crosswire.extract.figures.unitnames import Unit
from crosswire.types import FigureKind, Modifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the text alone shows it.

    `start` and `end` take in hedge, number and unit; `first` and `last` are the tokens of number
    and unit, `core_last` ends those of the number alone.
    """

    number: Number
    unit: Unit | None
    modifier: Modifier
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    first: int
    last: int
    core_last: int
    sign: int = 1

    @property
    def kind(self) -> FigureKind:
        if self.unit:
            return self.unit.kind
        return FigureKind.RATIO if self.number.form in {Form.FRACTION, Form.MULTIPLE} else FigureKind.COUNT


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a number stands among the tokens: of its core, and of core and unit together."""

    first: int
    last: int
    core_first: int
    core_last: int


class _Stretches:
    """Stretches of a text, put together where they overlap, so that one look-up tells what meets them."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def meets(self, number: Number) -> bool:
        place = bisect_left(self.starts, number.end) - 1
        return place >= 0 and self.ends[place] > number.start


def find(doc: Any) -> list[Quantity]:
    """The quantities of a paragraph, in order; dates, names, scores and labels are left out.

    Args:
        doc: The paragraph's spaCy `Doc`.
    """
    text = doc.text
    found = numbers.find(text)
    if not found:
        return []
    blocked = _Stretches(decoys.masked(text, found))
    free = [n for n in found if n.form is Form.MULTIPLE or not blocked.meets(n)]
    starts = [token.idx for token in doc]
    joined = ranges.joined(text, _pieces(text, free))
    told = [
        pieces
        for index, pieces in enumerate(joined)
        if not index or not ranges.says_again(text, joined[index - 1], pieces)
    ]
    return [q for pieces in told if (q := _quantity(doc, starts, pieces))]


def _pieces(text: str, numbers: list[Number]) -> list[Piece]:
    """The numbers with their units, those that give one amount together."""
    tall = compounds.marked(text)
    taken = _Stretches([(piece.start, piece.end) for piece in tall])
    rest = [_piece(text, number) for number in numbers if not taken.meets(number)]
    return sharing.of_one_unit(
        text, compounds.joined(text, sorted([*tall, *rest], key=lambda piece: piece.start))
    )


def _piece(text: str, number: Number) -> Piece:
    unit = units.find(text, number.start, number.end, scaled=number.scaled)
    if unit is None and number.form is Form.FRACTION:
        unit = units.of_part(text, number.start, number.end)
    if unit is None:
        return Piece(number, None, number.start, number.end)
    unit = ages.of_length(text, number, unit)
    return Piece(number, unit, min(unit.start, number.start), max(unit.end, number.end))


_MINUS = re.compile(r"(?i)(?:(?<![\w.,%)/+±])[-−–]|(?<!plus\sor\s)\bminus[\s-]|\bnegative\s)[$€£¥]?$")


def _quantity(doc: Any, starts: list[int], pieces: tuple[Piece, ...]) -> Quantity | None:
    """The quantity of one number or range, or None where it is no figure."""
    first, final = pieces[0], pieces[-1]
    spot = _Spot(
        *(bisect_right(starts, at) - 1 for at in (first.start, max(final.end, first.end) - 1)),
        *(bisect_right(starts, at) - 1 for at in (first.number.start, final.number.end - 1)),
    )
    unit, end, last = final.unit or first.unit, max(final.end, first.end), spot.last
    if unit is None:
        if bare.is_none(doc, first.number, spot.core_first, spot.core_last, ranged=len(pieces) == 2):
            return None
        unit = bare.unit(doc, first.number, spot.core_first, spot.core_last)
        if unit is None and len(pieces) == 2:
            unit = bare.unit(doc, final.number, spot.core_last, spot.core_last)
        end, last = (
            (max(end, unit.end), max(last, bisect_right(starts, unit.end - 1) - 1)) if unit else (end, last)
        )
    minus = _MINUS.search(doc.text, max(0, first.start - 12), first.start) if len(pieces) == 1 else None
    hedge = modifiers.around(doc.text, minus.start() if minus else first.start, end)
    quantity = Quantity(
        number=_kind_of(first.number, final.number), unit=unit, modifier=hedge.modifier,
        start=hedge.start, end=hedge.end,
        value=first.number.value, low=first.number.low, high=first.number.high,
        first=spot.first, last=last + 1, core_last=spot.core_last + 1, sign=-1 if minus else 1,
    )  # fmt: skip
    return _spread(doc.text, quantity, pieces) if len(pieces) == 2 else _bounded(quantity)


def _kind_of(first: Number, final: Number) -> Number:
    """The first number of a range as what the last one says it is: "two- to threefold" is a ratio."""
    return replace(first, form=final.form) if final.form is Form.MULTIPLE else first


_RANGE_LEAD = re.compile(r"(?i)(?:between|from)\s+(?:about\s+|roughly\s+|around\s+|up\s+to\s+)?$")


def _spread(text: str, quantity: Quantity, pieces: tuple[Piece, ...]) -> Quantity:
    """The two ends of a range as its bounds; the value stays open."""
    low = (pieces[0].number.value or 0) * ranges.shared_scale(text, *pieces)
    lead = _RANGE_LEAD.search(text, max(0, quantity.start - 30), quantity.start)
    return replace(
        quantity,
        modifier=Modifier.BETWEEN,
        value=None,
        low=low,
        high=pieces[1].number.value,
        start=lead.start() if lead else quantity.start,
    )


def _bounded(quantity: Quantity) -> Quantity:
    """The bounds that the hedge leaves; a negative number turns them round."""
    number, modifier = quantity.number, quantity.modifier
    if number.value is None:
        return replace(quantity, modifier=Modifier.BETWEEN if number.high else Modifier.AT_LEAST)
    low, high = modifiers.bounds(number.value, number.step, modifier)
    bounded = replace(quantity, value=number.value, low=low, high=high, sign=1)
    return bounded if quantity.sign > 0 else turned(bounded)


def turned(quantity: Quantity) -> Quantity:
    """The quantity with its sign turned: a fall of 2 is -2, "more than 2" down is -2 at the highest."""

    def minus(value: float | None) -> float | None:
        return None if value is None else -value

    return replace(
        quantity, value=minus(quantity.value), low=minus(quantity.high), high=minus(quantity.low), sign=-1
    )

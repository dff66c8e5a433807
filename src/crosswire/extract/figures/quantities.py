"""Numbers with their units, hedges and ranges: what stands in a paragraph before its parse is asked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract.figures import decoys, modifiers, numbers, units
from crosswire.extract.figures.numbers import Form, Number
from crosswire.extract.figures.units import Unit
from crosswire.types import FigureKind, Modifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the text alone shows it.

    `start` and `end` take in hedge, number and unit; `first` and `last` are the tokens of number
    and unit, `core` those of the number alone.
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
    approximate: bool = False

    @property
    def kind(self) -> FigureKind:
        if self.unit:
            return self.unit.kind
        return FigureKind.RATIO if self.number.form in {Form.FRACTION, Form.MULTIPLE} else FigureKind.COUNT


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number with its unit, before ranges are joined."""

    number: Number
    unit: Unit | None
    start: int
    end: int


def find(doc: Any) -> list[Quantity]:
    """The quantities of a paragraph, in order; dates, names, scores and labels are left out.

    Args:
        doc: The paragraph's spaCy `Doc`.
    """
    text = doc.text
    found = numbers.find(text)
    if not found:
        return []
    blocked = decoys.masked(text)
    free = [n for n in found if not _inside(blocked, n)]
    pieces = [_piece(text, n) for n in free]
    starts = [token.idx for token in doc]
    joined = _ranges(text, pieces)
    made = [q for one in joined if (q := _quantity(doc, starts, one))]
    return _merge_durations(text, made)


def _inside(blocked: list[tuple[int, int]], number: Number) -> bool:
    return any(start < number.end and number.start < end for start, end in blocked)


def _piece(text: str, number: Number) -> _Piece:
    unit = units.find(text, number.start, number.end, scaled=number.scaled)
    if unit is None:
        return _Piece(number, None, number.start, number.end)
    return _Piece(number, unit, min(unit.start, number.start), max(unit.end, number.end))


_JOIN = re.compile(
    r"(?i)^(?:\s?[-–—‑]\s?|\s+(?:to|through|until|and|or)\s+(?:(?:about|around|nearly|almost|some|even|up\s+to|more\s+than|over)\s+)?)$"
)
_MOVES = re.compile(
    r"(?i)\b(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|dropp?(?:ed|s|ing)?|drop|climb\w*|increas\w*|decreas\w*|declin\w*|jump\w*|rais\w*|cut(?:s|ting)?|lower\w*|"
    r"grew|grow\w*|up|down|slash\w*|surg\w*|soar\w*|mov\w*|chang\w*|went|go(?:es|ing)?|expand\w*|shr[aiu]nk\w*|reduc\w*|revis\w*|boost\w*|doubl\w*|improv\w*|slow\w*|widen\w*|narrow\w*|"
    r"trimm\w*|downgrad\w*|upgrad\w*|swell\w*|dwindl\w*|extend\w*)\b[^.;]{0,60}$"
)


def _ranges(text: str, pieces: list[_Piece]) -> list[tuple[_Piece, ...]]:
    """The pieces, two of them together where they are the ends of a range."""
    out: list[tuple[_Piece, ...]] = []
    index = 0
    while index < len(pieces):
        pair = pieces[index : index + 2]
        if len(pair) == 2 and _is_range(text, *pair):
            out.append(tuple(pair))
            index += 2
        else:
            out.append((pieces[index],))
            index += 1
    return out


def _is_range(text: str, first: _Piece, second: _Piece) -> bool:
    gap = text[first.end : second.start]
    word = _JOIN.match(gap)
    low, high = first.number, second.number
    if not word or low.value is None or high.value is None or Form.MULTIPLE in {low.form, high.form}:
        return False
    if not _same_unit(first.unit, second.unit):
        return False
    factor = _shared_scale(first, second)
    if low.value * factor >= high.value:
        return False
    before = text[max(0, first.start - 90) : first.start]
    between = re.search(r"(?i)\bbetween\s+(?:about\s+|roughly\s+|around\s+)?$", before)
    if re.search(r"(?i)\band\b", gap):
        return bool(between)
    if re.search(r"(?i)\bor\b", gap):
        return low.form is Form.WORDS is high.form and high.value - low.value <= 2 and first.unit is None
    if re.search(
        r"(?i)\bfrom\s+(?:about\s+|around\s+|just\s+|some\s+|only\s+|roughly\s+|nearly\s+|an?\s+|up\s+to\s+|more\s+than\s+)?$",
        before,
    ):
        return not _MOVES.search(before)
    if (
        re.search(r"(?i)\bto\b", gap)
        and first.unit
        and first.unit.kind is FigureKind.MONEY
        and second.unit
        and _MOVES.search(before)
    ):
        return False
    return not re.search(
        r"(?i)\b(?:up|down|add(?:s|ed)?|by|another|outnumber\w*|voted?|ruled?|split)\s+(?:by\s+)?$", before
    ) or not re.search(r"(?i)\bto\b", gap)


def _same_unit(first: Unit | None, second: Unit | None) -> bool:
    if first is None or second is None:
        return True
    return (
        first.name == second.name
        or second.name.startswith(first.name)
        or first.dimension == second.dimension
        and first.factor != second.factor
    )


def _shared_scale(first: _Piece, second: _Piece) -> float:
    """ "10 to 15 million": the scale of the second end is the first one's too."""
    if (
        first.number.scaled
        or not second.number.scaled
        or first.unit
        and first.unit.end > first.number.end
        and first.unit.name != getattr(second.unit, "name", None)
    ):
        return 1.0
    value, high = first.number.value or 0, second.number.value or 0
    scale = 10.0 ** (3 * int(_digits_of(high) // 3)) if high else 1.0
    return scale if value < 1000 and value * scale < high else 1.0


def _digits_of(value: float) -> int:
    return max(len(str(int(value))) - 1, 0)


_MINUS = re.compile(r"(?i)(?:(?<![\w.,%)])[-−–]|\bminus[\s-]|\bnegative\s)\s?[$€£¥]?$")


def _quantity(doc: Any, starts: list[int], pieces: tuple[_Piece, ...]) -> Quantity | None:
    text, first, last = doc.text, pieces[0], pieces[-1]
    unit = last.unit or first.unit
    start, end = first.start, max(last.end, first.end)
    token, final = _token(starts, start), _token(starts, end - 1)
    core_first, core = _token(starts, first.number.start), _token(starts, last.number.end - 1)
    if unit is None and _no_figure(doc, first.number, core_first, core):
        return None
    if (
        unit is None
        and len(pieces) == 1
        and decoys.is_year(text, first.number, _counted_by(doc, core_first, core))
    ):
        return None
    sign = -1 if _MINUS.search(text[max(0, start - 12) : start]) and len(pieces) == 1 else 1
    hedge = modifiers.around(text, start, end)
    quantity = Quantity(
        number=first.number, unit=unit, modifier=hedge.modifier, start=hedge.start, end=hedge.end, value=first.number.value,
        low=first.number.low, high=first.number.high, first=token, last=final + 1, core_last=core + 1, sign=sign,
    )  # fmt: skip
    return _spread(text, quantity, pieces) if len(pieces) == 2 else _bounded(quantity)


def _token(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _spread(text: str, quantity: Quantity, pieces: tuple[_Piece, ...]) -> Quantity:
    """The two ends of a range as its bounds; the value stays open."""
    low = (pieces[0].number.value or 0) * _shared_scale(*pieces)
    lead = re.search(
        r"(?i)(?:between|from)\s+(?:about\s+|roughly\s+|around\s+|up\s+to\s+)?$", text[: quantity.start]
    )
    return replace(
        quantity, modifier=Modifier.BETWEEN, value=None, low=low, high=pieces[1].number.value, start=lead.start() if lead else quantity.start,
        approximate=quantity.modifier in {Modifier.ABOUT, Modifier.NEARLY},
    )  # fmt: skip


def _bounded(quantity: Quantity) -> Quantity:
    number, modifier = quantity.number, quantity.modifier
    if number.value is None:
        return replace(quantity, modifier=Modifier.BETWEEN if number.high else Modifier.AT_LEAST)
    low, high = modifiers.bounds(number.value, number.step, modifier)
    if quantity.sign < 0:
        low, high = (None if high is None else -high), (None if low is None else -low)
    return replace(quantity, value=number.value * quantity.sign, low=low, high=high)


def _counted_by(doc: Any, first: int, last: int) -> Any:
    head = doc[first : last + 1].root.head
    return head if head.i > last and head.pos_ in {"NOUN", "PROPN"} and head.i - last <= 4 else None


def _no_figure(doc: Any, number: Number, first: int, last: int) -> bool:
    """Whether a number without a unit is part of a name, a pronoun, or glued to letters."""
    text = doc.text
    after = text[number.end : number.end + 1]
    if number.form is Form.DIGITS and not number.scaled and after.isalpha():
        return True
    if number.form is Form.WORDS and number.value == 1:
        return _pronoun(doc, number, first, last)
    if number.form in {Form.DIGITS, Form.WORDS} and decoys.named(doc, first, last + 1):
        return not _age_after_name(text, number)
    if number.form is Form.DIGITS and text[number.start - 1 : number.start] in {"'", "’", "#", "/", ":", "_"}:
        return True
    return False


_AGE_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+|\))\s*,\s*$")
_AGE_AFTER = re.compile(r"\s*(?:,|\)|\.|;|$|\s(?:and|from|of|who|was|were|in|is|has|had|on)\b)")


def _age_after_name(text: str, number: Number) -> bool:
    """ "Jane Roe, 44," gives an age; the form alone must carry it."""
    if (
        not number.value
        or not 1 <= number.value <= 112
        or number.value != int(number.value)
        or number.form is not Form.DIGITS
    ):
        return False
    return bool(_AGE_BEFORE.search(text[: number.start]) and _AGE_AFTER.match(text[number.end :]))


_ONE_OF = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|our|several|many|at\s+least|more\s+than|about|\d|two|three|four|five|six|seven|eight|nine|ten)\b"
)


def _pronoun(doc: Any, number: Number, first: int, last: int) -> bool:
    """Whether "one" stands for a person or thing instead of counting."""
    text, token = doc.text, doc[first]
    if _ONE_OF.match(text[number.end :]):
        return False
    head = token.head
    counts = (
        token.dep_ in {"nummod", "quantmod", "compound"} and head.i > last and head.pos_ in {"NOUN", "PROPN"}
    )
    if counts:
        return _speaks(head)
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.pos_ in {"NOUN", "ADJ"} and after.dep_ != "punct" and head.i > last:
        return False
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ in {
        "the",
        "this",
        "that",
        "no",
        "every",
        "each",
        "any",
        "which",
        "another",
        "and",
        "a",
        "an",
        "as",
        "such",
    }:
        return True
    return not (token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj", "pobj"} and _outcome(token))


def _outcome(token: Any) -> bool:
    """Elliptic "one": "two were killed and one injured"."""
    from crosswire.extract.figures.predicate import strong

    head = token.head
    return any(strong(t) for t in (head, *list(token.rights)))


def _speaks(head: Any) -> bool:
    """ "One relative said": a source, not a count."""
    verb = head.head
    return head.dep_ == "nsubj" and verb.lemma_ in {
        "say",
        "tell",
        "add",
        "ask",
        "recall",
        "explain",
        "write",
        "note",
        "claim",
        "warn",
    }


_AND_UNIT = re.compile(r"^(?:,?\s+and\s+|,?\s+)$")


def _merge_durations(text: str, found: list[Quantity]) -> list[Quantity]:
    """Drops nothing today: "24 hours, 39 minutes" stays two figures, as reporters' readers count them."""
    del text
    return found

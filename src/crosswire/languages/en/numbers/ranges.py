"""Two numbers beside each other: the ends of a range ("10-15%"), or with one unit ("5 or 6 per cent")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from math import prod

from crosswire.languages.en.numbers.digits import scales
from crosswire.types import FigureKind
from crosswire.types.quantities import Form, Number, Unit


@dataclass(frozen=True, slots=True)
class Piece:
    """A number with its unit, before ranges are joined."""

    number: Number
    unit: Unit | None
    start: int
    end: int


_HEDGES = (
    r"(?:(?:about|around|just|some|only|roughly|nearly|almost|even|approximately|an?|the|up\s+to|more\s+than|over|"
    r"as\s+little\s+as)\s+)*"
)
_JOIN = re.compile(
    rf"(?i)^(?:\s?[-–—‑]\s?|(?:[-–](?=\s))?\s+(?P<word>to|through|until|and|or)\s+{_HEDGES}|[-–](?P<tied>to|or)[-–])$"
)
# "At least 200 and perhaps as many as 350", "about 250 or 350".
_FLOOR = re.compile(
    r"(?i)\b(?:at\s+least|more\s+than|over|as\s+few\s+as|no\s+fewer\s+than|a\s+minimum\s+of)\s+$"
)
_CEILING = re.compile(
    r"(?i)^,?\s+(?:and|or|but|to)\s+(?:(?:perhaps|possibly|maybe|probably|potentially|even|quite\s+possibly)\s+)?"
    r"(?:as\s+(?:many|much)\s+as|up\s+to|no\s+more\s+than|a\s+maximum\s+of)\s+$"
)
_ABOUT = re.compile(r"(?i)\b(?:about|around|some|roughly|perhaps|maybe|an\s+estimated)\s+$")
_BETWEEN = re.compile(rf"(?i)\bbetween\s+(?:the\s+ages\s+of\s+)?{_HEDGES}$")
_FROM = re.compile(rf"(?i)\bfrom\s+{_HEDGES}$")
_VERBS = (
    r"\b(?:rose|ris(?:e[sn]?|ing)|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|climb\w*|increas\w*|decreas\w*|"
    r"declin\w*|jump\w*|rais\w*|cut(?:s|ting)?|lower\w*|gr[eo]w\w*|up|down|slash\w*|surg\w*|soar\w*|mov\w*|"
    r"chang\w*|went|go(?:es|ing)?|expand\w*|shr[aiu]nk\w*|reduc\w*|revis\w*|boost\w*|doubl\w*|improv\w*|"
    r"slow\w*|widen\w*|narrow\w*|trimm\w*|downgrad\w*|upgrad\w*|swell\w*|dwindl\w*|extend\w*|gain\w*|"
    r"los[te]\w*|add(?:s|ed|ing)?)\b"
)
_MOVES = re.compile(rf"(?i){_VERBS}[^.;]{{0,60}}$")
_MOVED = re.compile(rf"(?i){_VERBS}(?:\s+(?:by|another|a\s+further|a))?\s+{_HEDGES}$")
# Who cuts or adds "200 to 250 jobs" does so to a number of jobs; "rose 200 to 250" names two levels.
_DOES = re.compile(
    rf"(?i)\b(?:(?:cut(?:s|ting)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|reduce|lose[sn]?|losing)|"
    rf"(?:to|will|would|could|should|might|may|ll)\s+add)\s+{_HEDGES}$"
)
_THINGS = re.compile(r"\s+([a-z][a-z-]+)(?:\s+([a-z][a-z-]+))?")
_NO_NOUN = frozenset(
    (
        *("in", "at", "on", "for", "by", "of", "to", "as", "and", "or", "per", "last", "next"),
        *("this", "after"),
        *("from", "since", "with", "over", "is", "was", "has", "its", "his", "points", "times", "across"),
    )
)
_CROWDS = frozenset({"people", "staff", "men", "women", "children"})
_AGAINST = re.compile(
    r"(?i)\b(?:outnumber\w*|voted?|ruled?|split|won|lost|odds(?:\s+of)?|ratio(?:\s+of)?)\s+(?:by\s+)?$"
)


def joined(text: str, pieces: list[Piece]) -> list[tuple[Piece, ...]]:
    """The pieces in order, two of them together where they are the ends of a range.

    A range that says the one before it again, in another unit, is left out.

    Args:
        text: The paragraph's text.
        pieces: Its numbers with their units.
    """
    pieces = _of_one_unit(text, pieces)
    out: list[tuple[Piece, ...]] = []
    index = 0
    while index < len(pieces):
        pair = pieces[index : index + 2]
        taken = 2 if len(pair) == 2 and (_bounds(text, *pair) or _is_range(text, *pair)) else 1
        out.append(tuple(pieces[index : index + taken]))
        index += taken
    return [ends for n, ends in enumerate(out) if not n or not _says_again(text, out[n - 1], ends)]


def _is_range(text: str, first: Piece, second: Piece) -> bool:
    """Whether two neighbours are the ends of one range.

    "Rose from 10 to 15" holds two figures, a level before and one after; so does "up 5% to 40".
    """
    joint = _JOIN.match(text[first.end : second.start])
    low, high = first.number, second.number
    if not joint or low.value is None or high.value is None or low.form is Form.MULTIPLE:
        return False
    if high.form is Form.MULTIPLE:  # "a two- to threefold rise"
        return joint["word"] != "and" and text.endswith("fold", 0, second.end) and low.value < high.value
    before = text[max(0, first.start - 90) : first.start]
    if not _one_unit(text, first, second) or _is_year(text, first, second, before):
        return False
    scale = shared_scale(text, first, second)
    if low.value * scale >= high.value:
        return False
    if joint["word"] and joint["word"].lower() == "to" and _of_things(text, before, first, second):
        return True
    return _reads(joint["word"] or joint["tied"], before, first, second, scale=scale)


def _bounds(text: str, first: Piece, second: Piece) -> bool:
    """Whether the two are told as the least and the most that it may be."""
    if not _CEILING.match(text[first.end : second.start]) or not _one_unit(text, first, second):
        return False
    low, high = first.number.value, second.number.value
    floor = _FLOOR.search(text[max(0, first.start - 20) : first.start])
    return floor is not None and low is not None and high is not None and low < high


def _of_things(text: str, before: str, first: Piece, second: Piece) -> bool:
    """Whether what is cut or added is a number of things: "cut 200 to 250 jobs"."""
    bare = first.unit is None and second.unit is None
    if not bare or not _DOES.search(before):
        return False
    match = _THINGS.match(text, second.end)
    words = [word for word in match.groups() if word] if match else []
    return bool(words) and words[0] not in _NO_NOUN and any(map(_is_noun, words))


def _is_noun(word: str) -> bool:
    return word in _CROWDS or (word.endswith("s") and word not in _NO_NOUN)


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_IN_YEAR = re.compile(
    r"(?i)\b(?:in|since|by|during|of|until|for|year|early|late|mid|spring|summer|autumn|fall|winter|fiscal|q[1-4]|"
    r"from|before|after)[\s-]+$"
)


def _is_year(text: str, first: Piece, second: Piece, before: str) -> bool:
    """Whether the first of two numbers says when: "rose in 2018 to 3.9 million"."""
    bare = first.unit is None and _YEAR.fullmatch(text, first.start, first.end) is not None
    if not bare or not _IN_YEAR.search(before) or _BETWEEN.search(before):
        return False
    return second.number.scaled or second.unit is not None or (second.number.value or 0) >= 10_000


def _reads(word: str | None, before: str, first: Piece, second: Piece, *, scale: float) -> bool:
    """Whether the words around the pair make it a range."""
    word = word.lower() if word else "-"
    if word == "and":
        return bool(_BETWEEN.search(before))
    if word == "or":
        return _either(first, second, scale) or (_ABOUT.search(before) is not None and _guess(first, second))
    if _FROM.search(before):
        return not _MOVES.search(before)
    if first.unit is None and second.unit is not None and second.unit.dimension in _EXTENTS:
        return True  # "fell 10 to 12 inches": nobody falls to a length; a rate may "fall 2 to 12 percent"
    return word == "-" or not (_MOVED.search(before) or _AGAINST.search(before))


def _either(first: Piece, second: Piece, scale: float) -> bool:
    """Whether two neighbours with "or" between are a guess: "two or three", "3 or 4 million"."""
    near = (second.number.value or 0) - (first.number.value or 0) * scale <= 2 * scale
    written = Form.WORDS if scale == 1 else second.number.form
    return first.number.form is written is second.number.form and near and first.unit is None


def _guess(first: Piece, second: Piece) -> bool:
    """Whether two round numbers are the ends of a guess: "about 250 or 350 people"."""
    low, high = first.number.value or 0.0, second.number.value or 0.0
    return first.unit is None and low % 10 == high % 10 == 0 and low < high <= 2 * low


_EXTENTS = frozenset({"length", "mass", "time", "area", "volume"})
_OPENS = re.compile(r"\s*[(\[]\s*(?:(?:about|around|roughly|or|some|approximately)\s+)*$")
_CLOSES = re.compile(r"\s*+(?:long|wide|deep|high|tall|thick|away)?\s*+[)\]]")
_ROUNDING = 0.15


def _says_again(text: str, first: tuple[Piece, ...], second: tuple[Piece, ...]) -> bool:
    """Whether a range in brackets is the one before it in another unit: "5 to 10 miles (8 to 16 km)"."""
    if len(first) != 2 or len(second) != 2:
        return False
    inside = _OPENS.fullmatch(text, first[1].end, second[0].start) and _CLOSES.match(text, second[1].end)
    return bool(inside) and all(_same(a, first[1], b, second[1]) for a, b in zip(first, second, strict=True))


def _same(a: Piece, of_a: Piece, b: Piece, of_b: Piece) -> bool:
    """Whether two ends are one length, weight or speed, as far as writers round."""
    first, second = a.unit or of_a.unit, b.unit or of_b.unit
    if first is None or second is None or first.name == second.name:
        return False
    left, right = _based(first, a.number.value or 0), _based(second, b.number.value or 0)
    if left is None or right is None or first.dimension.split()[0] != second.dimension.split()[0]:
        return False
    return abs(left - right) <= _ROUNDING * max(abs(left), abs(right))


def _based(unit: Unit, value: float) -> float | None:
    """A value in the base unit of its dimension; temperatures in degrees Celsius."""
    if unit.name == "fahrenheit":
        return (value - 32) / 1.8
    return value * unit.factor if unit.factor else None


def _one_unit(text: str, first: Piece, second: Piece) -> bool:
    """Whether both ends may be of one unit; a unit reaches forwards only from a currency sign."""
    if first.unit is None:
        return True
    if second.unit is None:
        signed = first.unit.kind is FigureKind.MONEY and first.unit.start < first.number.start
        low = (first.number.value or 1) * shared_scale(text, first, second)
        return signed and (second.number.value or 0) < 100 * low
    if first.unit.name == second.unit.name or second.unit.name.startswith(first.unit.name):
        return True
    return first.unit.dimension == second.unit.dimension and first.unit.factor != second.unit.factor


_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_NEAR = 10.0  # times as much, at the most, are the ends of a range whose thousands are written once


def shared_scale(text: str, first: Piece, second: Piece) -> float:
    """What the second end makes of the first: millions in "10 to 15 million", thousands in "60-70,000".

    Args:
        text: The paragraph's text.
        first: The lower end.
        second: The higher end.

    Returns:
        What the number of the first is to be multiplied by.
    """
    low, high = first.number.value or 0.0, second.number.value or 0.0
    if (
        first.number.scaled
        or low >= 1000
        or (first.unit and second.unit and first.unit.name != second.unit.name)
    ):
        return 1.0
    grouped = _THOUSANDS.fullmatch(text, second.number.start, second.number.end) is not None
    if not second.number.scaled and not grouped:
        return 1.0
    scale = _trailing(text[second.number.start : second.number.end])
    if scale == 1 or low * scale >= high:
        scale = 10.0 ** (3 * ((len(str(int(high))) - 1) // 3))
    if grouped and not (low == int(low) and low * scale < high <= _NEAR * low * scale):
        return 1.0
    return scale if low * scale < high else 1.0


def _trailing(written: str) -> float:
    """What the scales at the end of a number come to: "two to three hundred thousand" begins with 200,000."""
    words = takewhile(scales().__contains__, reversed(re.split(r"[\s-]+", written.lower())))
    return prod(scales()[word] for word in words)


_SUSPENDED = re.compile(r"(?i)[-–]\s+(?:and|or|to)\s+")
_SIDES = re.compile(r"(?i)(?:\s?[x×]\s?|[\s-]by[\s-])")
_INDEX_LEVEL = re.compile(
    r"(?i)(?:,?\s+(?:higher|lower|up|down|better|off))?,?\s+(?:to|at)\s+(?:(?:close|end|finish|stand|settle|trade)\s+at\s+)?"
)
_MOVED_TO = re.compile(r"(?i),?\s+(?:up|down)\s+")
_PAIRED = re.compile(r"(?i),?\s+(?:and|or)\s+(?:about\s+|nearly\s+)?")
_COMMA = re.compile(r",\s+")
_UP_TO = re.compile(rf"(?i)\s+to\s+{_HEDGES}")


def _of_one_unit(text: str, pieces: list[Piece]) -> list[Piece]:
    """`pieces` with the unit that stands once behind several: "10- and 12-year-olds", "5 or 6 per cent"."""
    out, listed = list(pieces), False
    for n in range(len(out) - 2, -1, -1):
        piece, unit = out[n], out[n + 1].unit
        listed = (
            piece.unit is None and unit is not None and _shares(text, piece, out[n + 1], unit, listed=listed)
        )
        if listed:
            out[n] = _with_unit(piece, unit)
    return _of_an_index(text, out)


def _of_an_index(text: str, pieces: list[Piece]) -> list[Piece]:
    """The level of an index is counted in points as its move is: "rose 64 points to 4,577"."""
    out = list(pieces)
    for n, (piece, other) in enumerate(pairwise(pieces)):
        if _in_points(piece) and other.unit is None and _INDEX_LEVEL.fullmatch(text, piece.end, other.start):
            out[n + 1] = _with_unit(other, piece.unit)
        if _in_points(other) and piece.unit is None and _MOVED_TO.fullmatch(text, piece.end, other.start):
            out[n] = _with_unit(piece, other.unit)
    return out


def _in_points(piece: Piece) -> bool:
    return piece.unit is not None and piece.unit.name == "point"


def _with_unit(piece: Piece, unit: Unit | None) -> Piece:
    return replace(piece, unit=replace(unit, start=piece.start, end=piece.end)) if unit else piece


def _shares(text: str, piece: Piece, other: Piece, unit: Unit, *, listed: bool) -> bool:
    """Whether the unit of `other` is that of `one`; over a comma only in a list that has shown itself."""
    if not {piece.number.form, other.number.form} <= {Form.DIGITS, Form.WORDS} or other.number.scaled:
        return False
    between = (piece.end, other.start)
    if _SUSPENDED.fullmatch(text, *between) or _are_sides(text, piece, other, unit):
        return True
    written = text[piece.start : piece.end]
    if unit.kind not in _SHARED or piece.number.scaled or _YEAR.fullmatch(written) or "," in written:
        return False
    if _FROM.search(text, max(0, piece.start - 30), piece.start) and _UP_TO.fullmatch(text, *between):
        return True
    pattern = _COMMA if listed and not _PAIRED.match(text, piece.end) else _PAIRED
    return pattern.fullmatch(text, *between) is not None


def _are_sides(text: str, piece: Piece, other: Piece, unit: Unit) -> bool:
    """Whether two lengths are the sides of one thing; "4 x 400 m" is run in turn."""
    near = (other.number.value or 0) <= 20 * (piece.number.value or 0)
    return near and unit.dimension == "length" and _SIDES.fullmatch(text, piece.end, other.start) is not None


_SHARED = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.MEASURE})

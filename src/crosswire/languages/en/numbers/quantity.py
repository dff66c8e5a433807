"""Numbers with their units, hedges and ranges: what stands in a paragraph before its parse is asked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.languages.en.numbers import bare, compounds, decoys, numbers, ranges, results, units
from crosswire.languages.en.numbers.ranges import Piece
from crosswire.resources.figures import alternatives, table
from crosswire.types import FigureKind, Modifier, Span
from crosswire.types.parse import Parse, Phrase
from crosswire.types.quantities import Form, Number, Quantity, Side, Unit
from crosswire.types.spans import SpanIndex


def find(parse: Parse) -> list[Quantity]:
    """The quantities of a paragraph, in order; dates, names, scores and labels are left out.

    Args:
        parse: The paragraph.
    """
    text = parse.text
    found = numbers.find(text)
    if not found:
        return []
    masked, scores = decoys.find(text, found)
    free = _free(found, masked)
    sides = results.find(parse, free) if len(free) > 1 else {}
    plain = _free([n for n in free if n.start not in sides], scores)
    pieces = compounds.joined(text, [_piece(text, number) for number in plain])
    read = [q for ends in ranges.joined(text, pieces) if (q := _quantity(parse, ends))]
    read += [_of_result(parse, number, sides[number.start]) for number in free if number.start in sides]
    return sorted(read, key=lambda q: q.start)


def _free(found: Sequence[Number], stretches: Sequence[tuple[int, int]]) -> list[Number]:
    """The numbers that lie in none of some stretches."""
    masked = SpanIndex([(Span(*span), None) for span in stretches])
    return [n for n in found if n.form is Form.MULTIPLE or not masked.meeting(Span(n.start, n.end))]


def _of_result(parse: Parse, number: Number, side: Side) -> Quantity:
    """One number of a result, as it stands there."""
    core = _words(parse, number.start, number.end)
    return Quantity(
        number=number, unit=None, modifier=Modifier.EXACT, start=number.start, end=number.end,
        value=number.value, low=number.low, high=number.high,
        first=core.start, last=core.end, core_last=core.end, kind=FigureKind.COUNT, side=side,
    )  # fmt: skip


def _piece(text: str, number: Number) -> Piece:
    unit = units.find(text, number.start, number.end, scaled=number.scaled)
    open_end = _after().match(text, number.end) if unit is None else None
    if open_end:  # "90-plus percent"
        unit = units.find(text, number.start, open_end.end())
    if unit is None and number.form is Form.FRACTION:
        unit = units.of_part(text, number.start, number.end)
    unit = unit or _quoted(text, number)
    if unit is None:
        return Piece(number, None, number.start, number.end)
    unit = bare.of_length(text, number, unit)
    return Piece(number, unit, min(unit.start, number.start), max(unit.end, number.end))


# Prices of shares were quoted in eighths and sixteenths of a dollar: "rose 2 9/16, to 61 3/8".
_EIGHTHS = re.compile(r"\d+\s\d{1,2}[/⁄](?:8|16|32|64)")
_PRICED = re.compile(
    r"(?i)\b(?:rose|fell|gained|lost|added|jumped|dropped|climbed|slipped|slid|tumbled|surged|soared|dipped|edged|"
    r"shed|closed|traded|ended|finished|opened|up|down|off|higher|lower)\b[^.;]{0,40}$"
)


def _quoted(text: str, number: Number) -> Unit | None:
    """Dollars, where a number without a unit is the price of a share or its change."""
    if not _EIGHTHS.fullmatch(text, number.start, number.end):
        return None
    moved = _PRICED.search(text, max(0, number.start - 60), number.start)
    return units.currency("dollar", number.start, number.end) if moved else None


_MINUS = re.compile(r"(?i)(?:(?<![\w.,%)/+±])[-−–]|(?<!plus\sor\s)\bminus[\s-]|\bnegative\s)[$€£¥]?$")
_BELOW = re.compile(r"(?i)\s(?:below|under)\szero\b")  # "31 degrees below zero"
_HEAT = ("temperature", "degree")  # dimensions


def _quantity(parse: Parse, pieces: tuple[Piece, ...]) -> Quantity | None:
    """The quantity of one number or range, or None where it is no figure."""
    first, final = pieces[0], pieces[-1]
    core = _words(parse, first.number.start, final.number.end)
    unit, end = final.unit or first.unit, max(final.end, first.end)
    if unit is None:
        found = bare.find(core, [piece.number for piece in pieces])
        if not found.counts:
            return None
        unit = found.unit
        end = max(end, unit.end) if unit else end
    whole = _words(parse, first.start, end)
    minus = _MINUS.search(parse.text, max(0, first.start - 12), first.start) if len(pieces) == 1 else None
    hedge = _hedged(parse.text, minus.start() if minus else first.start, end, core=final.number.end)
    below = unit is not None and unit.dimension.startswith(_HEAT) and _BELOW.match(parse.text, end)
    number = _kind_of(first.number, final.number)
    ratio = number.form in {Form.FRACTION, Form.MULTIPLE}
    quantity = Quantity(
        number=number, unit=unit, modifier=hedge.modifier,
        start=hedge.start, end=hedge.end,
        value=first.number.value, low=first.number.low, high=first.number.high,
        first=whole.start, last=whole.end, core_last=core.end,
        kind=unit.kind if unit else FigureKind.RATIO if ratio else FigureKind.COUNT,
        sign=-1 if minus or below else 1,
    )  # fmt: skip
    return _spread(parse.text, quantity, pieces) if len(pieces) == 2 else _bounded(quantity)


def _words(parse: Parse, start: int, end: int) -> Phrase:
    """The words from the one that holds the character `start` to that before `end`."""
    return parse[bisect_right(parse.starts, start) - 1 : bisect_right(parse.starts, end - 1)]


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
    low, high = bounds(number.value, number.step, modifier)
    bounded = replace(quantity, value=number.value, low=low, high=high, sign=1)
    return bounded if quantity.sign > 0 else bounded.turned()


# Hedges and bounds around a number, and the values that they leave open.
@dataclass(frozen=True, slots=True)
class Hedge:
    """What stands around a number: the modifier, and the characters from its first to its last word."""

    modifier: Modifier
    start: int
    end: int


@cache
def _meaning(side: str) -> dict[str, Modifier]:
    return {
        re.sub(r"\s+", " ", phrase): Modifier(name)
        for name, phrases in table("modifiers")[side].items()
        for phrase in phrases
    }


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w>-])(?P<hedge>{alternatives(_meaning('before'))})(?:\s+(?:an?|another|only|just|"
        rf"as\s+many\s+as)|[\s,]+(?:it\s+is\s+)?(?:estimated|believed|reported))?[\s\u201c\"‘']*$"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\s,]?(?P<hedge>{alternatives(_meaning('after'))})(?!\w)")


@cache
def _particles() -> frozenset[str]:
    return frozenset(table("modifiers")["particle_verbs"])


def _hedged(text: str, start: int, end: int, core: int) -> Hedge:
    """The hedge of the number (with its currency sign and unit) at `start` to `end`, its digits up to `core`.

    >>> text = "handed over 21 captives and more than 400 lorries"
    >>> _hedged(text, 12, 14, 14).modifier.value, _hedged(text, 37, 40, 40).modifier.value
    ('exact', 'more_than')
    """
    window = max(0, start - 48)
    inner = _lead(text, window, start)
    if inner and not _arrived(text, inner, end):
        outer = _lead(text, window, inner.start("hedge"))  # of "at least about 40" both words
        modifier = _meant("before", inner)
        if modifier is not Modifier.EXACT:
            return Hedge(modifier, (outer or inner).start("hedge"), end)
        if outer:
            return Hedge(_meant("before", outer), outer.start("hedge"), end)
    after = _after().match(text, end) or _after().match(text, core, end)
    end = max(end, after.end()) if after else end
    return Hedge(_meant("after", after) if after else Modifier.EXACT, start, end)


def _meant(side: str, match: re.Match[str]) -> Modifier:
    return _meaning(side).get(re.sub(r"\s+", " ", match["hedge"].lower().strip()), Modifier.EXACT)


def _lead(text: str, start: int, end: int) -> re.Match[str] | None:
    """The hedge that ends at `end`, if it is one."""
    match = _before().search(text, start, end)
    return match if match and not _misread(text, match) else None


_WENT = re.compile(r"(?i)\b(?:went|gone|rose|risen|climbed|crept|edged|jumped|leapt)\s+$")
_LEVEL = re.compile(
    r"(?i)(?:[$€£¥].*|.*\b(?:pounds?|pence|dollars?|cents?|euros?)|.*\dp|[^%]*?\d(?:\s[mb]illion)?|[a-z-]+)$"
)
_CLOSES = re.compile(r"(?i)\s*(?:[.,;!]|from\b|on\b|after\b|$)")


def _arrived(text: str, match: re.Match[str], end: int) -> bool:
    """Whether "up" is the way that something went: "fares went up to six pounds" is a level reached.

    Of a percentage or a length of time it may be the highest there is: "rose up to 12 percent".
    """
    place = match.start("hedge")
    if match["hedge"].lower().split() != ["up", "to"] or not _WENT.search(text, max(0, place - 16), place):
        return False
    figure = text[match.end() : end]
    return bool(_LEVEL.fullmatch(figure)) and bool(_CLOSES.match(text, end))


# "Pushed the number of homes lost past 500", not "drove past 500 homes", "the past 24 hours".
_GROWN = re.compile(
    r"(?i)\b(?:push|rais|ris|rose|climb|soar|surg|tak|took|driv|drove|swell|lift|jump|leap|grow|grew|went|gone|"
    r"edg|creep|crept|sen[dt])\w*\s(?:[^.;:!?]{0,60}\s)?$"
)
_BARE = re.compile(
    r"(?i)\s*[$€£]?\d[\d.,]*(?:\s*(?:[mb]illion|trillion|per\s?cent|%))*\s*"
    r"(?:[.,;!)]|$|(?:in|on|by|for|as|since|after|and|an?|from|this|last|over)\b)"
)


def _misread(text: str, match: re.Match[str]) -> bool:
    """Whether the words belong to something else: "handed over", "in under", "the above", "some day"."""
    word = match["hedge"].lower()
    lead = re.search(r"([A-Za-z'’]+)\s+$", text[max(0, match.start("hedge") - 40) : match.start("hedge")])
    previous = lead[1].lower() if lead else ""
    if word == "over":
        return previous in _particles()
    if word in {"under", "within", "below", "above", "beyond"}:
        return previous in {"as", "the", "from"}
    if word == "past":
        at = match.start("hedge")
        return not (_GROWN.search(text, max(0, at - 100), at) and _BARE.match(text, match.end("hedge")))
    if word == "near":
        digits = re.compile(r"\s*[\d$€£]").match(text, match.end("hedge"))
        return previous not in {"", "anywhere", "of"} and not digits
    return False


def bounds(value: float, step: float, modifier: Modifier) -> tuple[float | None, float | None]:
    """The lowest and highest value that the hedge admits; None where it leaves that side open.

    "About" and "nearly" hide half a unit of the last significant digit, and nothing below zero.

    Args:
        value: Of the number.
        step: The unit of its last significant digit.
        modifier: The hedge.

    >>> bounds(1200, 100, Modifier.ABOUT), bounds(6000, 1000, Modifier.NEARLY)
    ((1150.0, 1250.0), (5500.0, 6000))
    """
    low = value - step / 2 if value >= step / 2 else 0.0
    return {
        Modifier.ABOUT: (low, value + step / 2),
        Modifier.NEARLY: (low, value),
        Modifier.MORE_THAN: (value, None),
        Modifier.AT_LEAST: (value, None),
        Modifier.LESS_THAN: (None, value),
        Modifier.UP_TO: (None, value),
    }.get(modifier, (value, value))

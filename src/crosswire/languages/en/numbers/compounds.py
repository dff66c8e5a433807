"""Two units that give one amount: "5ft 10in", "three dollars fifty cents", "two hours and 20 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.languages.en.numbers import bare
from crosswire.languages.en.numbers.digits import amount
from crosswire.languages.en.numbers.ranges import Piece
from crosswire.languages.en.numbers.units import measure, measures
from crosswire.types.quantities import Form, Unit, exact

# Which smaller unit may follow a unit, and how many of it make one.
_SMALLER: dict[str, dict[str, float]] = {
    "foot": {"inch": 12},
    "yard": {"foot": 3},
    "mile": {"yard": 1760},
    "metre": {"centimetre": 100},
    "kilometre": {"metre": 1000},
    "stone": {"pound-mass": 14, "pound sterling": 14},
    "pound-mass": {"ounce": 16},
    "pound sterling": {"pence": 100, "ounce": 16},
    "dollar": {"cent": 100},
    "euro": {"cent": 100},
    "year": {"month": 12, "week": 52.1775, "day": 365.2425},
    "month": {"week": 4.348125, "day": 30.436875},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
}
_LINK = re.compile(r"\.?(?:,?\s(?:and\s)?|,\s?|-and-)?")
_WEIGHTS = frozenset({"ounce"})

_MARKED = re.compile(
    r"(?<![\w.,'’′])(?P<feet>[1-9]\d?)\s?['’′]\s?(?P<inches>\d{1,2}(?:\.\d{1,2})?)\s?(?:[\"”″]|['’′]{2}(?!\w))"
)
_ARTICLE = re.compile(
    r"(?i)(?<![\w-])an?[\s-](?P<unit>hour|day|week|month|year|minute|mile|kilomet(?:re|er)|metre|pound|dollar|decade|"
    r"century|degree|point)\s+and\s+(?:an?\s+(?P<part>half|quarter)\b|(?=\d|[a-z]+\s(?:seconds?|minutes?|hours?|days?|"
    r"weeks?|months?|cents?|ounces?)\b))"
)
_HALF = re.compile(r"(?i)\s+and\s+(?:a|one)[\s-](?P<part>half|quarter)\b(?!\s+(?:of|the)\b)")
_INCHES = re.compile(
    r"(?i)\.?(?:,?[\s-](?:and\s)?|,\s?|-)?(?P<inches>(?:\d{1,2}(?:\.\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven))(?:[\s-]?(?:in\b\.?(?!\s+(?:the|a|an|his|her|its|their|(?-i:[A-Z])|\d))|ins\b|inch(?:es)?\b|[\"”″])(?P<said>)|(?![\w%.,]\d|[\w%-]))"
)
_PARTS = {"half": 0.5, "quarter": 0.25}


_HOURS = re.compile(
    r"(?<![\w.,:])(?P<hours>\d{1,2})\s?h(?:rs?)?\s?(?P<minutes>\d{1,2})\s?m(?:ins?)?(?:\s?(?P<seconds>\d{1,2})\s?s(?:ecs?)?)?(?!\w)"
)


def _marked(text: str) -> list[Piece]:
    """Feet and inches in marks, as of a player's height; hours and minutes in letters: "2h 15m"."""
    found = [
        _piece(
            m.start(),
            m.end(),
            int(m["hours"]) + int(m["minutes"]) / 60 + int(m["seconds"] or 0) / 3600,
            "hour",
        )
        for m in _HOURS.finditer(text)
    ]
    return found + [
        _piece(match.start(), match.end(), int(match["feet"]) + float(match["inches"]) / 12, "foot")
        for match in _MARKED.finditer(text)
        if float(match["inches"]) < 12
    ]


def _piece(start: int, end: int, value: float, unit: str) -> Piece:
    number = exact(start, end, value, step=1.0, form=Form.DIGITS)
    return Piece(number, measure(measures()[1][unit], start, end), start, end)


def joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in order, those of one amount together; its value is in the larger unit.

    Ages in a list stay apart: "aged 4 years and 10 months" are two children.

    Args:
        text: The paragraph's text.
        pieces: Its numbers, each with the unit that stands beside it.
    """
    tall = _marked(text)
    rest = [p for p in pieces if not any(t.start < p.number.end and p.number.start < t.end for t in tall)]
    out: list[Piece] = []
    for piece in reversed(list(_led(text, sorted([*tall, *rest], key=lambda piece: piece.start)))):
        whole = _sum(text, piece, out[-1]) if out else None
        if whole is None:
            out.append(_inched(text, _halved(text, piece)))
        else:
            out[-1] = whole
    out.reverse()
    return [p for n, p in enumerate(out) if not n or p.start >= out[n - 1].end]


def _led(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """With the ones that an article says: "an hour and 20 minutes", "a year and a half"."""
    more = []
    for match in _ARTICLE.finditer(text):
        entry = measures()[1].get(match["unit"].lower())
        if entry is None:
            continue
        value = 1 + (_PARTS[match["part"].lower()] if match["part"] else 0.0)
        end = match.end() if match["part"] else match.end("unit")
        number = exact(match.start(), end, value, step=1.0 if value == 1 else 0.5, form=Form.WORDS)
        if match["part"] or any(p.start == match.end() and _share(_unit(entry[0]), p.unit) for p in pieces):
            more.append(Piece(number, measure(entry, match.start(), end), match.start(), end))
    yield from sorted([*pieces, *more], key=lambda piece: (piece.start, -piece.end))


def _unit(name: str) -> Unit | None:
    entry = measures()[1].get(name)
    return measure(entry, 0, 0) if entry else None


def _share(large: Unit | None, small: Unit | None) -> float | None:
    """How many of the smaller unit make one of the larger; None where they give no one amount."""
    if large is None or small is None or large.per:
        return None
    name = small.name.removesuffix(" of age")
    if small.per and small.dimension.startswith("money"):  # "two pounds ten pence a litre"
        name = name.removesuffix(f" per {small.per}")
    return _SMALLER.get(large.name.removesuffix(" of age"), {}).get(name)


def _sum(text: str, first: Piece, second: Piece) -> Piece | None:
    share, large, small = _share(first.unit, second.unit), first.number, second.number
    if share is None or first.unit is None or second.unit is None:
        return None
    if large.value is None or small.value is None:
        return None
    if not _LINK.fullmatch(text, first.end, second.start) or small.value >= share or large.scaled:
        return None
    if bare.led(text, large) or large.value != int(large.value):
        return None
    if small.form not in {Form.DIGITS, Form.WORDS}:
        return None
    value = large.value + small.value / share
    number = replace(large, end=small.end, value=value, low=value, high=value, step=small.step / share)
    unit = first.unit
    if unit.name == "pound sterling" and second.unit.name in _WEIGHTS:
        unit = replace(measure(measures()[1]["lb"], unit.start, unit.end))
    end = max(second.end, second.unit.end)
    return Piece(number, _per(replace(unit, end=end), second.unit.per), first.start, end)


def _per(unit: Unit, per: str | None) -> Unit:
    """The larger unit per what the smaller one is per."""
    if not per:
        return unit
    return replace(unit, per=per, name=f"{unit.name} per {per}", dimension=f"{unit.dimension} per {per}")


def _halved(text: str, piece: Piece) -> Piece:
    """As in "two hours and a half"."""
    more = _HALF.match(text, piece.end)
    if more is None or piece.unit is None or piece.number.value is None:
        return piece
    if (
        piece.number.scaled
        or piece.unit.per
        or piece.end <= piece.number.end
        or piece.unit.name not in _SMALLER
    ):
        return piece
    value = piece.number.value + _PARTS[more["part"].lower()]
    number = replace(piece.number, value=value, low=value, high=value, step=0.5, end=more.end())
    return Piece(number, replace(piece.unit, end=more.end()), piece.start, more.end())


def _inched(text: str, piece: Piece) -> Piece:
    """Feet with inches that no other rule reads as a length: "12 ft 2 in", "6-foot-4", "six foot two"."""
    unit, number = piece.unit, piece.number
    if unit is None or unit.name != "foot" or number.value is None or number.scaled or unit.per:
        return piece
    more = _INCHES.match(text, piece.end)
    inches = amount(more["inches"]) if more else None
    if more is None or inches is None or inches >= 12 or number.value != int(number.value):
        return piece
    tall = 3 < number.value < 8 and text[piece.end - 1] != "s"
    if more["said"] is None and not (tall and more[0][0] in "- "):
        return piece
    value = number.value + inches / 12
    grown = replace(number, end=more.end(), value=value, low=value, high=value, step=1 / 12)
    return Piece(grown, replace(unit, end=more.end()), piece.start, more.end())

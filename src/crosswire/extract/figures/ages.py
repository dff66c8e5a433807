"""Ages without a unit, or with that of a length of time: "Jane Roe, 44", "aged 4 years and 10 months"."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, Number
from crosswire.extract.figures.unitnames import Unit
from crosswire.types import FigureKind

_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+|\b(?:Jr|Sr)\.?|\))\s*,\s*$")
_AFTER = re.compile(r"\s*(?:,|\)|\.|;|$|\s(?:and|from|of)\b)")
_HEDGE = r"(?:(?:about|around|between|just|only|under|over|up\s+to)\s+)?"
_NUMBER = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_UNIT = r"(?:[\s-](?:years?|months?|weeks?|days?))?"
_ONE = rf"{_HEDGE}{_NUMBER}{_UNIT}"
_JOINT = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s?[-–]\s?)"
_LED = re.compile(rf"(?i)\b(?:aged?|ages|at\s+the\s+ages?\s+of)\s+(?:(?>{_ONE}{_JOINT}))*{_HEDGE}$")
_LENGTHS = frozenset({"year", "month", "week", "day"})


# "Who turned 17 on Friday", and not "turned 17 cars over".
_TURNED = re.compile(r"(?i)\bturn(?:s|ed|ing)?\s+(?:just\s+)?$")
_THEN = re.compile(
    r"(?i)\s*(?:[,.;:)—–]|$)|\s+(?:on|in|at|last|this|next|just|only|earlier|later|the|a|two|three|before|after|when|"
    r"and|but|while|today|yesterday|tomorrow|during)\b"
)


def is_age(text: str, number: Number) -> bool:
    """Whether a bare number is an age: "aged 41 and 37", or behind a name "Jane Roe, 44, of Leeds"."""
    value = number.value or 0
    if value != int(value) or not 1 <= value <= 112 or number.scaled:
        return False
    if number.form in {Form.DIGITS, Form.WORDS} and (led(text, number) or _turned(text, number)):
        return True
    return number.form is Form.DIGITS and bool(
        _BEFORE.search(text, max(0, number.start - 60), number.start) and _AFTER.match(text, number.end)
    )


def _turned(text: str, number: Number) -> bool:
    before = text[max(0, number.start - 16) : number.start]
    return bool(_TURNED.search(before) and _THEN.match(text, number.end))


def led(text: str, number: Number) -> bool:
    """Whether the number stands in a list of ages that "aged" opens."""
    opened = _LED.search(text, max(0, number.start - 80), number.start)
    return opened is not None and all(_counts(word) for word in re.findall(r"[a-z]+", opened[0].lower()))


def of_length(text: str, number: Number, unit: Unit) -> Unit:
    """The unit as one of age, where "aged" opens the list: "aged 4 years and 10 months"."""
    if unit.kind is not FigureKind.DURATION or unit.name not in _LENGTHS or not led(text, number):
        return unit
    return replace(unit, kind=FigureKind.AGE, dimension="age", name=f"{unit.name} of age")


_PASSES = frozenset(
    {
        "age", "ages", "aged", "at", "the", "of", "about", "around", "between", "just", "only", "under",
        "over", "up", "to", "and", "or", "year", "years", "month", "months", "week", "weeks", "day", "days",
    }
)  # fmt: skip


def _counts(word: str) -> bool:
    return word in _PASSES or word in table("numbers")["ones"] or word in table("numbers")["tens"]

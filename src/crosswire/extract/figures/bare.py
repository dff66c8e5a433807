"""A number with no unit beside it: whether it counts anything, and what unit the sentence gives it."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures import ages, decoys, ones, per, unitnames
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, Number
from crosswire.extract.figures.unitnames import Unit
from crosswire.types import FigureKind

_NOUNS = frozenset({"NOUN", "PROPN"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def counted_by(doc: Any, first: int, last: int) -> Any:
    """The noun right behind tokens `first` to `last` that the parse says they count, or None."""
    head = doc[first : last + 1].root.head
    if head.lower in table("decoys")["calendar"]:
        return None
    return head if head.i > last and head.pos in _NOUNS and head.i - last <= 4 else None


def is_none(doc: Any, number: Number, first: int, last: int, *, ranged: bool) -> bool:
    """Whether a number without a unit is no figure: part of a name, a year, a pronoun, glued letters."""
    text = doc.text
    if number.form is Form.VAGUE:
        return text[number.start : number.end].lower() == "scores" and ones.of_play(doc, first)
    if number.form is Form.WORDS and number.value == 1:
        named = decoys.in_name(doc, number, first, last + 1)
        return not ranged and (named or ones.stands_in(doc, number, first, last))
    if ranged or ages.is_age(text, number):
        return False
    if number.form is Form.DIGITS and _glued(text, number):
        return True
    return _says_which(doc, number, first, last) or decoys.is_year(text, number, counted_by(doc, first, last))


def _says_which(doc: Any, number: Number, first: int, last: int) -> bool:
    """Whether a number is part of a name, or of a time: "two Saturdays ago"."""
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.tag == "NNPS" and after.lower.removesuffix("s") in _WEEKDAYS:
        return True
    if number.form in {Form.DIGITS, Form.WORDS} and decoys.named(doc, first, last + 1):
        return True
    return decoys.begins_name(doc, number, last + 1) or decoys.in_name(doc, number, first, last + 1)


_GLUE = re.compile(r"(?:\w[-–]|[A-Za-z'’#/:_])$")


def _glued(text: str, number: Number) -> bool:
    """Whether letters or dashes tie the digits to something else: "3cyl", "ISO 3888-2", "'90"."""
    after = text[number.end : number.end + 2]
    if text[number.start] == "0" and text[number.start + 1 : number.start + 2].isdigit():
        return True  # a code or a date: nobody counts "07 boats"
    if not number.scaled and after[:1].isalpha():
        return True
    return bool(_GLUE.search(text[max(0, number.start - 2) : number.start]) or re.match(r"[-–/⁄]\d", after))


def unit(doc: Any, number: Number, first: int, last: int) -> Unit | None:
    """The unit that the sentence gives a bare number: an age, times, or a unit a word further on."""
    if ages.is_age(doc.text, number) or _aged(doc, number, first, last):
        return Unit("year of age", FigureKind.AGE, number.start, number.end, "age", 31556952.0)
    if number.form is Form.MULTIPLE and not _AS_MUCH.match(doc.text, number.end):
        return _often(doc.text, number)
    if number.form in {Form.VAGUE, Form.DIGITS, Form.WORDS}:
        return _currency_of(doc.text, number) or _times(doc.text, number) or _of_head(doc, first, last)
    return None


_OF_MONEY = re.compile(
    r"(?i)\s+of\s+(?:the\s+|us\s+|u\.s\.\s+)?(dollars|pounds|euros|rupees|yen|yuan|rubles|roubles|"
    r"shekels|pesos|francs|kroner|kronor)\b"
)


def _currency_of(text: str, number: Number) -> Unit | None:
    """As in "Millions of dollars": the currency after "of"."""
    match = _OF_MONEY.match(text, number.end)
    return unitnames.currency(match[1], number.start, match.end()) if match and number.scaled else None


_TIMES = re.compile(r"(?i)\s+times\b")
_AS_MUCH = re.compile(
    r"(?i)\s+(?:as\b|the\b|its\b|their\b|his\b|her\b|more\b|less\b|higher|larger|bigger|faster|greater|smaller|that\b|what\b|[a-z]+er\s+than)"
)


def _times(text: str, number: Number) -> Unit | None:
    """How often, as in "three times", and what that is per: "78 times a minute"; or how much more."""
    match = _TIMES.match(text, number.end)
    if not match:
        return None
    ratio = _AS_MUCH.match(text, match.end())
    rate = None if ratio else per.find(text, match.end())
    kind, name = (
        (FigureKind.RATIO if ratio else FigureKind.OTHER),
        f"times per {rate[0]}" if rate else "times",
    )
    end = rate[1] if rate else match.end()
    return Unit(name, kind, number.start, end, name, 1.0, rate[0] if rate else None)


def _often(text: str, number: Number) -> Unit | None:
    """How often, as "twice" says; "sixfold" says how much more."""
    if text[number.start : number.end].lower() not in table("numbers")["multiples"]:
        return None
    return Unit("times", FigureKind.OTHER, number.start, number.end, "times", 1.0)


def _of_head(doc: Any, first: int, last: int) -> Unit | None:
    """As in "517 rushing yards", "seven straight days": a unit with a word between it and its number."""
    head = counted_by(doc, first, last)
    between = {t.lower for t in doc[last + 1 : head.i]} if head is not None else set()
    if between & frozenset(table("decoys")["calendar"]):
        return None  # "killed 40 Thursday night"
    if head is None or head.i - last > 3 or doc[first : last + 1].root.dep != "nummod":
        return None
    unit = unitnames.of_word(head.text, doc[first].idx, head.idx + len(head.text))
    return None if unit is not None and unit.name == "degree" else unit  # "two university degrees"


_PERSONAL = frozenset({"he", "she", "who", "i", "they", "we", "him", "her"})


_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:\d|the\b|its\b|his\b|her\b|their\b|our\b|my\b|those\b|these\b)")


def _aged(doc: Any, number: Number, first: int, last: int) -> bool:
    """As in "Who was 10", "is 44 and lives in …", "life expectancy is around 73", "at the age of 30"."""
    value = number.value or 0
    shot = _OUT_OF.match(doc.text, number.end)  # "was 20 of 29 from the line"
    if shot or not 1 <= value <= 112 or number.form is Form.VAGUE or value != int(value):
        return False
    if re.search(
        r"(?i)\b(?:age|ages)\s+(?:of\s+)?(?:about\s+|around\s+|just\s+)?$",
        doc.text[max(0, number.start - 24) : number.start],
    ):
        return True
    token = doc[first : last + 1].root
    if (
        token.dep in {"appos", "nummod", "obl:npmod"}
        and token.head.entity == "PERSON"
        and token.head.i == first - 1
        and value >= 15
    ):
        return True
    verb = token.head
    if (
        token.dep not in {"comp:pred", "comp:adj"}
        or verb.lemma not in {"be", "turn"}
        or any(t.pos in _NOUNS for t in token.children)
    ):
        return False
    subject = next((t for t in verb.children if t.dep in {"nsubj", "nsubj:pass"}), None)
    if subject is None:
        return False
    words = {t.lower for t in subject.subtree}
    single = subject.lower in _PERSONAL or (subject.entity == "PERSON" and subject.pos == "PROPN")
    return (
        bool(words & {"expectancy", "age"})
        or (single and subject.lower not in {"they", "we"})
        or (subject.tag == "NN" and subject.lemma.lower() in table("people")["nouns"])
    )

"""A number with no unit beside it: whether it counts anything, and what unit the sentence gives it.

Years of age have no unit behind a name: "Jane Roe, 44", "aged 4 years and 10 months".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.grammar import NOUNS, subject
from crosswire.languages import headlines
from crosswire.languages.en.numbers import labels, rates, units
from crosswire.resources.figures import table
from crosswire.types import FigureKind
from crosswire.types.parse import Phrase, Token
from crosswire.types.quantities import Form, Number, Unit


@dataclass(frozen=True, slots=True)
class Bare:
    """What a number without a unit is.

    Attributes:
        counts: Whether it counts or measures anything.
        unit: The unit that the sentence gives it, or None.
    """

    counts: bool
    unit: Unit | None = None


def find(words: Phrase, numbers: Sequence[Number]) -> Bare:
    """Whether a number counts anything, and its unit.

    Args:
        words: Its words in the paragraph; of a range, those of both ends.
        numbers: The number expression, or the two of a range.
    """
    number, text, ranged = numbers[0], words.parse.text, len(numbers) == 2
    single = number.form is Form.WORDS and number.value == 1
    sure = ranged or (not single and _is_age(text, number))
    if labels.is_label(words, number, _noun(words), sure=sure):
        return Bare(counts=False)
    unit = _unit(words, number)
    if unit is None and ranged:
        unit = _unit(words.parse[words.end - 1 : words.end], numbers[1])
    return Bare(True, unit)


def _noun(words: Phrase) -> Token | None:
    """The noun right behind a number that the parse says it counts, or None."""
    head, last = words.root.head, words.end - 1
    if head.lower in table("decoys")["calendar"]:
        return None
    return head if head.i > last and head.pos in NOUNS and head.i - last <= 4 else None


def _unit(words: Phrase, number: Number) -> Unit | None:
    """The unit that the sentence gives a bare number: an age, times, or a unit a word further on."""
    text = words.parse.text
    told = headlines.told(words.parse, words.start, words.end)  # "Kill 22" is no name with an age
    if _is_age(text, number) or (told is None and _aged(words, number)):
        return Unit("year of age", FigureKind.AGE, number.start, number.end, "age", 31556952.0)
    if number.form is Form.MULTIPLE and not _AS_MUCH.match(text, number.end):
        return _often(text, number)
    if number.form in {Form.VAGUE, Form.DIGITS, Form.WORDS}:
        return _currency_of(text, number) or _times(text, number) or _of_head(words)
    return None


_OF_MONEY = re.compile(
    r"(?i)\s+of\s+(?:the\s+|us\s+|u\.s\.\s+)?(dollars|pounds|euros|rupees|yen|yuan|rubles|roubles|"
    r"shekels|pesos|francs|kroner|kronor)\b"
)


def _currency_of(text: str, number: Number) -> Unit | None:
    """As in "Millions of dollars": the currency after "of"."""
    match = _OF_MONEY.match(text, number.end)
    return units.currency(match[1], number.start, match.end()) if match and number.scaled else None


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
    rate = None if ratio else rates.find(text, match.end())
    kind = FigureKind.RATIO if ratio else FigureKind.OTHER
    name = f"times per {rate[0]}" if rate else "times"
    end = rate[1] if rate else match.end()
    return Unit(name, kind, number.start, end, name, 1.0, rate[0] if rate else None)


def _often(text: str, number: Number) -> Unit | None:
    """How often, as "twice" says; "sixfold" says how much more."""
    if text[number.start : number.end].lower() not in table("numbers")["multiples"]:
        return None
    return Unit("times", FigureKind.OTHER, number.start, number.end, "times", 1.0)


def _of_head(words: Phrase) -> Unit | None:
    """As in "517 rushing yards", "seven straight days": a unit with a word between it and its number."""
    head, end = _noun(words), words.end
    if head is None or head.i - end >= 3 or words.root.dep != "nummod":
        return None
    between = words.parse[end : head.i]
    if any(t.lower in table("decoys")["calendar"] or t.text == "(" or t.like_num for t in between):
        return None  # "killed 40 Thursday night", "took 281,935 (45.7 percent)"
    entry = units.entry_of(head.text)
    if entry is None or entry[0] == "degree":  # "two university degrees"
        return None
    return units.measure(entry, words.start_char, head.idx + len(head))


_PERSONAL = frozenset({"he", "she", "who", "i", "him", "her"})


_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:\d|the\b|its\b|his\b|her\b|their\b|our\b|my\b|those\b|these\b)")


_OF_AGE = re.compile(r"(?i)\b(?:age|ages)\s+(?:of\s+)?(?:about\s+|around\s+|just\s+)?$")


def _aged(words: Phrase, number: Number) -> bool:
    """As in "Who was 10", "is 44 and lives in …", "life expectancy is around 73", "at the age of 30"."""
    value, text = number.value or 0, words.parse.text
    shot = _OUT_OF.match(text, number.end)  # "was 20 of 29 from the line"
    if shot or not 1 <= value <= 112 or number.form is Form.VAGUE or value != int(value):
        return False
    if _OF_AGE.search(text, max(0, number.start - 24), number.start):
        return True
    if _bracketed(words, number):
        return True
    token = words.root
    beside = token.dep in {"appos", "nummod", "obl:npmod"} and token.head.i == words.start - 1
    return (beside and token.head.entity == "PERSON" and value >= 15) or _is_years(token)


# Behind a name in brackets may stand what somebody scored or won, or the number on a shirt.
_PLAYED = re.compile(
    r"(?i)\b(?:points?|goals?|runs?|tries|wickets?|caps|votes?|seats?|minutes?|laps?|seed\w*|score\w*|polls?|percent|ranked)\b"
)


def _bracketed(words: Phrase, number: Number) -> bool:
    """As in "Jane Roe (44) and her son": an age behind the name of a person."""
    text, place = words.parse.text, words.start - 2
    inside = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    if not inside or place < 0 or number.form is not Form.DIGITS or (number.value or 0) < _GROWN:
        return False
    return words.parse[place].entity == "PERSON" and not _PLAYED.search(words.root.sent.text)


_GROWN = 10  # a smaller number behind a name is rather a number on a shirt


def _is_years(token: Token) -> bool:
    """Whether a copula says of somebody, or of a length of life, what it is in years."""
    verb = token.head
    if token.dep not in {"comp:pred", "comp:adj"} or verb.lemma not in {"be", "turn"}:
        return False
    who = subject(verb)
    if who is None or any(t.pos in NOUNS for t in token.children):
        return False
    single = who.lower in _PERSONAL or (who.entity == "PERSON" and who.pos == "PROPN")
    person = who.tag == "NN" and who.lemma.lower() in table("people")["nouns"]
    return single or person or any(t.lower in {"expectancy", "age"} for t in who.subtree)


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


def _is_age(text: str, number: Number) -> bool:
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
    """Whether the number stands in a list of ages that "aged" opens.

    Args:
        text: The paragraph's text.
        number: A number of it.
    """
    opened = _LED.search(text, max(0, number.start - 80), number.start)
    return opened is not None and all(_counts(word) for word in re.findall(r"[a-z]+", opened[0].lower()))


def of_length(text: str, number: Number, unit: Unit) -> Unit:
    """The unit as one of age, where "aged" opens the list: "aged 4 years and 10 months".

    Args:
        text: The paragraph's text.
        number: A number of it.
        unit: The unit beside it.
    """
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

"""A number with no unit beside it: whether it counts anything, and what unit the sentence gives it.

Words that count nothing are "one" that stands for a person and "scores" of a match; years of age have no
unit beside a name: "Jane Roe, 44", "aged 4 years and 10 months".
"""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.extract.figures import decoys, outcomes, rates, units
from crosswire.extract.figures.digits import Form, Number
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.units import Unit
from crosswire.grammar import NOUNS
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token

_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def counted_by(parse: Parse, first: int, last: int) -> Token | None:
    """The noun right behind tokens `first` to `last` that the parse says they count, or None."""
    head = parse[first : last + 1].root.head
    if head.lower in table("decoys")["calendar"]:
        return None
    return head if head.i > last and head.pos in NOUNS and head.i - last <= 4 else None


def is_none(parse: Parse, number: Number, first: int, last: int, *, ranged: bool) -> bool:
    """Whether a number without a unit is no figure: part of a name, a year, a pronoun, glued letters."""
    text = parse.text
    if number.form is Form.VAGUE:
        return text[number.start : number.end].lower() == "scores" and _of_play(parse, first)
    if number.form is Form.WORDS and number.value == 1:
        named = decoys.in_name(parse, number, first, last + 1)
        return not ranged and (named or _stands_in(parse, number, first, last))
    if ranged or _is_age(text, number):
        return False
    if number.form is Form.DIGITS and _glued(text, number):
        return True
    return _says_which(parse, number, first, last) or decoys.is_year(
        text, number, counted_by(parse, first, last)
    )


def _says_which(parse: Parse, number: Number, first: int, last: int) -> bool:
    """Whether a number is part of a name, or of a time: "two Saturdays ago"."""
    after = parse[last + 1] if last + 1 < len(parse) else None
    if after is not None and after.tag == "NNPS" and after.lower.removesuffix("s") in _WEEKDAYS:
        return True
    if number.form in {Form.DIGITS, Form.WORDS} and decoys.named(parse, first, last + 1):
        return True
    return decoys.begins_name(parse, number, last + 1) or decoys.in_name(parse, number, first, last + 1)


_GLUE = re.compile(r"(?:\w[-–]|[A-Za-z'’#/:_])$")


def _glued(text: str, number: Number) -> bool:
    """Whether letters or dashes tie the digits to something else: "3cyl", "ISO 3888-2", "'90"."""
    after = text[number.end : number.end + 2]
    if text[number.start] == "0" and text[number.start + 1 : number.start + 2].isdigit():
        return True  # a code or a date: nobody counts "07 boats"
    if not number.scaled and after[:1].isalpha():
        return True
    return bool(_GLUE.search(text[max(0, number.start - 2) : number.start]) or re.match(r"[-–/⁄]\d", after))


def unit(parse: Parse, number: Number, first: int, last: int) -> Unit | None:
    """The unit that the sentence gives a bare number: an age, times, or a unit a word further on."""
    if _is_age(parse.text, number) or _aged(parse, number, first, last):
        return Unit("year of age", FigureKind.AGE, number.start, number.end, "age", 31556952.0)
    if number.form is Form.MULTIPLE and not _AS_MUCH.match(parse.text, number.end):
        return _often(parse.text, number)
    if number.form in {Form.VAGUE, Form.DIGITS, Form.WORDS}:
        return _currency_of(parse.text, number) or _times(parse.text, number) or _of_head(parse, first, last)
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


def _of_head(parse: Parse, first: int, last: int) -> Unit | None:
    """As in "517 rushing yards", "seven straight days": a unit with a word between it and its number."""
    head = counted_by(parse, first, last)
    between = {t.lower for t in parse[last + 1 : head.i]} if head is not None else set()
    if between & frozenset(table("decoys")["calendar"]):
        return None  # "killed 40 Thursday night"
    if head is None or head.i - last > 3 or parse[first : last + 1].root.dep != "nummod":
        return None
    unit = units.of_word(head.text, parse[first].idx, head.idx + len(head.text))
    return None if unit is not None and unit.name == "degree" else unit  # "two university degrees"


_PERSONAL = frozenset({"he", "she", "who", "i", "they", "we", "him", "her"})


_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:\d|the\b|its\b|his\b|her\b|their\b|our\b|my\b|those\b|these\b)")


def _aged(parse: Parse, number: Number, first: int, last: int) -> bool:
    """As in "Who was 10", "is 44 and lives in …", "life expectancy is around 73", "at the age of 30"."""
    value = number.value or 0
    shot = _OUT_OF.match(parse.text, number.end)  # "was 20 of 29 from the line"
    if shot or not 1 <= value <= 112 or number.form is Form.VAGUE or value != int(value):
        return False
    if re.search(
        r"(?i)\b(?:age|ages)\s+(?:of\s+)?(?:about\s+|around\s+|just\s+)?$",
        parse.text[max(0, number.start - 24) : number.start],
    ):
        return True
    token = parse[first : last + 1].root
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
        or any(t.pos in NOUNS for t in token.children)
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


_TWENTIES = re.compile(
    r"(?i)\s+(?:of|more|others?|dead|injured|wounded|killed|missing|hurt|trapped|homeless)\b"
)
_TALLIED = frozenset({"compound", "nmod:poss", "amod", "nmod"})


def _of_play(parse: Parse, first: int) -> bool:
    """Whether "scores" are those of a match, a test or a film, and not twenties of people or things."""
    token = parse[first]
    if any(t.dep in _TALLIED and t.i < first for t in token.children):
        return True
    if first and parse[first - 1].lower in {
        "the",
        "these",
        "those",
        "their",
        "his",
        "her",
        "its",
        "our",
        "level",
    }:
        return bool(parse[first + 1 : first + 2].text.lower() != "of")
    return not (_TWENTIES.match(parse.text, token.idx + len(token.text)) or outcomes.strong(token.head))


_ONE_OF = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|several|many|at\s+least|more\s+than|about|"
    r"\d|two|three|four|"
    r"five|six|seven|eight|nine|ten|them|us)\b"
)
_AMONG = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|[a-z]+['’]s)\s+(?:[\w'’-]+['’]s?\s+)?"
    r"(?:first|last|few|only|greats)\b"
)


def _belongs(parse: Parse, number: Number, first: int) -> bool:
    """Whether "one of the …" says where somebody or something belongs, and not how many do.

    As in "every one of them", "one of the first countries to sign", "she is one of the lead lawyers".
    """
    token = parse[first]
    if first and parse[first - 1].lower in {"every", "each", "any", "which", "no", "not"}:
        return True
    if token.dep == "appos" and token.head.entity != "PERSON":
        return True
    if token.dep == "comp:pred" and token.head.lemma == "be" and _someone(token.head):
        return not _OF_MANY.match(parse.text, number.end)
    acts = token.dep in {"nsubj", "nsubj:pass"} and token.head.lemma not in {"be", "remain", "become"}
    return bool(_AMONG.match(parse.text, number.end)) and not acts


_OF_MANY = re.compile(
    r"(?i)\s+of\s+(?:(?:the|at\s+least|about|more\s+than|some)\s+)*(?:\d|[a-z]+teen\b|two|three|four|five|six|seven|eight|nine|ten)"
)


def _someone(verb: Token) -> bool:
    """Whether one person is the subject: who is one of the lawyers is no number of lawyers."""
    for subject in verb.children:
        if subject.dep == "nsubj":
            return bool(subject.lower in {"he", "she", "i", "who"} or subject.entity == "PERSON")
    return False


_NOT_COUNTING = frozenset(
    {
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
        "some",
    }
)


def _stands_in(parse: Parse, number: Number, first: int, last: int) -> bool:
    """Whether "one" stands for a person or thing instead of counting."""
    token = parse[first]
    if _ONE_OF.match(parse.text, number.end):
        return _belongs(parse, number, first)
    head = token.head
    if token.dep in {"nummod", "advmod:quant", "compound"} and head.i > last and head.pos in NOUNS:
        return _speaks(head)
    after = parse[last + 1] if last + 1 < len(parse) else None
    if after is not None and after.pos in {"NOUN", "ADJ"} and after.dep != "punct" and head.i > last:
        return _speaks(after)
    if first and parse[first - 1].lower in _NOT_COUNTING - {"and"}:
        return True
    return not (
        _ends_list(token, after)
        or token.dep == "nsubj:pass"
        or (token.dep in {"nsubj", "obj", "conj", "comp:obj"} and _outcome(token))
    )


def _ends_list(token: Token, after: Token | None) -> bool:
    """The last of a list: "23 in sales, three in transport and one in law"."""
    return bool(token.dep == "conj" and token.head.like_num and after is not None and after.dep == "udep")


def _outcome(token: Token) -> bool:
    """Elliptic "one": "two were killed and one injured"."""
    return any(outcomes.strong(t) for t in (token.head, *token.rights))


_SAYING = frozenset(
    {
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
        "call",
        "describe",
        "put",
        "argue",
        "complain",
        "admit",
    }
)


def _speaks(head: Token) -> bool:
    """As in "One relative said": a source, not a count."""
    verb = head.head
    return head.dep == "nsubj" and verb.lemma in _SAYING


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

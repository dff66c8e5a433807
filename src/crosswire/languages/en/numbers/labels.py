"""Bare numbers that count nothing, by the parse: part of a name, a year, a word that stands for a person.

"Boeing 747", "Fantastic Four", "two Saturdays ago"; "one" of "she is one of the lead lawyers", "scores" of
a match.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.grammar import NOUNS, SUBJECTS, before, first_below
from crosswire.languages import headlines, outcomes
from crosswire.resources.figures import table
from crosswire.resources.words import words as listed
from crosswire.types.parse import Parse, Phrase, Token
from crosswire.types.quantities import Form, Number

_WEEKDAYS = listed("calendar", "weekdays")


def is_label(words: Phrase, number: Number, counted: Token | None, *, sure: bool) -> bool:
    """Whether a number without a unit is no figure.

    Args:
        words: Its words in the paragraph.
        number: The number expression.
        counted: The noun that it counts by the parse, or None.
        sure: Whether more speaks for a figure: the other end of a range, or that it is an age.
    """
    parse, first, last = words.parse, words.start, words.end - 1
    if number.form is Form.VAGUE:
        return parse.text[number.start : number.end].lower() == "scores" and _of_play(parse, first)
    if sure:
        return False
    if number.form is Form.WORDS and number.value == 1:
        return _in_name(parse, number, first, last + 1) or _stands_in(parse, number, first, last)
    if number.form is Form.DIGITS and _glued(parse.text, number):
        return True
    return _says_which(parse, number, first, last) or _is_year(parse.text, number, counted)


def _says_which(parse: Parse, number: Number, first: int, last: int) -> bool:
    """Whether a number is part of a name, or of a time: "two Saturdays ago"."""
    after = parse[last + 1] if last + 1 < len(parse) else None
    if after is not None and after.tag == "NNPS" and after.lower.removesuffix("s") in _WEEKDAYS:
        return True
    if _GROUPED.fullmatch(parse.text, number.start, number.end):
        return False  # "Reed 97,002": no name is written so
    if headlines.told(parse, first, last + 1):
        return False  # headlines have capitals: "Floods Kill 31"
    if number.form in {Form.DIGITS, Form.WORDS} and _named(parse, first, last + 1):
        return True
    return _begins_name(parse, number, last + 1) or _in_name(parse, number, first, last + 1)


_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_GLUE = re.compile(r"(?:\w[-–]|[A-Za-z'’#/:_])$")


def _glued(text: str, number: Number) -> bool:
    """Whether letters or dashes tie the digits to something else: "3cyl", "ISO 3888-2", "'90"."""
    after = text[number.end : number.end + 2]
    if text[number.start] == "0" and text[number.start + 1 : number.start + 2].isdigit():
        return True  # a code or a date: nobody counts "07 boats"
    if not number.scaled and after[:1].isalpha():
        return True
    return bool(_GLUE.search(text[max(0, number.start - 2) : number.start]) or re.match(r"[-–/⁄]\d", after))


_YEARISH = re.compile(r"(?:1[0-9]|20)\d\d")
_YEAR_LEAD = re.compile(
    r"(?i)(?:\b(?:in|since|by|until|till|from|during|before|after|early|late|mid|year|of|the|for|to|"
    r"between|and|through|throughout|circa|spring|summer|autumn|fall|winter|"
    r"fiscal|its|his|her|their|our|whose|q[1-4]|back\s+in|class\s+of|end\s+of|start\s+of)[\s-]+|[(/–—]\s*)$"
)


def _is_year(text: str, number: Number, counted: Token | None) -> bool:
    """Whether a bare four-digit number is a year: most are, unless they count a plural noun."""
    if number.form is not Form.DIGITS or not _YEARISH.fullmatch(text[number.start : number.end]):
        return False
    value = number.value or 0
    before = text[max(0, number.start - 40) : number.start]
    strong = re.search(
        r"(?i)(?:[$€£¥₹₪]|\b(?:about|some|nearly|almost|over|than|least|roughly|another|approximately|"
        r"estimated))\s*$",
        before,
    )
    plural = counted is not None and counted.tag in {"NNS", "NNPS"} and counted.i > 0
    if strong:
        return False
    if not 1500 <= value <= 2100:
        return not plural and bool(_YEAR_LEAD.search(before)) and value < 2100
    if _YEAR_LEAD.search(before):
        return not (
            plural and value % 100 == 0 and not re.search(r"(?i)\b(?:the|in|since|its|of)\s+$", before)
        )
    return not (plural and value % 50 == 0)


def _named(parse: Parse, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` are part of a name: "Boeing 747", "S&P 500", "Apollo 11".

    The number ends a name when a capitalised word that is no month, weekday or start of a sentence
    stands before it and no noun that it could count comes after.
    """
    if first == 0:
        return False
    before = parse[first - 1]
    if before.is_sent_start and before.pos != "PROPN":
        return False
    if before.pos != "PROPN" or not before.text[:1].isupper() or before.lower in _calendar():
        return False
    after = parse[last] if last < len(parse) else None
    if after is not None and after.pos in {"NOUN", "ADJ"} and after.is_lower and parse[first].head.i >= last:
        return bool(parse[first].head.tag != "NNS" and after.tag != "NNS")
    return not (before.entity in {"GPE", "NORP", "DATE"} and parse[first].head.i != before.i)


def _in_name(parse: Parse, number: Number, first: int, last: int) -> bool:
    """Whether a number word is part of a name: "the Seven Network", "Fantastic Four".

    In running prose a number word takes a capital inside a sentence only there; headlines in capitals
    say nothing.
    """
    word = parse[first].text
    if number.form is not Form.WORDS or not word.istitle() or number.scaled or first == 0 or last - first > 1:
        return False
    before, after = parse[first - 1], parse[last] if last < len(parse) else None
    if parse[first].is_sent_start or not (before.is_alpha or before.text in {"&", "'s", "’s"}):
        return False
    owner = parse[first - 2] if before.text in {"'s", "’s"} and first > 1 else before
    beside = owner.text[:1].isupper() or (after is not None and after.is_alpha and after.text[:1].isupper())
    return beside and not headlines.is_headline(parse[first].sent)


def _begins_name(parse: Parse, number: Number, last: int) -> bool:
    """Whether digits begin a product's name: "787 Dreamliner", "11 Pro"; people come in plurals."""
    if (
        number.form is not Form.DIGITS
        or number.scaled
        or not 1 < (number.value or 0) < 10000
        or last >= len(parse)
    ):
        return False
    after = parse[last]
    if (
        after.tag != "NNP"
        or not after.text[:1].isupper()
        or after.lower in _calendar()  # "killed 12 Tuesday"
        or after.text.endswith("s")
        or after.entity in {"GPE", "NORP", "ORG", "PERSON"}
    ):
        return False
    end = last
    while end < len(parse) and parse[end].pos in {"PROPN", "ADJ", "NUM"}:
        end += 1
    return end >= len(parse) or parse[end].tag not in {"NN", "NNS", "NNPS"}


@cache
def _calendar() -> frozenset[str]:
    return frozenset(table("decoys")["calendar"])


_TWENTIES = re.compile(
    r"(?i)\s+(?:of|more|others?|dead|injured|wounded|killed|missing|hurt|trapped|homeless)\b"
)
_OWNERS = frozenset({"the", "these", "those", "their", "his", "her", "its", "our", "level"})


def _of_play(parse: Parse, first: int) -> bool:
    """Whether "scores" are those of a match, a test or a film, and not twenties of people or things."""
    token = parse[first]
    if before(token, "compound", "nmod:poss", "amod", "nmod"):
        return True
    if first and parse[first - 1].lower in _OWNERS:
        return parse[first + 1 : first + 2].text.lower() != "of"
    return not (_TWENTIES.match(parse.text, token.idx + len(token)) or outcomes.strong(token.head))


_ONE_OF = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|several|many|at\s+least|more\s+than|about|\d|"
    r"two|three|four|five|six|seven|eight|nine|ten|them|us)\b"
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
    acts = token.dep in SUBJECTS and token.head.lemma not in {"be", "remain", "become"}
    return bool(_AMONG.match(parse.text, number.end)) and not acts


_OF_MANY = re.compile(
    r"(?i)\s+of\s+(?:(?:the|at\s+least|about|more\s+than|some)\s+)*(?:\d|[a-z]+teen\b|two|three|four|five|six|seven|eight|nine|ten)"
)


def _someone(verb: Token) -> bool:
    """Whether one person is the subject: who is one of the lawyers is no number of lawyers."""
    who = first_below(verb, "nsubj")
    return who is not None and (who.lower in {"he", "she", "i", "who"} or who.entity == "PERSON")


_NOT_COUNTING = frozenset(
    (
        *("the", "this", "that", "no", "every", "each", "any", "which", "another", "a", "an", "as", "such"),
        "some",
    )
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
    if first and parse[first - 1].lower in _NOT_COUNTING:
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
    alone = token.dep == "nsubj" and any(t.lower in _ALONE for t in token.lefts)
    known = outcomes.classify(token.head) is not None or token.head.lemma.lower() in _COMING_THROUGH
    return (alone and known) or any(outcomes.strong(t) for t in (token.head, *token.rights))


_ALONE = frozenset({"only", "just"})
_COMING_THROUGH = frozenset({"survive", "live", "return", "escape", "finish", "remain", "succeed"})


_SAYING = listed("speech", "of one")


def _speaks(head: Token) -> bool:
    """As in "One relative said": a source, not a count."""
    verb = head.head
    return head.dep == "nsubj" and verb.lemma in _SAYING

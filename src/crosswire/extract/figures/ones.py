"""Words for numbers that count nothing: "one" that stands for a person, "scores" of a match."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures import outcomes
from crosswire.extract.figures.numerals import Number

_NOUNS = frozenset({"NOUN", "PROPN"})
_TWENTIES = re.compile(
    r"(?i)\s+(?:of|more|others?|dead|injured|wounded|killed|missing|hurt|trapped|homeless)\b"
)
_TALLIED = frozenset({"compound", "nmod:poss", "amod", "nmod"})


def of_play(doc: Any, first: int) -> bool:
    """Whether "scores" are those of a match, a test or a film, and not twenties of people or things."""
    token = doc[first]
    if any(t.dep in _TALLIED and t.i < first for t in token.children):
        return True
    if first and doc[first - 1].lower in {
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
        return bool(doc[first + 1 : first + 2].text.lower() != "of")
    return not (_TWENTIES.match(doc.text, token.idx + len(token.text)) or outcomes.strong(token.head))


_ONE_OF = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|several|many|at\s+least|more\s+than|about|"
    r"\d|two|three|four|"
    r"five|six|seven|eight|nine|ten|them|us)\b"
)
_AMONG = re.compile(
    r"(?i)\s+of\s+(?:the|its|his|her|their|our|my|these|those|[a-z]+['’]s)\s+(?:[\w'’-]+['’]s?\s+)?"
    r"(?:first|last|few|only|greats)\b"
)


def _belongs(doc: Any, number: Number, first: int) -> bool:
    """Whether "one of the …" says where somebody or something belongs, and not how many do.

    As in "every one of them", "one of the first countries to sign", "she is one of the lead lawyers".
    """
    token = doc[first]
    if first and doc[first - 1].lower in {"every", "each", "any", "which", "no", "not"}:
        return True
    if token.dep == "appos" and token.head.entity != "PERSON":
        return True
    if token.dep == "comp:pred" and token.head.lemma == "be" and _someone(token.head):
        return not _OF_MANY.match(doc.text, number.end)
    acts = token.dep in {"nsubj", "nsubj:pass"} and token.head.lemma not in {"be", "remain", "become"}
    return bool(_AMONG.match(doc.text, number.end)) and not acts


_OF_MANY = re.compile(
    r"(?i)\s+of\s+(?:(?:the|at\s+least|about|more\s+than|some)\s+)*(?:\d|[a-z]+teen\b|two|three|four|five|six|seven|eight|nine|ten)"
)


def _someone(verb: Any) -> bool:
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


def stands_in(doc: Any, number: Number, first: int, last: int) -> bool:
    """Whether "one" stands for a person or thing instead of counting."""
    token = doc[first]
    if _ONE_OF.match(doc.text, number.end):
        return _belongs(doc, number, first)
    head = token.head
    if token.dep in {"nummod", "advmod:quant", "compound"} and head.i > last and head.pos in _NOUNS:
        return _speaks(head)
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.pos in {"NOUN", "ADJ"} and after.dep != "punct" and head.i > last:
        return _speaks(after)
    if first and doc[first - 1].lower in _NOT_COUNTING - {"and"}:
        return True
    return not (
        _ends_list(token, after)
        or token.dep == "nsubj:pass"
        or (token.dep in {"nsubj", "obj", "conj", "comp:obj"} and _outcome(token))
    )


def _ends_list(token: Any, after: Any) -> bool:
    """The last of a list: "23 in sales, three in transport and one in law"."""
    return bool(token.dep == "conj" and token.head.like_num and after is not None and after.dep == "udep")


def _outcome(token: Any) -> bool:
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


def _speaks(head: Any) -> bool:
    """As in "One relative said": a source, not a count."""
    verb = head.head
    return head.dep == "nsubj" and verb.lemma in _SAYING

"""Numbers in words: "two hundred thousand", "a quarter million", "three lakh crore"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import LARGEST, Form, Number, exact, scales, small, step_of

Token = tuple[str, int, int]
"""A word in lower case, and where it stands."""

_GAP = r"[\s-]{1,3}"


@cache
def _run() -> re.Pattern[str]:
    number = "|".join([*sorted(small(), key=len, reverse=True), *sorted(scales(), key=len, reverse=True)])
    scale = "|".join(sorted(scales(), key=len, reverse=True))
    part = "|".join(sorted(table("numbers")["fractions"], key=len, reverse=True))
    lead = (
        rf"half{_GAP}an?|(?:a{_GAP})?half|a{_GAP}quarter(?:{_GAP}of{_GAP}an?)?|quarter(?:-|{_GAP}of{_GAP}an?|{_GAP}an?)|"
        rf"(?:one|two|three|four){_GAP}(?:{part})(?:{_GAP}of{_GAP}an?)?|an?"
    )
    return re.compile(
        rf"(?:(?<![\w'’-])|(?<=-to-)|(?<=-in-))(?:(?P<lead>{lead})(?:{_GAP}|(?<=-))(?=(?:{scale})\b))?"
        rf"(?P<body>(?:{number})(?:(?:{_GAP}and{_GAP}|{_GAP})(?:{number})\b)*)(?![\w])(?!['’]\w)",
        re.IGNORECASE,
    )


_WORD = re.compile(r"[A-Za-z]+")
_WORDS = 24  # of one number, at the most
_NO_LEAD = re.compile(r"(?i)\b(?:few|several|many|couple|couple\s+of|first|second|other)\s+$")


def find(text: str) -> list[Number]:
    """The numbers in words of `text`; "one two-year deal" holds two."""
    return [number for match in _run().finditer(text) for number in _numbers(text, match)]


def _numbers(text: str, match: re.Match[str]) -> list[Number]:
    if _NO_LEAD.search(text, max(0, match.start() - 12), match.start()) and _scaled_first(match):
        return []  # "several hundred" is vague; the half of "the second half million" is none
    body = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text, *match.span("body"))]
    start, factor, place = match.start(), _factor(match["lead"]), 0
    numbers: list[Number] = []
    while place < len(body):
        if body[place][0] == "and":
            place += 1
            continue
        words = _longest(body[place : place + _WORDS])
        value, scaled = _value([t[0] for t in words if t[0] != "and"]) or (0.0, False)
        start = body[place][1] if numbers else start
        value *= 1.0 if numbers else factor
        numbers.append(exact(start, words[-1][2], value, step=step_of(value), form=Form.WORDS, scaled=scaled))
        place += len(words)
    return numbers


def _longest(words: Sequence[Token]) -> Sequence[Token]:
    """The longest beginning that is one number; one word always is."""
    return next((words[:n] for n in range(len(words), 1, -1) if _reads(words[:n])), words[:1])


def _scaled_first(match: re.Match[str]) -> bool:
    return bool(match["lead"]) or match["body"].split("-")[0].split()[0].lower() in scales()


def _factor(lead: str | None) -> float:
    """What the words before a scale make of it: a half in "half a million"."""
    words = _WORD.findall((lead or "").lower())
    parts = table("numbers")["fractions"]
    base = next((parts[word] for word in words if word in parts), 1)
    top = small().get(words[0], 1) if words and words[0] in small() else 1
    return top / float(base)


def _reads(tokens: Sequence[Token]) -> bool:
    words = [t[0] for t in tokens]
    if words[-1] == "and" or words[0] == "and":
        return False
    for index, word in enumerate(words):
        if word == "and" and (words[index - 1] not in scales() or words[index - 1] == "dozen"):
            return False
    return _value([w for w in words if w != "and"]) is not None


def _value(words: Sequence[str]) -> tuple[float, bool] | None:
    """The value of a run of number words, and whether it has a scale; None where they do not add up.

    A scale right behind a scale multiplies it ("two thousand million"); else each term is smaller than
    the one before.
    """
    terms: list[float] = []
    group, last, open_group, scaled = 0.0, float("inf"), False, False
    for word in words:
        size = float(small().get(word, 0))
        if word in small():
            if size >= last or (last < 20 and group % 100) or (last >= 20 and last < 100 and size >= 10):
                return None
            group, last, open_group = group + size, size, True
        elif word == "hundred":
            if group >= 100 or (terms and not open_group):
                return None
            group, last, open_group, scaled = (group or 1) * 100, 100, True, True
        elif open_group or not terms:
            terms.append((group or 1) * scales()[word])
            group, last, open_group, scaled = 0.0, float("inf"), False, True
        else:
            terms[-1] *= scales()[word]
        if len(terms) > 1 and terms[-1] >= terms[-2]:
            return None
    if terms and group >= terms[-1]:
        return None
    total = sum(terms) + group
    return (total, scaled) if total < LARGEST else None

"""The words of a report as two reports can share them: lemmas, and numbers in figures or spelt out."""

from __future__ import annotations

from functools import cache

from crosswire.types import Analysis, Words
from crosswire.types.parse import Token

_NEGATIONS = frozenset(("not", "no", "never", "n't", "nor", "none", "nobody", "nothing", "without", "cannot"))


def words(analysis: Analysis) -> Words:
    """Every word with a letter or a digit."""
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    keys: list[str] = []
    for paragraph in analysis.paragraphs:
        for token in paragraph.parse:
            if any(c.isalnum() for c in token.text):
                span = paragraph.span_of(token)
                kind, key = _compared(token)
                starts.append(span.start)
                ends.append(span.end)
                kinds.append(kind)
                keys.append(key)
    return Words(tuple(starts), tuple(ends), "".join(kinds), tuple(keys))


def _compared(token: Token) -> tuple[str, str]:
    """What kind of word it is, as one letter, and what it is compared by."""
    if token.lower in _NEGATIONS:
        return "-", "not"
    digits = number(token.lower)
    if digits is not None:
        return "n", digits
    return (".", "") if token.is_stop else ("w", token.lemma.lower() or token.lower)


@cache
def number(text: str) -> str | None:
    """A number as digits, in figures or spelt out as one word; `None` for other words.

    >>> number("15,207"), number("ten"), number("tent")
    ('15207', '10', None)
    """
    plain = text.replace(",", "").strip("$€£%")
    if plain and plain[0].isdigit():
        digits = plain.rstrip("abcdefghijklmnopqrstuvwxyz")
        return digits.rstrip(".") or None
    return _SPELT.get(text)


_ONES = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELT = {
    **{word: str(value) for value, word in enumerate(_ONES, start=2)},
    **{word: str(10 * value) for value, word in enumerate(_TENS, start=3)},
    "dozen": "12",
}

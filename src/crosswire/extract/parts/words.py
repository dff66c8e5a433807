"""The words of a report as two reports can share them: lemmas, and numbers in figures or spelt out."""

from __future__ import annotations

from functools import cache, lru_cache

from crosswire.resources.words import table
from crosswire.resources.words import words as listed
from crosswire.types import Analysis, Names, Span, Words
from crosswire.types.parse import Token
from crosswire.types.spans import SpanIndex

_NEGATIONS = listed("negations", "turning")
_SCALES = frozenset(table("numbers")["class"]["scales"])
_WRITTEN = _SCALES | frozenset(table("numbers")["class"]["abbreviations"])
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def words(analysis: Analysis, names: Names) -> Words:
    """Every word that is compared, and small words within names: "the" of "the health ministry"."""
    named = SpanIndex((span, None) for span in names.spans())
    found: list[tuple[Span, str, str, str]] = []
    for paragraph in analysis.paragraphs:
        for token in paragraph.parse:
            if token.text.isalnum() or any(c.isalnum() for c in token.text):
                span, (kind, key) = paragraph.span_of(token), _compared(token)
                if key or named.meeting(span):
                    found.append((span, kind, key, _scale(token.lower) if kind == "n" else ""))
    return Words(
        starts=tuple(span.start for span, *_ in found),
        sizes=tuple(span.end - span.start for span, *_ in found),
        kinds="".join(kind for _, kind, *_ in found),
        keys=tuple(key for _, _, key, _ in found),
        scales=tuple(scale for *_, scale in found) if any(scale for *_, scale in found) else (),
    )


def _compared(token: Token) -> tuple[str, str]:
    """What kind of word it is, as one letter, and what it is compared by."""
    if token.lower in _NEGATIONS:
        return "-", "not"
    digits = number(token.lower)
    if digits is not None:
        return "n", digits
    return (
        (".", "")
        if token.is_stop and token.lower not in _SCALES
        else ("w", token.lemma.lower() or token.lower)
    )


def _scale(number: str) -> str:
    """The word for a scale that touches the digits of a number: "m" of "3m"; "s" of "1990s" is none."""
    digits = number.rstrip(_LETTERS)
    letters = number[len(digits) :]
    return letters if digits[-1:].isdecimal() and letters in _WRITTEN else ""


@lru_cache(maxsize=65_536)
def number(text: str) -> str | None:
    """A number as digits, in figures or spelt out as one word; `None` for other words.

    >>> number("15,207"), number("ten"), number("tent")
    ('15207', '10', None)
    """
    plain = text.replace(",", "").strip("$€£%")
    if plain and plain[0].isdigit():
        digits = plain.rstrip(_LETTERS)
        return digits.rstrip(".") or None
    return _spelt().get(text)


@cache
def _spelt() -> dict[str, str]:
    """Number words from two on; "one" is seldom a number."""
    known = table("numbers")["class"]
    values = {**known["ones"], **known["tens"], "dozen": 12}
    return {word: str(value) for word, value in values.items() if value > 1}

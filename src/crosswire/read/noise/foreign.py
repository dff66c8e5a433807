"""Paragraphs and sentences in another language inside an English report.

Read as English, "Die Polizei meldete 40 zerstörte Häuser" gives wrong names and figures. What is not surely
of another language is left: names, headlines, short quotations, and sentences that mix two languages.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.read.metadata.language import guess
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+(?![.!?…\s])[^.!?…]*)*[.!?…]*[\"”»)’]*")
_LEAST_WORDS = 5
_LEAST_LETTERS = 12  # of another script
_SURE, _SURER = 0.8, 0.85  # of the detector, on ten words and on five
_SUREST = 0.95  # where the commonest words of the language are not known
_STOP = 0.15  # of the words of prose in any language are its commonest ones, at the least
_LOWER, _LOWER_ELSEWHERE = 0.35, 0.5  # begin in lower case (German nouns do not): lists of names do not
_OWN = {NoiseKind.SUBHEADING, NoiseKind.CAPTION}


def find(text: str, noise: Sequence[Noise]) -> tuple[Noise, ...]:
    """The stretches of an English report that are surely in another language, where prose in English remains.

    Args:
        text: The report's text.
        noise: What is marked already; of that, only headings and captions may be in another language.
    """
    free = _free(text, noise)
    found = [Noise(start, end, NoiseKind.OTHER_LANGUAGE) for start, end in _stretches(text, free)]
    kept = sum(end - start for start, end in free) - sum(n.end - n.start for n in found)
    return tuple(found) if kept >= _LEAST_LETTERS and found else ()


def _free(text: str, noise: Sequence[Noise]) -> list[tuple[int, int]]:
    """The lines of the text outside of furniture, without the white space at their ends."""
    cuts, place = [], 0
    for item in noise:
        if item.kind in _OWN or item.kind is NoiseKind.BREAK:
            continue
        cuts.append((place, item.start))
        place = item.end
    cuts.append((place, len(text)))
    joined = {item.start: item.end for item in noise if item.kind is NoiseKind.BREAK}
    return [line for start, end in cuts for line in _lines(text, start, end, joined)]


def _lines(text: str, start: int, end: int, joined: dict[int, int]) -> Iterator[tuple[int, int]]:
    first = start
    for match in re.finditer(r"[^\S\n]*\n\s*", text[start:end]):
        at = start + match.start()
        if at in joined:
            continue
        yield from _trimmed(text, first, at)
        first = start + match.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    if inner.strip():
        yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _stretches(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Whole lines in another language, and sentences inside the others."""
    for start, end in lines:
        line = text[start:end]
        if _english(line):
            yield from _sentences(text, start, end)
        elif _sure(line):
            yield start, end


def _english(text: str) -> bool:
    """Whether English words stand in a line: one in thirty is enough."""
    words, known = [word.lower() for word in _WORD.findall(text)], reading.words()["english"]
    return sum(word in known for word in words) * 30 > len(words)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of another language between those in English, outside of quotation marks."""
    quoted = 0
    for match in _SENTENCE.finditer(text, start, end):
        words, open_before = match[0], quoted
        quoted += words.count("“") - words.count("”")
        if open_before <= 0 and not _english(words) and _sure(words):
            yield from _trimmed(text, *match.span())


def _sure(text: str) -> bool:
    """Whether the detector, the commonest words of the language and the spelling of prose all say so."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum(not _latin(letter) for letter in letters) > 0.6 * len(letters):
        return len(letters) >= _LEAST_LETTERS
    words = _WORD.findall(text)
    small = sum(word[0].islower() for word in words)
    if len(words) < _LEAST_WORDS or small < _LOWER * len(words):
        return False
    first, score = guess(" ".join(text.split()))
    if first != "de" and small < _LOWER_ELSEWHERE * len(words):
        return False
    if first == "en" or score < (_SURE if len(words) >= 2 * _LEAST_WORDS else _SURER):
        return False
    common = _common(first)
    if not common:
        return score >= _SUREST
    hits = sum(word.lower() in common for word in words)
    return hits > 1 and hits >= _STOP * len(words)


@cache
def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN"))


@cache
def _common(language: str) -> frozenset[str]:
    """The commonest words of a language, from spaCy's data; empty where it has none."""
    try:
        module = importlib.import_module(f"spacy.lang.{language}.stop_words")
    except ImportError:
        return frozenset()
    return frozenset(word.lower() for word in module.STOP_WORDS)

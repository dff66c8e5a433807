"""What a passage says, as words that two reports can share: lemmas, numbers, and entities for names.

A name in whatever spelling is one word, so that a translation which writes it otherwise still shares it;
so is a number, in figures or spelt out. Rare words weigh more, because all reports of one story share
its common ones.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.collate.entities import Entities
from crosswire.resources.collating import synonyms
from crosswire.resources.words import table
from crosswire.resources.words import words as listed
from crosswire.steady import steady
from crosswire.types import Extract, Span

_FEW = 50  # sentences; in fewer no word can show whether it is common
_KINDS = {"w": "word", "n": "number", "-": "negation"}


@dataclass(frozen=True, slots=True)
class Word:
    """One comparable word.

    Attributes:
        key: What it is compared by: the lemma of its group of synonyms, a number as digits, an entity's id.
        kind: "word", "number", "name" or "negation".
        text: The word as it stands in the report.
        lemma: What it is told apart by: as `key`, but a synonym is another word.
        scale: The word for a scale right behind the digits of a number: "m" of "3m".
    """

    span: Span
    key: str
    kind: str
    text: str
    lemma: str
    scale: str = ""


def numbers(words: Iterable[Word]) -> frozenset[float | str]:
    """The numbers of a passage with the scales behind them: "two hundred" is "200", "3m" is "3 million"."""
    found: list[float | str] = []
    counted = False
    for word in words:
        if word.kind != "number":
            size = _scales().get(word.lemma)
            if size and counted:
                found[-1] = _valued(found[-1]) * size
            elif size:  # of a number that stands before the passage
                found.append(float(size))
            counted = bool(size)
            continue
        counted = _is_decimal(word.key)
        found.append(_valued(word.key) * _scales().get(word.scale, 1) if counted else word.key)
    return frozenset(found)


def _is_decimal(key: str) -> bool:
    """Whether a key is one number: "3.5"; "2023-24" and "12/05" are none."""
    whole, point, part = key.partition(".")
    return whole.isdecimal() and (part.isdecimal() or not point)


def counts(word: Word) -> bool:
    """Whether a word is a number or the scale of one."""
    return word.kind == "number" or word.lemma in _scales()


def _valued(number: float | str) -> float:
    return steady(float(number))


@cache
def _scales() -> dict[str, float]:
    known = table("numbers")["class"]
    return {**known["scales"], **known["abbreviations"]}


class Lexicon:
    """The words of all reports, and how rare each is among their sentences."""

    def __init__(self, extracts: Sequence[Extract], entities: Entities) -> None:
        self._words = {e.report.id: _words(e, entities) for e in extracts}
        self._starts = {report: [w.span.start for w in words] for report, words in self._words.items()}
        counts: Counter[str] = Counter()
        self._sentences = 0
        for extract in extracts:
            for sentence in extract.sentences:
                counts.update({w.key for w in self.words(extract.report.id, (sentence.span,))})
                self._sentences += 1
        self._counts = counts

    def words(self, report: str, spans: Iterable[Span]) -> list[Word]:
        """The words of these characters, in text order."""
        found: list[Word] = []
        starts, words = self._starts[report], self._words[report]
        for span in spans:
            found.extend(words[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        return found

    def keys(self, report: str, spans: Iterable[Span]) -> dict[str, float]:
        """The distinct words of these characters with their weights; light words left out."""
        words = self.words(report, spans)
        light = listed("small", "light")
        return {w.key: self.weight(w.key) for w in words if w.kind != "word" or w.key not in light}

    def weight(self, key: str) -> float:
        """How much a shared word says: the rarer among the sentences, the more."""
        return steady(math.log((max(self._sentences, _FEW) + 1) / (self._counts[key] + 0.5)))


def _words(extract: Extract, entities: Entities) -> list[Word]:
    """The words of a report, a name in whatever spelling as one."""
    report, read = extract.report, extract.parts.prose.words
    named = entities.spans(report.id)
    scales = read.scales or ("",) * len(read.starts)
    words: list[Word] = []
    at, taken = 0, -1
    for start, size, kind, lemma, scale in zip(
        read.starts, read.sizes, read.kinds, read.keys, scales, strict=True
    ):
        while at < len(named) and named[at][0].end <= start:
            at += 1
        if start < taken:
            continue
        mention = next((n for n in named[at : at + 4] if n[0].start <= start < n[0].end), None)
        if mention:
            taken = mention[0].end
            words.append(Word(mention[0], mention[1], "name", report.slice(mention[0]), mention[1]))
        elif kind in _KINDS:
            key = synonyms().get(lemma, lemma) if kind == "w" else lemma
            span = Span(start, start + size)
            words.append(Word(span, key, _KINDS[kind], report.slice(span), lemma, scale))
    return words

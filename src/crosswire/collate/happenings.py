"""Which dates of a report say when something happened, and the words that say what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from crosswire.collate.clauses import clause
from crosswire.types import DateMention, Extract, Precision, Span

_SAYING = frozenset(("say", "tell", "add", "announce", "report", "state", "write", "speak"))
_BARE = 12  # words of a clause that says no more than who spoke, and when
_BOUNDS = frozenset(("since", "until", "till", "before", "after", "from", "between", "through", "to"))


class Hung(NamedTuple):
    """A resolved date, and the clause that it dates."""

    date: DateMention
    start: datetime
    precision: Precision
    clause: Span


class Word(NamedTuple):
    """A word, and the characters of the report that it stands at."""

    token: Any
    start: int
    end: int


def hung(extract: Extract) -> Iterator[Hung]:
    """The dates of a report that say when something happened, in the order of their clauses.

    A date that bounds a period ("since Dec. 23", "until Friday") does not date a clause that has a date of
    its own, and what a reader is told to do ("Look back at 2017") never happened.
    """
    clauses: dict[Span, list[DateMention]] = defaultdict(list)
    for date in extract.dates:
        if date.from_ is not None and date.precision is not None:
            clauses[clause(extract, date.span)].append(date)
    for held, dates in clauses.items():
        words = _words(extract, held)
        if not _commands(words):
            told = _told(extract, held, words)
            own = [d for d in dates if not _bounds(words, d)]
            for date in own or dates:
                if date.from_ is not None and date.precision is not None:
                    yield Hung(date, date.from_, date.precision, told)


def _bounds(words: Sequence[Word], date: DateMention) -> bool:
    """Whether the date is only the edge of a period."""
    before = [w.token.lower for w in words if w.end <= date.span.start]
    inside = [w.token.lower for w in words if date.span.start <= w.start < date.span.end]
    return (bool(inside) and inside[0] in _BOUNDS) or (bool(before) and before[-1] in _BOUNDS)


def _commands(words: Sequence[Word]) -> bool:
    """An imperative: a bare verb that opens the clause and has no subject."""
    return bool(words) and words[0].token.tag == "VB" and words[0].token.dep == "root"


def _told(extract: Extract, held: Span, words: Sequence[Word]) -> Span:
    """The clause, or its sentence where it tells nothing: "which opened in 1968", "said on Monday"."""
    sentence = extract.sentence_at(held.start)
    if sentence is None or not words:
        return held
    verbs = [w.token for w in words if w.token.pos == "VERB"]
    saying = bool(verbs) and all(t.lemma.lower() in _SAYING for t in verbs) and len(words) <= _BARE
    return sentence.span if saying or words[0].token.pos in {"VERB", "AUX"} else held


def _words(extract: Extract, held: Span) -> list[Word]:
    """The words of one sentence that a stretch of the report covers, with their places in the report."""
    sentence = extract.sentence_at(held.start)
    if sentence is None:
        return []
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    places = paragraph.offsets
    found = (
        Word(token, places[token.idx], places[token.idx + len(token) - 1] + 1)
        for token in paragraph.parse[sentence.first : sentence.last]
        if not token.is_punct and not token.is_space
    )
    return [word for word in found if held.start <= word.start and word.end <= held.end]

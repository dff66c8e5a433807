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


def hung(extract: Extract) -> Iterator[Hung]:
    """The dates of a report that say when something happened, in the order of their clauses.

    A date that bounds a period ("since Dec. 23", "until Friday") does not date a clause that has a date of
    its own, and what a reader is told to do ("Look back at 2017") never happened.
    """
    clauses: dict[Span, list[Hung]] = defaultdict(list)
    for date in extract.analysis.dates:
        if date.from_ is None or date.precision is None:
            continue
        held = clause(extract, date.span)
        if not _commands(_tokens(extract, held)):
            clauses[held].append(Hung(date, date.from_, date.precision, _told(extract, held)))
    for held, dates in clauses.items():
        own = [d for d in dates if not _bounds(extract, held, d.date)]
        yield from own or dates


def _bounds(extract: Extract, held: Span, date: DateMention) -> bool:
    """Whether the date is only the edge of a period."""
    before = _words(_tokens(extract, Span(held.start, date.span.start)))
    first = next(iter(_words(_tokens(extract, date.span))), "")
    return first in _BOUNDS or (bool(before) and before[-1] in _BOUNDS)


def _commands(tokens: Sequence[Any]) -> bool:
    """An imperative: a bare verb that opens the clause and has no subject."""
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    return bool(words) and words[0].tag_ == "VB" and words[0].dep_ == "ROOT"


def _told(extract: Extract, held: Span) -> Span:
    """The clause, or its sentence where it tells nothing: "which opened in 1968", "said on Monday"."""
    tokens = [t for t in _tokens(extract, held) if not t.is_punct and not t.is_space]
    sentence = extract.analysis.sentence_at(held.start)
    if sentence is None or not tokens:
        return held
    verbs = [t for t in tokens if t.pos_ == "VERB"]
    saying = bool(verbs) and all(t.lemma_.lower() in _SAYING for t in verbs) and len(tokens) <= _BARE
    return sentence.span if saying or tokens[0].pos_ in {"VERB", "AUX"} else held


def _words(tokens: Sequence[Any]) -> list[str]:
    return [t.lower_ for t in tokens if not t.is_punct and not t.is_space]


def _tokens(extract: Extract, held: Span) -> list[Any]:
    """The tokens of one sentence that a stretch of the report covers."""
    sentence = extract.analysis.sentence_at(held.start)
    if sentence is None:
        return []
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    return [t for t in paragraph.doc[sentence.first : sentence.last] if held.covers(paragraph.span_of(t))]

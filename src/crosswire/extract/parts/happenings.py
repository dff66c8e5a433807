"""Which dates of a report say when something happened, and the words that say what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.grammar import VERBS
from crosswire.resources.words import words
from crosswire.types import Analysis, Dated, DateMention, Report, Sentence, Span
from crosswire.types.parse import Token

_SAYING = words("speech", "plain")
_YEAR = timedelta(days=366)
_BARE = 12  # words of a clause that says no more than who spoke, and when
_BOUNDS = frozenset(("since", "until", "till", "before", "after", "from", "between", "through", "to"))
_OWN_CLAUSE = frozenset(("acl:relcl", "advcl", "acl", "parataxis", "ccomp", "conj"))
_LEADING = frozenset((",", ";", ":", "-", "–", "—", "and", "but", "while", "that", "which", "who", "however"))
_OPENS = re.compile(
    r"(?:[\s\"'“”‘’,;:–—-]+|(?:when|as|after|before|because|where|while|since|although)\s+(?!\d))+",
    re.IGNORECASE,
)


def dated(sentences: Sentences) -> tuple[Dated, ...]:
    """The dates of a report that say when something happened, in the order of their clauses.

    A date that bounds a period ("since Dec. 23", "until Friday") does not date a clause that has a date of
    its own, and a decade that does so dates none. What a reader is told to do ("Look back at 2017") never
    happened.
    """
    analysis = sentences.analysis
    clauses: dict[Span, list[DateMention]] = defaultdict(list)
    for date in analysis.dates:
        if date.from_ is not None and date.precision is not None:
            clauses[_clause(sentences, date.span)].append(date)
    found: list[Dated] = []
    for held, dates in clauses.items():
        words = [
            (token, span)
            for token, span in sentences.at(held)
            if held.covers(span) and not token.is_punct and not token.is_space
        ]
        if words and words[0][0].tag == "VB" and words[0][0].dep == "root":
            continue  # an imperative: a bare verb that opens the clause and has no subject
        told = _told(analysis, held, words)
        label = _label(analysis.report, told)
        found.extend(
            Dated(date.span, date.from_, date.to, date.precision, told, label)
            for date in [d for d in dates if not _bounds(words, d)] or [d for d in dates if not _of_years(d)]
            if date.from_ is not None and date.precision is not None
        )
    return tuple(found)


def _of_years(date: DateMention) -> bool:
    """Whether it is a decade or more: what goes on "since the 1930s" is of no year."""
    return date.from_ is not None and date.to is not None and date.to - date.from_ > _YEAR


def _label(report: Report, told: Span) -> Span:
    opened = _OPENS.match(report.text, told.start, told.end)
    return Span(opened.end(), told.end) if opened else told


def _bounds(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether the date is only the edge of a period."""
    before = [token.lower for token, span in words if span.end <= date.span.start]
    inside = [token.lower for token, span in words if date.span.start <= span.start < date.span.end]
    return (bool(inside) and inside[0] in _BOUNDS) or (bool(before) and before[-1] in _BOUNDS)


def _told(analysis: Analysis, held: Span, words: Sequence[Placed]) -> Span:
    """The clause, or its sentence where it tells nothing: "which opened in 1968", "said on Monday"."""
    within = analysis.sentence_at(held.start)
    if within is None or not words:
        return held
    verbs = [token for token, _ in words if token.pos == "VERB"]
    saying = bool(verbs) and all(t.lemma.lower() in _SAYING for t in verbs) and len(words) <= _BARE
    return within.span if saying or words[0][0].pos in VERBS else held


def _clause(sentences: Sentences, span: Span) -> Span:
    """The smallest clause with a verb that holds `span`; its sentence where none can be told."""
    within = sentences.analysis.sentence_at(span.start)
    if within is None:
        return span
    words = sentences.at(span)
    tokens = [token for token, where in words if where.overlaps(span)]
    if not tokens or not tokens[0].parse.parsed:
        return within.span
    whole = _trimmed(_around(_verb(tokens[0]), {t.i for t in tokens}, within))
    if not whole:
        return within.span
    places = {token.i: where for token, where in words}
    return Span(
        min(places[whole[0].i].start, span.start),
        max(places[whole[-1].i].end, span.end),
    )


def _verb(token: Token) -> Token:
    """The nearest verb above a token that has a subject, or the head of the sentence."""
    while token.head is not token and not (token.pos in VERBS and _has_subject(token)):
        token = token.head
    return token


def _has_subject(verb: Token) -> bool:
    return any(child.dep in {"nsubj", "nsubj:pass", "expl", "csubj"} for child in verb.children)


def _around(verb: Token, needed: set[int], within: Sentence) -> list[Token]:
    """The verb's words, without clauses of their own that hold nothing needed, as one run without gaps."""
    kept = {verb.i}
    for child in verb.children:
        places = {t.i for t in child.subtree}
        own = child.dep in _OWN_CLAUSE and child.pos in VERBS and _has_subject(child)
        if not own or places & needed:
            kept |= places
    start, end = min(verb.i, *needed), max(verb.i, *needed)
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    return verb.parse[max(start, within.first) : min(end + 1, within.last)]


def _trimmed(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and (tokens[start].lower in _LEADING or tokens[start].is_space):
        start += 1
    while end > start and _trails(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _trails(token: Token) -> bool:
    return token.lower in _LEADING or token.is_space or token.text == "."

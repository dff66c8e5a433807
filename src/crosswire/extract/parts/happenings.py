"""Which dates of a report say when something happened, and the words that say what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from crosswire.extract.parts.hung import Hung, hung
from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.grammar import SINCE_THEN, SUBJECTS, objects
from crosswire.resources import lists
from crosswire.types import Dated, DateMention, NoiseKind, Precision, Span

_LEAST_MOST = lists.words("extract/parts/happenings", "least_most")

_YEAR = timedelta(days=366)
_BOUNDS = lists.words("extract/parts/happenings", "bounds")
_YEARS, _WEEKS_AGO, _STAMP, _TEMPLATE, _OF_A_PICTURE, *_BEHIND = lists.patterns(
    "extract/parts/happenings",
    *("years", "weeks_ago", "stamp", "template", "of_a_picture", "pictured", "handed_out", "likewise"),
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL, _TITLE = 3, 2  # letters of words that a title writes small, and other words that it has
_BEFORE = 180  # characters before a date that say that a picture is of it
_NAMING = frozenset(("PROPN", "NUM"))
_FURNITURE = frozenset({NoiseKind.BYLINE, NoiseKind.LEGEND, NoiseKind.CREDIT})
_NEVER, _MANY, _AHEAD_OF = lists.several("extract/parts/happenings", "never", "many", "ahead_of")


def dated(sentences: Sentences) -> tuple[Dated, ...]:
    """The dates of a report that say when something happened, in the order of their clauses.

    A date counts for what it hangs on (`hung`). One that bounds a time ("until Friday") dates no clause that
    has a date of its own. What readers are told to do ("Look back at 2017") never happened.
    """
    analysis = sentences.analysis
    found: dict[Hung, list[DateMention]] = defaultdict(list)
    asides: dict[Hung, list[DateMention]] = defaultdict(list)
    for date in analysis.dates:
        named = _stamps(sentences, date) or _titled(analysis.report.text, date)
        on = None if named else hung(sentences, date)
        if on is not None:
            (asides if on[1] else found)[on[0]].append(date)
    found = {**asides, **found}
    return tuple(
        Dated(date.span, date.from_, date.to, date.precision, on.clause, on.label)
        for on, dates in found.items()
        for date in _bounding(_words(sentences, on.clause), dates)
        if not _alone(sentences, on.clause, date)
        if date.from_ is not None and date.precision is not None and not _vague(date)
    )


def _stamps(sentences: Sentences, date: DateMention) -> bool:
    """Whether it only says when the page, a message or a picture in it, came to be, or what is likened."""
    report = sentences.analysis.report
    line = report.text.rfind("\n", 0, date.span.start) + 1
    end = report.text.find("\n", date.span.end)
    if _TEMPLATE.search(report.text, line, len(report.text) if end < 0 else end):
        return True
    before = report.text[max(line, date.span.start - _BEFORE) : date.span.start]
    if _OF_A_PICTURE.match(report.text, date.span.end) or any(one.search(before) for one in _BEHIND):
        return True
    around = (
        n
        for n in report.noise
        if n.kind in _FURNITURE and n.start < date.span.end and date.span.start < n.end
    )
    return any(_STAMP.search(report.text, n.start, n.end) for n in around)


def _titled(text: str, date: DateMention) -> bool:
    """Whether a year is part of a title: "a talk on “Norland in 2016 and Beyond”"."""
    opens = text.rfind("“", 0, date.span.start)
    closes = text.find("”", opens)
    if date.precision is not Precision.YEAR or opens < 0 or closes < date.span.end:
        return False
    words = [word for word in _WORD.findall(text[opens:closes]) if len(word) > _SMALL]
    return len(words) >= _TITLE and all(word[0].isupper() for word in words)


def _words(sentences: Sentences, held: Span) -> list[Placed]:
    return [
        (token, span)
        for token, span in sentences.at(held)
        if held.covers(span) and not token.is_punct and not token.is_space
    ]


def _alone(sentences: Sentences, held: Span, date: DateMention) -> bool:
    """Whether a line is a date and nothing else; the one over a report stays."""
    over = {NoiseKind.DATELINE, NoiseKind.BYLINE}
    if any(n.kind in over and n.start <= held.start < n.end for n in sentences.analysis.report.noise):
        return False
    words = _words(sentences, held)
    return bool(words) and all(date.span.covers(span) for _, span in words)


def _bounding(words: Sequence[Placed], dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a clause without those that only bound a time, where it has another."""
    if not _tells(words):
        return []
    own = [date for date in dates if not _bounds(words, date)]
    return own or [d for d in dates if not (_long(d) or _unlike(words, d) or _ahead_of(words, d))]


def _tells(words: Sequence[Placed]) -> bool:
    """Whether a clause says that something happens: no order to a reader, no line of names (a byline)."""
    if not words or not words[0][0].parse.parsed:
        return True
    if len(words) > 1 and all(token.pos in _NAMING for token, _ in words):
        return False
    return not (words[0][0].tag == "VB" and words[0][0].dep == "root")


def _vague(date: DateMention) -> bool:
    """Whether it is of more than a year, not from one to another, or a day in weeks: "two weeks ago"."""
    weeks = date.precision is Precision.DAY and _WEEKS_AGO.search(date.text) is not None
    return weeks or (_long(date) and not _YEARS.search(date.text))


def _long(date: DateMention) -> bool:
    return date.from_ is not None and date.to is not None and date.to - date.from_ > _YEAR


def _bounds(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether the date is only the edge of a period."""
    before = [token.lower for token, span in words if span.end <= date.span.start]
    inside = [token.lower for token, span in words if date.span.start <= span.start < date.span.end]
    return (bool(inside) and inside[0] in _BOUNDS) or (bool(before) and before[-1] in _BOUNDS)


def _ahead_of(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether the date only says by when: "prior to this spring"; "before dawn on Friday" is on Friday."""
    own = [n for n, (t, at) in enumerate(words) if date.span.covers(at) and t.lower not in _AHEAD_OF]
    lead = " ".join(token.lower for token, _ in words[max(0, own[0] - 2) : own[0]]) if own else ""
    return lead.endswith(tuple(_AHEAD_OF))


def _unlike(words: Sequence[Placed], date: DateMention) -> bool:
    """Whether nothing began on a day "since" which something was not, or was counted: "unseen since 1967"."""
    if not any(token.lower in SINCE_THEN and span.start <= date.span.end for token, span in words):
        return False
    most = any(t.tag in {"JJS", "RBS"} and t.lower not in _LEAST_MOST for t, _ in words)
    counted = [
        t for verb, _ in words for t in (*objects(verb), *(c for c in verb.children if c.dep in SUBJECTS))
    ]
    many = date.precision is not Precision.DAY and any(
        c.dep == "nummod" or t.lower in _MANY for t in counted for c in (t, *t.children)
    )
    return most or many or any(token.lower in _NEVER for token, _ in words)

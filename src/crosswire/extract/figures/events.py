"""Which other event a figure is of: background that a report tells beside its own news.

"the 1990 fire killed 7"                             an event with a year of its own
"the worst since 1988, when Berta killed 400"        a storm of then
"15 years after the attacks that killed 3,000"       long before
"sued after a 2009 leak for losing 40 files"         a case, and no such one as the story tells
"In the attack on the Cole, 17 sailors died."        a name that the story's opening does not have

None where the figure is of the story's own event, and where the text does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crosswire.extract.figures.periods import LONG_AGO, When
from crosswire.extract.figures.readings import Reading
from crosswire.grammar import (
    NOUNS,
    RELATIVES,
    SINCE_THEN,
    VERBS,
    complement,
    has,
    known,
    phrases,
    steps,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import words
from crosswire.types import Analysis, FigureKind, Paragraph, Period
from crosswire.types.parse import Token

_IN_OR_OF = words("small", "in_or_of")

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OF_THINGS = frozenset({FigureKind.AGE, FigureKind.DURATION})
_TOLL = lists.pattern("extract/figures/events", "toll")
"""A sum that a report brings up to date beside its own news: "brought the toll in the conflict to 18"."""
_LONG_EVENTS, _AFTER, _WHEN, _ON_WHAT, _NAMED_BY, _AGO = lists.several(
    "extract/figures/events", "long_events", "after", "when", "on_what", "named_by", "ago"
)
_UNDER = lists.phrases("extract/figures/events", "under")
_OPENING = 600  # characters in which a story names its own event
_LONGEST = 8  # words


def find(analysis: Analysis, paragraph: Paragraph, reading: Reading, when: When | None) -> str | None:
    """The words for the other event that a figure belongs to.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        reading: The figure as its sentence reads it.
        when: The period that it is counted over.
    """
    if reading.quantity.kind in _OF_THINGS:
        return None
    then = _of_then(analysis, paragraph, reading)
    if then is not None:
        return then
    past = when is not None and when.own and _is_past(analysis, when.period)
    toll = _TOLL.search(paragraph.parse.text[: reading.quantity.start]) is not None
    for noun in _hosts(reading):
        long = toll and noun.lemma.lower() in _LONG_EVENTS
        if _is_event(noun) and (past or long or _is_other(analysis, paragraph, noun)):
            return _words(noun)
    return None


def _is_past(analysis: Analysis, period: Period) -> bool:
    """Whether a period lies half a year and more before the report."""
    if analysis.day is None or period.to is None:
        return False
    return date.fromisoformat(period.to[:10]) < analysis.day - LONG_AGO


def _of_then(analysis: Analysis, paragraph: Paragraph, reading: Reading) -> str | None:
    """What happened then: "since 1988, when Berta killed 400"."""
    for below, above in steps(reading.counted.anchor):
        if below.dep in {*RELATIVES, "advcl"} and has(below, *_WHEN):
            year = next((t for t in (above, *above.children) if _long_ago(analysis, paragraph, t)), None)
            who = subject(below)
            if year is not None and who is not None:
                other = who.pos != "PRON" and who.i != reading.counted.anchor.i
                return _words(who) if other else year.text
    return None


def _hosts(reading: Reading) -> Iterator[Token]:
    """The nouns that may say in which event it happened, by how the figure hangs on them."""
    anchor, verb = reading.counted.anchor, reading.predicate.verb
    judged = reading.predicate.name in table("setting")["judged"]  # "accused of meddling in the 2016 vote"
    for host in (anchor, verb) if verb is not None and not judged else (anchor,):
        for preposition in phrases(host, *_UNDER):
            held = complement(preposition)
            if held is not None:
                yield held
                yield from (t for t in held.children if t.dep == "conj" and t.pos in NOUNS)
    for below, above in steps(anchor):
        if below.dep in RELATIVES or (below.dep == "advcl" and above.pos in NOUNS):
            yield above  # a verb behind its noun may be read as a participle: "last week's fire injured two"
        if above.pos in VERBS:
            who = subject(above)
            if who is not None and who.i != anchor.i and below.dep not in {"ccomp", "parataxis"}:
                yield who
            after = (complement(p) for p in phrases(above, *_AFTER))
            yield from (noun for noun in after if noun is not None and not known(noun))
        if below.dep in {"ccomp", "parataxis", "root"}:
            return


def _is_event(noun: Token) -> bool:
    return noun.lemma.lower() in table("setting")["events"] or noun.entity == "EVENT"


def _is_other(analysis: Analysis, paragraph: Paragraph, noun: Token) -> bool:
    """Whether an event is not the one that the story tells: its year, its order or its name says so."""
    if any(_long_ago(analysis, paragraph, t) for t in _described(noun)):
        return True
    if any(t.lower in table("setting")["earlier"] for t in _described(noun)):
        return True
    above = noun.head
    if above.lower in SINCE_THEN or (above.lower in _AFTER and _measured(above)):
        return True
    return _unheard(analysis, paragraph, noun)


def _measured(after: Token) -> bool:
    """Whether years lie between: "15 years after the attacks"."""
    return any(t.lemma.lower() in _AGO for t in (after.head, *after.children))


def _described(noun: Token) -> Iterator[Token]:
    """The words that say which event: in front of it, and whose; "of 1990" and "in 1990" behind."""
    for child in noun.children:
        if child.dep in {"nmod", "nummod", "compound", "amod", "nmod:poss"}:
            yield child
            yield from (t for t in child.children if t.dep in {"amod", "nummod"})
        elif child.dep == "udep" and child.lower in _IN_OR_OF:
            yield from (t for t in child.children if t.dep == "comp:obj")


def _long_ago(analysis: Analysis, paragraph: Paragraph, token: Token) -> bool:
    """Whether a year is before that of the report; without its day, any year behind the opening is."""
    if not _YEAR.fullmatch(token.text):
        return False
    if analysis.day is None:
        return paragraph.offsets[token.idx] >= _OPENING
    return int(token.text) < analysis.day.year


def _unheard(analysis: Analysis, paragraph: Paragraph, noun: Token) -> bool:
    """Whether the event has a name of its own that the opening of the story does not have."""
    start = paragraph.offsets[noun.idx]
    opening = f"{analysis.report.title or ''} {analysis.report.text[:_OPENING]}"
    if start < _OPENING:
        return False
    places = {word for place in analysis.places for word in place.name.split()}
    against = [complement(p) for p in phrases(noun, *_ON_WHAT)]
    named = [t for t in (*against, *(c for c in noun.children if c.dep == "compound")) if t is not None]
    names = [t.text for t in named if t.pos == "PROPN" and t.text not in places]
    return bool(names) and not any(name in opening for name in names)


def _words(noun: Token) -> str:
    """The phrase of an event with its year and name, without its article and what is said of it."""
    before = noun.parse[noun.left_edge.i : noun.i]
    first = next((t.i for t in before if t.dep not in {"det", "punct"}), noun.i)
    last = noun.i
    for preposition in phrases(noun, *_NAMED_BY):
        held = complement(preposition)
        if held is not None and held.i - first < _LONGEST:
            last = max(last, held.i)
    return noun.parse[max(first, noun.i - _LONGEST) : last + 1].text

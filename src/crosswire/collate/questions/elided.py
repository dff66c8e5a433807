"""Counts that leave out what they count, because the text has just said it: "the number was 89".

    figure without a noun | its own sentence ("the number of the missing fell to 96") -> noun and outcome
                          | the sentence before ("57 people were missing", "the missing are counted twice")

A second count of one thing by somebody else, in one report, is a rival of the first: the two answer one
question, though one report gives both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking
from crosswire.types import ChainLink, LinkKind, Span

_STATES = {
    "missing": "missing", "dead": "killed", "killed": "killed", "injured": "injured", "wounded": "injured",
    "displaced": "displaced", "evacuated": "evacuated", "infected": "infected", "arrested": "arrested",
    "detained": "detained", "kidnapped": "kidnapped", "rescued": "rescued", "homeless": "displaced",
}  # fmt: skip
_WHO = r"(?:the\s+|those\s+|people\s+|persons\s+){0,2}"
# "The number of missing parcels" is no number of people.
_ENDS = (
    r"(?=\s*(?:[.,;:()]|$)|\s+(?:in|from|on|at|to|by|after|since|was|were|is|are|has|had|rose|fell|dropped|"
    r"climbed|stood|stands|reached|grew|jumped|passed|remains|could|may|might|would|will)\b)"
)
_NUMBER_OF = re.compile(
    rf"\b(?:numbers?|count|tally|total)\s+of\s+{_WHO}(?P<state>{'|'.join(_STATES)})\b{_ENDS}", re.IGNORECASE
)
_SUBJECT = re.compile(
    rf"^\W*(?:the|those)\s+(?:people\s+)?(?P<state>{'|'.join(_STATES)})\s+(?:are|were|is|have|had)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:the|that|this|its|their|his|her)\s+(?:number|figure|total|count|tally)\b", re.IGNORECASE
)
# Verbs that only hand a number on, or say how it moves.
_TELLING = frozenset(
    (
        *(
            "speak",
            "give",
            "put",
            "cite",
            "report",
            "estimate",
            "count",
            "name",
            "claim",
            "be",
            "stand",
            "list",
        ),
        *("fell", "rose", "fall", "rise", "drop", "climb", "grow", "reach", "increase", "decrease"),
    )
)
# "The names of the dead hang on the door. By noon there were 41."
_THERE = re.compile(r"\bthere (?:were|are|was|is|had been|have been)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_THE = re.compile(rf"\bthe\s+(?P<state>{'|'.join(_STATES)})\b(?!\s+[a-z]+s\b)", re.IGNORECASE)
_APART = re.compile(r";|,?\s\b(?:while|whereas|but|against)\b", re.IGNORECASE)


_LONGEST = 3000  # characters of a sentence, and of the blanks behind it


def completed(views: Sequence[FigureView], text: str) -> list[FigureView]:
    """The figures of one report, elided counts with what they count and the count they rival."""
    done: list[FigureView] = []
    for view in views:
        done.append(_complete(view, done, text) if _elided(view) else view)
    return done


def _elided(view: FigureView) -> bool:
    plain = view.dimension == "count" and view.noun is None and view.figure.value is not None
    return plain and view.whole is None and set(view.outcomes[:1]) <= _TELLING


def _complete(view: FigureView, before: Sequence[FigureView], text: str) -> FigureView:
    own = view.figure.sentence
    state = _NUMBER_OF.search(text[own.start : own.end])
    if state:
        return _of(view, _STATES[state["state"].lower()])
    last = _sentence_before(own, text)
    held = [other for other in before if last.covers(Span(other.figure.start, other.figure.end))]
    opened = _SUBJECT.search(text[last.start : last.end])
    if opened and view.outcomes:
        same = [o for o in before if o.figure.sentence == own and o.outcomes and _parted(o, view, text)]
        return replace(_of(view, _STATES[opened["state"].lower()]), rivals=same[0].id if same else None)
    named = [m["state"].lower() for m in _THE.finditer(text[last.start : last.end])]
    if len(set(named)) == 1 and not held and _THERE.search(text[own.start : view.figure.start]):
        return _of(view, _STATES[named[0]])
    if len(held) == 1 and held[0].outcomes and held[0].people and _AGAIN.search(text[own.start : own.end]):
        first = held[0]
        rival = first.id if _two_speakers(first, view) else None
        return replace(
            view, noun=first.noun, nouns=first.nouns, outcomes=first.outcomes, people=True, rivals=rival
        )
    return view


def _of(view: FigureView, outcome: str) -> FigureView:
    person = linking.nouns().class_of.get("person", "person")
    return replace(
        view,
        noun=person,
        nouns=(person,),
        people=True,
        outcomes=tuple(dict.fromkeys((outcome, *view.outcomes))),
    )


def _sentence_before(own: Span, text: str) -> Span:
    """What stands between the last full stop but one and the sentence."""
    end = len(text[max(0, own.start - _LONGEST) : own.start].rstrip()) + max(0, own.start - _LONGEST)
    first = max(0, end - _LONGEST)
    stops = [m.end() for m in re.finditer(r"[.!?][\"”’']?\s+|\n", text[first:end])]
    return Span(first + stops[-1] if stops else first, end)


def _parted(one: FigureView, other: FigureView, text: str) -> bool:
    """Two clauses of one sentence, each with its own teller: "the office spoke of 57; the mayor of 89"."""
    return bool(_APART.search(text[one.figure.end : other.figure.start]))


def _two_speakers(one: FigureView, other: FigureView) -> bool:
    first, second = _speaker(one), _speaker(other)
    if first is None or second is None:
        return False
    if first.entity and second.entity:
        return first.entity != second.entity
    return not set(first.name.lower().split()) & set(second.name.lower().split())


def _speaker(view: FigureView) -> ChainLink | None:
    said = [link for link in view.figure.origin if link.kind is LinkKind.SPEAKER]
    return said[-1] if said else None

"""Which figures count people of an event, and why one is shown and not counted.

A figure that is denied, taken back, feared or of another event is evidence that a coder wants to see, and no
count. Each judgement says its reason in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.amounts import printed
from crosswire.collate.tally.estimates import OUTCOMES
from crosswire.resources.words import words
from crosswire.resources.words.people import counted as people
from crosswire.types import Figure, FigureKind, Modality, Question, Report, Role

# One number for two outcomes: shown, counted under neither.
JOINED = ("killed_or_injured", "missing_or_dead", "casualty")
# What people are in, for a time: a number of them says when it was taken, not when the event was.
STATES = frozenset({"missing", "displaced", "evacuated", "trapped", "held", "detained", "injured"})
_MODALITIES = {
    Modality.DENIED: "denied",
    Modality.NEGATED: "said not to be so",
    Modality.PLANNED: "planned, not said to have happened",
    Modality.CONDITIONAL: "only on a condition",
    Modality.HYPOTHETICAL: "possible, not said to have happened",
}
_ROLES = {
    Role.PREVIOUS: "taken back or replaced in the text itself",
    Role.THRESHOLD: "a threshold, no count",
    Role.CAPACITY: "a capacity, no count",
    Role.FORECAST: "a forecast, no count",
    Role.COMPARISON: "named for comparison",
}


class Status(StrEnum):
    """What the texts say that the counted people were, in a fight."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    MIXED = "mixed"
    UNSTATED = "not stated"


@dataclass(frozen=True, slots=True)
class Value:
    """One figure as it bears on an event.

    Attributes:
        outcome: What happened to the people.
        why: Why it is not counted; None where it is.
        part: Whether it is a part of a total of the same event.
    """

    outcome: str
    figure: Figure
    report: Report
    question: Question
    why: str | None = None
    part: bool = False

    @property
    def counted(self) -> bool:
        return self.why is None


def counts_people(question: Question) -> bool:
    """Whether a question asks to how many people something happened, as far as its words say."""
    if question.unit is not None or question.predicate not in {*OUTCOMES, *JOINED}:
        return False
    return question.counted is None or _human(question.counted)


def _human(noun: str) -> bool:
    last = noun.casefold().rpartition(" ")[2]
    named = people() | words("people", "collective")
    return last in named or last.removesuffix("s") in named or last[:1].isupper()


def objection(figure: Figure) -> str | None:
    """Why a figure is no count of what its question asks, by what its own text says; None where it is one."""
    if figure.kind is not FigureKind.COUNT or printed(figure) is None:
        return "no number of people"
    if figure.modality in _MODALITIES:
        return _MODALITIES[figure.modality]
    if figure.event:
        return f"another event: {' '.join(figure.event.split())}"
    return _ROLES.get(figure.role) if figure.role else None


def status(figures: tuple[Figure, ...] | list[Figure]) -> Status:
    """What the counted are said to be, over all figures that say it.

    Children and women are not taken for civilians unless a text says so.
    """
    said = {one for figure in figures if (one := _said(figure)) is not None}
    if not said:
        return Status.UNSTATED
    return said.pop() if len(said) == 1 else Status.MIXED


def _said(figure: Figure) -> Status | None:
    told = {w for phrase in (figure.counted or "", *figure.qualifiers) for w in phrase.casefold().split()}
    if told & _civilians():
        return Status.CIVILIAN
    return Status.COMBATANT if told & words("people", "forces", "armed") - {"officer"} else None


def _civilians() -> frozenset[str]:
    from crosswire.resources.words import table

    return frozenset({"civilian", "civilians", *table("people")["alike"]["civilian"]})

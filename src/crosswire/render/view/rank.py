"""Which figures matter most on a first screen: what happened to people, and how many report it."""

from __future__ import annotations

import math

from crosswire.render.view.answers import kind, level, reports
from crosswire.render.view.index import Index
from crosswire.steady import steady
from crosswire.types import FigureKind, Modality, Question, Standing

# What a desk asks first, in the order of the trade: deaths, harm and liberty, homes, then the rest.
STAKES = {
    "killed": 4.0, "died": 4.0, "dead": 4.0, "executed": 4.0, "drowned": 4.0, "missing": 3.5,
    "trapped": 3.5, "injured": 3.0, "wounded": 3.0, "hurt": 3.0, "kidnapped": 3.0, "abducted": 3.0,
    "taken hostage": 3.0, "held": 3.0, "released": 3.0, "freed": 3.0, "rescued": 2.5, "detained": 2.5,
    "arrested": 2.5, "infected": 2.5, "displaced": 3.0, "evacuated": 2.5, "hospitalised": 2.5,
    "hospitalized": 2.5, "homeless": 2.5, "affected": 2.0, "stranded": 2.0, "charged": 2.0,
    "convicted": 2.0, "laid off": 2.5, "destroyed": 1.5, "struck": 1.5, "hit": 1.5, "damaged": 1.5,
    "paid": 1.5, "offered": 1.5,
}  # fmt: skip
KINDS = {
    FigureKind.MONEY: 1.5,
    FigureKind.PERCENT: 0.5,
    FigureKind.AGE: -3.0,
    FigureKind.DURATION: -2.0,
    FigureKind.OTHER: -2.0,
}
STRIP = 7
ENOUGH = 4.0


def stakes(question: Question) -> float:
    """What is at stake for people, 0 to 4."""
    return STAKES.get((question.predicate or "").lower(), 0.0)


def importance(index: Index, question: Question) -> float:
    """How early a desk would want a question; a sum of the reasons, each worth a few points."""
    asserted = any(
        index.figures[f].modality is Modality.ASSERTED
        for answer in question.answers
        for f in answer.figures
        if f in index.figures
    )
    size = max((abs(level(answer)) for answer in question.answers), default=0.0)
    return (
        stakes(question)
        + KINDS.get(kind(index, question), 0.0)
        + question.standing.rank
        + 1.2 * min(len(reports(question)), 6)
        + 0.4 * min(question.independent_origins, 5)
        + (steady(0.25 * math.log10(size + 1)) if stakes(question) else 0.0)
        + (0.0 if asserted else -3.0)
        - (1.0 if question.parent else 0.0)
    )


def by_importance(index: Index, questions: list[Question]) -> list[Question]:
    """The questions, the weightiest first; equals in the order of the brief."""
    return sorted(questions, key=lambda q: -round(importance(index, q), 6))


def key_figures(index: Index) -> list[Question]:
    """The questions of the strip: the weightiest, those in dispute first."""
    answered = [q for q in index.brief.questions if q.answers]
    told = [q for q in answered if len(reports(q)) > 1 or stakes(q) >= 2]
    chosen = [q for q in by_importance(index, told) if importance(index, q) >= ENOUGH][:STRIP]
    return sorted(chosen, key=lambda q: q.standing is not Standing.DISPUTED)

"""The small words beside an answer on a page: as of which day it is given, and told as what."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from crosswire.render.view import answers, cutoffs
from crosswire.render.view.index import Index
from crosswire.types import Answer, Brief, FigureKind, Modality, Period, Question, Standing

NIGHT = Period("2024-03-06", "2024-03-06", "on Wednesday")


def shown(brief: Brief, qid: str, **fields: Any) -> str | None:
    """The day beside the last answer of a question whose figures have these fields."""
    standing = fields.pop("standing", Standing.AGREED)
    asked = next(q for q in brief.questions if q.id == qid)
    changed = tuple(replace(f, **fields) if f.question == qid else f for f in brief.figures)
    asked = replace(
        asked,
        standing=standing,
        predicate=fields.get("predicate", asked.predicate),
        answers=tuple(replace(a, as_of=fields.get("as_of", a.as_of)) for a in asked.answers),
    )
    questions = tuple(asked if q.id == qid else q for q in brief.questions)
    return day(replace(brief, figures=changed, questions=questions), asked, asked.answers[-1])


def day(brief: Brief, question: Question, answer: Answer) -> str | None:
    return cutoffs.as_of(Index(brief), question, answer)


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("disaster: a toll", {"predicate": "killed"}),
        ("disaster: a toll of that night", {"predicate": "killed", "period": NIGHT}),
        ("conflict: who are held", {"predicate": "held", "period": NIGHT}),
        ("business: a changed price", {"kind": FigureKind.MONEY, "standing": Standing.UPDATED}),
    ],
)  # fmt: skip
def test_what_may_be_another_tomorrow_is_told_with_its_day(specimen: Brief, told: str, fields: Any) -> None:
    assert shown(specimen, "q1", as_of="2024-03-06", **fields) == "as of 6 March", told


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("people: an age", {"kind": FigureKind.AGE}),
        ("transport: a length", {"kind": FigureKind.MEASURE}),
        ("business: an offer", {"kind": FigureKind.MONEY, "predicate": "offered"}),
        ("conflict: who came free that day", {"predicate": "released", "period": NIGHT}),
        ("sport: a score", {"against": "calder/f9", "predicate": None}),
        ("an age that is told in two ways", {"kind": FigureKind.AGE, "standing": Standing.UPDATED}),
    ],
)
def test_what_cannot_move_is_told_without_a_day(specimen: Brief, told: str, fields: Any) -> None:
    assert shown(specimen, "q1", as_of="2024-03-06", **fields) is None, told


def test_a_later_look_back_is_no_later_state(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.id == "q1")
    last = asked.answers[-1]
    late = replace(specimen.figures[0], id="late", report="northern", as_of="2025-01-09")
    told = replace(last, as_of="2025-01-09", figures=(*last.figures, "late"))
    assert day(replace(specimen, figures=(*specimen.figures, late)), asked, told) == "as of 6 March"


def test_of_what_has_changed_the_last_day_stands_as_its_reason_has_it(specimen: Brief) -> None:
    asked = next(replace(q, standing=Standing.UPDATED) for q in specimen.questions if q.id == "q1")
    last = replace(asked.answers[-1], reports=(*asked.answers[-1].reports, "calder"))
    assert day(specimen, asked, last) == "as of 6 March"
    late = replace(specimen.figures[0], id="late", report="northern", as_of="2025-01-09")
    told = replace(last, as_of="2025-01-09", figures=(*last.figures, "late"))
    assert day(replace(specimen, figures=(*specimen.figures, late)), asked, told) == "as of 5 March"


def test_the_report_that_first_gives_a_number_counts_though_it_bears_no_cut_off(specimen: Brief) -> None:
    asked = next(q for q in specimen.questions if q.id == "q1")
    last = asked.answers[-1]
    told = replace(last, reports=(*last.reports, "calder"))
    assert day(specimen, replace(asked, standing=Standing.AGREED), told) == "as of 5 March"


POSSIBLE, NOT_SO = {"modality": Modality.HYPOTHETICAL}, {"modality": Modality.NEGATED}


@pytest.mark.parametrize(
    ("told", "fields", "tag"),
    [
        ("disaster: feared dead", {"predicate": "killed", **POSSIBLE}, "told as possible"),
        ("conflict: were not freed", {"predicate": "released", **NOT_SO}, "told as not so"),
        ("business: what a deal would be worth", {"predicate": "valued", **POSSIBLE}, ""),
        ("health: whom it failed to protect", {"predicate": "protect", **NOT_SO}, ""),
    ],
)
def test_what_is_told_of_an_act_is_no_word_on_the_number(
    specimen: Brief, told: str, fields: Any, tag: str
) -> None:
    figures = tuple(replace(f, **fields) if f.question == "q1" else f for f in specimen.figures)
    asked = next(replace(q, predicate=fields["predicate"]) for q in specimen.questions if q.id == "q1")
    row = answers.row(Index(replace(specimen, figures=figures)), asked, asked.answers[-1])
    assert [d for d in row.details if d.startswith("told as")] == ([tag] if tag else []), told


@pytest.mark.parametrize(("as_of", "known"), [(None, False), ("2024-03-06", True)])
def test_of_readings_of_a_price_without_a_day_none_is_the_latest(
    specimen: Brief, as_of: str | None, known: bool
) -> None:
    asked = next(q for q in specimen.questions if q.id == "q1")
    answered = tuple(replace(a, as_of=as_of) for a in asked.answers)
    fell = replace(asked, predicate="fell", standing=Standing.UPDATED, answers=answered)
    assert answers.dated(Index(specimen), fell) is known

"""Who says it, who leaves it out: questions by reports."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.render.view import answers
from crosswire.render.view.rank import by_importance
from crosswire.serve.asking import TheStory
from crosswire.serve.pages import telling
from crosswire.serve.shelf import Held
from crosswire.types import Question

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)
_CELLS = 1600
"""Cells of a table that a page holds: of many reports fewer questions."""


@dataclass(frozen=True, slots=True)
class Line:
    """A question and what each report says to it: "" where it leaves it out."""

    question: Question
    label: str
    cells: tuple[str, ...]
    given: int


@router.get("/coverage")
def coverage(request: Request, held: TheStory, after: int = 0) -> Response:
    several = [q for q in held.brief.questions if len(answers.reports(q)) > 1]
    asked = by_importance(held.index, several or [q for q in held.brief.questions if q.answers])
    step = max(5, _CELLS // max(1, len(held.brief.reports)))
    return telling.page(
        request,
        "coverage.html.j2",
        held,
        "coverage",
        lines=[_line(held, q) for q in asked[after : after + step]],
        reports=[(one.id, held.index.outlets[one.id]) for one in held.brief.reports],
        after=after,
        step=step,
        rest=max(0, len(asked) - after - step),
    )


def _line(held: Held, question: Question) -> Line:
    said: dict[str, list[str]] = {}
    for answer in answers.ranked(question):
        stated = answers.stated(held.index, question, answer)
        for report in answer.reports:
            said.setdefault(report, []).append(stated)
    cells = tuple(", ".join(dict.fromkeys(said.get(one.id, ()))) for one in held.brief.reports)
    return Line(question, answers.label(question), cells, len(said))

"""A question: its answers side by side, every sentence that gives them, why they stand as they do."""

from __future__ import annotations

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.pictures import card as cards
from crosswire.render.pictures.frame import Sheet
from crosswire.render.view import answers
from crosswire.render.view.rank import by_importance
from crosswire.serve.asking import TheStory
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import drawing, telling
from crosswire.serve.shelf import Held
from crosswire.types import Figure, Question

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)
_OTHERS = 150  # questions that a form offers to be joined with


@router.get("/questions/{question_id}")
def question(request: Request, held: TheStory, question_id: str) -> Response:
    asked = held.index.questions.get(question_id)
    if asked is None:
        raise NotHere(worded("refusals.no_question_listed"))
    ordered = answers.ranked(asked)
    still = answers.standing_still(held.index, asked)  # what is only named as an earlier number is not
    newest = answers.latest(held.index, still) if still and answers.dated(held.index, asked) else None
    return telling.page(
        request,
        "question.html.j2",
        held,
        "questions",
        question=asked,
        item=answers.item(held.index, asked),
        drawing=drawing.picture(held, asked, drawing.LARGE),
        rows=[(answer, answers.row(held.index, asked, answer)) for answer in ordered],
        newest=newest,
        stated=[answers.stated(held.index, asked, answer) for answer in ordered],
        weight=answers.weight(len(answers.reports(asked)), asked.independent_origins),
        kin=_kin(held, asked),
        left_out=_left_out(held, asked),
        permanent=_permanent(asked),
        others=[q for q in by_importance(held.index, list(held.brief.questions)) if q is not asked][:_OTHERS],
        figures=[
            (one.id, held.index.outlets[one.report], clean.line(one.text)) for one in _figures(held, asked)
        ],
    )


@router.get("/questions/{question_id}/picture")
def picture(held: TheStory, question_id: str, width: int = 720) -> Response:
    """A question over time, for a page that has asked for it, or by itself."""
    asked = held.index.questions.get(question_id)
    size = drawing.SMALL if width <= drawing.SMALL else drawing.LARGE
    drawn = drawing.picture(held, asked, size, now=True) if asked else None
    if drawn is None:
        raise NotHere(worded("refusals.no_picture"))
    return HTMLResponse(str(drawn.drawn))


@router.get("/questions/{question_id}/card")
def card(request: Request, held: TheStory, question_id: str) -> Response:
    """A card of it for somebody else's page: as a picture, and as HTML with its reports."""
    asked = held.index.questions.get(question_id)
    if asked is None or not asked.answers:
        raise NotHere(worded("refusals.no_question"))
    return telling.page(
        request,
        "card.html.j2",
        held,
        "questions",
        question=asked,
        title=answers.label(asked),
        picture=Markup(cards.card(held.index, asked, Sheet(width=420.0))),  # noqa: S704 - our own elements
        written=cards.card_html(held.index, asked),
    )


@router.get("/figures/{report_id}/{figure}")
def figure(held: TheStory, report_id: str, figure: str) -> Response:
    """Where a figure is used: an address that stays when questions are numbered anew."""
    found = held.index.figures.get(f"{report_id}/{figure}")
    if found is None:
        raise NotHere(worded("refusals.no_figure"))
    ways = telling.Ways(held.story)
    goal = (
        ways.question(found.question) if found.question else ways.place(found.report, found.start, found.end)
    )
    return RedirectResponse(goal, 303)


def _figures(held: Held, question: Question) -> list[Figure]:
    return [figure for answer in answers.ranked(question) for figure in answers.figures(held.index, answer)]


def _permanent(question: Question) -> str | None:
    return next((figure for answer in question.answers for figure in answer.figures), None)


def _kin(held: Held, question: Question) -> list[tuple[str, Question]]:
    """What it is a part of, and what are its parts."""
    parent = held.index.questions.get(question.parent or "")
    parts = [q for q in held.brief.questions if q.parent == question.id and q.answers]
    above = [(worded("story.part_of"), parent)] if parent else []
    return [*above, *((worded("story.a_part"), one) for one in parts[:12])]


def _left_out(held: Held, question: Question) -> list[tuple[str, str]]:
    """The reports that leave it out, each with what it is called."""
    found = next((one for one in held.brief.coverage if one.question == question.id), None)
    return [(one, clean.line(held.index.outlets[one])) for one in found.reports_without] if found else []

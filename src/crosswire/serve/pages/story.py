"""A story: its first screen, and the lists behind it."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.render import clean
from crosswire.render.view import _lede, _same, answers, quotes, story
from crosswire.render.view.asking import asking
from crosswire.render.view.desk import lineage as lineage_of
from crosswire.render.view.desk import revisions
from crosswire.render.view.rank import by_importance
from crosswire.render.view.screen import figures, groups
from crosswire.serve.asking import TheDesk
from crosswire.serve.pages import drawing, telling
from crosswire.serve.pages.drawing import SMALL, Picture
from crosswire.serve.shelf import Held
from crosswire.types import Question, Standing

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)
_PLAIN = 2
_NEXT = 3  # open questions on the first screen
_PAGE = 40  # questions on one page of their list


@router.get("")
def first(request: Request, desk: TheDesk, story_id: str, job: str = "") -> Response:
    """What the reports put first and where they differ; `job` has just brought some of them."""
    held = desk.shelf.of(story_id)
    told = held.brief.story
    shown = figures(held.index)
    asked = dict(zip((one.target for one in shown), held.index.key_questions, strict=True))
    lede = "" if _same(told.lede, told.headline) else clean.unlinked(told.lede)
    return telling.page(
        request,
        "story.html.j2",
        held,
        "",
        groups=list(groups(held.index, shown, story.key_accounts(held.index))),
        asked=asked,
        next=asking(held.index)[:_NEXT],
        pictures={key: _beside(held, one) for key, one in asked.items()},
        lede=lede,
        lede_evidence=list({one.report: one for one in _lede(held.index)[::-1]}.values())[::-1],
        standing_counts=_counted(held),
        job=desk.office.jobs.get(job),
    )


def _beside(held: Held, question: Question) -> Picture | None:
    """A picture where it says more than two numbers in a line do."""
    return drawing.picture(held, question, SMALL) if len(question.answers) > _PLAIN else None


@router.get("/questions")
def questions(  # noqa: PLR0917 - one parameter a field of the address
    request: Request, desk: TheDesk, story_id: str, standing: Standing | None = None, after: int = 0
) -> Response:
    """Every question, those of the first screen first."""
    held = desk.shelf.of(story_id)
    asked = [q for q in held.brief.questions if q.answers and standing in {None, q.standing}]
    ordered = by_importance(held.index, asked)
    shown = [(q, answers.item(held.index, q)) for q in ordered[after : after + _PAGE]]
    return telling.page(
        request,
        "questions.html.j2",
        held,
        "questions",
        shown=shown,
        standing=standing,
        standing_counts=_counted(held),
        after=after,
        rest=max(0, len(ordered) - after - _PAGE),
        step=_PAGE,
    )


def _counted(held: Held) -> list[tuple[Standing, int]]:
    counts = Counter(q.standing for q in held.brief.questions if q.answers)
    order = (Standing.DISPUTED, Standing.UNEXPLAINED, Standing.UPDATED)
    ranked = [*order, *(one for one in Standing if one not in order)]
    return [(one, counts[one]) for one in ranked if counts[one]]


@router.get("/ask")
def ask(request: Request, desk: TheDesk, story_id: str) -> Response:
    """What a desk should ask next."""
    held = desk.shelf.of(story_id)
    return telling.page(
        request,
        "items.html.j2",
        held,
        "ask",
        about="What is open and matters most: why it is open, whom one could ask, and where it stands.",
        items=asking(held.index),
        kind="ask",
    )


@router.get("/timeline")
def timeline(request: Request, desk: TheDesk, story_id: str) -> Response:
    held = desk.shelf.of(story_id)
    return telling.page(
        request,
        "items.html.j2",
        held,
        "timeline",
        about="Times as the reports give them, in UTC where they say a time of day.",
        items=story.timeline(held.index),
        kind="timeline",
    )


@router.get("/accounts")
def accounts(request: Request, desk: TheDesk, story_id: str) -> Response:
    held = desk.shelf.of(story_id)
    return telling.page(
        request,
        "items.html.j2",
        held,
        "accounts",
        about="Who says what about whom, position by position.",
        items=story.accounts(held.index),
        kind="accounts",
    )


@router.get("/quotes")
def quoted(request: Request, desk: TheDesk, story_id: str) -> Response:
    held = desk.shelf.of(story_id)
    return telling.page(
        request,
        "items.html.j2",
        held,
        "quotes",
        about="Verbatim, from inside quotation marks, and how other reports word it.",
        items=quotes.quotes(held.index),
        kind="quotes",
    )


@router.get("/lineage")
def lineage(request: Request, desk: TheDesk, story_id: str) -> Response:
    held = desk.shelf.of(story_id)
    return telling.page(
        request,
        "items.html.j2",
        held,
        "lineage",
        about="Who printed whose text, who names whom as a source, and what each origin stands behind.",
        items=(*revisions(held.index), *lineage_of(held.index)),
        kind="lineage",
        picture=drawing.lineage(held),
    )

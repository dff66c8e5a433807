"""A story: its first screen, and the lists behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.render import clean
from crosswire.render.view import _lede, _same, answers, quotes, story
from crosswire.render.view.asking import asking
from crosswire.render.view.desk import lineage as lineage_of
from crosswire.render.view.desk import revisions
from crosswire.render.view.model import Item
from crosswire.render.view.rank import by_importance
from crosswire.render.view.screen import figures, groups
from crosswire.render.view.summary import summary
from crosswire.serve.asking import TheDesk, TheStory
from crosswire.serve.pages import drawing, telling
from crosswire.serve.pages.drawing import SMALL, Picture
from crosswire.serve.shelf import Held
from crosswire.types import Question, Standing

router = APIRouter(prefix="/stories/{story_id}", include_in_schema=False)
_PLAIN = 2
_NEXT = 3  # open questions on the first screen
_PAGE = 40  # questions on one page of their list


@router.get("")
def first(request: Request, desk: TheDesk, held: TheStory, job: str = "") -> Response:
    """What the reports put first and where they differ; `job` has just brought some of them."""
    shown = {"job": desk.office.jobs.get(job), "standing_counts": _counted(held)}
    return telling.page(request, "story.html.j2", held, "", **screen(held), **shown)


def screen(held: Held) -> dict[str, Any]:
    """What the first page of a story shows, looked up once."""
    return held.once("screen", lambda: _screen(held))


def _screen(held: Held) -> dict[str, Any]:
    told = held.brief.story
    shown, accounts = figures(held.index), story.key_accounts(held.index)
    lede = "" if _same(told.lede, told.headline) else clean.unlinked(told.lede)
    asked = dict(zip((one.target for one in shown), held.index.key_questions, strict=True))
    return {
        "groups": list(groups(held.index, shown, accounts)),
        "asked": asked,
        "next": asking(held.index)[:_NEXT],
        "pictures": {key: _beside(held, one) for key, one in asked.items()},
        "lede": lede,
        "told": summary(held.index, accounts, lede=lede),
        "lede_evidence": list({one.report: one for one in _lede(held.index)[::-1]}.values())[::-1],
    }


def _beside(held: Held, question: Question) -> Picture | None:
    """A picture where it says more than two numbers in a line do."""
    return drawing.picture(held, question, SMALL) if len(question.answers) > _PLAIN else None


@router.get("/questions")
def questions(request: Request, held: TheStory, standing: Standing | None = None, after: int = 0) -> Response:
    """Every question, those of the first screen first."""
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
def ask(request: Request, held: TheStory, after: int = 0) -> Response:
    """What a desk should ask next."""
    return _listed(request, held, "ask", lambda: asking(held.index), after=after)


@router.get("/timeline")
def timeline(request: Request, held: TheStory, after: int = 0) -> Response:
    return _listed(request, held, "timeline", lambda: story.timeline(held.index), after=after)


@router.get("/accounts")
def accounts(request: Request, held: TheStory, after: int = 0) -> Response:
    return _listed(request, held, "accounts", lambda: story.accounts(held.index), after=after)


@router.get("/quotes")
def quoted(request: Request, held: TheStory, after: int = 0) -> Response:
    return _listed(request, held, "quotes", lambda: quotes.quotes(held.index), after=after)


@router.get("/lineage")
def lineage(request: Request, held: TheStory, after: int = 0) -> Response:
    return _listed(
        request, held, "lineage", lambda: (*revisions(held.index), *lineage_of(held.index)), after=after
    )


_PICTURES = {"timeline": drawing.timeline, "lineage": drawing.lineage}


def _listed(
    request: Request, held: Held, kind: str, make: Callable[[], Iterable[Item]], *, after: int
) -> Response:
    """A part of a story that is a list, page by page."""
    items = held.once(kind, lambda: tuple(make()))
    return telling.page(
        request,
        "items.html.j2",
        held,
        kind,
        kind=kind,
        items=items[max(0, after) : max(0, after) + _PAGE],
        after=max(0, after),
        step=_PAGE,
        rest=max(0, len(items) - max(0, after) - _PAGE),
        picture=_PICTURES[kind](held) if kind in _PICTURES else None,
    )

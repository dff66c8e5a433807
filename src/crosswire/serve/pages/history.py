"""What changed: in one story, state by state, and in all of them."""

from __future__ import annotations

from itertools import groupby

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.changes import logged
from crosswire.render.changes import SHAPES
from crosswire.serve.asking import TheDesk, TheStory
from crosswire.serve.pages import drawing, telling
from crosswire.types.changes import Logged

router = APIRouter(include_in_schema=False)
_MOST = 200  # entries on a page


@router.get("/new")
def new(request: Request, desk: TheDesk) -> Response:
    """The newest changes of all stories."""
    with desk.store.read() as unit:
        stored = unit.changes.latest(limit=_MOST)
    groups = [(key, list(found)) for key, found in groupby(logged(stored), key=_of)]
    live = {"live": "", "live_after": stored[-1].id if stored else 0}
    return drawing.page(request, "new.html.j2", groups=groups, shapes=SHAPES, **live)


def _of(entry: Logged) -> tuple[str, str]:
    return entry.at.isoformat(timespec="seconds"), entry.story


@router.get("/stories/{story_id}/history")
def history(request: Request, desk: TheDesk, held: TheStory) -> Response:
    """The states of a story, the newest first, each with what it brought."""
    with desk.store.read() as unit:
        briefs = unit.briefs.history(held.story)
        entries = logged(unit.changes.latest(held.story, limit=_MOST))
    by_time: dict[str, list[Logged]] = {}
    for entry in entries:
        by_time.setdefault(entry.at.isoformat(), []).append(entry)
    states = [(one, by_time.get(one.made.isoformat(), [])) for one in reversed(briefs)]
    return telling.page(request, "history.html.j2", held, "history", states=states, shapes=SHAPES)

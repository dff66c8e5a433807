"""What changed, since when one last asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from crosswire.errors import UsageError
from crosswire.record import plain, restore
from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, Place, Window, Windowed, after, answer, cursor
from crosswire.serve.api.describing import PROBLEMS, listing
from crosswire.serve.asking import TheDesk
from crosswire.serve.desk import Desk
from crosswire.types.changes import Logged

router = APIRouter(prefix=V1, tags=["changes"], responses=PROBLEMS)

Since = Annotated[datetime | None, Query(description="Only later ones, ISO 8601; without an offset, UTC.")]


@router.get("/changes", responses=listing("Logged"))
def changes(request: Request, desk: TheDesk, window: Windowed, since: Since = None) -> Response:
    """What changed in all stories, the oldest first. `next` is never null: keep it, and ask again later."""
    return _changes(request, desk, None, since, window=window)


@router.get("/stories/{story}/changes", responses=listing("Logged"))
def of_story(
    request: Request, desk: TheDesk, window: Windowed, story: shapes.StoryId, since: Since = None
) -> Response:
    """What changed in one story, the oldest first; `next` as of all changes."""
    known = desk.shelf.of(story).story
    return _changes(request, desk, known, since, window=window)


def _changes(
    request: Request, desk: Desk, story: str | None, since: datetime | None, *, window: Window
) -> Response:
    of = f"changes {story or ''}"
    seen = after(window.cursor, of, int) or 0
    moment = _utc(since) if since else None
    with desk.store.read() as unit:
        found = unit.changes.all(story, since=moment, after=min(max(seen, 0), 2**62), limit=window.limit)
    last = found[-1].id if found else seen
    items = [_shown(one.payload) for one in found]
    return answer(request, {"items": items, "total": None, "next": cursor(Place(of, last))})


def _utc(since: datetime) -> datetime:
    """The same moment in UTC.

    Raises:
        UsageError: There it is before the first year, or after the last.
    """
    try:
        return since.replace(tzinfo=UTC) if since.tzinfo is None else since.astimezone(UTC)
    except OverflowError as problem:
        raise UsageError(f"since: {since.isoformat()} is no moment of UTC") from problem


def _shown(payload: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = plain(restore(Logged, payload))
    return made

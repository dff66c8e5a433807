"""What is new while somebody looks: server-sent events, one poll of the store for all who listen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from crosswire.changes import logged
from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.serve.asking import TheDesk
from crosswire.serve.desk import Desk
from crosswire.store import StoredChange
from crosswire.types.changes import Logged

router = APIRouter(include_in_schema=False)
_PAUSE = 1.0  # seconds between two looks
_MOST = 1000


@router.get("/live", response_class=EventSourceResponse)
async def live(
    request: Request, desk: TheDesk, story: str = "", after: str = ""
) -> AsyncIterator[ServerSentEvent]:
    """An event for each story whenever the log of one, or of any, has grown; its id is the last entry's.

    Who comes back later with that id as `after` misses nothing; without it, one is told from now on.
    """
    known = _id(request.headers.get("last-event-id")) or _id(after)
    seen = known if known is not None else await run_in_threadpool(_last, desk)
    while not await request.is_disconnected():
        last = await run_in_threadpool(_last, desk)
        if last > seen:
            for number, entries in await run_in_threadpool(_since, desk, story, seen):
                told = {"story": entries[0].story, "words": _words(entries)}
                yield ServerSentEvent(data=told, event="change", id=str(number))
            seen = last
        await asyncio.sleep(_PAUSE)


def _id(said: str | None) -> int | None:
    return int(said) if said and said.isdecimal() else None


def _last(desk: Desk) -> int:
    return desk.pulse.last()


def _since(desk: Desk, story: str, seen: int) -> list[tuple[int, tuple[Logged, ...]]]:
    """What came since, story by story, each with the number of its last entry, in the order of these."""
    found: dict[str, list[StoredChange]] = {}
    with desk.store.read() as unit:
        for entry in unit.changes.all(story or None, after=seen, limit=_MOST):
            found.setdefault(entry.story_id, []).append(entry)
        return sorted((entries[-1].id, logged(entries)) for entries in found.values())


def _words(entries: tuple[Logged, ...]) -> str:
    """The first of some changes, and how many more there are."""
    first = entries[0]
    about = {
        "kind": worded(f"changes.{first.change.kind}"),
        "label": clean.unlinked(first.change.label)[:120],
    }
    more = len(entries) - 1
    return worded("live.and_more", n=more, **about) if more else worded("live.change", **about)

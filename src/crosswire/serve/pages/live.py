"""What is new while somebody looks: server-sent events, one poll of the store for all who listen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from crosswire.changes import logged
from crosswire.render import clean
from crosswire.render.changes import WORDS
from crosswire.serve.asking import TheDesk
from crosswire.serve.desk import Desk
from crosswire.types.changes import Logged

router = APIRouter(include_in_schema=False)
_PAUSE = 1.0  # seconds between two looks
_MOST = 50


@router.get("/live", response_class=EventSourceResponse)
async def live(
    request: Request, desk: TheDesk, story: str = "", after: str = ""
) -> AsyncIterator[ServerSentEvent]:
    """An event whenever the log of a story, or of any, has grown; its id is that of the log's last entry.

    The first says from where on: who comes back later with it as `after` misses nothing.
    """
    known = _id(request.headers.get("last-event-id")) or _id(after)
    seen = known or await run_in_threadpool(_last, desk)
    yield ServerSentEvent(data={}, event="now", id=str(seen))
    while not await request.is_disconnected():
        last = await run_in_threadpool(_last, desk)
        if last > seen:
            entries = await run_in_threadpool(_since, desk, story, seen)
            seen = last
            if entries:
                words = _words(entries)
                yield ServerSentEvent(data={"words": words}, event="change", id=str(last))
        await asyncio.sleep(_PAUSE)


def _id(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 0


def _last(desk: Desk) -> int:
    return desk.pulse.last()


def _since(desk: Desk, story: str, seen: int) -> tuple[Logged, ...]:
    with desk.store.read() as unit:
        return logged(unit.changes.all(story or None, after=seen, limit=_MOST))


def _words(entries: tuple[Logged, ...]) -> str:
    """The first of some changes, and how many more there are."""
    first = entries[0]
    said = f"{WORDS[first.change.kind][1]}: {clean.unlinked(first.change.label)[:120]}"
    more = len(entries) - 1
    return f"{said}, and {more} more {'change' if more == 1 else 'changes'}" if more else said

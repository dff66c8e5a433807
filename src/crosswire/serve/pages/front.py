"""The front page: the stories of the desk, or an empty desk where reports are handed in."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from crosswire.errors import UsageError
from crosswire.serve import handing
from crosswire.serve.asking import TheDesk
from crosswire.serve.catalogue import Wanted
from crosswire.serve.desk import Desk
from crosswire.serve.kept import UNFINISHED
from crosswire.serve.pages import drawing
from crosswire.serve.pages.jobs import begun
from crosswire.store import Head
from crosswire.types import Standing

router = APIRouter(include_in_schema=False)
_PAGE = 30
_FOUND = 500  # reports of a search that are looked at
_STANDINGS = {one.value: one for one in Standing}
Text = Annotated[str, Query(max_length=300)]


@router.get("/")
def front(  # noqa: PLR0913, PLR0917 - one parameter a field of the form
    request: Request,
    desk: TheDesk,
    q: Text = "",
    since: Text = "",
    until: Text = "",
    place: Text = "",
    outlet: Text = "",
    standing: Text = "",
    after: int = 0,
) -> Response:
    """Stories, those updated last first: all of them, or those that are asked for."""
    rows = desk.catalogue.rows()
    if not desk.catalogue.is_whole:
        request.scope["state"][UNFINISHED] = True
    if not rows and (job := desk.office.jobs.running()) is not None:
        return begun(job)  # the sample, say, at the start
    if not rows:
        return drawing.page(request, "empty.html.j2", boxes=[handing.Box()])
    hits = _hits(desk, q) if q.strip() else []
    given = {"q": q, "since": since, "until": until, "place": place, "outlet": outlet, "standing": standing}
    wanted = Wanted(
        ids=frozenset(one.story for one in hits if one.story) if q.strip() else None,
        since=_day(since),
        until=_day(until),
        place=place.strip(),
        outlet=outlet.strip(),
        standing=_STANDINGS.get(standing),
    )
    found = [row for row in rows if wanted.fits(row)]
    places, outlets = desk.catalogue.choices()
    return drawing.page(
        request,
        "front.html.j2",
        live="",
        live_after=desk.pulse.last(),
        rows=found[max(0, after) : max(0, after) + _PAGE],
        count=len(found),
        total=len(rows),
        query=q,
        given=given,
        asked=any(given.values()),
        again=urlencode({name: value for name, value in given.items() if value}),
        after=max(0, after),
        step=_PAGE,
        hits=_by_story(hits),
        places=places,
        outlets=outlets,
        standings=list(Standing),
    )


def _hits(desk: Desk, words: str) -> list[Head]:
    with desk.store.read() as unit:
        return unit.reports.search(words, limit=_FOUND)


def _by_story(hits: list[Head]) -> dict[str, list[Head]]:
    """The reports that hold the words, by story: the first three of each."""
    found: dict[str, list[Head]] = {}
    for one in hits:
        if one.story:
            found.setdefault(one.story, []).append(one)
    return {story: heads[:3] for story, heads in found.items()}


def _day(said: str) -> date | None:
    """A day of the form.

    Raises:
        UsageError: It is none.
    """
    try:
        return date.fromisoformat(said.strip()) if said.strip() else None
    except ValueError as problem:
        raise UsageError(f"{said.strip()!r} is no day: write 2024-03-05") from problem

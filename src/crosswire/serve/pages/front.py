"""The front page: the stories of the desk, or an empty desk where reports are handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from crosswire.errors import UsageError
from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.model import Piece
from crosswire.serve import handing
from crosswire.serve.asking import TheDesk
from crosswire.serve.catalogue import Wanted
from crosswire.serve.desk import Desk
from crosswire.serve.kept import UNFINISHED
from crosswire.serve.pages import drawing
from crosswire.serve.pages.jobs import begun
from crosswire.store import Head
from crosswire.store.passages import passage
from crosswire.types import Standing

router = APIRouter(include_in_schema=False)
_PAGE = 30
_FOUND = 500  # reports of a search that are looked at
_PASSAGES = 3  # of a story
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
    shown = found[max(0, after) : max(0, after) + _PAGE]
    places, outlets = desk.catalogue.choices()
    return drawing.page(
        request,
        "front.html.j2",
        live="",
        live_after=desk.pulse.last(),
        rows=shown,
        count=len(found),
        total=len(rows),
        query=q,
        given=given,
        asked=any(given.values()),
        again=urlencode({name: value for name, value in given.items() if value}),
        after=max(0, after),
        step=_PAGE,
        hits=_by_story(desk, q, hits, [row.id for row in shown] if hits else ()),
        places=places,
        outlets=outlets,
        standings=list(Standing),
    )


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds what was searched for.

    Attributes:
        head: The report.
        at: Where, as its page takes it; "" where only its title does.
        pieces: The sentence, the words marked.
    """

    head: Head
    at: str
    pieces: tuple[Piece, ...]


def _hits(desk: Desk, words: str) -> list[Head]:
    with desk.store.read() as unit:
        return unit.reports.search(words, limit=_FOUND)


def _by_story(desk: Desk, words: str, hits: list[Head], shown: Iterable[str]) -> dict[str, list[Hit]]:
    """The reports that hold the words, by story: the first three of each that is shown, with the sentence."""
    found: dict[str, list[Head]] = {story: [] for story in shown}
    for one in hits:
        if one.story in found and len(found[one.story]) < _PASSAGES:
            found[one.story].append(one)
    with desk.store.read() as unit:
        texts = unit.reports.texts(one.id for heads in found.values() for one in heads)
    return {story: [_hit(one, texts[one.id], words) for one in heads] for story, heads in found.items()}


def _hit(head: Head, text: str, words: str) -> Hit:
    found = passage(text, words)
    if found is None:
        return Hit(head, "", ())
    edges = [
        found.span.start,
        *(edge for one in found.marks for edge in (one.start, one.end)),
        found.span.end,
    ]
    cut = [clean.visible(text[start:end]).replace("\n", " ") for start, end in pairwise(edges)]
    first = found.marks[0]
    return Hit(
        head, f"{first.start}-{first.end}", tuple(Piece(one, bool(n % 2)) for n, one in enumerate(cut))
    )


def _day(said: str) -> date | None:
    """A day of the form.

    Raises:
        UsageError: It is none.
    """
    try:
        return date.fromisoformat(said.strip()) if said.strip() else None
    except ValueError as problem:
        raise UsageError(worded("refusals.no_day", said=repr(said.strip()))) from problem

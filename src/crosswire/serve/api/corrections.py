"""What people correct: made from the ids of a brief, signed, replayed, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request
from starlette.responses import Response

from crosswire.changes import correcting
from crosswire.corrections import Signed, deleted, fixed, joined, marked_noise, split
from crosswire.errors import UsageError
from crosswire.record import moment, plain
from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, Window, Windowed, answer, paged
from crosswire.serve.api.collating import JOB, Prefer, awaited
from crosswire.serve.api.describing import PROBLEMS
from crosswire.serve.asking import TheDesk, Writer
from crosswire.serve.desk import Desk
from crosswire.serve.errors import Changed
from crosswire.serve.shelf import Held
from crosswire.types import DeskCorrection, Span
from crosswire.types.corrections import CorrectionKind, Joinable

router = APIRouter(prefix=V1, tags=["corrections"], responses=PROBLEMS)

Matching = Annotated[
    str | None, Header(max_length=200, description="ETag of the brief whose ids are used; else the latest's.")
]


@router.get("/corrections", response_model=shapes.Page[shapes.ListedCorrection])
def corrections(request: Request, desk: TheDesk, window: Windowed) -> Response:
    """Every correction of the store, the oldest first; those taken back, too."""
    return _listed(request, desk, None, window=window)


@router.get("/stories/{story}/corrections", response_model=shapes.Page[shapes.ListedCorrection])
def of_story(request: Request, desk: TheDesk, story: shapes.StoryId, window: Windowed) -> Response:
    """The corrections about the reports of a story, the oldest first."""
    return _listed(request, desk, desk.shelf.of(story).story, window=window)


@router.post("/stories/{story}/corrections", responses=JOB)
def correct(
    request: Request,
    desk: TheDesk,
    who: Writer,
    story: shapes.StoryId,
    given: shapes.Correction,
    if_match: Matching = None,
    prefer: Prefer = None,
) -> Response:
    """Corrects something, and collates anew. Nothing is edited: the correction is replayed in every run."""
    held = desk.shelf.of(story)
    if if_match is not None and if_match.strip().removeprefix("W/") not in {f'"{held.stored.digest}"', "*"}:
        raise Changed("the story has another brief by now: read it again, ids may be others")
    signed = Signed(who.name, datetime.now(UTC), given.why)
    told = {"correction": plain(_made(desk, held, given, signed))}
    job = desk.office.start("correct", "Replaying a correction", told)
    return awaited(request, desk, job, wait="respond-async" not in (prefer or ""))


@router.post("/corrections/{number}/undo", responses=JOB)
def undo(
    request: Request,
    desk: TheDesk,
    who: Writer,
    number: Annotated[int, Path(ge=1, le=1_000_000_000, description="Id of a correction.")],
    given: shapes.Undo,
    prefer: Prefer = None,
) -> Response:
    """Takes a correction back: its stories are what they were. The undoing can be undone."""
    told = {"number": number, "by": who.name, "why": given.why}
    job = desk.office.start("undo", "Taking a correction back", told)
    return awaited(request, desk, job, wait="respond-async" not in (prefer or ""))


def _made(desk: Desk, held: Held, given: Any, signed: Signed) -> DeskCorrection:
    """The correction of a request.

    Raises:
        UsageError: It is about nothing that the story has.
    """
    if isinstance(given, shapes.Join):
        ids = _named(desk, given.of, given.ids)
        return joined(given.of, ids, signed, held.brief)
    if isinstance(given, shapes.Split):
        sides = _named(desk, given.of, given.one), _named(desk, given.of, given.other)
        return split(given.of, sides, signed, held.brief)
    report = held.index.reports.get(given.report)
    if report is None:
        raise UsageError(f"the latest brief of this story has no report {given.report!r}")
    if isinstance(given, shapes.Noise):
        return marked_noise(report, Span(given.start, given.end), given.noise, signed)
    if isinstance(given, shapes.Delete):
        return deleted(report.id, [one.id for one in held.brief.reports], signed)
    return fixed(report.id, CorrectionKind(given.kind), given.value, signed)


def _named(desk: Desk, of: Joinable, ids: Sequence[str]) -> list[str]:
    """Ids as corrections take them: stories are named by a report of theirs."""
    if of is not Joinable.STORIES:
        return list(ids)
    with desk.store.read() as unit:
        return correcting.reports_of(unit, ids)


def _listed(request: Request, desk: Desk, story: str | None, *, window: Window) -> Response:
    found = correcting.listed(desk.store, story)
    of = f"corrections {story or ''}"
    return answer(request, paged(found, window, of=of, shown=_shown))


def _shown(one: correcting.Listed) -> dict[str, Any]:
    said = one.correction
    undone = one.undone
    return {
        "id": said.id,
        "kind": said.kind.value,
        "of": said.of.value if said.of else None,
        "one": plain(said.one),
        "other": plain(said.other),
        "value": said.value,
        "by": said.by,
        "at": moment(said.at),
        "why": said.why,
        "holds": one.holds,
        "undone": {"by": undone.by, "at": moment(undone.at), "why": undone.why} if undone else None,
    }

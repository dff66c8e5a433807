"""Corrections from the page: what `crosswire correct` does, with the ids of the page that one looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from crosswire.changes import correcting, logged
from crosswire.corrections import Signed, deleted, fixed, joined, marked_noise, split
from crosswire.errors import UsageError
from crosswire.languages.wording import worded
from crosswire.record import plain
from crosswire.serve.asking import Form, TheDesk, TheStory, Writer
from crosswire.serve.desk import Desk
from crosswire.serve.keys import Who
from crosswire.serve.pages import drawing, telling
from crosswire.serve.pages.drawing import plain as field
from crosswire.serve.pages.jobs import begun
from crosswire.serve.shelf import Held
from crosswire.types import DeskCorrection, NoiseKind, Span
from crosswire.types.changes import Logged, Subject
from crosswire.types.corrections import CorrectionKind, Joinable

router = APIRouter(include_in_schema=False)
_OF = {one.value: one for one in Joinable}
_FIXED = {one.value: one for one in (CorrectionKind.DATE, CorrectionKind.OUTLET, CorrectionKind.PUBLISHER)}
_PAGE = 100
_NOISE = {one.value: one for one in NoiseKind}


@router.get("/stories/{story_id}/corrections")
def listed(request: Request, desk: TheDesk, held: TheStory) -> Response:
    """What people said of this story's reports, the newest first, each with its undoing."""
    found = correcting.listed(desk.store, held.story)[::-1]
    bears = {one.id: one for one in held.brief.corrections}
    with desk.store.read() as unit:
        log = logged(unit.changes.all(held.story))
    told = {"found": found, "bears": bears, "hence": _hence(log)}
    return telling.page(request, "corrections.html.j2", held, "corrections", **told)


def _hence(log: Sequence[Logged]) -> dict[str, tuple[str, ...]]:
    """What else became of a story by each correction, as its log has it: reports, and questions by name."""
    entries = (one for one in log if one.change.subject is Subject.CORRECTION and one.change.new)
    return {str(one.change.new): one.said[1:] for one in entries}


@router.post("/stories/{story_id}/corrections/join")
def join(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """Some things are one."""

    def made(held: Held, signed: Signed) -> DeskCorrection:
        ids = [*_several(form, "one"), *map(_bare, _several(form, "other"))]
        of = _of(form)
        return joined(of, _reports(desk, ids) if of is Joinable.STORIES else ids, signed, held.brief)

    return _start(desk, story_id, _signed(form, who), made)


@router.post("/stories/{story_id}/corrections/take-out")
def take_out(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """A report is of another story than the others: it then stands as one of its own."""

    def made(held: Held, signed: Signed) -> DeskCorrection:
        away = field(form, "report")
        others = [one.id for one in held.brief.reports if one.id != away]
        return split(Joinable.STORIES, ([away], others), signed)

    return _start(desk, story_id, _signed(form, who), made)


@router.post("/stories/{story_id}/corrections/delete")
def delete(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """A report was handed in by mistake: it goes out of every story, list and search."""
    signed = _signed(form, who)

    def made(held: Held, signed: Signed) -> DeskCorrection:
        ids = [one.id for one in held.brief.reports]
        if field(form, "report") not in ids:
            raise UsageError(worded("refusals.no_report_now"))
        return deleted(field(form, "report"), ids, signed)

    last = len(desk.shelf.of(story_id).brief.reports) == 1
    return _start(desk, story_id, signed, made, back="/corrections" if last else "")


@router.post("/stories/{story_id}/corrections/split")
def part(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """Some things are not one with the others: those that are ticked with those that are not."""

    def made(held: Held, signed: Signed) -> DeskCorrection:
        every, ticked = _several(form, "every"), _several(form, "one")
        return split(_of(form), (ticked, [one for one in every if one not in ticked]), signed, held.brief)

    return _start(desk, story_id, _signed(form, who), made)


@router.post("/stories/{story_id}/corrections/report")
def report(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """The date, the outlet or the publisher of a report is another one."""

    def made(_held: Held, signed: Signed) -> DeskCorrection:
        kind = _FIXED.get(field(form, "kind"))
        if kind is None:
            raise UsageError(worded("refusals.no_field"))
        return fixed(field(form, "report"), kind, field(form, "value"), signed)

    return _start(desk, story_id, _signed(form, who), made)


@router.post("/stories/{story_id}/corrections/noise")
def noise(desk: TheDesk, story_id: str, who: Writer, form: Form) -> Response:
    """Some words of a report are no prose of it."""

    def made(held: Held, signed: Signed) -> DeskCorrection:
        found = held.index.reports.get(field(form, "report"))
        words, kind = field(form, "words"), _NOISE.get(field(form, "kind"))
        if found is None or kind is None or not words:
            raise UsageError(worded("refusals.no_words"))
        count = found.text.count(words)
        if count != 1:
            raise UsageError(worded("refusals.not_once", n=count))
        start = found.text.index(words)
        return marked_noise(found, Span(start, start + len(words)), kind, signed)

    return _start(desk, story_id, _signed(form, who), made)


@router.get("/corrections")
def every(request: Request, desk: TheDesk, after: int = 0) -> Response:
    """What people said of any report of this desk, the newest first: of stories without reports, too."""
    found = correcting.listed(desk.store)[::-1]
    shown = found[max(0, after) : max(0, after) + _PAGE]
    rest = max(0, len(found) - max(0, after) - _PAGE)
    told = {"found": shown, "bears": {}, "after": max(0, after), "rest": rest, "step": _PAGE}
    return drawing.page(request, "all-corrections.html.j2", **told)


@router.post("/corrections/{number}/undo")
def undo_any(desk: TheDesk, number: int, who: Writer, form: Form) -> Response:
    """The same from the list of all."""
    return _taken_back(desk, number, _signed(form, who, why=worded("correcting.undone")), back="/corrections")


@router.post("/stories/{story_id}/corrections/{number}/undo")
def undo(  # noqa: PLR0917 - one parameter a field of the address
    desk: TheDesk, story_id: str, number: int, who: Writer, form: Form
) -> Response:
    """Takes a correction back; the undoing can be undone."""
    back = f"{telling.Ways(story_id).home}/corrections"
    return _taken_back(desk, number, _signed(form, who, why=worded("correcting.undone")), back=back)


def _taken_back(desk: Desk, number: int, signed: Signed, *, back: str) -> Response:
    _held_still(desk, number)
    told = {"number": number, "by": signed.by, "why": signed.why}
    job = desk.office.start("undo", worded("jobs.undo"), told, back=back)
    return begun(job)


def _start(
    desk: Desk,
    story_id: str,
    signed: Signed,
    made: Callable[[Held, Signed], DeskCorrection],
    *,
    back: str = "",
) -> Response:
    """Has a correction be stored and replayed; the page goes on to the list of them.

    Raises:
        UsageError: It is about nothing that the story has, or not signed.
    """
    correction = made(desk.shelf.of(story_id), signed)
    back = back or f"{telling.Ways(story_id).home}/corrections"
    told = {"correction": plain(correction)}
    if correction.of is Joinable.STORIES:  # whose reports may be in another story by then
        told["follow"] = (correction.other or correction.one)[0].report
    job = desk.office.start("correct", worded("jobs.correct"), told, back=back)
    return begun(job)


def _held_still(desk: Desk, number: int) -> None:
    """Sees that a correction was not taken back meanwhile: by a second press, or by somebody else.

    Raises:
        UsageError: It was.
    """
    for one in correcting.listed(desk.store):
        if one.correction.id == str(number) and one.undone:
            raise UsageError(worded("refusals.undone", by=one.undone.by, why=one.undone.why))


def _signed(form: FormData, who: Who, *, why: str = "") -> Signed:
    return Signed(field(form, "by") or who.name, datetime.now(UTC), field(form, "why") or why)


def _of(form: FormData) -> Joinable:
    of = _OF.get(field(form, "of"))
    if of is None:
        raise UsageError(worded("refusals.no_kind"))
    return of


def _several(form: FormData, name: str) -> list[str]:
    return [one for one in form.getlist(name) if isinstance(one, str) and one]


def _bare(story: str) -> str:
    """The id of a story that may be named by the address of one of its pages."""
    return story.partition("/stories/")[2].partition("/")[0] or story


def _reports(desk: Desk, ids: Sequence[str]) -> list[str]:
    with desk.store.read() as unit:
        return correcting.reports_of(unit, ids)

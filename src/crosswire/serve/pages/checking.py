"""A draft set against the record of a story, or against reports that are handed in with it."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from starlette.datastructures import FormData, UploadFile
from starlette.responses import HTMLResponse, Response

from crosswire.errors import UsageError
from crosswire.languages.wording import worded
from crosswire.record import restore
from crosswire.render import checked_page, clean
from crosswire.render.wording import names
from crosswire.serve import handing
from crosswire.serve.asking import Form, Reader, TheDesk, Writer
from crosswire.serve.desk import Desk
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import drawing
from crosswire.serve.pages.jobs import begun
from crosswire.serve.pages.telling import Ways
from crosswire.serve.work import Input, Job, State
from crosswire.types.checking import Check

router = APIRouter(include_in_schema=False)
LONGEST = 500_000
"""Characters of a draft, the same as over HTTP."""
_STORIES = 200
"""Stories that the form offers, those updated last first."""


@router.get("/check")
def asked(request: Request, desk: TheDesk, story: str = "") -> Response:
    """The form."""
    return _form(request, desk, story=story, boxes=[handing.Box()])


@router.post("/check")
async def handed(request: Request, desk: TheDesk, who: Writer, form: Form) -> Response:  # noqa: ARG001 - signed
    """A draft, on its way; or the form again, with one more box for a report."""
    story = drawing.plain(form, "story")
    if "more" in form:
        told = _told(form)
        return _form(request, desk, boxes=[*handing.boxes(form), handing.Box()], **told)
    try:
        draft = await _draft(form, desk.spool)
        if story:
            return begun(desk.office.check(draft, desk.shelf.of(story).story))
        reports = await _reports(form, desk)
    except UsageError as problem:
        return _again(request, desk, form, names.opening(str(problem)))
    return begun(desk.office.check(draft, reports))


async def _reports(form: FormData, desk: Desk) -> tuple[Input, ...]:
    """The reports that a draft is set against, where it is no story's.

    Raises:
        UsageError: There are none, or one of them cannot be read.
    """
    found = await handing.taken(form, desk.spool, most=desk.serving.uploads)
    if found.refused:
        raise UsageError("; ".join(f"{one.input}: {one.error}" for one in found.refused))
    return found.inputs


def _told(form: FormData) -> dict[str, Any]:
    """What was written, and which files are to be chosen again."""
    said: dict[str, Any] = {name: drawing.plain(form, name) for name in ("story", "draft", "links")}
    return said | {"files": handing.files(form), "draft_file": handing.files(form, "draft-file")}


def _again(request: Request, desk: Desk, form: FormData, why: str) -> Response:
    """The form as it was filled in, with what cannot be used."""
    boxes = handing.boxes(form) or [handing.Box()]
    page = _form(request, desk, boxes=boxes, wrong=handing.wrong(form), why=why, **_told(form))
    page.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return page


@router.get("/checks/{job_id}")
def checked(request: Request, desk: TheDesk, reader: Reader, job_id: str) -> Response:  # noqa: ARG001 - asked
    """The draft with its marks, and what the reports say of each."""
    job = _done(desk, job_id)
    story = job.told.get("story")
    ways = Ways(story) if story else None
    view = checked_page.view(_check(job), ways)
    return drawing.page(request, "checked.html.j2", view=view, ways=ways, job=job)


@router.get("/checks/{job_id}/page")
def sent_on(desk: TheDesk, job_id: str) -> Response:
    """The same as one file that can be sent on."""
    told = {"content-disposition": 'attachment; filename="checked.html"'}
    return HTMLResponse(checked_page.render(_check(_done(desk, job_id))), headers=told)


def _form(request: Request, desk: Desk, **told: object) -> Response:
    stories = [(row.id, row.headline) for row in desk.catalogue.rows()[:_STORIES]]
    return drawing.page(
        request,
        "check.html.j2",
        **({"draft": "", "links": "", "why": "", "wrong": {}, "files": (), "draft_file": ()} | told),
        stories=stories,
    )


async def _draft(form: FormData, spool: Path) -> dict[str, str]:
    """The draft as the process that reads is told about it: its text, or the file that was dropped.

    Raises:
        UsageError: There is none, or it is too long.
    """
    text = drawing.plain(form, "draft")
    if len(text) > LONGEST:
        raise UsageError(worded("refusals.long_draft", most=LONGEST, n=len(text)))
    if text:
        return {"text": text, "name": worded("checking.your_draft")}
    upload = form.get("draft-file")
    if not isinstance(upload, UploadFile) or not upload.filename:
        raise UsageError(worded("refusals.no_draft"))
    folder = spool / secrets.token_hex(8)
    folder.mkdir(mode=0o700)
    kept: Input = await handing.file(upload, folder, 1)
    return {"file": kept.where, "name": clean.line(kept.called)}


def _done(desk: Desk, job_id: str) -> Job:
    job = desk.office.jobs.get(job_id)
    if job is None or job.kind != "check" or job.state is not State.DONE:
        raise NotHere(worded("refusals.no_check"))
    return job


def _check(job: Job) -> Check:
    found: Check = restore(Check, job.result["check"])
    return found

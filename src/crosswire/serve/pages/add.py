"""Handing in reports."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from crosswire.errors import UsageError
from crosswire.languages.wording import worded
from crosswire.render.wording import names
from crosswire.serve import handing
from crosswire.serve.asking import Form, TheDesk, Writer
from crosswire.serve.pages import drawing
from crosswire.serve.pages.jobs import begun

router = APIRouter(include_in_schema=False)


@router.get("/add")
def asked(request: Request) -> Response:
    """The form."""
    return _form(request, [handing.Box()])


@router.post("/add")
async def handed(request: Request, desk: TheDesk, who: Writer, form: Form) -> Response:
    """What was handed in, on its way; or the form again: with one more box for a text, or a question."""
    together = drawing.plain(form, "together") != "no"
    files = handing.files(form)
    told: dict[str, Any] = {"links": drawing.plain(form, "links"), "together": together, "files": files}
    if "more" in form:
        return _form(request, [*handing.boxes(form), handing.Box()], **told)
    if wrong := handing.wrong(form):
        return _form(request, handing.boxes(form), refused=True, wrong=wrong, **told)
    doubtful = {} if "asked" in form else await run_in_threadpool(handing.seams, form)
    if doubtful and not files:
        return _form(request, handing.boxes(form), seams=doubtful, **told)
    try:
        found = await handing.taken(form, desk.spool, most=desk.serving.uploads)
    except UsageError as problem:
        return _form(request, handing.boxes(form), refused=True, why=names.opening(str(problem)), **told)
    notes = [worded("adding.read_as_one", n=n) for n in doubtful]
    job = desk.office.collate(
        found.inputs,
        together=together,
        by=who.name,
        refused=found.refused,
        notes=notes,
    )
    return begun(job)


def _form(request: Request, boxes: list[handing.Box], *, refused: bool = False, **told: Any) -> Response:
    """The form with what was written.

    `seams` asks whether another report begins there; `wrong` and `why` say what cannot be used.
    """
    usual = {"links": "", "together": True, "files": (), "seams": {}, "wrong": {}, "why": ""}
    page = drawing.page(request, "add.html.j2", boxes=boxes or [handing.Box()], **(usual | told))
    if refused:
        page.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return page

"""Handing in reports."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

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
    """What was handed in, on its way; or the form again, with one more box for a text."""
    if "more" in form:
        return _form(request, [*handing.boxes(form), handing.Box()], links=drawing.plain(form, "links"))
    found = await handing.taken(form, desk.spool, most=desk.serving.uploads)
    together = drawing.plain(form, "together") != "no"
    job = desk.office.collate(found.inputs, together=together, by=who.name, refused=found.refused)
    return begun(job)


def _form(request: Request, boxes: list[handing.Box], *, links: str = "") -> Response:
    return drawing.page(request, "add.html.j2", boxes=boxes, links=links)

"""Handing in reports, and how far their reading is."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from crosswire.serve import handing
from crosswire.serve.asking import Form, TheDesk, Writer
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import drawing

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
    return RedirectResponse(f"/work/{job.id}", 303)


@router.get("/work/{job_id}")
def working(request: Request, desk: TheDesk, job_id: str) -> Response:
    """How far a job is; once it is done without a word to say, the page that it leads to."""
    job = desk.office.jobs.get(job_id)
    if job is None:
        raise NotHere("this desk knows of no such job: it was started anew, or the job is long done")
    told = job.result.get("skipped") or job.result.get("notes")
    goal = job.back or (f"/stories/{job.stories[0]}" if len(job.stories) == 1 else "/")
    part = "hx-request" in request.headers
    if job.state.is_over and not job.error and not told:
        return Response(headers={"hx-redirect": goal}) if part else RedirectResponse(goal, 303)
    template = "work-part.html.j2" if part else "work.html.j2"
    return drawing.page(request, template, job=job, goal=goal)


def _form(request: Request, boxes: list[handing.Box], *, links: str = "") -> Response:
    return drawing.page(request, "add.html.j2", boxes=boxes, links=links)

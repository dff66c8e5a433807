"""Jobs: how far one is, what came of it, and ending it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from crosswire.languages.wording import worded
from crosswire.serve.asking import Form, TheDesk, Writer
from crosswire.serve.desk import Desk
from crosswire.serve.errors import NotHere
from crosswire.serve.pages import drawing
from crosswire.serve.work import Job

router = APIRouter(include_in_schema=False)


def begun(job: Job) -> Response:
    """To the page of a job that was just begun."""
    return RedirectResponse(_way(job), 303)


@router.get("/jobs/{job_id}")
def working(request: Request, desk: TheDesk, job_id: str, stay: bool = False) -> Response:
    """How far a job is; once it is done without a word to say, the page that it leads to."""
    job = _job(desk, job_id)
    told = stay or job.result.get("skipped") or job.result.get("notes")
    goal = _goal(desk, job)
    part = "hx-request" in request.headers
    if job.state.is_over and not job.error and not told:
        return Response(headers={"hx-redirect": goal}) if part else RedirectResponse(goal, 303)
    template = "job-part.html.j2" if part else "job.html.j2"
    return drawing.page(request, template, job=job, goal=goal, ahead=desk.office.jobs.before(job_id))


@router.post("/jobs/{job_id}/cancel")
def cancel(desk: TheDesk, job_id: str, who: Writer, form: Form) -> Response:  # noqa: ARG001 - asked for its token
    """Ends a job: what waits behind it goes on."""
    job = _job(desk, job_id)
    desk.office.cancel(job.id, who.name)
    return begun(job)


def _job(desk: Desk, job_id: str) -> Job:
    job = desk.office.jobs.get(job_id)
    if job is None:
        raise NotHere(worded("refusals.no_job"))
    return job


def _goal(desk: Desk, job: Job) -> str:
    """Where a job leads to when it is done."""
    if job.kind == "check":
        return f"/checks/{job.id}"
    if "follow" in job.told:
        with desk.store.read() as unit:
            return f"/stories/{unit.stories.of_report(job.told['follow'])}/corrections"
    if job.back:
        return job.back
    with desk.store.read() as unit:
        held = [story for story in job.stories if unit.stories.members(story)]
    shown = f"?job={job.id}" if job.kind == "collate" else ""
    return f"/stories/{held[0]}{shown}" if len(held) == 1 else "/"


def _way(job: Job) -> str:
    return f"/jobs/{job.id}"

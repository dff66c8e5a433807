"""Handing in reports, and jobs: what takes longer than an answer may."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path as File
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request
from starlette.responses import Response

from crosswire.errors import FAULT, NothingRead, ServiceError, UsageError
from crosswire.record import dump, moment
from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, answer
from crosswire.serve.api.describing import PROBLEMS
from crosswire.serve.asking import TheDesk, Writer
from crosswire.serve.desk import Desk
from crosswire.serve.errors import NotHere
from crosswire.serve.work import Input, Job, State

router = APIRouter(prefix=V1, tags=["work"], responses=PROBLEMS)

FEW = 5  # reports that are waited for
SECONDS = 60.0  # for which they are
_ASYNC = "respond-async"

Prefer = Annotated[
    str | None,
    Header(max_length=200, description="`respond-async`: do not wait, answer with a job (RFC 7240)."),
]
JOB: dict[int | str, dict[str, Any]] = {
    HTTPStatus.OK: {"model": shapes.Job, "description": "It is done."},
    HTTPStatus.ACCEPTED: {
        "model": shapes.Job,
        "description": "It is on its way: ask for the job at `Location`.",
    },
}


@router.post("/collate", responses=JOB)
def collate(
    request: Request, desk: TheDesk, who: Writer, given: shapes.Collate, prefer: Prefer = None
) -> Response:
    """Reads reports, puts them into stories, and makes the briefs of these.

    Up to five are waited for; of more, or where it takes longer than a minute, the answer is a job.
    """
    count = len(given.reports) + len(given.links)
    if not 0 < count <= desk.serving.uploads:
        raise UsageError(
            f"hand in at least one report or link, and {desk.serving.uploads} at most: got {count}"
        )
    job = desk.office.collate([*_texts(desk, given), *_links(given)], together=given.together, by=who.name)
    return awaited(request, desk, job, wait=count <= FEW and _ASYNC not in (prefer or ""))


@router.get("/jobs/{job}", responses={HTTPStatus.OK: JOB[HTTPStatus.OK]})
def job(request: Request, desk: TheDesk, job: Annotated[str, Path(min_length=1, max_length=100)]) -> Response:
    """How far a job is, and what came of it. Jobs are forgotten when the server ends."""
    found = desk.office.jobs.get(job)
    if found is None:
        raise NotHere("there is no such job: the server was started anew, or it is long done")
    return answer(request, told(found))


def awaited(request: Request, desk: Desk, job: Job, *, wait: bool) -> Response:
    """What came of a job, once it is over; or the job.

    Raises:
        NothingRead: It failed: nothing that was handed in could be used.
        ServiceError: It failed, and not by what was handed in.
    """
    found = (desk.office.jobs.wait(job.id, SECONDS) if wait else None) or job
    where = f"{V1}/jobs/{found.id}"
    if found.state is State.FAILED:
        if found.error.startswith((FAULT, "the process that reads")):
            raise ServiceError(found.error)
        raise NothingRead(found.error)
    status = HTTPStatus.OK if found.state is State.DONE else HTTPStatus.ACCEPTED
    return answer(request, told(found), status=status, location=where)


def told(job: Job) -> dict[str, Any]:
    """A job as it is shown."""
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state.value,
        "step": job.step,
        "done": job.total if job.state is State.DONE else job.done,
        "total": job.total,
        "made": moment(job.made),
        "result": job.result,
        "error": job.error or None,
    }


def _texts(desk: Desk, given: shapes.Collate) -> Iterator[Input]:
    """Reports as files of the spool, in the form that files of reports have."""
    for number, one in enumerate(given.reports):
        if (one.text is None) == (one.html is None):
            raise UsageError(f"reports.{number}: give either text or html")
    folder = desk.spool / secrets.token_hex(8)
    for number, one in enumerate(given.reports, 1):
        folder.mkdir(mode=0o700, exist_ok=True)
        yield Input(str(_kept(folder, number, one)), f"report {number}")


def _kept(folder: File, number: int, one: shapes.Given) -> File:
    said = one.model_dump(mode="json", exclude_none=True)
    path = folder / f"report-{number}.json"
    path.write_text(dump(said), encoding="utf-8")
    return path


def _links(given: shapes.Collate) -> Iterator[Input]:
    yield from (Input(link, link) for link in dict.fromkeys(given.links))

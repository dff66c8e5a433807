"""A draft against the record of a story."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.serve.api import shapes
from crosswire.serve.api.answers import V1, answer
from crosswire.serve.api.collating import JOB, Prefer, awaited
from crosswire.serve.api.describing import PROBLEMS, of_contract
from crosswire.serve.asking import TheDesk, Writer

router = APIRouter(prefix=V1, tags=["work"], responses=PROBLEMS)

_CHECKED: dict[int | str, dict[str, Any]] = {
    **of_contract("Check"),
    HTTPStatus.ACCEPTED: JOB[HTTPStatus.ACCEPTED],
}


@router.post("/stories/{story}/check", responses=_CHECKED)
def check(
    request: Request,
    desk: TheDesk,
    who: Writer,  # noqa: ARG001 - it costs time: only those may ask who may hand in
    story: shapes.StoryId,
    given: shapes.Draft,
    prefer: Prefer = None,
) -> Response:
    """Sets somebody's own text against the record: figure by figure, quotation by quotation, name by name.

    Nothing is stored. Offsets count code points of `text`. The answer is the check, or a job whose `result`
    holds it as `check`.
    """
    held = desk.shelf.of(story)
    told = {"story": held.story, "text": given.text}
    job = desk.office.start("check", "Checking a draft", told)
    waits = "respond-async" not in (prefer or "")
    made = awaited(request, desk, job, wait=waits)
    done = desk.office.jobs.get(job.id) if made.status_code == HTTPStatus.OK else None
    return answer(request, done.result["check"]) if done else made

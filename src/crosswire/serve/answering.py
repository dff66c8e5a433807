"""Errors as answers: a page to a browser, JSON to a program, each with the status of the table."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as StarletteError
from starlette.responses import Response

from crosswire.errors import CrosswireError, fault
from crosswire.languages.wording import named, speaking, worded
from crosswire.render.wording import names
from crosswire.serve import problems
from crosswire.serve.asking import FORM, TOKEN
from crosswire.serve.errors import TooOften, status_of
from crosswire.serve.guard.headers import SAID
from crosswire.serve.pages import drawing

_log = logging.getLogger(__name__)
TITLES = {
    HTTPStatus.NOT_FOUND: "problems.not_here",
    HTTPStatus.UNAUTHORIZED: "problems.signed",
    HTTPStatus.FORBIDDEN: "problems.not_allowed",
    HTTPStatus.METHOD_NOT_ALLOWED: "problems.not_so",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "problems.too_much",
    HTTPStatus.UNPROCESSABLE_ENTITY: "problems.unusable",
    HTTPStatus.TOO_MANY_REQUESTS: "problems.too_often",
    HTTPStatus.INTERNAL_SERVER_ERROR: "problems.fault",
    HTTPStatus.SERVICE_UNAVAILABLE: "problems.no_store",
}
"""What a page says over an error; the status itself is for programs."""


WRITTEN = {"value": "fields.value", "words": "fields.words", "by": "correcting.by", "why": "correcting.why"}
"""The fields of corrections that a person writes; the others say what it is about."""


def install(app: FastAPI) -> None:
    """Has an application answer errors so."""
    for kind in (CrosswireError, HTTPException, StarletteError, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)


async def answer(request: Request, problem: Exception) -> Response:
    """The answer that an error becomes, in the language of the desk: a fault is answered outside of all."""
    with speaking({request.app.state.desk.serving.settings.desk_language}):
        return _answer(request, problem)


def _answer(request: Request, problem: Exception) -> Response:
    status, why = told(problem)
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.error("%s %s", request.method, request.url.path, exc_info=problem)
    headers: dict[str, str] = {"retry-after": str(problem.wait)} if isinstance(problem, TooOften) else {}
    if status is HTTPStatus.UNAUTHORIZED:
        headers["www-authenticate"] = "Bearer"
    if request.url.path.startswith("/api"):
        code = problems.code_of(status, problem)
        body = problems.body(status, why, code=code, errors=_places(problem))
        return Response(body, status, SAID | headers, media_type=problems.MEDIA)
    title = worded(TITLES[status]) if status in TITLES else named("statuses", status.phrase)
    page = drawing.page(
        request, "problem.html.j2", title=title, why=names.opening(why), fields=_fields(request, status)
    )
    page.status_code = status.value
    page.headers.update(SAID | headers)  # a fault is answered outside of what adds them otherwise
    return page


def _fields(request: Request, status: HTTPStatus) -> list[tuple[str, str, str]]:
    """The fields of a correction that is refused, each with what it is called where a person fills it in."""
    form = request.scope.get("state", {}).get(FORM)
    if (
        form is None
        or status is not HTTPStatus.UNPROCESSABLE_ENTITY
        or "/corrections/" not in request.url.path
    ):
        return []
    every = [(name, value) for name, value in form.multi_items() if isinstance(value, str) and name != TOKEN]
    return [(name, value, worded(WRITTEN[name]) if name in WRITTEN else "") for name, value in every]


def _places(problem: Exception) -> list[dict[str, str]]:
    """Each value of a request that is wrong, and where it stands. The value itself is not repeated."""
    if not isinstance(problem, RequestValidationError):
        return []
    return [
        {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]}
        for one in problem.errors()[:20]
    ]


def told(problem: Exception) -> tuple[HTTPStatus, str]:
    """The status of an error, and what is said of it."""
    if isinstance(problem, RequestValidationError):
        first = problem.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
        return HTTPStatus.UNPROCESSABLE_ENTITY, f"{where}: {first['msg']}"
    if isinstance(problem, StarletteError):
        status = HTTPStatus(problem.status_code)
        return status, str(problem.detail) if problem.detail != status.phrase else named(
            "statuses", status.description
        )
    if isinstance(problem, CrosswireError):
        return status_of(problem), str(problem)
    return HTTPStatus.INTERNAL_SERVER_ERROR, fault(problem)

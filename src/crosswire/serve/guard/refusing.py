"""A refusal in plain text, for whoever stands before the pages."""

from __future__ import annotations

from http import HTTPStatus

from starlette.responses import PlainTextResponse, Response
from starlette.types import Scope

from crosswire.serve import problems

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""


def refusal(
    scope: Scope, status: HTTPStatus, why: str, *, code: str | None = None, **headers: str
) -> Response:
    """The answer that says why nothing was done: a problem to programs, a line of text to people."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if str(scope.get("path", "")).startswith("/api"):
        return Response(problems.body(status, why, code=code), status, named, media_type=problems.MEDIA)
    return PlainTextResponse(f"{status.phrase}: {why}\n", status, named)


def header(scope: Scope, name: bytes) -> str:
    """A header of a request; "" where it has none."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def client(scope: Scope) -> str:
    """The address that asks."""
    return scope["client"][0] if scope.get("client") else "?"

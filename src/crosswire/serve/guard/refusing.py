"""A refusal, for whoever stands before the pages: a problem, a page that needs no desk, or a line of text."""

from __future__ import annotations

from html import escape
from http import HTTPStatus

from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Scope

from crosswire.languages.wording import named as said_of
from crosswire.languages.wording import spoken, worded
from crosswire.serve import problems

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – crosswire</title><link rel="stylesheet" href="/static/desk.css"></head>
<body><header class="bar"><a class="wordmark" href="/">crosswire</a></header>
<main id="main"><h1>{title}</h1><p class="lead">{why}</p><p><a href="/">{back}</a></p></main>
</body></html>
"""


def refusal(
    scope: Scope, status: HTTPStatus, why: str, *, code: str | None = None, **headers: str
) -> Response:
    """The answer that says why nothing was done: a problem to programs, a page to browsers, else text."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if str(scope.get("path", "")).startswith("/api"):
        return Response(problems.body(status, why, code=code), status, named, media_type=problems.MEDIA)
    title = said_of("statuses", status.phrase)
    if "text/html" in header(scope, b"accept"):
        told = {"title": title, "why": why, "back": worded("desk.all"), "language": spoken()}
        return HTMLResponse(
            _PAGE.format_map({name: escape(said) for name, said in told.items()}), status, named
        )
    return PlainTextResponse(f"{title}: {why}\n", status, named)


def header(scope: Scope, name: bytes) -> str:
    """A header of a request; "" where it has none."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def client(scope: Scope) -> str:
    """The address that asks."""
    return scope["client"][0] if scope.get("client") else "?"

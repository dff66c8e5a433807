"""What routes of the API answer with: JSON with an ETag, pages with a cursor."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, Query, Request
from starlette.responses import Response

from crosswire.errors import RecordError, UsageError
from crosswire.record import dump, load, plain
from crosswire.serve.errors import Moved

V1 = "/api/v1"
_CACHE = "private, no-cache"  # may be kept, is asked for again: the ETag says whether it is another

_Limit = Annotated[int, Query(ge=1, le=500, description="How many items at most.")]
_Cursor = Annotated[
    str | None, Query(max_length=500, description="`next` of the page before; without it, the first page.")
]


@dataclass(frozen=True, slots=True)
class Window:
    """Which page of a list is asked for."""

    limit: int
    cursor: str | None


def _window(limit: _Limit = 50, cursor: _Cursor = None) -> Window:
    return Window(limit, cursor)


Windowed = Annotated[Window, Depends(_window)]


def answer(request: Request, data: Any, *, status: int = 200, **headers: str) -> Response:
    """Data as JSON. Whoever has it already, by its ETag, is told so and no more."""
    return written(request, dump(plain(data)), status=status, **headers)


def written(
    request: Request, text: str, *, tag: str | None = None, status: int = 200, **headers: str
) -> Response:
    """The same of a text that is JSON already.

    Args:
        request: What was asked.
        text: The body.
        tag: What changes when the body does; without it, its digest.
        status: Of the answer.
        **headers: More headers, with underscores.
    """
    return data(request, text.encode("utf-8"), tag=tag, status=status, **headers)


def data(
    request: Request,
    content: bytes,
    *,
    media: str = "application/json",
    tag: str | None = None,
    status: int = 200,
    **headers: str,
) -> Response:
    """The same of bytes of any kind."""
    tagged = f'"{tag or hashlib.sha256(content).hexdigest()[:32]}"'
    said = {"etag": tagged, "cache-control": _CACHE} if status == HTTPStatus.OK else {}
    said |= {name.replace("_", "-"): value for name, value in headers.items()}
    if status == HTTPStatus.OK and _has(request, tagged):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=said)
    return Response(content, status, said, media_type=media)


def _has(request: Request, tag: str) -> bool:
    """Whether who asks has it already (RFC 9110: weak comparison)."""
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return request.method in {"GET", "HEAD"} and (tag in known or "*" in known)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list is to go on.

    Attributes:
        of: What the list is of; another list, or another state of it, is no continuation.
        after: The last item that was given: a number, or words that sort.
    """

    of: str
    after: Any


def cursor(place: Place) -> str:
    """A place as a client passes it on, not to be looked into."""
    return base64.urlsafe_b64encode(dump([place.of, place.after]).encode()).decode().rstrip("=")


def after(given: str | None, of: str, kind: type) -> Any:
    """The last item that a cursor names; None without one.

    Args:
        given: The cursor.
        of: What the list is of.
        kind: Of what names an item.

    Raises:
        UsageError: It is no cursor.
        Moved: It is of another list, or another state of it.
    """
    if given is None:
        return None
    try:
        found = load(base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)))
    except (RecordError, ValueError) as problem:
        raise UsageError("this is no cursor: take `next` of the page before, as it is") from problem
    if not (
        isinstance(found, list) and len(found) == 2 and type(found[1]) is kind and isinstance(found[0], str)
    ):
        raise UsageError("this is no cursor: take `next` of the page before, as it is")
    if found[0] != of:
        raise Moved("the list is another one than this cursor is of: begin again, without it")
    return found[1]


def paged(
    items: Sequence[Any], window: Window, *, of: str, shown: Callable[[Any], Any] = plain
) -> dict[str, Any]:
    """A page of a list that does not change while its name stays the same.

    Args:
        items: All of them.
        window: Which page.
        of: Its name: the digest of the brief, and what is asked of it.
        shown: What an item is shown as.
    """
    start = after(window.cursor, of, int) or 0
    if not 0 <= start <= len(items):
        raise UsageError("this is no cursor: take `next` of the page before, as it is")
    end = start + window.limit
    return {
        "items": [shown(one) for one in items[start:end]],
        "total": len(items),
        "next": cursor(Place(of, end)) if end < len(items) else None,
    }

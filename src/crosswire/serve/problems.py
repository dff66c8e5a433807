"""Errors as programs read them: RFC 9457, one shape for everything below /api."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from crosswire.errors import CrosswireError, InputError, NothingRead, RecordError, UsageError
from crosswire.record import dump
from crosswire.serve.errors import Changed, MissingScope, Moved

MEDIA = "application/problem+json"
TYPE = "urn:crosswire:problem:"

CODES: dict[HTTPStatus, tuple[str, str]] = {
    HTTPStatus.BAD_REQUEST: ("bad_request", "The request cannot be read: a body that is no JSON, say."),
    HTTPStatus.UNAUTHORIZED: ("credential_needed", "A token is missing, or does not hold."),
    HTTPStatus.FORBIDDEN: ("refused", "Who asks, or how, is not allowed to do this."),
    HTTPStatus.NOT_FOUND: ("not_found", "There is no such story, question, report, job or address."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("method_not_allowed", "The address is there, but not for this method."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ("too_large", "The request is larger than allowed."),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: ("not_json", "The body is something else than JSON."),
    HTTPStatus.MISDIRECTED_REQUEST: (
        "misdirected",
        "The request calls this server by a name that is not its own.",
    ),
    HTTPStatus.UNPROCESSABLE_ENTITY: ("invalid", "A value is missing, of the wrong type or out of range."),
    HTTPStatus.TOO_MANY_REQUESTS: ("too_often", "Too many requests: `Retry-After` says how long to wait."),
    HTTPStatus.INTERNAL_SERVER_ERROR: ("fault", "A fault of crosswire itself; please report it."),
    HTTPStatus.NOT_IMPLEMENTED: ("extra_missing", "The server lacks a library that this needs."),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        "unavailable",
        "The store or the process that reads cannot be reached now.",
    ),
    HTTPStatus.INSUFFICIENT_STORAGE: ("storage_full", "The disk of the store is full."),
}
"""What a status means here: its code, and the same in words."""

OWN: tuple[tuple[type[BaseException], str, str], ...] = (
    (MissingScope, "scope_missing", "The token lacks the scope that this needs: read, write or correct."),
    (Moved, "cursor_expired", "The story has another brief than when the list was begun: begin again."),
    (Changed, "brief_changed", "The story has another brief than `If-Match` names: read it again."),
    (NothingRead, "nothing_read", "No report could be read; `detail` names each with its reason."),
    (RecordError, "invalid", ""),
    (InputError, "invalid", ""),
    (UsageError, "invalid", ""),
)
"""What some errors are called, whatever their status; the first that fits."""


def code_of(status: HTTPStatus, problem: BaseException | None = None) -> str:
    """The code of an answer that is no success."""
    for kind, code, _ in OWN if isinstance(problem, CrosswireError) else ():
        if isinstance(problem, kind):
            return code
    return CODES[status][0] if status in CODES else status.name.casefold()


def body(
    status: HTTPStatus, why: str, *, code: str | None = None, errors: Sequence[dict[str, Any]] = ()
) -> str:
    """The body of such an answer.

    Args:
        status: Of the answer.
        why: What is wrong, and what to do about it.
        code: Of the table in docs/reference/api.md; without it, that of the status.
        errors: Each value that is wrong, with its place.
    """
    named = code or code_of(status)
    said: dict[str, Any] = {
        "type": f"{TYPE}{named}",
        "title": status.phrase,
        "status": status.value,
        "detail": why,
        "code": named,
    }
    return dump(said | ({"errors": list(errors)} if errors else {}))

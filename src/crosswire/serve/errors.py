"""Every error as a status of HTTP: one table, for pages and for the API."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import HTTPException

from crosswire.errors import (
    CrosswireError,
    ExtraMissing,
    InputError,
    NothingRead,
    OutputError,
    OversizeInput,
    RecordError,
    ResourceError,
    ServiceError,
    UsageError,
)
from crosswire.languages.wording import worded


class Refused(CrosswireError):
    """A request that is not carried out, by who asks or how."""


class NotSignedIn(Refused):
    """What is asked for needs a credential, and there is none, or none that holds."""


class NotFromOurPage(Refused):
    """A form that was sent from elsewhere than a page of this desk: it lacks its token."""


class MissingScope(Refused):
    """A token that holds, without the scope that is needed."""


class Moved(CrosswireError):
    """A list was begun over another brief than the story has now."""


class Changed(CrosswireError):
    """The story has another brief than the one that whoever asks has seen."""


class NotHere(CrosswireError):
    """There is no such story, question, report or page."""


class TooOften(Refused):
    """One address asks too often.

    Args:
        wait: Seconds after which it may ask again.
    """

    def __init__(self, wait: float) -> None:
        self.wait = max(1, round(wait))
        super().__init__(worded("refusals.wait", n=self.wait))


# The first that fits.
STATUSES: tuple[tuple[type[BaseException], HTTPStatus], ...] = (
    (NotHere, HTTPStatus.NOT_FOUND),
    (NotSignedIn, HTTPStatus.UNAUTHORIZED),
    (NotFromOurPage, HTTPStatus.FORBIDDEN),
    (TooOften, HTTPStatus.TOO_MANY_REQUESTS),
    (Refused, HTTPStatus.FORBIDDEN),
    (Moved, HTTPStatus.CONFLICT),
    (Changed, HTTPStatus.PRECONDITION_FAILED),
    (OversizeInput, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (UsageError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (RecordError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (NothingRead, HTTPStatus.UNPROCESSABLE_ENTITY),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ExtraMissing, HTTPStatus.NOT_IMPLEMENTED),
    (ServiceError, HTTPStatus.SERVICE_UNAVAILABLE),
    (ResourceError, HTTPStatus.SERVICE_UNAVAILABLE),
    (OutputError, HTTPStatus.INSUFFICIENT_STORAGE),
    (CrosswireError, HTTPStatus.INTERNAL_SERVER_ERROR),
)


def status_of(problem: BaseException) -> HTTPStatus:
    """The status that an error means; a fault of ours where it is none of the table."""
    if isinstance(problem, HTTPException):
        return HTTPStatus(problem.status_code)
    found = (status for kind, status in STATUSES if isinstance(problem, kind))
    return next(found, HTTPStatus.INTERNAL_SERVER_ERROR)

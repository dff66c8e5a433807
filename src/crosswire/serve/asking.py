"""What routes ask for: the desk, who reads, who writes, and a form that was signed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from crosswire.languages.wording import of, speaking, worded
from crosswire.serve.desk import Desk
from crosswire.serve.errors import MissingScope, NotFromOurPage, NotSignedIn
from crosswire.serve.guard.writers import SIGN_IN
from crosswire.serve.keys import Scope, Who
from crosswire.serve.shelf import Held

TOKEN = "token"  # noqa: S105 - the name of a field
HEADER = "x-crosswire-form"
FORM = "form"
"""Where a request keeps its form, so that one that is refused can be shown again."""
_PART = 12_000_000  # bytes of one field; a file may be as large as the whole request


def _desk(request: Request) -> Desk:
    found: Desk = request.app.state.desk
    return found


def reading(request: Request) -> Who | None:
    """Who reads, where it is known.

    Raises:
        NotSignedIn: Reading needs a credential here.
        MissingScope: The token is not good for reading.
    """
    who: Who | None = request.scope["state"].get("who")
    if who is None and request.url.path != SIGN_IN and not _desk(request).serving.reading_is_open:
        raise NotSignedIn(worded("refusals.reading_signed"))
    if who is not None and Scope.READ not in who.scopes and not _desk(request).serving.reading_is_open:
        raise MissingScope(worded("refusals.no_scope", scope=repr(Scope.READ.value)))
    return who


async def _writer(request: Request) -> AsyncIterator[Who]:
    """Who writes. The files of a form are let go of when it is answered.

    Raises:
        NotSignedIn: Nobody who is known.
        NotFromOurPage: A session without the token of its forms.
    """
    who = reading(request)
    if who is None:
        raise NotSignedIn(worded("refusals.signed"))
    desk = _desk(request)
    sent = request.headers.get(HEADER)
    if sent is None and who.session is not None:
        form = await _fields(request)
        field = form.get(TOKEN)
        sent = field if isinstance(field, str) else ""
    try:
        if not desk.keys.fits(who, sent or ""):
            raise NotFromOurPage(worded("refusals.old_form"))
        yield who
    finally:
        await request.close()


async def _fields(request: Request) -> FormData:
    most = _desk(request).serving.uploads
    found = await request.form(max_files=most, max_fields=10 * most, max_part_size=_PART)
    request.scope["state"][FORM] = found
    return found


async def _form(request: Request, who: Annotated[Who, Depends(_writer)]) -> FormData:  # noqa: ARG001 - asked first
    """The fields of a form, whose sender may write."""
    return await _fields(request)


async def _story(request: Request, story_id: str) -> AsyncIterator[Held]:
    """The latest brief of a story; what its page says is said in its language.

    Raises:
        NotHere: There is no such story, or nothing of it could be read yet.
    """
    held, language = await run_in_threadpool(_held, _desk(request), story_id)
    with speaking({language}):
        yield held


def _held(desk: Desk, story_id: str) -> tuple[Held, str]:
    held = desk.shelf.of(story_id)
    return held, of(held.brief.story.languages)


TheDesk = Annotated[Desk, Depends(_desk)]
TheStory = Annotated[Held, Depends(_story)]
Reader = Annotated[Who | None, Depends(reading)]
Writer = Annotated[Who, Depends(_writer)]
Form = Annotated[FormData, Depends(_form)]

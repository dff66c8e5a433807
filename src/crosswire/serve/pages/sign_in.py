"""Signing in: by the link that was printed, or with a token."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from crosswire.languages.wording import worded
from crosswire.serve.asking import Form, TheDesk
from crosswire.serve.errors import NotSignedIn, TooOften
from crosswire.serve.guard import Rate
from crosswire.serve.guard.writers import SIGN_IN
from crosswire.serve.pages import drawing

router = APIRouter(include_in_schema=False)


@router.get(SIGN_IN)
def asked(request: Request, desk: TheDesk, key: str = "") -> Response:
    """The form; with the key of the printed link, the session at once."""
    return _opened(request, desk, key) if key else drawing.page(request, "sign-in.html.j2", failed=False)


@router.post(SIGN_IN)
async def sent(request: Request, desk: TheDesk) -> Response:
    """A token in the form: the session."""
    form = await request.form(max_files=0, max_fields=4, max_part_size=1000)
    token = form.get("key")
    return _opened(request, desk, token if isinstance(token, str) else "")


@router.post("/sign-out")
def left(desk: TheDesk, form: Form) -> Response:  # noqa: ARG001 - the form is asked for its token
    answer = RedirectResponse("/", 303)
    desk.keys.close(answer)
    return answer


def _opened(request: Request, desk: TheDesk, token: str) -> Response:
    """The session of a token, and the way to the desk.

    Raises:
        NotSignedIn: It is none.
        TooOften: This address has tried too many.
    """
    tries: Rate = request.app.state.tries
    who = request.client.host if request.client else "?"
    if wait := tries.wait(who):
        raise TooOften(wait)
    name = desk.keys.known(token.strip())
    if name is None:
        tries.count(who)
        raise NotSignedIn(worded("refusals.no_token"))
    answer = RedirectResponse("/", 303)
    desk.keys.open(answer, name, secure=request.url.scheme == "https")
    return answer

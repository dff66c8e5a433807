"""Light or dark from now on."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from crosswire.serve.theme import COOKIE, Theme

router = APIRouter(include_in_schema=False)
_YEAR = 365 * 86_400  # seconds


@router.get("/theme")
def turned(to: Theme = Theme.SYSTEM, back: str = "/") -> Response:
    """Has pages look so from now on; it changes nothing but what this browser shows."""
    home = back if back.startswith("/") and back[1:2] not in {"/", "\\"} else "/"
    answer = RedirectResponse(home, 303)
    answer.set_cookie(COOKIE, to.value, max_age=_YEAR, httponly=True, samesite="lax", path="/")
    return answer

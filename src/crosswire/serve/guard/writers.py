"""No method that changes anything without a credential, whatever a route says."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from crosswire.languages.wording import worded
from crosswire.serve.guard.refusing import SAFE, header, refusal
from crosswire.serve.keys import Keys, needed

SIGN_IN = "/sign-in"
"""The one address that takes a form from somebody who has no credential yet."""
_FOR_ALL = frozenset({SIGN_IN, "/sign-out"})


class Writers:
    """Turns away a change that nobody signed, and one that another site's page sends in somebody's name.

    A browser sends the cookie of a session along with whatever is asked of us; who asks stands in headers
    that no page can forge. Each form carries a token of its session besides (`keys.forms`).
    """

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope.setdefault("state", {})["who"] = who = self._keys.who(HTTPConnection(scope))
            if scope["method"] not in SAFE:
                if who is None and scope["path"] != SIGN_IN:
                    why = worded("refusals.writing_signed")
                    said = {"www_authenticate": "Bearer"}
                    await refusal(scope, HTTPStatus.UNAUTHORIZED, why, **said)(scope, receive, send)
                    return
                wanted = needed(scope["method"], scope["path"])
                if who is not None and scope["path"] not in _FOR_ALL and wanted not in who.scopes:
                    why = worded("refusals.no_scope_granted", scope=repr(wanted.value))
                    await refusal(scope, HTTPStatus.FORBIDDEN, why, code="scope_missing")(
                        scope, receive, send
                    )
                    return
                if (who is None or who.session) and not _from_here(scope):
                    why = worded("refusals.from_elsewhere")
                    await refusal(scope, HTTPStatus.FORBIDDEN, why)(scope, receive, send)
                    return
        await self._app(scope, receive, send)


def _from_here(scope: Scope) -> bool:
    """Whether a page of ours, or no page at all, has sent it."""
    if fetched := header(scope, b"sec-fetch-site"):
        return fetched in {"same-origin", "none"}
    origin = header(scope, b"origin")
    return not origin or urlsplit(origin).netloc.casefold() == header(scope, b"host").casefold()

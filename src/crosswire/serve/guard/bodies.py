"""No request is larger than allowed."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crosswire.languages.wording import worded
from crosswire.serve.guard.refusing import header, refusal


class Bodies:
    """Turns away a request that says that it is larger, and ends one that becomes so as it comes."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        said = header(scope, b"content-length")
        why = worded("refusals.too_large", n=self._limit)
        if said and (not said.isdecimal() or int(said) > self._limit):
            await refusal(scope, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, why)(scope, receive, send)
            return
        got = 0

        async def counted() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._limit:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, why)
            return message

        await self._app(scope, counted, send)

"""What the desk says, its pages say in its own language; those of a story in that of the story."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from crosswire.languages.wording import speaking


class Spoken:
    """Has everything that comes of a request be said in one language, unless a story has its own."""

    def __init__(self, app: ASGIApp, language: str) -> None:
        self._app = app
        self._languages = {language}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with speaking(self._languages):
            await self._app(scope, receive, send)

"""Pages that are kept until anything in the store changes: fifty readers of one story have it drawn once.

A page is kept for who asked for it: forms carry the token of a session. What is asked for is told by its
address and by whether only a part of the page is wanted; the state of the store is the rest of its name.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crosswire.serve.guard.refusing import header
from crosswire.serve.keys import Who
from crosswire.serve.pulse import Pulse, State
from crosswire.serve.theme import theme_of

_MOST = 50_000_000
"""Bytes of pages that are kept; those asked for longest ago go first."""
_ONE = 2_000_000  # a larger page is not kept
UNFINISHED = "unfinished"
"""What a page notes in the state of its request where another look would show more."""
_OF = ("/stories/", "/new")

Key = tuple[str, bytes, bool, str | None, str]
Headers = Iterable[tuple[bytes, bytes]]


class Kept:
    """Answers from what is kept, where it is of the state that the store is in."""

    def __init__(self, app: ASGIApp, pulse: Pulse, *, most: int = _MOST) -> None:
        self._app = app
        self._pulse = pulse
        self._most = most
        self._size = 0
        self._state: State = ()
        self._pages: OrderedDict[Key, tuple[Headers, bytes]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _is_kept(scope["path"]):
            await self._app(scope, receive, send)
            return
        fresh = self._pulse.is_fresh
        state = self._pulse.state() if fresh else await run_in_threadpool(self._pulse.state)
        if state != self._state:
            self._pages.clear()
            self._size, self._state = 0, state
        key = _key(scope)
        found = self._pages.get(key)
        if found is not None:
            self._pages.move_to_end(key)
            await send({"type": "http.response.start", "status": 200, "headers": list(found[0])})
            await send({"type": "http.response.body", "body": found[1]})
            return
        await self._app(scope, receive, self._keeping(key, state, send, scope))

    def _keeping(self, key: Key, state: State, send: Send, scope: Scope) -> Send:
        """Sends on an answer, and keeps it where it is a whole page."""
        start: list[Message] = []
        pieces: list[bytes] = []

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.append(message)
            else:
                pieces.append(message.get("body", b""))
                whole = start and start[0]["status"] == 200 and not scope["state"].get(UNFINISHED)
                if whole and not message.get("more_body"):
                    self._keep(key, state, start[0]["headers"], b"".join(pieces))
            await send(message)

        return told

    def _keep(self, key: Key, state: State, headers: Headers, body: bytes) -> None:
        if len(body) > _ONE or state != self._state:
            return
        self._size += len(body)
        self._pages[key] = (list(headers), body)
        while self._size > self._most:
            self._size -= len(self._pages.popitem(last=False)[1][1])


def _is_kept(path: str) -> bool:
    return path == "/" or path.startswith(_OF)


def _key(scope: Scope) -> Key:
    who: Who | None = scope["state"].get("who")
    name = None if who is None else who.session or f"token of {who.name}"
    theme = theme_of(HTTPConnection(scope)).value
    return scope["path"], scope["query_string"], bool(header(scope, b"hx-request")), name, theme

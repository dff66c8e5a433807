"""The desk answers to its own names only."""

from __future__ import annotations

from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from crosswire.languages.wording import worded
from crosswire.serve.guard.refusing import header, refusal


class Hosts:
    """Turns away what was sent to another name.

    A page of another site may have its own name point at this machine (DNS rebinding) and would then read
    the desk as its own; its browser still says the name.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and bare(header(scope, b"host")) not in self._hosts:
            why = worded("refusals.not_called")
            await refusal(scope, HTTPStatus.MISDIRECTED_REQUEST, why)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def bare(host: str) -> str:
    """A host without its port.

    >>> bare("desk.example:8000"), bare("[::1]:8000"), bare("[::1]")
    ('desk.example', '[::1]', '[::1]')
    """
    name, _, port = host.rpartition(":")
    return (name if name and port.isdecimal() else host).casefold()

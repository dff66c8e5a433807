"""The server, put together, and served over standard input and output or over HTTP."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings

from crosswire.collator import Collator
from crosswire.config import Settings
from crosswire.mcp import resources, tools
from crosswire.mcp.answers import ABOUT
from crosswire.mcp.quoting import WARNING
from crosswire.mcp.shelf import Shelf
from crosswire.store import Store

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/mcp"
BODY = 25_000_000  # bytes of one request: 100 reports of their longest
_INSTRUCTIONS = (
    "Crosswire collates every report of one news story into one sourced record. Call `collate` with texts or "
    "links, or `stories` for those it knows; then ask of a story: `brief`, `questions`, `disputes`, "
    "`open_questions`, `origins`, `sources`, `check`. Lists go on at `next_start`. Quote with outlet and "
    f"offsets. {ABOUT} {WARNING}"
)


def create_server(settings: Settings, store: Store | None = None) -> MCPServer:
    """A server over the stories that are collated through it, and over those of a store.

    Args:
        settings: How reports are read; guards of fetching are among them.
        store: Read, never written.
    """
    from crosswire import __version__

    server = MCPServer("crosswire", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING")
    shelf = Shelf(_once(settings), store)
    tools.install(server, shelf)
    resources.install(server, shelf)
    return server


def _once(settings: Settings) -> Callable[[], Collator]:
    """The collator, made by whoever asks first: a client that only lists tools waits for no model."""
    lock = threading.Lock()
    made: list[Collator] = []

    def collator() -> Collator:
        with lock:
            if not made:
                made.append(Collator(settings, warm=False))
            return made[0]

    return collator


def http_app(server: MCPServer, token: str, *, host: str, port: int) -> ASGIApp:
    """The server over streamable HTTP, for those who have the token.

    Args:
        server: The server.
        token: What a client sends as `Authorization: Bearer …`.
        host: Where it listens: a request has to call it so, or a page of a browser could reach it by
            another name (DNS rebinding).
        port: Of the same.
    """
    names = {host, "127.0.0.1", "localhost"} if host in {"127.0.0.1", "localhost", "::1"} else {host}
    hosts = [f"[{name}]:{port}" if ":" in name else f"{name}:{port}" for name in sorted(names)]
    security = TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=hosts,
        allowed_origins=[f"http://{name}" for name in hosts],
    )
    inner = server.streamable_http_app(
        streamable_http_path=PATH, host=host, max_request_body_size=BODY, transport_security=security
    )
    return _Guarded(inner, token)


class _Guarded:
    """An application behind a token."""

    def __init__(self, inner: ASGIApp, token: str) -> None:
        self._inner = inner
        self._wanted = f"Bearer {token}".encode("latin-1")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            given = dict(scope["headers"]).get(b"authorization", b"")
            if not hmac.compare_digest(given, self._wanted):
                from starlette.responses import PlainTextResponse

                refused = PlainTextResponse(
                    "this needs the token that crosswire mcp printed", 401, {"www-authenticate": "Bearer"}
                )
                await refused(scope, receive, send)
                return
        await self._inner(scope, receive, send)

"""The server over standard input and output, and over HTTP, spoken to by the SDK's own client."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from tests.mcp.conftest import PLAIN, apart

from crosswire.config import load
from crosswire.mcp import create_server
from crosswire.mcp.quoting import FIELD
from crosswire.mcp.server import PATH, http_app
from mcp import Client, StdioServerParameters

TOKEN = "seven-lamps-in-sellmark-harbour"  # noqa: S105 - a test's own


async def story(client: Client) -> None:
    """A story from its collation to the characters of a sentence."""
    tools = await client.list_tools()
    assert "collate" in {tool.name for tool in tools.tools}
    told = await client.call_tool("collate", {"reports": list(PLAIN)})
    assert not told.is_error
    assert told.structured_content is not None
    sentence = told.structured_content["key_questions"][0]["answers"][0]["sentence"]
    held: Any = await client.read_resource(sentence["resource"])
    assert sentence[FIELD] in held.contents[0].text
    wrong = await client.call_tool("brief", {"story": "nope"})
    assert wrong.is_error


def test_over_standard_input_and_output() -> None:
    server = StdioServerParameters(command=sys.executable, args=["-m", "crosswire.cli", "mcp", "--quiet"])

    async def talk() -> None:
        async with Client(server) as client:
            await story(client)

    apart(talk)


@contextmanager
def served(token: str = TOKEN) -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        app = http_app(create_server(load()), token, host="127.0.0.1", port=port)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive()
            yield port
        finally:
            server.should_exit = True
            thread.join(20)


def test_over_http_with_the_token() -> None:
    import httpx2
    from mcp.client.streamable_http import streamable_http_client

    async def talk(port: int) -> None:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
            transport = streamable_http_client(f"http://127.0.0.1:{port}{PATH}", http_client=http)
            async with Client(transport) as client:
                await story(client)

    with served() as port:
        apart(talk, port)


ASKED = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "t", "version": "1"},
    },
}


def test_http_refuses_strangers() -> None:
    with served() as port:
        address = f"http://127.0.0.1:{port}{PATH}"
        ours = {"authorization": f"Bearer {TOKEN}", "accept": "application/json, text/event-stream"}
        good = httpx.post(address, json=ASKED, headers=ours)
        assert good.status_code == 200
        for headers in (
            {},
            {"authorization": "Bearer wrong"},
            {"authorization": TOKEN},
            {"authorization": b"\xe9"},
        ):
            refused = httpx.post(address, json=ASKED, headers={**ours, "authorization": "", **headers})
            assert refused.status_code == 401
            assert "www-authenticate" in refused.headers
        elsewhere = httpx.post(address, json=ASKED, headers={**ours, "host": "evil.example"})
        assert elsewhere.status_code in {400, 403, 421}
        page = httpx.post(address, json=ASKED, headers={**ours, "origin": "https://evil.example"})
        assert page.status_code in {400, 403}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"jsonrpc": NaN}', b"[" * 100_000, b"\xff"])
def test_what_is_no_message_is_refused(body: bytes) -> None:
    with served() as port:
        headers = {
            "authorization": f"Bearer {TOKEN}",
            "accept": "application/json, text/event-stream",
            "content-type": "application/json",
        }
        answer = httpx.post(f"http://127.0.0.1:{port}{PATH}", content=body, headers=headers)
        assert 400 <= answer.status_code < 500
        assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("content", "said"), [("", "16 characters"), ("short", "16"), ("two words of enough length", "one word")]
)
def test_a_token_that_is_none_is_refused(content: str, said: str, tmp_path: Any) -> None:
    from crosswire.cli.mcp import _token
    from crosswire.errors import UsageError

    file = tmp_path / "token.txt"
    file.write_text(content, "utf-8")
    with pytest.raises(UsageError, match=said):
        _token(file)
    file.write_text("a" * 16 + "\n", "utf-8")
    assert _token(file) == "a" * 16
    assert _token(None) is None
    with pytest.raises(UsageError, match="cannot be read"):
        _token(tmp_path / "none.txt")

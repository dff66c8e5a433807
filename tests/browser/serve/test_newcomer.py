"""Somebody's first five minutes, by keyboard alone: links in, what is disputed, why, where, and back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from tests.browser.serve.conftest import served

from crosswire.config import load

LONG = 120_000  # milliseconds that a collation may take on a busy machine
DEAD = {"bell": 14, "post": 19, "wire": 14, "radio": 14, "mail": 19}
PAGE = """<!doctype html><html lang="en"><head><title>{dead} dead as the ferry Tern sinks</title>
<meta property="og:site_name" content="The {name}">
<meta property="article:published_time" content="2024-03-03T08:00:00Z"></head><body><article>
<h1>{dead} dead as the ferry Tern sinks</h1>
<p>{dead} people were killed when the ferry Tern sank off Port Averby on Saturday, {who} said.</p>
<p>Some 60 people were rescued, according to the harbour master, Ilse Brandt of the {name}.</p>
</article></body></html>"""


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.strip("/")
        known = name in DEAD
        who = "the coast guard" if DEAD.get(name) == 14 else "the fishermen's union"
        body = PAGE.format(dead=DEAD.get(name, 0), who=who, name=name).encode() if known else b"User-agent: *"
        self.send_response(200 if known else 404)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def tab_to(page: Any, what: str) -> None:
    """Presses Tab until what is asked for has the focus."""
    for _ in range(60):
        if page.evaluate(f"document.activeElement.matches({what!r})"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(what)


def test_five_links_a_disputed_figure_and_why(visit: Callable[..., Any], site: str):
    with served(settings=load(allow_private_urls=True)) as desk:
        page = visit(of=desk).goto("/")
        tab_to(page, "#links")
        page.keyboard.type("\n".join(f"{site}/{name}" for name in DEAD))
        tab_to(page, "button.main")
        page.keyboard.press("Enter")
        page.wait_for_url("**/stories/**", timeout=LONG)
        assert "5 reports were read" in page.locator(".notice").inner_text()
        page.keyboard.press("j")  # the first row: what differs
        row = page.locator(".figure.at-it")
        assert row.locator(".answer strong").all_inner_texts() == ["14", "19"]
        page.keyboard.press("Enter")  # why
        page.wait_for_url("**/questions/**")
        assert page.locator(".sides .side").count() == 2
        page.keyboard.press("j")
        page.keyboard.press("e")  # the sentence, in its report
        page.locator("#evidence .here").first.wait_for(state="visible")
        assert "people were killed when the ferry Tern sank" in page.locator("#evidence").inner_text()
        page.keyboard.press("Escape")
        page.locator("#evidence .here").first.wait_for(state="detached")
        page.go_back()  # the browser's own key, which a browser without a window does not know
        assert page.url.partition("?")[0] == f"{desk.serving.address}/stories/{desk.catalogue.rows()[0].id}"

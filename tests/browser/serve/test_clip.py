"""The bookmark in a real browser: another site's article arrives in the form, as text, and is handed in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from tests.browser.serve.conftest import served

from crosswire.serve.desk import Desk

ARTICLE = b"""<!doctype html><html lang="en"><head><title>Bridge closed at Orvane</title></head><body>
<article><h1>Bridge closed at Orvane</h1>
<p>The bridge over the Orvane was closed on Monday after 14 cracks were found, the county said.</p>
<p>Engineers will look at it again on Friday, the county said. Buses take the road by the mill.</p>
</article><script>document.title += " now"</script></body></html>"""


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(ARTICLE)

    def log_message(self, *_args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An empty desk of this test's own: what it hands in is collated after it has ended."""
    with served() as made:
        yield made


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_clipped_page_stands_in_the_form_and_is_handed_in(desk: Desk, chromium: Any, site: str) -> None:
    home = f"http://127.0.0.1:{desk.serving.port}"
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{home}/sign-in?key={desk.keys.link}")
    page.goto(f"{home}/clip")
    bookmark = page.get_attribute("a.bookmark", "href")
    page.goto(site)
    with context.expect_page() as opened:
        page.evaluate(bookmark.removeprefix("javascript:"))
    form = opened.value
    form.wait_for_selector("#clip button.main:enabled")
    assert "14 cracks" in form.input_value("#clip-text")
    assert form.input_value("[name=url]") == f"{site}/"
    assert site in form.inner_text("#clip-said")
    form.click("button.main")
    form.wait_for_url("**/jobs/**")
    context.close()

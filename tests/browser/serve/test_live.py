"""What comes while people look: `crosswire watch` follows three feeds here, seven tabs are open."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from tests.browser.serve.conftest import with_sample

from crosswire.serve.desk import Desk
from crosswire.serve.scripts import FOLDER

TABS = 7  # one more than the connections that a browser has for one host
HEADS = {
    "bell": "Halvern dam: 42 dead",
    "post": "Toll of Halvern dam rises to 42",
    "wire": "42 dead after dam burst",
}
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2024-05-15T20:00:00Z"></head><body><article><h1>{title}</h1>
<p>The number of people killed by the collapse of the Halvern dam in Orlenia rose to 42 on Wednesday night,
the emergency ministry said. In Halvern 60 people were missing, the provincial emergency office said.</p>
</article>"""


class _Site(BaseHTTPRequestHandler):
    """Three feeds of one article each, and the articles."""

    def do_GET(self) -> None:
        _, name, *article = self.path.split("/")
        if name not in HEADS:
            self.send_error(404)
            return
        home = f"http://{self.headers['host']}/{name}"
        item = f"<item><title>{HEADS[name]}</title><link>{home}/1</link></item>"  # without a date: it is news
        feed = f"<rss version='2.0'><channel><title>The {name}</title>{item}</channel></rss>"
        body = (PAGE.format(title=HEADS[name]) if article else feed).encode()
        self.send_response(200)
        self.send_header("content-type", "text/html" if article else "application/rss+xml")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of these tests' own: they write, and others count what is there."""
    with with_sample(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.fixture
def feeds() -> Iterator[list[str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield [f"http://127.0.0.1:{server.server_port}/{name}" for name in HEADS]
    server.shutdown()
    server.server_close()


@contextmanager
def watching(feeds: list[str], db: str) -> Iterator[subprocess.Popen[str]]:
    """A watch that goes on until the block ends."""
    command = [sys.executable, "-m", "crosswire.cli", "watch", *feeds, "--db", db, "--interval", "60"]
    allowed = {"CROSSWIRE_ALLOW_PRIVATE_URLS": "true", "CROSSWIRE_HOST_DELAY": "0"}
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, env=os.environ | allowed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def test_seven_tabs_are_told_what_a_watch_brings(
    visit: Callable[..., Any], desk: Desk, story: str, feeds: list[str]
):
    window = visit()
    context = window.page.context
    tabs = [window.page, *(context.new_page() for _ in range(TABS - 1))]
    places = [
        story,
        f"{story}/questions",
        f"{story}/history",
        "/",
        "/new",
        f"{story}/timeline",
        f"{story}/reports",
    ]
    for tab, place in zip(tabs, places, strict=True):
        tab.goto(window.home + place)
    before = window.page.locator(".counts").inner_text()
    assert all(tab.locator("#live-note").is_hidden() for tab in tabs)
    with watching(feeds, str(desk.serving.settings.db)):
        for tab in tabs:
            tab.locator("#live-note").wait_for(state="visible", timeout=90_000)
    page = window.page
    assert page.locator("#live-note").inner_text() == page.locator("#said").inner_text()
    page.locator("#live-note a").click()
    page.wait_for_load_state()
    now = page.locator(".counts").inner_text()
    assert int(now.split()[0]) in range(int(before.split()[0]) + 1, int(before.split()[0]) + 4)
    assert page.locator("#live-note").is_hidden()


SCRIPT = """(source) => {
  const made = [], waits = [], heard = [], scope = {};
  class Events extends EventTarget {
    static CLOSED = 2;
    constructor(url) { super(); this.url = url; this.readyState = 1; made.push(this); }
    close() { this.readyState = 2; }
    tell(name, id) {
      const event = Object.assign(new Event(name), { data: '{"story": "s"}', lastEventId: String(id) });
      this.dispatchEvent(event);
    }
  }
  const wait = (go, after) => waits.push([go, after]);
  new Function("self", "EventSource", "setTimeout", source)(scope, Events, wait);
  const port = { postMessage: (told) => heard.push(told.id) };
  scope.onconnect({ ports: [port] });
  port.onmessage({ data: { story: "s", after: 4 } });
  made[0].tell("change", 5);
  made[0].dispatchEvent(new Event("error"));  // the line broke: the browser sees to it
  const kept = waits.length;
  made[0].readyState = 2;
  made[0].dispatchEvent(new Event("error"));  // refused for good
  const [again, after] = waits[0];
  again();
  made[1].tell("change", 6);
  made[1].readyState = 2;
  made[1].dispatchEvent(new Event("error"));
  port.onmessage({ data: { leave: true } });
  waits[1][0]();  // nobody is left who wants to know
  return { kept, after, heard, asked: made.map((one) => one.url) };
}"""


def test_a_connection_that_is_refused_is_tried_again_from_where_it_was(visit: Callable[..., Any]):
    page = visit(signed=False).page
    told = page.evaluate(SCRIPT, (FOLDER / "live.js").read_text("utf-8"))
    assert told["asked"] == ["/live?after=4", "/live?after=5"]
    assert told["heard"] == [5, 6]
    assert (told["kept"], told["after"]) == (0, 30_000)

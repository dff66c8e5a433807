"""A small web on loopback, and a clock that is moved by hand."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from crosswire.config import Settings, load
from crosswire.store import Store, open_store
from crosswire.watch.hosts import InMemory
from crosswire.watch.visits import Visitor

Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Clock:
    """A time that passes only where somebody waits."""

    time: datetime = datetime(2024, 3, 5, 10, tzinfo=UTC)
    waits: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += timedelta(seconds=seconds)

    def pass_by(self, **given: float) -> None:
        self.time += timedelta(**given)


@dataclass
class Request:
    path: str
    headers: dict[str, str]
    at: float


@dataclass
class Site:
    """A server whose pages a test writes; it remembers who asked for what."""

    url: str = ""
    pages: dict[str, Any] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    active: int = 0
    busiest: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def attended(self) -> Iterator[None]:
        """While a request is attended to: until its answer is ready to be sent."""
        with self.lock:
            self.active += 1
            self.busiest = max(self.busiest, self.active)
        try:
            yield
        finally:
            with self.lock:
                self.active -= 1

    def put(self, path: str, body: str | bytes, *, status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, named, data)
        return self.url + path

    def asked(self, path: str) -> list[Request]:
        return [one for one in self.requests if one.path == path]

    def reply(self, path: str, headers: dict[str, str]) -> Reply:
        page = self.pages.get(path)
        if page is None:
            return 404, {}, b"no"
        if callable(page):
            return page(headers)  # type: ignore[no-any-return]
        status, said, body = page
        etag = said.get("ETag")
        if status == 200 and etag and headers.get("If-None-Match") == etag:
            return 304, {"ETag": etag}, b""
        return status, said, body


def handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            try:
                with site.attended():
                    headers = dict(self.headers.items())
                    site.requests.append(Request(self.path, headers, time.monotonic()))
                    raw = site.pages.get(self.path)
                    if isinstance(raw, Raw):
                        raw.send(self)
                        return
                    status, said, body = site.reply(self.path, headers)
                # Whoever has the answer may ask again at once, before this thread goes on.
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | said).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass
            finally:
                self.close_connection = True

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return Handler


@dataclass
class Raw:
    """An answer that is written to the wire by hand."""

    send: Callable[[BaseHTTPRequestHandler], None]


def serve() -> Iterator[Site]:
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(site))
    server.daemon_threads = True
    threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True).start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    yield from serve()


@pytest.fixture
def other() -> Iterator[Site]:
    yield from serve()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings() -> Settings:
    return load(allow_private_urls=True, fetch_timeout=5, max_bytes=200_000, host_delay=2.0)


@pytest.fixture
def visitor(settings: Settings, clock: Clock) -> Visitor:
    return Visitor(settings, InMemory(), "tester", clock.now, clock.sleep)


PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>{head}</head>
<body><article><h1>{title}</h1>
{body}</article></body></html>"""


def page(title: str, *sentences: str, head: str = "") -> str:
    """A page with an article, as a newspaper's site has it."""
    body = "\n".join(f"<p>{one}</p>" for one in sentences)
    return PAGE.format(title=title, head=head, body=body)


def rss(*items: str, channel: str = "<title>Tide Post</title>") -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{"".join(items)}</channel></rss>'


def item(link: str, title: str, summary: str = "", *, inner: str = "") -> str:
    return (
        f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
        f"<description>{summary}</description>{inner}</item>"
    )


@dataclass
class Plain:
    """A desk that keeps only the names of what it was told."""

    told: list[tuple[str, int]] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)

    def stored(self, _unit: Any, arrival: Any, report: Any) -> None:
        self.told.append((report.url, arrival.number))

    def sighted(self, _unit: Any, sighting: Any) -> None:
        self.seen.append((sighting.kind.value, sighting.told))

    def work(self) -> Iterator[Any]:
        yield from ()


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of a store with nothing in it, to be copied: migrations take half a second."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_store(str(path)).close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_store: Path) -> Iterator[Store]:
    """A store in a file; what hangs on the engine asks for `store_url` itself."""
    with open_store(str(shutil.copy(empty_store, tmp_path / "news.db"))) as opened:
        yield opened

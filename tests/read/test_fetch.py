"""Addresses: what is fetched, and where crosswire does not go."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crosswire.config import Settings, load
from crosswire.errors import FetchFailed, OversizeInput
from crosswire.read import fetch, read

STORY = "The glacier above the village lost four metres of ice this summer, scientists said on Monday."


class Site(BaseHTTPRequestHandler):
    """A small site: a story, redirects good and bad, errors, a flood of bytes, silence."""

    def do_GET(self) -> None:
        if self.path == "/story.txt":
            self._answer(200, STORY.encode())
        elif self.path == "/latin":
            self._answer(
                200,
                "Les élèves ont été hébergés à la mairie après l'incendie.".encode("latin-1"),
                "text/plain; charset=iso-8859-1",
            )
        elif self.path == "/moved":
            self._answer(302, b"", location="/story.txt")
        elif self.path == "/loop":
            self._answer(302, b"", location="/loop")
        elif self.path == "/elsewhere":
            self._answer(302, b"", location="file:///etc/hostname")
        elif self.path == "/inside":
            self._answer(302, b"", location="http://10.1.2.3/")
        elif self.path == "/flood":
            self._answer(200, b"a" * 100_000)
        elif self.path == "/slow":
            time.sleep(1.5)
            self._answer(200, STORY.encode())
        elif self.path == "/nothing":
            self._answer(200, b"")
        else:
            self._answer(404, b"no")

    def _answer(
        self, status: int, body: bytes, kind: str = "text/plain", location: str | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def open_settings() -> Settings:
    return load(allow_private_urls=True, fetch_timeout=10, max_bytes=50_000)


def test_a_page_is_fetched(site: str, open_settings: Settings) -> None:
    (report,) = read([f"{site}/moved"], open_settings).reports
    assert (report.id, report.text, report.url) == ("story", STORY, f"{site}/story.txt")


def test_the_declared_encoding_is_used(site: str, open_settings: Settings) -> None:
    (report,) = read([f"{site}/latin"], open_settings).reports
    assert "élèves" in report.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "redirects more than"),
        ("/elsewhere", "only http and https"),
        ("/missing", "answered 404"),
        ("/nothing", "with nothing"),
    ],
)
def test_failures_have_reasons(site: str, open_settings: Settings, path: str, reason: str) -> None:
    with pytest.raises(FetchFailed, match=reason) as caught:
        fetch.fetch(site + path, open_settings)
    assert caught.value.source == site + path


def test_too_many_bytes(site: str, open_settings: Settings) -> None:
    with pytest.raises(OversizeInput, match="limit of 50,000"):
        fetch.fetch(f"{site}/flood", open_settings)


def test_too_slow(site: str) -> None:
    with pytest.raises(FetchFailed, match=r"within 0\.3 seconds"):
        fetch.fetch(f"{site}/slow", load(allow_private_urls=True, fetch_timeout=0.3))


PRIVATE = ["127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
           "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address: str) -> None:
    host = f"[{address}]" if ":" in address else address
    with pytest.raises(FetchFailed, match="private address"):
        fetch.fetch(f"http://{host}/", load())


def test_a_redirect_into_the_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    public = fetch._public
    monkeypatch.setattr(fetch, "_public", lambda address: address == "127.0.0.1" or public(address))
    with pytest.raises(FetchFailed, match=r"points at 10\.1\.2\.3"):
        fetch.fetch(f"{site}/inside", load())


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(fetch.socket, "getaddrinfo", lambda *_args, **_kinds: found)
    with pytest.raises(FetchFailed, match=r"10\.0\.0\.1"):
        fetch.fetch("http://rebind.example/", load())


@pytest.mark.parametrize("url", ["ftp://example.org/x", "file:///etc/passwd", "gopher://example.org/"])
def test_other_schemes_are_refused(url: str) -> None:
    (skipped,) = read([url], load()).skipped
    assert skipped.input == url
    assert "only http and https" in skipped.error

"""Addresses: what is fetched, and where crosswire does not go."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crosswire.config import Settings, load
from crosswire.errors import FetchFailed, OversizeInput
from crosswire.read import fetch, network, read

STORY = "The glacier above the village lost four metres of ice this summer, scientists said on Monday."


LATIN = "Les élèves ont été hébergés à la mairie après l'incendie.".encode("latin-1")
BOMB = gzip.compress(gzip.compress(bytes(100_000_000)))


class Site(BaseHTTPRequestHandler):
    """A small site: a story, redirects good and bad, errors, a flood of bytes, silence."""

    def do_GET(self) -> None:
        said = {name: self.headers.get(name) for name in ("Host", "Authorization", "Accept-Encoding")}
        if self.path == "/slow":
            time.sleep(1.5)
        if self.path.startswith("/hop/"):
            left = int(self.path.removeprefix("/hop/")) - 1
            self._answer(302, b"", {"Location": f"/hop/{left}" if left else "/story.txt"})
            return
        known: dict[str, tuple[int, bytes, dict[str, str]]] = {
            "/story.txt": (200, STORY.encode(), {}),
            "/slow": (200, STORY.encode(), {}),
            "/latin": (200, LATIN, {"Content-Type": "text/plain; charset=iso-8859-1"}),
            "/moved": (302, b"", {"Location": "/story.txt"}),
            "/loop": (302, b"", {"Location": "/loop"}),
            "/elsewhere": (302, b"", {"Location": "file:///etc/hostname"}),
            "/inside": (302, b"", {"Location": "http://10.1.2.3/"}),
            "/flood": (200, b"a" * 100_000, {}),
            "/packed": (
                200,
                gzip.compress(gzip.compress(STORY.encode())),
                {"Content-Encoding": "gzip, gzip"},
            ),
            "/bomb": (200, BOMB, {"Content-Encoding": "gzip, gzip"}),
            "/told": (200, json.dumps({"text": STORY, **said}).encode(), {}),
            "/nothing": (200, b"", {}),
        }
        self._answer(*known.get(self.path, (404, b"no", {})))

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "text/plain"} | headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
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
    assert (report.text, report.url) == (STORY, f"{site}/story.txt")


def test_the_declared_encoding_is_used(site: str, open_settings: Settings) -> None:
    (report,) = read([f"{site}/latin"], open_settings).reports
    assert "élèves" in report.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "redirects more than"),
        ("/hop/6", "redirects more than"),
        ("/elsewhere", "only http and https"),
        ("/missing", "answered 404"),
        ("/nothing", "with nothing"),
    ],
)
def test_failures_have_reasons(site: str, open_settings: Settings, path: str, reason: str) -> None:
    with pytest.raises(FetchFailed, match=reason) as caught:
        fetch.fetch(site + path, open_settings)
    assert caught.value.source == site + path


def test_five_redirects_are_followed(site: str, open_settings: Settings) -> None:
    (report,) = read([f"{site}/hop/5"], open_settings).reports
    assert report.text == read([f"{site}/story.txt"], open_settings).reports[0].text


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
    public = network.is_public
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1" or public(address))
    with pytest.raises(FetchFailed, match=r"points at 10\.1\.2\.3"):
        fetch.fetch(f"{site}/inside", load())


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(network.socket, "getaddrinfo", lambda *_args, **_kinds: found)
    with pytest.raises(FetchFailed, match=r"10\.0\.0\.1"):
        fetch.fetch("http://rebind.example/", load())


@pytest.mark.parametrize("url", ["ftp://example.org/x", "file:///etc/passwd", "gopher://example.org/"])
def test_other_schemes_are_refused(url: str) -> None:
    (skipped,) = read([url], load()).skipped
    assert skipped.input == url
    assert "only http and https" in skipped.error


def test_packed_pages_are_unpacked(site: str, open_settings: Settings) -> None:
    (report,) = read([f"{site}/packed"], open_settings).reports
    assert report.text == STORY


def test_a_small_answer_that_unpacks_to_a_large_one(site: str, open_settings: Settings) -> None:
    assert len(BOMB) < 1000
    with pytest.raises(OversizeInput, match="limit of 50,000"):
        fetch.fetch(f"{site}/bomb", open_settings)


def test_a_size_that_is_announced_is_believed(site: str, open_settings: Settings) -> None:
    with pytest.raises(OversizeInput, match="it has 100,000 bytes"):
        fetch.fetch(f"{site}/flood", open_settings)


# What a name is found at: the address that was checked, then, at a second look-up, one inside.
def rebinding(port: int) -> Callable[..., object]:
    answers = iter(["127.0.0.1"])
    real = socket.getaddrinfo

    def look_up(host: str, *given: object, **kinds: object) -> object:
        if host != "rebind.example":
            return real(host, *given, **kinds)  # type: ignore[arg-type]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers, "10.0.0.1"), port))]

    return look_up


def test_a_request_goes_to_the_address_that_was_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the name is asked for once, and the request still carries the name."""
    port = int(site.rpartition(":")[2])
    public = network.is_public
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1" or public(address))
    monkeypatch.setattr(socket, "getaddrinfo", rebinding(port))
    page = fetch.fetch(f"http://rebind.example:{port}/told", load(fetch_timeout=5))
    assert json.loads(page.data)["Host"] == f"rebind.example:{port}"
    assert page.url == f"http://rebind.example:{port}/told"


def test_a_second_address_is_tried(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.rpartition(":")[2])
    found = [(2, 1, 6, "", (address, port)) for address in ("127.0.0.2", "127.0.0.1")]
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *given, **_kinds: found if host == "two.example" else real(host, *given),
    )
    opened: list[str] = []
    connect = network.httpcore.SyncBackend.connect_tcp

    def watched(backend: network.httpcore.SyncBackend, host: str, *given: object) -> object:
        opened.append(host)
        if host == "127.0.0.2":
            raise network.httpcore.ConnectError("refused")
        return connect(backend, host, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(network.httpcore.SyncBackend, "connect_tcp", watched)
    page = fetch.fetch(f"http://two.example:{port}/story.txt", load(allow_private_urls=True, fetch_timeout=5))
    assert (page.data.decode(), opened) == (STORY, ["127.0.0.2", "127.0.0.1"])


def test_a_name_and_password_are_sent(site: str, open_settings: Settings) -> None:
    page = fetch.fetch(site.replace("//", "//desk:secret@") + "/told", open_settings)
    assert json.loads(page.data)["Authorization"] == "Basic ZGVzazpzZWNyZXQ="
    assert "gzip" in json.loads(page.data)["Accept-Encoding"]


@pytest.fixture
def raw() -> Iterator[Callable[[Callable[[socket.socket], None]], str]]:
    """A server that does with one connection at a time what a test tells it."""
    listening: list[socket.socket] = []

    def serve(talk: Callable[[socket.socket], None]) -> str:
        server = socket.create_server(("127.0.0.1", 0))
        listening.append(server)

        def run() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                    with caller:
                        caller.settimeout(5)
                        talk(caller)
                except OSError:
                    if server.fileno() < 0:
                        return

        threading.Thread(target=run, daemon=True).start()
        return f"127.0.0.1:{server.getsockname()[1]}"

    yield serve
    for server in listening:
        server.shutdown(socket.SHUT_RDWR)
        server.close()


def test_the_certificate_is_asked_for_by_name(
    raw: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The greeting of TLS goes to the checked address and carries the name, in plain."""
    greetings: list[bytes] = []
    port = int(raw(lambda caller: greetings.append(caller.recv(4096))).rpartition(":")[2])
    monkeypatch.setattr(socket, "getaddrinfo", rebinding(port))
    with pytest.raises(FetchFailed):
        fetch.fetch(f"https://rebind.example:{port}/", load(allow_private_urls=True, fetch_timeout=3))
    assert b"rebind.example" in greetings[0]


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def drip(before: bytes, again: bytes, pause: float = 0.05) -> Callable[[socket.socket], None]:
    """Sends something, then a little of something else without end."""

    def talk(caller: socket.socket) -> None:
        caller.recv(4096)
        caller.sendall(before)
        while True:
            caller.sendall(again)
            time.sleep(pause)

    return talk


@pytest.mark.parametrize(
    "talk",
    [
        drip(b"", b""),
        drip(b"HTTP/1.1 200 OK", b"k"),
        drip(HEAD, b"X-A: b\r\n"),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drip(HEAD + b"Content-Length: 4000\r\n\r\n", b"a"),
        drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5", b";x"),
        drip(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n", b"X-A: b\r\n"),
    ],
    ids=["silence", "status", "headers", "continue", "body", "chunks", "extension", "trailers"],
)
def test_one_time_limit_for_everything(
    talk: Callable[[socket.socket], None], raw: Callable[..., str]
) -> None:
    began = time.monotonic()
    with pytest.raises(FetchFailed, match=r"within 0\.6 seconds"):
        fetch.fetch(f"http://{raw(talk)}/", load(allow_private_urls=True, fetch_timeout=0.6))
    assert time.monotonic() - began < 2


def test_redirects_share_the_time(raw: Callable[..., str]) -> None:
    def talk(caller: socket.socket) -> None:
        caller.recv(4096)
        time.sleep(0.25)
        caller.sendall(b"HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")

    began = time.monotonic()
    with pytest.raises(FetchFailed, match=r"within 0\.6 seconds"):
        fetch.fetch(f"http://{raw(talk)}/", load(allow_private_urls=True, fetch_timeout=0.6))
    assert time.monotonic() - began < 2


def test_a_slow_look_up_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_given, **_kinds: time.sleep(3))
    began = time.monotonic()
    with pytest.raises(FetchFailed, match=r"within 0\.3 seconds"):
        fetch.fetch("http://slow.example/", load(fetch_timeout=0.3))
    assert time.monotonic() - began < 2.5


@pytest.mark.parametrize(
    ("flood", "reason"),
    [
        (b"X-A: " + b"b" * 90_000, "more than 65,536 bytes before its answer"),
        (b"X-A: b\r\n" * 40_000, "more than 65,536 bytes before its answer"),
        (b"X-A: b\r\n" * 201, "headers, more than 200"),
        (b"HTTP/1.1 103 Early Hints\r\n\r\n" * 10_000, "could not be read|more than 65,536"),
    ],
    ids=["one long", "endless", "many", "hints"],
)
def test_headers_have_limits(flood: bytes, reason: str, raw: Callable[..., str]) -> None:
    def talk(caller: socket.socket) -> None:
        caller.recv(4096)
        caller.sendall(HEAD + flood + b"Content-Length: 1\r\n\r\na")

    with pytest.raises(FetchFailed, match=reason):
        fetch.fetch(f"http://{raw(talk)}/", load(allow_private_urls=True, fetch_timeout=5))


@pytest.mark.parametrize("answer", [b"nonsense\r\n\r\n", b"", HEAD + b"Content-Length: 9\r\n\r\nshort"])
def test_what_is_no_http_is_named(answer: bytes, raw: Callable[..., str]) -> None:
    def talk(caller: socket.socket) -> None:
        caller.recv(4096)
        caller.sendall(answer)

    with pytest.raises(FetchFailed, match="could not be read"):
        fetch.fetch(f"http://{raw(talk)}/", load(allow_private_urls=True, fetch_timeout=5))

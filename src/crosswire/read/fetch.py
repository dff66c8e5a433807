"""One page from the network, and only from where a newsroom's tool may go.

An address in a report or a feed may point into the private network of whoever runs crosswire, so
every hop is resolved first and refused unless all its addresses are public; the connection then goes
to the very address that was checked. One time limit holds for all of it: look-ups, redirects, headers
and body; one size limit for what is sent, and for what that unpacks to.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from email.message import Message
from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from crosswire.config import Settings
from crosswire.errors import FetchFailed, OversizeInput, RedirectLoop

if TYPE_CHECKING:
    import httpcore
    import httpx

    from crosswire.read.network import Deadline

_REDIRECTS = 5
_MOVED = {301, 302, 303, 307, 308}
_HEADERS = 200
_SCHEMES = {"http", "https"}
_AGENT = "crosswire (+https://pypi.org/project/crosswire/)"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered: the final address, its last path segment, its bytes."""

    url: str
    name: str
    data: bytes
    charset: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request was answered: where it went, the status, the headers, and the bytes of a page.

    Attributes:
        headers: By their names in lower case.
        data: Nothing unless the status is 200.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes = b""

    @property
    def moved_to(self) -> str | None:
        """Where a redirect leads; None of an answer that is none."""
        return self.headers.get("location") if self.status in _MOVED else None

    @property
    def page(self) -> Page:
        path = urlsplit(self.url).path.rstrip("/")
        name = unquote(path.rpartition("/")[2]) or urlsplit(self.url).hostname or self.url
        return Page(self.url, name, self.data, _charset(self.headers))

    @property
    def told(self) -> str:
        """The status in words: "404 Not Found"."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)


def fetch(url: str, settings: Settings) -> Page:
    """The page at an address.

    Args:
        url: An http or https address.
        settings: The limit in bytes, the seconds to wait in all, and whether private addresses may
            be read.

    Raises:
        FetchFailed: The address is not http(s), is private, does not answer, answers with an error,
            redirects too often, takes too long or cannot be unpacked.
        OversizeInput: It answers with more bytes than the limit.
    """
    from crosswire.read.network import Deadline

    deadline = Deadline(settings.fetch_timeout)
    *_, answer = follow(url, lambda hop: ask(hop, settings, deadline=deadline, start=url))
    if answer.status != HTTPStatus.OK:
        raise FetchFailed(url, f"it answered {answer.told}")
    if not answer.data:
        raise FetchFailed(url, "it answered with nothing")
    return answer.page


def follow(start: str, ask: Callable[[str], Answer]) -> Iterator[Answer]:
    """Every answer from an address on, up to the first that is no redirect.

    Args:
        start: Where to begin.
        ask: Makes one request.

    Raises:
        RedirectLoop: It redirects too often.
        FetchFailed: It redirects to what is no address.
    """
    url = start
    for _ in range(_REDIRECTS + 1):
        answer = ask(url)
        yield answer
        if answer.moved_to is None:
            return
        try:
            url = urljoin(answer.url, answer.moved_to)
        except ValueError as problem:
            raise FetchFailed(start, f"it redirects to what is no address: {problem}") from problem
    raise RedirectLoop(start, f"it redirects more than {_REDIRECTS} times")


def ask(
    url: str,
    settings: Settings,
    *,
    deadline: Deadline,
    start: str | None = None,
    headers: Mapping[str, str] = MappingProxyType({}),
    body: bytes | None = None,
) -> Answer:
    """What one request is answered; redirects are not followed.

    Args:
        url: An http or https address.
        settings: The limit in bytes, and whether private addresses may be read.
        deadline: When it has to be over.
        start: What to call it in a message: the address that led here.
        headers: What to send beside the usual ones: what is known of the page already.
        body: What to post; of the answer to it only status and headers are read. None asks for the page.

    Raises:
        FetchFailed: The address is not http(s), is private, does not answer, takes too long or cannot be
            unpacked.
        OversizeInput: It answers with more bytes than the limit.
    """
    import httpcore
    import httpx

    start = start or url
    try:
        return _asked(httpx.URL(url), start, settings, deadline=deadline, extra=headers, body=body)
    except httpx.InvalidURL as problem:
        raise FetchFailed(start, f"it is no valid address: {problem}") from problem
    except httpcore.TimeoutException as problem:
        raise FetchFailed(start, f"it was not done within {deadline.seconds:g} seconds") from problem
    except (httpcore.NetworkError, httpcore.ProtocolError, UnicodeError) as problem:
        raise FetchFailed(start, f"it could not be read: {problem or type(problem).__name__}") from problem


def _asked(
    url: httpx.URL,
    start: str,
    settings: Settings,
    *,
    deadline: Deadline,
    extra: Mapping[str, str],
    body: bytes | None,
) -> Answer:
    import httpcore

    from crosswire.read.network import Backend

    if url.scheme not in _SCHEMES:
        raise FetchFailed(start, f"only http and https are read, not {url.scheme!r}")
    if not url.host:
        raise FetchFailed(start, "it names no host")
    backend = Backend(start, deadline, private=settings.allow_private_urls)
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    method, given = ("GET", {}) if body is None else ("POST", {"Content-Length": str(len(body))})
    sent = [*_headers(url), *given.items(), *extra.items()]
    with (
        httpcore.ConnectionPool(network_backend=backend, max_connections=1, retries=0) as pool,
        pool.stream(method, target, headers=sent, content=body) as answer,
    ):
        backend.answered = True
        headers = _said(answer, start)
        told = Answer(str(url), answer.status, headers)
        if answer.status != HTTPStatus.OK or body is not None:
            return told
        return replace(told, data=b"".join(_body(answer, headers, start, settings)))


def _headers(url: httpx.URL) -> list[tuple[bytes | str, bytes | str]]:
    from crosswire.read.unpacking import offered

    given = {"Host": url.netloc.decode("ascii"), "User-Agent": _AGENT, "Accept-Encoding": offered(),
             "Accept": "*/*", "Connection": "close"}  # fmt: skip
    if url.userinfo:
        name_and_password = f"{url.username}:{url.password}".encode()
        given["Authorization"] = f"Basic {b64encode(name_and_password).decode('ascii')}"
    return list(given.items())


def _said(answer: httpcore.Response, start: str) -> dict[str, str]:
    """The headers of an answer; of one that comes twice, the values in one line."""
    if len(answer.headers) > _HEADERS:
        raise FetchFailed(start, f"it sends {len(answer.headers):,} headers, more than {_HEADERS}")
    found: dict[str, str] = {}
    for name, value in answer.headers:
        key, text = name.decode("ascii").casefold(), value.decode("utf-8", "replace")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _charset(headers: Mapping[str, str]) -> str | None:
    message = Message()
    message["content-type"] = headers.get("content-type", "")
    return message.get_content_charset()


def _body(
    answer: httpcore.Response, headers: dict[str, str], start: str, settings: Settings
) -> Iterator[bytes]:
    """The bytes of an answer, unpacked, as long as they keep within size and time."""
    from crosswire.read.unpacking import unpacked

    length = headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > settings.max_bytes:
        raise OversizeInput(
            start, f"it has {int(length[:20]):,} bytes, more than the limit of {settings.max_bytes:,}"
        )
    return unpacked(
        answer.iter_stream(), headers.get("content-encoding", ""), where=start, limit=settings.max_bytes
    )

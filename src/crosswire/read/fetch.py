"""One page from the network, and only from where a newsroom's tool may go.

An address in a report or a feed may point into the private network of whoever runs crosswire, so
every hop is resolved first and refused unless all its addresses are public; the connection then goes
to the very address that was checked. One time limit holds for all of it: look-ups, redirects, headers
and body; one size limit for what is sent, and for what that unpacks to.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from crosswire.config import Settings
from crosswire.errors import FetchFailed, OversizeInput

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
    """What an address answered: the address in the end, its last path segment, its bytes."""

    url: str
    name: str
    data: bytes
    charset: str | None


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
    import httpcore
    import httpx

    from crosswire.read.network import Deadline

    try:
        return _follow(url, settings, Deadline(settings.fetch_timeout))
    except httpx.InvalidURL as problem:
        raise FetchFailed(url, f"it is no valid address: {problem}") from problem
    except httpcore.TimeoutException as problem:
        raise FetchFailed(url, f"it was not done within {settings.fetch_timeout:g} seconds") from problem
    except (httpcore.NetworkError, httpcore.ProtocolError, UnicodeError) as problem:
        raise FetchFailed(url, f"it could not be read: {problem or type(problem).__name__}") from problem


def _follow(start: str, settings: Settings, deadline: Deadline) -> Page:
    import httpx

    url = httpx.URL(start)
    for _ in range(_REDIRECTS + 1):
        found = _hop(url, start, settings, deadline)
        if isinstance(found, Page):
            return found
        url = found
    raise FetchFailed(start, f"it redirects more than {_REDIRECTS} times")


def _hop(url: httpx.URL, start: str, settings: Settings, deadline: Deadline) -> Page | httpx.URL:
    """One request: the page, or where to go on."""
    import httpcore

    from crosswire.read.network import Backend

    if url.scheme not in _SCHEMES:
        raise FetchFailed(start, f"only http and https are read, not {url.scheme!r}")
    if not url.host:
        raise FetchFailed(start, "it names no host")
    backend = Backend(start, deadline, private=settings.allow_private_urls)
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    with (
        httpcore.ConnectionPool(network_backend=backend, max_connections=1, retries=0) as pool,
        pool.stream("GET", target, headers=_headers(url)) as answer,
    ):
        backend.answered = True
        headers = _said(answer, start)
        if answer.status in _MOVED and "location" in headers:
            return url.join(headers["location"])
        if answer.status != HTTPStatus.OK:
            raise FetchFailed(start, f"it answered {_status(answer.status)}")
        data = b"".join(_body(answer, headers, start, settings))
    if not data:
        raise FetchFailed(start, "it answered with nothing")
    name = unquote(url.path.rstrip("/").rpartition("/")[2]) or url.host
    return Page(str(url), name, data, _charset(headers))


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


def _status(number: int) -> str:
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return str(number)


def _charset(headers: dict[str, str]) -> str | None:
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

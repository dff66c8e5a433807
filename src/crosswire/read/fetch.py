"""One page from the network, and only from where a newsroom's tool may go.

An address in a report or a feed may point into the private network of whoever runs crosswire, so
every hop is resolved first and refused unless all its addresses are public; the connection then goes
to the very address that was checked.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from crosswire.config import Settings
from crosswire.errors import FetchFailed, OversizeInput

if TYPE_CHECKING:
    import httpx

_REDIRECTS = 5
_SCHEMES = {"http": 80, "https": 443}
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
            redirects too often or takes too long.
        OversizeInput: It answers with more bytes than the limit.
    """
    import httpx

    deadline = time.monotonic() + settings.fetch_timeout
    timeout = httpx.Timeout(settings.fetch_timeout)
    try:
        with httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client:
            return _follow(client, url, settings, deadline)
    except httpx.InvalidURL as problem:
        raise FetchFailed(url, f"it is no valid address: {problem}") from problem
    except httpx.TimeoutException as problem:
        raise FetchFailed(url, f"no answer within {settings.fetch_timeout:g} seconds") from problem
    except httpx.HTTPError as problem:
        raise FetchFailed(url, f"it could not be read: {problem or type(problem).__name__}") from problem


def _follow(client: httpx.Client, start: str, settings: Settings, deadline: float) -> Page:
    import httpx

    url = httpx.URL(start)
    for _ in range(_REDIRECTS + 1):
        # To the address that was checked, so that the name cannot change its mind in between.
        address = url.copy_with(host=_checked(url, start, settings), fragment=None)
        with client.stream(
            "GET", address, headers=_headers(url), extensions={"sni_hostname": url.host}
        ) as answer:
            if answer.has_redirect_location:
                url = url.join(answer.headers["location"])
                continue
            if answer.status_code != 200:
                raise FetchFailed(start, f"it answered {answer.status_code} {answer.reason_phrase}".strip())
            data = _body(answer, start, settings, deadline)
            name = unquote(url.path.rstrip("/").rpartition("/")[2]) or url.host
            return Page(str(url), name, data, answer.charset_encoding)
    raise FetchFailed(start, f"it redirects more than {_REDIRECTS} times")


def _headers(url: httpx.URL) -> dict[str, str]:
    return {"Host": url.netloc.decode("ascii"), "User-Agent": _AGENT, "Accept-Encoding": "identity"}


def _checked(url: httpx.URL, start: str, settings: Settings) -> str:
    """An address of the host, after all its addresses were found to be public."""
    if url.scheme not in _SCHEMES:
        raise FetchFailed(start, f"only http and https are read, not {url.scheme!r}")
    if not url.host:
        raise FetchFailed(start, "it names no host")
    try:
        found = socket.getaddrinfo(url.host, url.port or _SCHEMES[url.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise FetchFailed(start, f"the host {url.host!r} is not known: {problem}") from problem
    addresses = [str(entry[4][0]) for entry in found]
    private = [address for address in addresses if not _public(address)]
    if private and not settings.allow_private_urls:
        raise FetchFailed(
            start, f"it points at {private[0]}, a private address; set allow_private_urls to read it"
        )
    return addresses[0]


def _public(address: str) -> bool:
    """Whether an address is of the public network, wrapped in another family or not."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            return _public(str(inner))
        if parsed in ipaddress.ip_network("64:ff9b::/96"):
            return _public(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
    return parsed.is_global and not parsed.is_multicast


def _body(answer: httpx.Response, start: str, settings: Settings, deadline: float) -> bytes:
    """The bytes of an answer, as long as they keep within size and time."""
    parts, size = [], 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > settings.max_bytes:
            raise OversizeInput(start, f"it sends more than the limit of {settings.max_bytes:,} bytes")
        if time.monotonic() > deadline:
            raise FetchFailed(start, f"it was not done within {settings.fetch_timeout:g} seconds")
        parts.append(part)
    if not size:
        raise FetchFailed(start, "it answered with nothing")
    return b"".join(parts)

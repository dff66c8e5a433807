"""Connections to checked addresses only, under one deadline and with a limit on what comes before the answer.

A name is looked up once; the connection goes to the very address that was found and checked, while the
request and the certificate still carry the name. A server that answers a byte at a time, or never stops
sending headers, runs into the same deadline as one that does not answer at all.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
import time
from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from crosswire.errors import FetchFailed

_HEAD = 65_536  # bytes before the body; browsers refuse more, too
_READ = 16_384


class Deadline:
    """The moment at which a request has to be over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds left.

        Raises:
            httpcore.TimeoutException: There are none.
        """
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return seconds


class Backend(httpcore.NetworkBackend):
    """Connects to an address of a host that was checked, and hands out streams that keep the deadline."""

    def __init__(self, start: str, deadline: Deadline, *, private: bool) -> None:
        self._start = start
        self._deadline = deadline
        self._private = private
        self._inner = httpcore.SyncBackend()
        self.answered = False

    def connect_tcp(  # noqa: PLR0917 - the signature is httpcore's
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds for everything
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers, if all of them are public.

        Raises:
            FetchFailed: The host is not known, or one of its addresses is private.
        """
        addresses = _looked_up(host, port, self._start, self._deadline)
        inside = [address for address in addresses if not is_public(address)]
        if inside and not self._private:
            reason = (
                f"it points at {inside[0]}, a private address; to read it, set allow_private_urls: "
                "CROSSWIRE_ALLOW_PRIVATE_URLS=1 in the environment, or in crosswire.toml"
            )
            raise FetchFailed(self._start, reason)
        for place, address in enumerate(addresses, 1):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left(), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place == len(addresses):
                    raise
            else:
                return Stream(stream, self, self._deadline)
        raise httpcore.ConnectError("no address answers")


class Stream(httpcore.NetworkStream):
    """A connection whose every step takes from one deadline."""

    def __init__(self, inner: httpcore.NetworkStream, backend: Backend, deadline: Deadline) -> None:
        self._inner = inner
        self._backend = backend
        self._deadline = deadline
        self._head = 0

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        if self._backend.answered:
            return self._inner.read(max_bytes, self._deadline.left())
        data = self._inner.read(min(max_bytes, _READ), self._deadline.left())
        self._head += len(data)
        if self._head > _HEAD + _READ:
            raise httpcore.RemoteProtocolError(f"it sends more than {_HEAD:,} bytes before its answer")
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        return Stream(inner, self._backend, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _looked_up(host: str, port: int, start: str, deadline: Deadline) -> list[str]:
    """The addresses of a host; the system's look-up knows no deadline, so it is waited for in a thread."""
    answer: queue.Queue[list[Any] | Exception] = queue.Queue(maxsize=1)

    def ask() -> None:
        try:
            answer.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as problem:
            answer.put(problem)

    threading.Thread(target=ask, daemon=True, name="crosswire-look-up").start()
    try:
        found = answer.get(timeout=deadline.left())
    except queue.Empty as problem:
        raise httpcore.ConnectTimeout("the look-up of the host took too long") from problem
    if isinstance(found, Exception):
        raise FetchFailed(start, f"the host {host!r} is not known: {found}") from found
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address is of the public network, wrapped in another family or not."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if parsed in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
    return parsed.is_global and not parsed.is_multicast

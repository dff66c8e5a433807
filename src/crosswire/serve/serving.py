"""What an application is told when it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address

from crosswire.config import Settings, load


@dataclass(frozen=True, slots=True)
class Serving:
    """How a desk is served.

    Attributes:
        settings: How reports are read, and where the store is.
        kept: Whether the store is that of the settings; otherwise it is one that ends with the server.
        sample: Whether the story that ships with crosswire is collated at the start.
        host: Where it listens.
        port: Of the same.
        names: Names by which it may be called beside its own: what a browser sends as the host.
        private: Whether reading needs a credential, too; None: wherever others than this machine can ask.
        body: Largest request, in bytes.
        uploads: Most files or texts handed in at a time.
        writes: Requests a minute from one address that may change anything.
        reads: Requests a minute from one address to the API that change nothing.
        tries: Wrong credentials a minute from one address.
        warm: Whether the process that reads loads its models at the start.
    """

    settings: Settings = field(default_factory=load)
    kept: bool = False
    sample: bool = False
    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()
    private: bool | None = None
    body: int = 50_000_000
    uploads: int = 100
    writes: int = 60
    reads: int = 1200
    tries: int = 10
    warm: bool = True

    @property
    def reading_is_open(self) -> bool:
        """Whether anybody who can reach it may read."""
        return is_loopback(self.host) if self.private is None else not self.private

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser may call it, without the port."""
        local = {"127.0.0.1", "localhost", "[::1]"} if is_loopback(self.host) else set()
        own = {self.host} if self.host not in {"0.0.0.0", "::"} else set()  # noqa: S104 - told apart, not bound
        return frozenset(name.casefold() for name in (*local, *own, *self.names))

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}"


def is_loopback(host: str) -> bool:
    """Whether only this machine can ask there.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False

"""One request at a time to a host, with a pause behind it: for all workers that share a store.

Each host has a row with whoever talks to it, until when at most, and when the next request may be made.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from crosswire.errors import HostBusy
from crosswire.record import plain, restore
from crosswire.store import Store
from crosswire.watch.robots import Rules


class Hosts(Protocol):
    """What workers know together about hosts. Every call is safe from several threads and processes."""

    def take(self, host: str, owner: str, *, now: datetime, until: datetime) -> datetime | None:
        """Takes a host until a moment; where it is taken or to be left alone, says when to ask again."""

    def leave(self, host: str, owner: str, *, free: datetime) -> None:
        """Lets go of a host, which is not to be asked before a moment."""

    def rules(self, host: str) -> Rules | None:
        """What is known of its robots.txt."""

    def keep(self, host: str, rules: Rules) -> None:
        """Remembers that."""


@dataclass(frozen=True, slots=True)
class InStore:
    """Hosts for all workers of a store."""

    store: Store

    def take(self, host: str, owner: str, *, now: datetime, until: datetime) -> datetime | None:
        return self.store.insist(lambda unit: unit.hosts.take(host, owner, now=now, until=until))

    def leave(self, host: str, owner: str, *, free: datetime) -> None:
        self.store.insist(lambda unit: unit.hosts.leave(host, owner, free=free))

    def rules(self, host: str) -> Rules | None:
        with self.store.read() as unit:
            found = unit.hosts.rules(host)
        rules: Rules | None = restore(Rules, found) if found else None
        return rules

    def keep(self, host: str, rules: Rules) -> None:
        self.store.insist(lambda unit: unit.hosts.keep(host, plain(rules)))


@dataclass(slots=True)
class Row:
    """What is known of one host."""

    free: datetime | None = None
    owner: str | None = None
    until: datetime | None = None
    rules: Rules | None = None


@dataclass(slots=True)
class InMemory:
    """Hosts for one process, where there is no store."""

    rows: dict[str, Row] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, host: str, owner: str, *, now: datetime, until: datetime) -> datetime | None:
        with self._lock:
            row = self.rows.setdefault(host, Row())
            if row.until is not None and row.until > now and row.owner != owner:
                return row.until
            if row.free is not None and row.free > now:
                return row.free
            row.owner, row.until = owner, until
            return None

    def leave(self, host: str, owner: str, *, free: datetime) -> None:
        with self._lock:
            row = self.rows.setdefault(host, Row())
            if row.owner == owner:
                row.owner = row.until = None
                row.free = free

    def rules(self, host: str) -> Rules | None:
        with self._lock:
            return self.rows.setdefault(host, Row()).rules

    def keep(self, host: str, rules: Rules) -> None:
        with self._lock:
            self.rows.setdefault(host, Row()).rules = rules


@dataclass(slots=True)
class Turn:
    """One's turn at a host; whoever has it may ask for a longer pause behind it."""

    pause: float


@dataclass(frozen=True, slots=True)
class Manners:
    """How a worker waits for its turn.

    Attributes:
        hosts: What is known together.
        longest: Seconds that one request may take: then a host that a dead worker held is free.
        patience: Seconds that are worth waiting for a host.
        now: The clock.
        sleep: Waits some seconds.
    """

    hosts: Hosts
    longest: float
    patience: float
    now: Callable[[], datetime]
    sleep: Callable[[float], None]

    @contextmanager
    def turn(self, url: str, host: str, *, owner: str, pause: float) -> Iterator[Turn]:
        """A turn at a host, waited for.

        Args:
            url: What is to be asked, for messages.
            host: Whom to ask.
            owner: Who asks: the worker and its thread.
            pause: Seconds that the host is left alone afterwards.

        Raises:
            HostBusy: It is to be left alone for longer than is worth waiting for.
        """
        end = self.now() + timedelta(seconds=self.patience)
        while (free := self._taken(host, owner)) is not None:
            now = self.now()
            if free > end:
                raise HostBusy(url, free)
            # Whoever has the host may be done long before the time at which it would be given up.
            self.sleep(min(max((free - now).total_seconds(), 0.01), 0.25))
        turn = Turn(pause)
        try:
            yield turn
        finally:
            self.hosts.leave(host, owner, free=self.now() + timedelta(seconds=turn.pause))

    def _taken(self, host: str, owner: str) -> datetime | None:
        now = self.now()
        return self.hosts.take(host, owner, now=now, until=now + timedelta(seconds=self.longest))

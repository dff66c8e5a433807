"""Feeds, the articles that they name, and jobs: the rows that are queues; and hosts, that take turns."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, func, select, update

from crosswire.errors import OversizeInput
from crosswire.store.queues import Queue
from crosswire.store.records import Entry, Feed, Job
from crosswire.store.rows import insert_new
from crosswire.store.tables import entries, feeds, hosts, jobs

_LONGEST = 2_000  # bytes of an address: PostgreSQL has no index above 2,704


class Feeds(Queue[Feed]):
    """Feeds with their state, of one transaction; `next_poll` says when each is due."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, Feed, feeds, "next_poll")

    def add(self, url: str, at: datetime, *, title: str | None = None, interval: float = 900.0) -> Feed:
        """The feed at an address, due at once where it is new; a known one stays as it is.

        Args:
            url: Of the feed.
            at: When.
            title: What it is called.
            interval: Seconds between polls to begin with.

        Raises:
            OversizeInput: The address is longer than 2,000 bytes.
        """
        row = {"url": _bearable(url), "title": title, "added": at, "paused": False, "next_poll": at}
        rest = {"interval": interval, "failures": 0, "extra": {}}
        insert_new(self._connection, feeds, **row, **rest)
        return self._rows(feeds.c.url == url)[0]

    def lease(
        self, owner: str, now: datetime, *, seconds: float, limit: int = 1, only: Any = None
    ) -> list[Feed]:
        """As of every queue; feeds that are paused are passed over."""
        condition = feeds.c.paused.is_(False) if only is None else feeds.c.paused.is_(False) & only
        return super().lease(owner, now, seconds=seconds, limit=limit, only=condition)


class Entries(Queue[Entry]):
    """Articles that feeds name, of one transaction; `next_fetch` says when each is to be fetched."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, Entry, entries, "next_fetch")

    def add(
        self, url: str, feed_id: int | None, at: datetime, said: dict[str, Any], *, fetch: bool = True
    ) -> tuple[Entry, bool]:
        """The entry of an article's address, and whether it is new; a known one stays as it is.

        Args:
            url: Of the article.
            feed_id: The feed that names it.
            at: When.
            said: What the feed says of it.
            fetch: Whether the article is to be fetched, and at once.

        Raises:
            OversizeInput: The address is longer than 2,000 bytes.
        """
        row = {"url": _bearable(url), "feed_id": feed_id, "found": at, "said": said, "failures": 0}
        row["next_fetch"] = at if fetch else None
        done = insert_new(self._connection, entries, **row)
        return self._rows(entries.c.url == url)[0], done

    def of_url(self, url: str) -> Entry | None:
        """The entry of an address."""
        return next(iter(self._rows(entries.c.url == url)), None)


class Jobs(Queue[Job]):
    """Jobs, of one transaction; `next_try` says when each is due."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, Job, jobs, "next_try")

    def add(self, kind: str, key: str, payload: dict[str, Any], at: datetime) -> tuple[Job, bool]:
        """The job of that kind and key, due at `at` where it is new; whether it is. A known one stays.

        Args:
            kind: What is to be done.
            key: Unique in its kind: a job that was added before is not done twice.
            payload: What it needs, as plain data.
            at: When it was made, and is first due.
        """
        row = {"kind": kind, "key": key, "payload": payload, "created": at, "next_try": at, "failures": 0}
        done = insert_new(self._connection, jobs, **row)
        found = self._rows(jobs.c.kind == kind, jobs.c.key == key)[0]
        return found, done

    def of_kind(self, kind: str) -> list[Job]:
        """Jobs of a kind, in the order in which they were added."""
        return self._rows(jobs.c.kind == kind)

    def waiting(self, kind: str) -> int:
        """How many jobs of a kind are neither finished nor given up."""
        asked = select(func.count()).where(jobs.c.kind == kind, jobs.c.next_try.is_not(None))
        return int(self._connection.execute(asked).scalar_one())


class Hosts:
    """What all workers know together of the hosts that they ask, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, host: str, owner: str, *, now: datetime, until: datetime) -> datetime | None:
        """Takes a host until a moment; where it is taken or to be left alone, says when to ask again.

        Args:
            host: Its name.
            owner: Who asks.
            now: The time.
            until: When it is free again whatever becomes of the owner.
        """
        insert_new(self._connection, hosts, host=host)
        mine = hosts.c.host == host
        row = self._connection.execute(select(hosts).where(mine).with_for_update()).one()
        if row.lease_until is not None and row.lease_until > now and row.lease_owner != owner:
            return cast("datetime", row.lease_until)
        if row.free is not None and row.free > now:
            return cast("datetime", row.free)
        self._connection.execute(update(hosts).where(mine).values(lease_owner=owner, lease_until=until))
        return None

    def leave(self, host: str, owner: str, *, free: datetime) -> None:
        """Lets go of a host, which is not to be asked before a moment."""
        mine = (hosts.c.host == host) & (hosts.c.lease_owner == owner)
        left = {"lease_owner": None, "lease_until": None, "free": free}
        self._connection.execute(update(hosts).where(mine).values(**left))

    def rules(self, host: str) -> Any:
        """What is known of its robots.txt, as plain data; None where nothing is."""
        asked = select(hosts.c.rules).where(hosts.c.host == host)
        return self._connection.execute(asked).scalar_one_or_none()

    def keep(self, host: str, rules: Any) -> None:
        """Remembers that."""
        insert_new(self._connection, hosts, host=host)
        self._connection.execute(update(hosts).where(hosts.c.host == host).values(rules=rules))


def _bearable(url: str) -> str:
    """An address that an index can hold."""
    size = len(url.encode("utf-8", "surrogatepass"))
    if size > _LONGEST:
        raise OversizeInput(f"{url[:80]}…", f"the address has {size:,} bytes, more than {_LONGEST:,}")
    return url

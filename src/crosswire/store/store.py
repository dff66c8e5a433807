"""A store: opened by its address, read and written in transactions."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection

from crosswire.errors import ServiceError, UsageError
from crosswire.store import address, schema
from crosswire.store.briefs import Briefs
from crosswire.store.engine import BUSY, engine, transaction
from crosswire.store.extracts import Extracts
from crosswire.store.feeds import Entries, Feeds, Hosts, Jobs
from crosswire.store.grouped import Grouped
from crosswire.store.logs import Changes, Corrections, States
from crosswire.store.records import StoredBrief, StoredStory
from crosswire.store.reports import Reports
from crosswire.store.sightings import Sightings
from crosswire.store.stories import Stories
from crosswire.store.tables import REVISION

R = TypeVar("R")
_log = logging.getLogger(__name__)


class Unit:
    """One transaction: what is done through it is stored together, or not at all."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.reports = Reports(connection)
        self.sightings = Sightings(connection)
        self.extracts = Extracts(connection)
        self.stories = Stories(connection)
        self.grouped = Grouped(connection)
        self.briefs = Briefs(connection)
        self.changes = Changes(connection)
        self.feeds = Feeds(connection)
        self.entries = Entries(connection)
        self.jobs = Jobs(connection)
        self.hosts = Hosts(connection)
        self.corrections = Corrections(connection)
        self.states = States(connection)

    def latest(self, story: str) -> tuple[StoredStory, StoredBrief] | None:
        """A story as it is now, and its latest brief; of one that was merged into another, that one's.

        None where there is no such story, nothing of it was read yet, or no report is left in it: every one
        was deleted, or is in another story.
        """
        now = self.stories.current(story)
        brief = self.briefs.latest(now.id) if now and now.reports else None
        return (now, brief) if now and brief else None


class Store:
    """Reports, stories and briefs that outlive the process; several processes may have it open.

    with open_store("news.db") as store:
        with store.write() as unit:
            unit.reports.add(report, fetched)
        with store.read() as unit:
            unit.reports.heads()

    Args:
        where: The address.
        busy: Seconds that a writer waits for another one on the same SQLite file.
    """

    def __init__(self, where: address.Address, *, busy: float = BUSY) -> None:
        self.where = where
        self.engine = engine(where, busy=busy)

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A transaction that sees one moment of the store throughout, and may not write.

        Raises:
            ServiceError: The store cannot be reached.
        """
        with transaction(self.engine, self.where, writes=False) as connection:
            yield Unit(connection)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A transaction that writes: stored when the block ends, taken back where it fails.

        Keep it short: on SQLite nobody else writes meanwhile.

        Raises:
            ServiceError: The store cannot be reached, or another process does not let go of it.
            OutputError: The disk is full; nothing of the block is stored.
        """
        with transaction(self.engine, self.where, writes=True) as connection:
            yield Unit(connection)

    def insist(self, work: Callable[[Unit], R], *, patience: float = 60.0) -> R:
        """Does work in a transaction that writes, again and again while the store cannot be reached.

        A server that restarts takes the transactions in hand with it. The work must bear being done twice,
        for the answer to a commit may be lost: everything that a `Unit` adds does.

        Args:
            work: What is to be done; it may be called several times.
            patience: Seconds after which the error is raised after all.

        Raises:
            ServiceError: The store could not be reached for that long.
        """
        until, pause = time.monotonic() + patience, 0.1
        while True:
            try:
                with self.write() as unit:
                    return work(unit)
            except ServiceError as problem:
                if time.monotonic() + pause > until:
                    raise
                _log.debug("%s; once more in %.1f s", problem, pause)
            time.sleep(pause)
            pause = min(2 * pause, 5.0)

    def close(self) -> None:
        """Lets go of every connection."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        """The store itself, closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(url: str | None = None, *, create: bool = True, busy: float = BUSY) -> Store:
    """The store at an address, of the schema of this crosswire.

    Args:
        url: A file, `sqlite:///file` or `postgresql://user@host/name`; None for the user's own.
        create: Whether an empty one is made ready; otherwise it is an error.
        busy: Seconds that a writer waits for another one on the same SQLite file.

    Raises:
        UsageError: The address is none, or the store is of another schema: `crosswire db upgrade`.
        ServiceError: It cannot be reached.
    """
    store = reached(url, create=create, busy=busy)
    try:
        _fitting(store, create=create)
    except BaseException:
        store.close()
        raise
    return store


def reached(url: str | None = None, *, create: bool = True, busy: float = BUSY) -> Store:
    """The store at an address, whatever its schema: what `upgrade` takes. Nothing is opened yet.

    Args:
        url: As for `open_store`.
        create: Whether the folder of a file is made; otherwise a file that is not there is an error.
        busy: Seconds that a writer waits for another one on the same SQLite file.
    """
    where = address.parse(url)
    if where.file is not None:
        _folder(where, create=create)
    return Store(where, busy=busy)


def _fitting(store: Store, *, create: bool) -> None:
    """Has a store be of the schema of this crosswire.

    Raises:
        UsageError: It is of another.
    """
    with store.read() as unit:
        found = schema.revision(unit.connection)
    if found is None and create:
        upgrade(store)
    elif found != REVISION:
        raise UsageError(schema.mismatch(store.where, found))


def upgrade(store: Store) -> tuple[str | None, str]:
    """Brings the schema up to that of this crosswire; the one before and the one after.

    Raises:
        UsageError: It is of a later crosswire.
    """
    with store.write() as unit:
        return schema.upgrade(unit.connection)


def _folder(where: address.Address, *, create: bool) -> None:
    """The folder of a file of SQLite."""
    assert where.file is not None  # noqa: S101 - asked for files alone
    if not create and not where.file.exists():
        raise ServiceError(f"there is no store {where}: crosswire db upgrade --db {where} makes one")
    try:
        where.file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ServiceError(f"the store {where} cannot be opened: {problem.strerror}") from problem

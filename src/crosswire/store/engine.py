"""An engine for an address, set up so that nothing acknowledged is lost and two processes can share it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError as SqliteError
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from crosswire.errors import OutputError, ServiceError
from crosswire.store.address import Address

BUSY = 30.0
"""Seconds that a writer waits for another one on the same SQLite file."""
_AGAIN = 0.02
"""Seconds between two tries to switch a new file of SQLite to WAL."""
_WRITES = "crosswire_writes"


def engine(address: Address, *, busy: float = BUSY) -> Engine:
    """The engine of an address; nothing is opened yet.

    Args:
        address: Of the store.
        busy: Seconds that a writer waits for another one.
    """
    if address.file is not None:
        guarded = _is_guarded(address.file)
        url = _read_only(address.file) if guarded else address.url
        made = create_engine(url, hide_parameters=True, connect_args={"timeout": busy})
        event.listen(made, "connect", _sqlite_to_read if guarded else partial(_sqlite, busy=busy))
        event.listen(made, "begin", _begin)
        return made
    # A connection that died with its server is replaced before it is used.
    settings = {"options": "-c timezone=UTC", "connect_timeout": 10}
    return create_engine(address.url, hide_parameters=True, pool_pre_ping=True, connect_args=settings)


def _is_guarded(file: Path) -> bool:
    """Whether a file is there that may only be read, itself or for its folder."""
    return file.exists() and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _read_only(file: Path) -> URL:
    """The address of a file that nobody can write here.

    SQLite keeps two files beside it, to share it with writers. Where they cannot be made, it is read as one
    that does not change; unless its newest part stands in one of them, which is then asked for.
    """
    log = file.with_name(f"{file.name}-wal")
    pending = log.exists() and log.stat().st_size > 0
    still = "" if pending else "&immutable=1"
    return URL.create(
        "sqlite+pysqlite", database=f"file:{quote(str(file))}?mode=ro{still}", query={"uri": "true"}
    )


def _sqlite_to_read(connection: SqliteConnection, _record: Any) -> None:
    connection.isolation_level = None


def _sqlite(connection: SqliteConnection, _record: Any, *, busy: float) -> None:
    """WAL: readers go on while one writes. FULL: what was committed outlives a loss of power."""
    connection.isolation_level = None  # transactions begin when we say so, not at the first change
    for pragma in ("foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    until = time.monotonic() + busy
    while not _is_wal(connection, wait=time.monotonic() < until):
        time.sleep(_AGAIN)


def _is_wal(connection: SqliteConnection, *, wait: bool) -> bool:
    """Whether a file is in WAL mode now.

    Of several that switch a new file at once SQLite turns all but one away, however long they would wait.

    Args:
        connection: To the file.
        wait: Whether being turned away is no error.
    """
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode=WAL")
    except SqliteError as problem:
        if wait and problem.sqlite_errorname.startswith("SQLITE_BUSY"):
            return False
        raise
    return True


def _begin(connection: Connection) -> None:
    """A writer takes its place at once: one that reads first and writes later could be turned away."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("PRAGMA query_only=OFF" if writes else "PRAGMA query_only=ON")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(opened: Engine, address: Address, *, writes: bool) -> Iterator[Connection]:
    """A transaction, committed at the end and taken back where anything fails.

    Args:
        opened: The engine.
        address: For messages.
        writes: Whether it may write. Otherwise it sees one moment of the store throughout.

    Raises:
        ServiceError: The store cannot be reached, or is busy for too long.
        OutputError: The disk is full; nothing of the transaction is stored.
    """
    try:
        with opened.connect() as connection:
            options: dict[str, Any] = {_WRITES: writes}
            if not writes and connection.dialect.name == "postgresql":
                options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            connection.execution_options(**options)
            with connection.begin():
                yield connection
    except DBAPIError as problem:
        raise _told(problem, address) from problem


_SERVICE = {
    "readonly": " can only be read: its file or its folder is write-protected",
    "locked": ": another process is writing and does not finish; try again",
    "not a database": " is not a database of SQLite: name another file",
}
"""What a message of a database holds, and what is said of it."""


def _told(problem: DBAPIError, address: Address) -> Exception:
    """The error in words, without the statement and without a password."""
    why = " ".join(str(problem.orig).split())
    if getattr(problem.orig, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
        return OutputError(
            f"the store {address}: the disk does not answer: {why}; nothing of this step was stored"
        )
    if "full" in why or "No space left" in why or getattr(problem.orig, "sqlstate", None) == "53100":
        return OutputError(f"the store {address}: the disk is full; nothing of this step was stored")
    told = next((said for part, said in _SERVICE.items() if part in why), None)
    if told is not None:
        return ServiceError(f"the store {address}{told}")
    away = isinstance(problem, OperationalError) or problem.connection_invalidated
    if away or problem.statement is None:  # without a statement it was no more than a connection
        return ServiceError(f"the store {address} cannot be reached: {why}")
    return problem

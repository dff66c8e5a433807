"""Where a store is: a file of SQLite, or a PostgreSQL server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from crosswire.errors import ExtraMissing, UsageError

FORMS = "a file (news.db), sqlite:///news.db, or postgresql://user@host/name"
_POSTGRESQL = {"postgresql", "postgres", "postgresql+psycopg"}


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a store. What it prints never holds a password.

    Attributes:
        url: For SQLAlchemy; its own `str` hides the password, its `query` may still hold one.
        file: The file, where it is one.
    """

    url: URL
    file: Path | None

    def __str__(self) -> str:
        """What a message may show."""
        if self.file is not None:
            return str(self.file)
        shown = URL.create("postgresql", None, None, self.url.host, self.url.port, self.url.database)
        return shown.render_as_string()

    __repr__ = __str__


def default() -> Path:
    """The store of this user, where none is named: in the user's data folder."""
    home = os.environ.get("XDG_DATA_HOME") or ""
    folder = Path(home) if home.startswith("/") else Path.home() / ".local" / "share"
    return folder / "crosswire" / "crosswire.db"


def parse(given: str | None) -> Address:
    """The address that a user means.

    Args:
        given: A URL, or the path of a file; None or "" for the user's own.

    Raises:
        UsageError: It is neither, or of a database that crosswire does not know. The message repeats
            nothing of a URL that may hold a password.
        ExtraMissing: It is PostgreSQL, and its driver is not installed.
    """
    if not given:
        return _file(default())
    if "://" not in given:
        return _file(Path(given).expanduser())
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise UsageError(f"--db: this is no URL of a database; name {FORMS}") from None
    if url.drivername in _POSTGRESQL:
        return _postgresql(url)
    if url.drivername not in {"sqlite", "sqlite+pysqlite"}:
        raise UsageError(f"--db: {url.drivername} is not supported; name {FORMS}")
    if not url.database or url.database == ":memory:" or url.query:
        raise UsageError("--db: a store in SQLite is a file: sqlite:///news.db, or sqlite:////var/news.db")
    return _file(Path(url.database))


def _file(path: Path) -> Address:
    return Address(URL.create("sqlite+pysqlite", database=str(path)), path)


def _postgresql(url: URL) -> Address:
    try:
        import psycopg  # noqa: F401 - asked here, so that the message says what to install
    except ImportError as problem:
        raise ExtraMissing(
            "PostgreSQL needs its driver: python -m pip install 'crosswire[postgresql]'"
        ) from problem
    return Address(url.set(drivername="postgresql+psycopg"), None)

"""Opening a store: where it is, by many at once, and what is never shown."""

from __future__ import annotations

import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer

import pytest

from crosswire.errors import ExtraMissing, ServiceError, UsageError
from crosswire.store import address, open_store

SECRET = "postgresql://desk:hunter2@127.0.0.1:9/news?password=hunter3"  # noqa: S105 - nobody's


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request, tmp_path):
    if request.param == "postgresql":
        return request.getfixturevalue("postgres").empty()
    return str(tmp_path / "folder" / "store.db")


def test_many_that_open_a_new_store_at_once_all_find_it_ready(new_url, noon):
    def opened(number: int) -> bool:
        with open_store(new_url) as store, store.write() as unit:
            return unit.jobs.add("k", str(number), {}, noon)[1]

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(opened, range(6)))
    with open_store(new_url) as store, store.read() as unit:
        assert unit.jobs.waiting("k") == 6


def test_a_new_file_that_another_is_just_making_ready_is_waited_for(tmp_path):
    """Of two connections that switch one file to WAL at once SQLite turns one away without any wait."""
    file = tmp_path / "store.db"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE theirs (a)")
    other.execute("SELECT * FROM theirs").fetchall()
    with pytest.raises(ServiceError, match="another process is writing"):
        open_store(str(file), busy=0.1)
    later = Timer(0.3, other.execute, ["ROLLBACK"])
    later.start()
    with open_store(str(file), busy=20) as store, store.read() as unit:
        assert unit.stories.all() == []
    later.join()
    other.close()


def test_nothing_that_shows_an_address_shows_a_password(caplog):
    caplog.set_level(logging.DEBUG)
    where = address.parse(SECRET)
    with pytest.raises(ServiceError) as problem:
        open_store(SECRET)
    chain = []
    at: BaseException | None = problem.value
    while at is not None:
        chain.append(f"{at!r} {at}")
        at = at.__cause__ or at.__context__
    shown = "".join([str(where), repr(where), str(where.url), *chain, caplog.text])
    assert "127.0.0.1" in str(where)
    assert "hunter2" not in shown
    assert "hunter3" not in "".join([str(where), repr(where), *chain, caplog.text])


@pytest.mark.parametrize("given", ["postgres://h/n", "postgresql://h/n", "postgresql+psycopg://h/n"])
def test_a_server_is_reached_by_its_driver_however_its_url_begins(given):
    where = address.parse(given)
    assert (where.url.drivername, where.file, str(where)) == ("postgresql+psycopg", None, "postgresql://h/n")


def test_without_its_driver_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'crosswire\[postgresql\]'"):
        address.parse("postgresql://host/news")


@pytest.mark.parametrize(
    ("given", "file"),
    [
        ("news.db", "news.db"),
        ("~/news.db", str(Path.home() / "news.db")),
        ("sqlite:///news.db", "news.db"),
        ("sqlite:////var/news.db", "/var/news.db"),
        ("sqlite+pysqlite:///a%20b.db", "a b.db"),
    ],
)
def test_a_file_is_a_file(given, file):
    assert str(address.parse(given)) == file


@pytest.mark.parametrize("home", ["/data", "relative", ""])
def test_the_users_own_store(monkeypatch, home):
    monkeypatch.setenv("XDG_DATA_HOME", home)
    own = Path("/data") if home == "/data" else Path.home() / ".local" / "share"
    assert address.parse(None).file == address.parse("").file == own / "crosswire" / "crosswire.db"


@pytest.mark.parametrize("given", ["://", "oracle://h/n", "sqlite:///", "sqlite:///x?uri=true"])
def test_what_is_no_address_is_refused(given):
    with pytest.raises(UsageError, match="--db"):
        address.parse(given)


def test_a_store_that_may_not_be_written_is_told(tmp_path):
    path = tmp_path / "store.db"
    path.mkdir()
    with pytest.raises(ServiceError, match="cannot be reached: unable to open database file"):
        open_store(str(path))


def test_a_store_that_nobody_may_write_can_be_read(tmp_path, monkeypatch):
    folder = tmp_path / "kept % here?"
    folder.mkdir()
    file = folder / "news.db"
    with open_store(str(file)) as store, store.write() as unit:
        unit.stories.add("s", "Kept", datetime(2024, 3, 5, tzinfo=UTC))
    assert [one.name for one in folder.iterdir()] == ["news.db"]
    monkeypatch.setattr("crosswire.store.engine.os.access", lambda path, _mode: path != folder)
    with open_store(str(file), create=False) as store:
        with store.read() as unit:
            assert [one.headline for one in unit.stories.all(empty=True)] == ["Kept"]
            assert [one.name for one in folder.iterdir()] == ["news.db"], "nothing is written beside it"
        with pytest.raises(ServiceError, match="can only be read"), store.write() as unit:
            unit.stories.add("t", "New", datetime(2024, 3, 5, tzinfo=UTC))

"""What a newsroom's machine does at night: processes killed, servers restarted, disks full, two of all.

`FAULT_KILLS=50 python -m pytest tests/store/test_faults.py` kills fifty times on each engine, and not a few.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from tests.store import ingest
from tests.store.making import report

from crosswire import pipeline
from crosswire.config import load
from crosswire.errors import OutputError, ServiceError
from crosswire.store import Growth, Store, address, open_store
from crosswire.store.checking import check
from crosswire.types import Reading

KILLS = int(os.environ.get("FAULT_KILLS", "3"))
NOW = datetime(2024, 5, 14, 12, tzinfo=UTC)
TEXTS = [
    "Nine people were killed when a warehouse burned down in Tallow Bay on Monday, the fire service said.",
    "At least 9 people died in the warehouse fire in Tallow Bay, officials said. Twelve were injured.",
    "The fire in Tallow Bay killed 11, police said. “We mourn,” said Mayor Odile Brandt.",
]


@pytest.fixture(scope="module")
def extracts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a few reports say, a line each."""
    made = tuple(report(text, url=f"https://{n}.example/") for n, text in enumerate(TEXTS))
    found = pipeline.extract(Reading(made, ()), load()).extracts
    path = tmp_path_factory.mktemp("extracts") / "extracts.jsonl"
    path.write_text("".join(one.to_json() + "\n" for one in found), "utf-8")
    return path


class Workers:
    """Processes that store reports, and what they tell."""

    def __init__(self, extracts: Path) -> None:
        command = [sys.executable, ingest.__file__, str(extracts)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process = subprocess.Popen(command, **pipes)  # noqa: S603 - our own script

    def start(self, url: str, first: int, last: int) -> None:
        print(url, first, last, file=self._process.stdin, flush=True)

    def told(self) -> tuple[int, str]:
        """Who tells something, and what; in the order in which it was told."""
        pid, what = self._process.stdout.readline().rstrip("\n").split(" ", 1)
        return int(pid), what

    def stop(self) -> None:
        self._process.communicate(timeout=60)


@pytest.fixture(scope="module")
def workers(extracts: Path) -> Iterator[Workers]:
    made = Workers(extracts)
    yield made
    made.stop()


def finished(store: Store) -> None:
    """Does what was interrupted: the briefs that stories wait for, from stored extracts."""
    growth = Growth(store, load())
    with store.read() as unit:
        waiting = unit.stories.stale()
    for story in waiting:
        assert growth.brief(story, NOW) is not None


def held(store: Store, *, grouped: bool = True) -> list[int]:
    """The numbers of the stored reports; one that is there twice is so often."""
    with store.read() as unit:
        heads = unit.reports.heads(limit=100_000)
        assert {head.versions for head in heads} <= {1}
        assert not grouped or unit.reports.ungrouped() == []
    return sorted(int(head.url.removeprefix("https://a").removesuffix(".example/")) for head in heads)


def life(workers: Workers, url: str, first: int, pause: float) -> set[int]:
    """A process that is killed a while after it has stored its first report; the numbers that it told."""
    workers.start(url, first, 10_000)
    (pid, _), (_, number) = workers.told(), workers.told()
    told = {int(number)}
    time.sleep(pause)
    os.kill(pid, signal.SIGKILL)
    while not (what := workers.told()[1]).startswith("gone"):
        told.add(int(what))
    assert what == f"gone {-signal.SIGKILL}"
    return told


def test_nothing_acknowledged_is_lost_and_nothing_twice_when_killed_at_any_moment(store_url, workers):
    dice, told = random.Random(7), {-1}  # noqa: S311 - no secret hangs on it
    for _ in range(KILLS):
        again = max(0, max(told) - 1)  # the last ones are told once more
        told |= life(workers, store_url, again, dice.uniform(0.0, 0.5))
    told.discard(-1)
    with open_store(store_url) as store:
        numbers = held(store)
        assert told <= set(numbers), "a report was lost that was acknowledged"
        assert len(numbers) == len(set(numbers)), "a report is there twice"
        assert set(numbers) <= set(range(max(told) + 2)), "one at most was stored and not told"
        assert list(check(store)) == []
        finished(store)
        assert list(check(store)) == []
        with store.read() as unit:
            assert unit.stories.stale() == []


def test_two_processes_on_one_store_share_it(store_url, workers):
    """Decided: safe. Whoever writes waits for the other; both bring the same reports, each is there once."""
    for _ in range(2):
        workers.start(store_url, 0, 7)
    told: dict[int, list[str]] = {}
    while sum(what[-1].startswith("gone") for what in told.values()) < 2:
        pid, what = workers.told()
        told.setdefault(pid, []).append(what)
    assert list(told.values()) == [["is", *map(str, range(7)), "gone 0"]] * 2
    with open_store(store_url) as store:
        assert held(store) == list(range(7))
        assert list(check(store)) == []
        with store.read() as unit:
            assert unit.stories.stale() == []


def test_a_writer_that_does_not_let_go_is_told_of(tmp_path):
    path = str(tmp_path / "store.db")
    with open_store(path) as one, open_store(path, busy=0.1) as other:
        with one.write() as unit:
            unit.reports.add(report(), NOW)
            with pytest.raises(ServiceError, match="another process is writing"), other.write():
                pass
            with other.read() as reader:
                assert reader.reports.count() == 0, "who reads does not wait"
        with other.write() as unit:
            assert unit.reports.count() == 1


def test_a_server_that_restarts_under_load_loses_nothing(own_postgres):
    stored: list[int] = []
    restarted, more = threading.Event(), 20
    with open_store(own_postgres.ready()) as store:

        def work() -> None:
            left = more
            while left:
                number = len(stored)
                one = report(f"Text {number}.", url=f"https://a{number}.example/")
                store.insist(lambda unit, one=one: unit.reports.add(one, NOW))
                stored.append(number)
                left -= restarted.is_set()

        thread = threading.Thread(target=work)
        thread.start()
        while not stored:
            time.sleep(0.01)
        own_postgres.restart()
        before = len(stored)
        restarted.set()
        thread.join(timeout=60)
        assert not thread.is_alive()
        assert len(stored) >= before + more > more
        assert held(store, grouped=False) == stored
        assert list(check(store)) == []


def test_who_does_not_insist_is_told_that_the_server_went_away(postgres):
    url = make_url(postgres.ready()).set(query={"host": "/nowhere"})
    gone = Store(address.parse(url.render_as_string(hide_password=False)))
    with pytest.raises(ServiceError, match="cannot be reached"), gone.read():
        pass
    began = time.monotonic()
    with pytest.raises(ServiceError):
        gone.insist(lambda unit: unit.reports.count(), patience=0.3)
    assert time.monotonic() - began >= 0.1, "it tried again"


def test_a_full_disk_loses_only_what_it_says_it_lost(tmp_path):
    """A file that may not grow, as `max_page_count` has it."""
    with open_store(str(tmp_path / "store.db")) as store:
        limit = [1_000_000]

        def bounded(connection, _record):
            connection.execute(f"PRAGMA max_page_count = {limit[0]}")

        event.listen(store.engine, "connect", bounded)
        store.engine.dispose()
        limit[0], stored = 150, 0
        long = "A long text about the weather. " * 400

        def fill() -> None:
            nonlocal stored
            for number in range(100):
                with store.write() as unit:
                    unit.reports.add(report(f"{number} {long}", url=f"https://a{number}.example/"), NOW)
                stored += 1

        with pytest.raises(OutputError, match="the disk is full; nothing of this step was stored"):
            fill()
        assert 0 < stored < 100
        with store.read() as unit:
            assert unit.reports.count() == stored
        assert list(check(store)) == []
        limit[0] = 1_000_000
        store.engine.dispose()
        fill()
        with store.read() as unit:
            assert unit.reports.count() == 100


def test_a_file_that_may_not_grow_is_a_full_disk(tmp_path, extracts):
    """The same by the operating system: a process with a limit on the size of its files."""
    path = tmp_path / "store.db"
    open_store(str(path)).close()
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000));"
        "from tests.store.ingest import ingest; from crosswire.types import Extract;"
        f"said = [Extract.from_json(line) for line in open({str(extracts)!r})];"
        f"ingest({str(path)!r}, said, 0, 1000)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    told = [int(line.split()[1]) for line in ran.stdout.splitlines()]
    assert ran.returncode == 1
    assert "OutputError" in ran.stderr, ran.stderr
    assert told
    with open_store(str(path)) as store:
        assert set(told) <= set(held(store))
        assert list(check(store)) == []


class Raised(Exception):
    def __init__(self, message: str, **fields: str) -> None:
        super().__init__(message)
        vars(self).update(fields)


@pytest.mark.parametrize(
    ("raised", "kind", "told"),
    [
        (Raised("could not extend file", sqlstate="53100"), OutputError, "the disk is full"),
        (Raised("could not write: No space left on device"), OutputError, "the disk is full"),
        (Raised("database or disk is full"), OutputError, "the disk is full"),
        (Raised("disk I/O error", sqlite_errorname="SQLITE_IOERR_WRITE"), OutputError, "does not answer"),
        (Raised("database is locked"), ServiceError, "another process is writing"),
        (Raised("terminating connection"), ServiceError, "cannot be reached: terminating connection"),
    ],
)
def test_what_a_driver_raises_is_told_in_words(tmp_path, raised, kind, told):
    with open_store(str(tmp_path / "store.db")) as store:
        failing = OperationalError("SELECT secret", {}, raised)
        with pytest.raises(kind, match=told) as problem, store.write():
            raise failing
    assert "secret" not in str(problem.value)


def test_what_the_database_refuses_of_us_is_a_fault_of_ours(tmp_path):
    with (
        open_store(str(tmp_path / "store.db")) as store,
        pytest.raises(IntegrityError),
        store.write() as unit,
    ):
        unit.stories.put("no such report", "no such story", NOW)

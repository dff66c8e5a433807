"""`crosswire watch`: what it refuses, what it lists, and how it ends. Nothing here is read or collated."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.watch.conftest import Site, rss, serve
from typer.testing import CliRunner, Result

from crosswire.cli import watch as cli
from crosswire.cli.app import app
from crosswire.cli.options import LogFormat
from crosswire.cli.talk import Talk
from crosswire.cli.watch import Format, _Desk
from crosswire.config import load
from crosswire.store import open_store, tables
from crosswire.types.changes import Change, ChangeKind, Logged, Subject
from crosswire.watch.desk import Newsroom
from crosswire.watch.events import Event, Step
from crosswire.watch.visits import Visitor
from crosswire.watch.worker import Worker


@pytest.fixture
def site() -> Iterator[Site]:
    yield from serve()


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {"ALLOW_PRIVATE_URLS": "true", "HOST_DELAY": "0", "FETCH_TIMEOUT": "5"}.items():
        monkeypatch.setenv(f"CROSSWIRE_{name}", value)


def run(*words: str, db: str = "news.db") -> Result:
    return CliRunner().invoke(app, ["watch", *words, "--db", db])


def listed() -> list[dict[str, object]]:
    return [json.loads(line) for line in run("--list", "--format", "jsonl").stdout.splitlines()]


def test_a_quiet_web(site: Site) -> None:
    site.put("/rss", rss())
    done = run(f"{site.url}/rss", "--once")
    assert (done.exit_code, done.stdout) == (0, "Nothing changed.\n")
    assert f"crosswire: polled {site.url}/rss: 0 new" in done.stderr
    assert done.stderr.splitlines()[-1] == "crosswire: 1 polled"
    again = run("--once")
    assert (again.exit_code, again.stderr) == (0, "crosswire: nothing was due\n")


def test_messages_as_json(site: Site) -> None:
    site.put("/rss", rss())
    done = run(f"{site.url}/rss", "--once", "--log-format", "json", "--format", "jsonl")
    assert done.stdout == ""
    first, last = map(json.loads, done.stderr.splitlines())
    assert (first["step"], first["where"]) == ("polled", f"{site.url}/rss")
    assert last["polled"] == 1


def test_what_failed_is_named_and_counts(site: Site) -> None:
    site.put("/rss", rss())
    done = run(f"{site.url}/rss", f"{site.url}/none", "--once", "--quiet")
    assert done.exit_code == 1
    assert done.stderr.startswith(
        f"crosswire: warning: skipped {site.url}/none: it answered 404 Not Found; next at "
    )
    assert len(done.stderr.splitlines()) == 1


def test_where_nothing_can_be_read_the_status_says_so(site: Site) -> None:
    done = run(f"{site.url}/none", "--once")
    assert done.exit_code == 3
    assert "nothing could be read, for the reasons named above" in done.stderr
    assert done.stderr.count(f"{site.url}/none: it answered 404") == 1


def test_feeds_are_listed_with_their_state(site: Site) -> None:
    site.put("/rss", rss())
    run(f"{site.url}/rss", f"{site.url}/none", "--once")
    good, bad = listed()
    assert (good["url"], good["title"], good["failures"], good["error"]) == (
        f"{site.url}/rss",
        "Tide Post",
        0,
        None,
    )
    assert (bad["title"], bad["failures"], bad["error"]) == (None, 1, "it answered 404 Not Found")
    shown = run("--list").stdout
    assert f"{site.url}/rss  (Tide Post)\n    last read 20" in shown
    assert "\n    never read, next 20" in shown
    assert "; it answered 404 Not Found\n" in shown


def test_a_feed_is_forgotten_and_taken_up_again(site: Site) -> None:
    site.put("/rss", rss())
    run(f"{site.url}/rss", "--once")
    forgot = run("--forget", f"{site.url}/rss")
    assert forgot.exit_code == 0
    assert f"{site.url}/rss is not polled any more; what came of it stays" in forgot.stderr
    assert listed()[0]["next_poll"] is None
    assert "not polled any more" in run("--list").stdout
    refused = run("--once")
    assert (refused.exit_code, "the store follows none yet" in refused.stderr) == (2, True)
    assert run(f"{site.url}/rss", "--once").stderr.splitlines()[-1] == "crosswire: 1 unchanged"


def test_a_file_with_a_list_of_feeds(site: Site) -> None:
    site.put("/a", rss())
    site.put("/b", rss())
    outlines = "".join(f'<outline title="Paper {one}" xmlUrl="{site.url}/{one}"/>' for one in "ab")
    Path("feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    assert run("feeds.opml", "--once").exit_code == 0
    assert [one["title"] for one in listed()] == ["Paper a", "Paper b"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--once"], "no FEEDS"),
        (["tide.example/rss"], "name the address of a feed"),
        (["ftp://tide.example/rss"], "name the address of a feed"),
        (["plain.txt"], "it is no list of feeds"),
        (["empty.opml"], "names no feed"),
        (["https://tide.example/rss", "--out", "x.txt"], "--out takes what --once or --list prints"),
        (["--forget", "https://tide.example/rss"], "no such feed is followed"),
        (["--discover", "a.txt", "--source", "bing"], "there is no source 'bing'"),
        (["https://tide.example/rss", "--once", "--interval", "0"], "poll_interval"),
    ],
)
def test_what_is_refused(words: list[str], reason: str) -> None:
    Path("plain.txt").write_text("The ferry sails.")
    Path("a.txt").write_text("The ferry sails.")
    Path("empty.opml").write_text("<opml><body/></opml>")
    done = run(*words)
    assert (done.exit_code, reason in done.stderr) == (2, True), done.stderr


def test_an_article_to_begin_with_that_cannot_be_had(site: Site) -> None:
    done = run("--discover", f"{site.url}/none")
    assert (done.exit_code, f"{site.url}/none: it answered 404 Not Found" in done.stderr) == (3, True)
    assert site.asked("/rss") == []
    missing = run("--discover", "missing.txt")
    assert (missing.exit_code, "missing.txt" in missing.stderr) == (3, True)


def test_an_article_from_a_file_is_searched_for(site: Site) -> None:
    Path("ferry.txt").write_text(
        "Ferry Havgar aground off Norrholm\n\nThe ferry Havgar ran aground on Tuesday."
    )
    site.put("/find", rss())
    done = run("--discover", "ferry.txt", "--source", f"search={site.url}/find?q={{query}}")
    assert done.exit_code == 1  # the page of the search has another address here
    asked = [one.path for one in site.requests if one.path.startswith("/find")]
    assert asked == ["/find?q=Havgar%20Norrholm%20aground%20Ferry%20off"]


@pytest.mark.parametrize("db", ["postgresql://nobody@127.0.0.1:9/none", "/proc/none/news.db"])
def test_a_store_that_cannot_be_reached(db: str) -> None:
    assert run("https://tide.example/rss", "--once", db=db).exit_code == 4


def test_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_ALLOW_PRIVATE_URLS", "false")
    done = run(f"{site.url}/rss", "--once")
    assert (done.exit_code, "a private address" in done.stderr) == (3, True)
    assert site.requests == []


class Pipe(io.RawIOBase):
    """Where a reader sees at once what was written, and nothing of what is held back."""

    def __init__(self) -> None:
        self.seen = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.seen += bytes(data)
        return len(data)


@pytest.mark.parametrize("at_once", [True, False])
def test_changes_are_printed_as_they_come(at_once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    change = Change(ChangeKind.ADDED, Subject.STORY, "Ferry aground", None, "s1", "A new story, of 1 report.")
    logged = Logged(
        "urn:uuid:1", "s1", "Ferry aground", datetime(2024, 3, 5, 10, tzinfo=UTC), change, ("A new story.",)
    )
    pipe = Pipe()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(pipe, 100_000)))
    talk = Talk(quiet=True, log=LogFormat.TEXT, debug=False, out=None)
    desk = _Desk(talk, Format.JSONL, at_once=at_once)
    desk.tell(Event(Step.BRIEF, "s1", "Ferry aground", changes=(logged,)))
    assert (pipe.seen != b"") == at_once
    desk.done(ends=not at_once)
    (line,) = pipe.seen.splitlines()
    assert json.loads(line)["change"]["label"] == "Ferry aground"


def test_a_feed_that_is_none_is_told_once_and_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing changed, but nothing was read, either: the reason stands there once."""
    site.put("/page", "<html><body><p>No feed.</p></body></html>")
    done = run(f"{site.url}/page", "--once")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.count("it is no feed") == 1
    monkeypatch.setenv("CROSSWIRE_POLL_INTERVAL", "1")
    for _ in range(2):
        with open_store("news.db") as store, store.write() as unit:
            unit.feeds.change(1, next_poll=datetime(2024, 1, 1, tzinfo=UTC))
        last = run("--once")
    assert "it is not polled any more; name it again to poll it" in last.stderr
    assert listed()[0]["next_poll"] is None
    counts = run("--list").stderr
    assert "1 feed; nothing waits to be done" in counts


def test_a_signal_ends_work_that_does_not_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long is left after some seconds, its transaction taken back and its lease let go."""
    monkeypatch.setattr(cli, "PATIENCE", 0.2)
    with open_store(str(tmp_path / "news.db")) as store:
        now = datetime.now(UTC)
        with store.write() as unit:
            unit.jobs.add("read", "1", {"report": "r"}, now)

        class Endless:
            def stored(self, *_: object) -> None: ...
            def sighted(self, *_: object) -> None: ...
            def work(self) -> Iterator[Event]:
                newsroom = Newsroom(store, settings, "one", lambda: now)
                jobs = newsroom._leased(tables.jobs.c.kind == "read", limit=1)
                with newsroom._given_back(jobs), store.write() as unit:
                    unit.stories.add("half", "Half done", now)
                    threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()
                    while True:
                        pass
                yield Event(Step.BRIEF, "never")

        settings = load(statements="rules")
        worker = Worker(store, Visitor(settings, worker="one"), Endless(), lambda _: None)
        began, before = time.monotonic(), signal.getsignal(signal.SIGALRM)
        with cli._stopped_by_signal(worker):
            worker.run()
        assert time.monotonic() - began < 5
        with store.read() as unit:
            assert unit.stories.all() == []
            (job,) = unit.jobs.of_kind("read")
        assert (job.lease_owner, job.finished) == (None, None)
        assert signal.getsignal(signal.SIGALRM) is before


def test_a_signal_ends_a_watch_in_order(site: Site, tmp_path: Path) -> None:
    site.put("/rss", rss())
    command = [sys.executable, "-m", "crosswire.cli", "watch", f"{site.url}/rss", "--db", "news.db"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as ran:  # noqa: S603 - our own
        assert ran.stderr is not None
        assert "polled" in ran.stderr.readline()
        ran.send_signal(signal.SIGTERM)
        assert ran.wait(30) == 0
        assert ran.stderr.read() == "crosswire: 1 polled\n"
    with open_store(str(tmp_path / "news.db")) as store, store.read() as unit:
        assert unit.feeds.all()[0].lease_owner is None

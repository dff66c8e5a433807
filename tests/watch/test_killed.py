"""Killed at any moment (`kill -9`), a watch loses nothing and does nothing twice: on both engines.

A watch of two stories in five articles, one of them corrected before each run; each run in a process that
is killed after a random time, and the last in one that may finish. `WATCH_KILLS=50`: fifty times.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from crosswire.config import Settings, load
from crosswire.store import Growth, Store, checking, open_store
from crosswire.watch import following
from crosswire.watch.desk import Newsroom
from crosswire.watch.hosts import InStore
from crosswire.watch.opml import Subscription
from crosswire.watch.visits import Visitor
from crosswire.watch.worker import Worker

from .conftest import Site, serve
from .telling import EVERY, HALL, Told, corrected, publish

KILLS = int(os.environ.get("WATCH_KILLS", "3"))
START = datetime(2024, 3, 5, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def reading() -> Settings:
    """Settings of a quick reading; the language model is loaded once, before any process is split off."""
    from crosswire.extraction import extracted
    from crosswire.read.reports import report

    found = load(allow_private_urls=True, host_delay=0, statements="rules", revisit_hours=[], connections=4)
    extracted([report(HALL[0].sentences[0], id="warm", settings=found)], found)
    return found


@pytest.fixture
def papers() -> Iterator[dict[str, Site]]:
    with ExitStack() as stack:
        names = dict.fromkeys(one.paper for one in EVERY)
        sites = {name: stack.enter_context(contextmanager(serve)()) for name in names}
        publish(sites, EVERY)
        yield sites


def worker(store: Store, settings: Settings, at: datetime, name: str) -> Worker:
    """A worker whose clock starts at a moment: leases of those that died before have ended."""
    began = time.monotonic()

    def now() -> datetime:
        return at + timedelta(seconds=time.monotonic() - began)

    visitor = Visitor(settings, InStore(store), name, now)
    newsroom = Newsroom(store, settings, name, now)
    newsroom.resume()
    return Worker(store, visitor, newsroom, lambda _event: None)


def split_off(url: str, settings: Settings, at: datetime, name: str) -> int:
    """A process that watches; the parent goes on at once."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with open_store(url) as store:
                worker(store, settings, at, name).once()
            status = 0
        finally:
            os._exit(status)
    return child


def test_a_watch_that_is_killed_loses_nothing(
    store_url: str, reading: Settings, papers: dict[str, Site]
) -> None:
    with open_store(store_url) as store:
        feeds = [Subscription(site.url + "/rss") for site in papers.values()]
        following.follow(store, feeds, reading, START)
    draw = random.Random(5)  # noqa: S311 - moments to kill at
    finished = 0
    told = EVERY
    for number in range(KILLS):
        told = corrected(told, number)
        publish(papers, told)
        child = split_off(store_url, reading, START + timedelta(hours=number), f"killed {number}")
        Event().wait(draw.uniform(0.02, 1.2))
        os.kill(child, signal.SIGKILL)
        finished += os.waitpid(child, 0)[1] == 0
        with open_store(store_url) as store:
            assert list(checking.check(store)) == []
    assert finished < KILLS or KILLS < 5, "none was killed in the middle: wait for less"
    child = split_off(store_url, reading, START + timedelta(hours=KILLS), "last")
    assert os.waitpid(child, 0)[1] == 0
    with open_store(store_url) as store:
        check(store, reading, told)


def check(store: Store, settings: Settings, told: tuple[Told, ...]) -> None:
    """Every article once, in its story, with the brief that its reports make all at once."""
    assert list(checking.check(store)) == []
    with store.read() as unit:
        heads = unit.reports.heads()
        assert sorted(str(one.title) for one in heads) == sorted(one.title for one in EVERY)
        texts = {one.title: unit.reports.latest(one.id).report.text for one in heads}  # type: ignore[union-attr]
        assert all(sentence in texts[one.title] for one in told for sentence in one.sentences)
        assert all(one.versions <= 1 + KILLS for one in heads)
        assert unit.reports.ungrouped() == []
        assert unit.stories.stale() == []
        stories = unit.stories.all()
        assert sorted(one.reports for one in stories) == [2, 3]
        assert all(one.lease_owner is None for one in (*unit.feeds.all(), *unit.entries.all()))
        assert all(one.finished for kind in ("read", "brief") for one in unit.jobs.of_kind(kind))
        kept = {one.id: unit.briefs.text(unit.briefs.latest(one.id).id) for one in stories}  # type: ignore[union-attr]
        for one in stories:
            of_first = [c for c in unit.changes.all(one.id) if "A new story" in str(c.payload)]
            assert len(of_first) == 1
    for story, text in kept.items():
        grown = Growth(store, settings).brief(story, START + timedelta(days=9))
        assert grown is not None
        assert not grown.changed
        assert grown.brief.to_json() == text

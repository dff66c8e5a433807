"""Which feeds a store follows: added by address or by a list, forgotten, and told with their state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crosswire.config import Settings
from crosswire.errors import InputError, UsageError
from crosswire.read.decoding import decode
from crosswire.read.drafts import Text
from crosswire.read.sources import documents
from crosswire.store import Feed, Store, Unit
from crosswire.types import Skipped
from crosswire.watch import addresses, opml
from crosswire.watch.opml import Subscription


@dataclass(frozen=True, slots=True)
class State:
    """How a feed is doing, for people.

    Attributes:
        next_poll: None where it is not polled any more.
        error: What was wrong at the last poll.
    """

    url: str
    title: str | None
    last_success: datetime | None
    next_poll: datetime | None
    failures: int
    error: str | None


def named(given: Sequence[str], settings: Settings) -> list[Subscription]:
    """The feeds that a call names: addresses, and files with lists of feeds (OPML).

    An address of a list is polled like a feed, and the feeds that it names are followed.

    Args:
        given: Addresses and paths.
        settings: How large a file may be.

    Raises:
        UsageError: One is neither.
    """
    return [one for item in given for one in _one(item, settings)]


def _one(given: str, settings: Settings) -> Sequence[Subscription]:
    url = addresses.http(given)
    if url:
        return [Subscription(url)]
    if not Path(given).is_file():
        raise UsageError(
            f"{given}: name the address of a feed (https://…), or a file with a list of feeds (OPML)"
        )
    try:
        return _listed(given, settings)
    except InputError as problem:
        raise UsageError(f"{given}: {problem.reason}") from problem


def _listed(path: str, settings: Settings) -> Sequence[Subscription]:
    for document in documents([path], settings):
        if isinstance(document, Skipped):
            raise InputError(path, document.error)
        text = Text(path, document.name, decode(document.data, path))
        if opml.matches(text):
            return opml.read(text)
    raise InputError(path, "it is no list of feeds (OPML)")


def follow(store: Store, feeds: Sequence[Subscription], settings: Settings, at: datetime) -> None:
    """Has a store follow feeds; one that was forgotten, or gave up, is polled again at once."""

    def work(unit: Unit) -> None:
        for one in feeds:
            feed = unit.feeds.add(one.url, at, title=one.title, interval=settings.poll_interval)
            if feed.paused:
                unit.feeds.change(feed.id, paused=False, next_poll=at, failures=0)

    store.insist(work)


def forget(store: Store, urls: Sequence[str]) -> list[str]:
    """Has a store poll feeds no more, and says which. What came of them stays.

    Raises:
        UsageError: It follows no such feed.
    """

    def work(unit: Unit) -> list[str]:
        found = []
        known = {one.url: one for one in unit.feeds.all()}
        for url in urls:
            feed = known.get(addresses.http(url) or url)
            if feed is None:
                raise UsageError(f"{url}: no such feed is followed; --list lists them")
            unit.feeds.change(feed.id, paused=True)
            found.append(feed.url)
        return found

    return store.insist(work)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits to be done.

    Attributes:
        articles: To be fetched, and due.
        reports: To be read and put into their stories.
        stories: To be collated.
        deliveries: To webhooks, those that failed and are tried again included.
    """

    articles: int
    reports: int
    stories: int
    deliveries: int


def backlog(store: Store, now: datetime) -> Backlog:
    """What waits to be done in a store, whoever does it."""
    with store.read() as unit:
        jobs = [unit.jobs.waiting(kind) for kind in ("read", "brief", "webhook")]
        return Backlog(unit.entries.due(now), *jobs)


def states(store: Store) -> list[State]:
    """The feeds of a store with their state, in the order in which they were added."""
    with store.read() as unit:
        return [_state(one) for one in unit.feeds.all()]


def _state(feed: Feed) -> State:
    due = None if feed.paused else feed.next_poll
    return State(feed.url, feed.title, feed.last_success, due, feed.failures, feed.last_error)

"""One poll of a feed: asked as a guest, read, and what it names put on the list of articles to fetch.

    feed, leased | visit (any thread) | settle: read, entries added, next poll (one transaction)

A feed's state and the articles that it names are stored together. Whatever happens before that leaves the
feed as it was: the next worker asks with the old ETag and is told the same again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from crosswire.errors import HostBusy, InputError
from crosswire.languages.moments import second
from crosswire.store import Feed, Store, Unit
from crosswire.watch import feeds, schedule
from crosswire.watch.events import Event, Step
from crosswire.watch.feeds import Found, Given
from crosswire.watch.outcomes import Trouble, feed_again, trouble
from crosswire.watch.said import Said, renewed
from crosswire.watch.visits import Known, Visit, Visitor

_OLDEST = timedelta(days=30)
_NEVER = 3  # failures in a row after which a feed that never was one is not polled any more
_GIVEN_UP = 40  # the same of any feed: for weeks, since it is asked once a day in the end


@dataclass(frozen=True, slots=True)
class Polling:
    """Polls feeds.

    Attributes:
        store: With the feeds, of whatever worker.
        visitor: Makes the requests.
        owner: Who has leased the feeds.
        started: From when on feeds that a list names are due.
    """

    store: Store
    visitor: Visitor
    owner: str
    started: datetime

    def ask(self, feed: Feed) -> Visit:
        """What the address of a feed answers. In any thread.

        Raises:
            InputError: It does not, or may not be asked.
        """
        return self.visitor.visit(feed.url, Known(feed.etag, feed.last_modified))

    def settle(self, feed: Feed, visit: Visit | InputError) -> Event:
        """Stores what came of asking a feed, and when it is polled next.

        Args:
            feed: As it was leased.
            visit: What `ask` returned, or the error that it raised.
        """
        now = self.visitor.now()
        if isinstance(visit, HostBusy):
            self._give_back(feed, visit.until)
            return Event(Step.BUSY, feed.url, visit.reason)
        found = trouble(visit, now)
        if found is not None or isinstance(visit, InputError):
            return self._failed(feed, found or Trouble(str(visit)), now)
        digest = hashlib.sha256(visit.answer.data).hexdigest()
        if visit.is_unchanged or digest == feed.extra.get("digest"):
            return self._unchanged(feed, visit, now)
        try:
            given = feeds.read(visit.answer.page, self.visitor.settings, now=now)
        except InputError as problem:
            return self._failed(feed, Trouble(problem.reason, lasting=True), now)
        return self._stored(feed, visit, given, digest)

    def _give_back(self, feed: Feed, due: datetime) -> None:
        self.store.insist(lambda unit: unit.feeds.settle(feed.id, self.owner, due))

    def _failed(self, feed: Feed, found: Trouble, now: datetime) -> Event:
        """A failure; a feed that is gone for good is paused, and only a person starts it again.

        So is one that never answered with a feed and says that it will not, or that has not for weeks.
        """
        failures = feed.failures + 1
        gone = found.gone or failures >= _GIVEN_UP
        gone = gone or (found.lasting and feed.last_success is None and failures >= _NEVER)
        interval = self.visitor.settings.poll_interval
        due = feed_again(found, failures, interval=interval, key=feed.url, now=now)
        values = {"failures": failures, "last_error": found.why, "last_poll": now}
        if gone:
            values["paused"] = True
        self.store.insist(lambda unit: unit.feeds.settle(feed.id, self.owner, due, **values))
        again = "it is not polled any more; name it again to poll it" if gone else f"next at {second(due)}"
        return Event(Step.PAUSED if gone else Step.FAILED, feed.url, f"{found.why}; {again}")

    def _unchanged(self, feed: Feed, visit: Visit, now: datetime) -> Event:
        interval, due = self._next(feed, now, brought=False, minutes=feed.extra.get("minutes"))
        values = {"interval": interval, "last_poll": now, "last_success": now}
        if not visit.is_unchanged:
            values |= {"etag": visit.known.etag, "last_modified": visit.known.last_modified}
        values |= {"failures": 0, "last_error": None}
        self.store.insist(lambda unit: unit.feeds.settle(feed.id, self.owner, due, **values))
        return Event(Step.UNCHANGED, feed.url)

    def _stored(self, feed: Feed, visit: Visit, given: Given, digest: str) -> Event:
        """The articles that a feed names, and its state: all or nothing."""
        now = self.visitor.now()

        def work(unit: Unit) -> int:
            listed = sum(self._listed(unit, one.url, one.title) for one in given.feeds)
            found = sum(self._named(unit, feed, one, now) for one in given.entries)
            interval, due = self._next(feed, now, brought=bool(found), minutes=given.channel.minutes)
            extra = feed.extra | {"digest": digest, "minutes": given.channel.minutes}
            values = {
                "url": self._address(unit, feed, visit),
                "title": feed.title or given.channel.title,
                "etag": visit.known.etag,
                "last_modified": visit.known.last_modified,
                "interval": interval,
                "last_poll": now,
                "last_success": now,
                "failures": 0,
                "last_error": None,
                "extra": extra,
            }
            unit.feeds.settle(feed.id, self.owner, due, **values)
            return listed + found

        found = self.store.insist(work)
        notes = tuple(f"{one.input}: {one.error}" for one in given.skipped)
        return Event(Step.LISTED if given.feeds else Step.POLLED, feed.url, found=found, notes=notes)

    def _next(
        self, feed: Feed, now: datetime, *, brought: bool, minutes: int | None
    ) -> tuple[float, datetime]:
        """The seconds between two polls from now on, and when the next one is."""
        asked = min((minutes or 0) * 60.0, schedule.DAY)
        pace = self.visitor.settings.poll_interval
        interval = schedule.after_poll(feed.interval, interval=pace, brought=brought, asked=asked)
        return interval, schedule.at(now, interval, key=f"{feed.url} {now.isoformat()}", least=asked)

    def _listed(self, unit: Unit, url: str, title: str | None) -> bool:
        """A feed that a list names, due in the same run; whether it is new."""
        interval = self.visitor.settings.poll_interval
        return unit.feeds.add(url, self.started, title=title, interval=interval).last_poll is None

    def _address(self, unit: Unit, feed: Feed, visit: Visit) -> str:
        """Where a feed is from now on: where it moved for good, unless another feed is there."""
        moved = visit.moved
        taken = moved is not None and any(one.url == moved for one in unit.feeds.all())
        return feed.url if moved is None or taken else moved

    def _named(self, unit: Unit, feed: Feed, found: Found, now: datetime) -> bool:
        """Puts an article that a feed names on the list; whether it is to be fetched for it."""
        said = Said.of(found, feed.url)
        old = found.published is not None and now - found.published > _OLDEST
        entry, is_new = unit.entries.add(found.address, feed.id, now, said.to_data(), fetch=not old)
        if is_new:
            return not old
        if entry.feed_id != feed.id or old:
            return False  # another feed named it first, and speaks for it
        before = Said.from_data(entry.said)
        changed = renewed(before, said)
        if changed is None:
            return False
        kept = replace(changed, looks=before.looks)
        unit.entries.change(entry.id, said=kept.to_data(), next_fetch=now, failures=0)
        return True

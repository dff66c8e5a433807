"""A worker: takes what is due from the two queues, again and again, or until nothing is.

    lease feeds    | ask, several hosts at a time | settle each, here
    lease articles | ask, several hosts at a time | settle each, here
    the desk: read, story, brief, changes

Requests wait in threads; reading is done here, in the main thread, where its time can be limited. Any number
of workers may share a store: no row is leased to two of them, and a lease of one that died ends.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from crosswire.errors import CrosswireError, HostBusy, InputError, ServiceError, fault
from crosswire.store import Arrival, Entry, Feed, Sighting, Store, Unit
from crosswire.store.tables import feeds
from crosswire.types import Report
from crosswire.watch.events import Event, Step
from crosswire.watch.fetching import Fetching
from crosswire.watch.polling import Polling
from crosswire.watch.together import asked
from crosswire.watch.visits import Visitor

Row = TypeVar("Row", Feed, Entry)
Answer = TypeVar("Answer")
Tell = Callable[[Event], None]
LEASE = 600.0
"""Seconds after which what a dead worker held is taken over."""
_NAP = (1.0, 30.0)  # seconds between two looks at the queues, at least and at most
_LONGEST = timedelta(minutes=1)
"""How long rows of a slow host are asked about in one go; the rest waits, and others have their turn."""
_PATIENCE = timedelta(minutes=5)  # with a store that cannot be reached
_ROUND = 4  # rows for each connection that are leased at a time


class Desk(Protocol):
    """What becomes of the reports that a worker stores."""

    def stored(self, unit: Unit, arrival: Arrival, report: Report) -> None:
        """Told of every new text, in the transaction that stores it: what is to be done is noted there."""

    def sighted(self, unit: Unit, sighting: Sighting) -> None:
        """Told likewise of every fetch of a known article that brought no text to compare."""

    def work(self) -> Iterator[Event]:
        """Does what is to be done, this worker's or another's; what happened."""


@dataclass(slots=True)
class Worker:
    """One worker of a store.

    Attributes:
        store: Shared by all workers.
        visitor: Makes the requests; knows who this worker is.
        desk: What becomes of reports.
        tell: Told of all that happens.
        stop: Set from elsewhere to have `run` end after what is in hand.
    """

    store: Store
    visitor: Visitor
    desk: Desk
    tell: Tell
    stop: threading.Event = field(default_factory=threading.Event)

    def once(self) -> None:
        """Polls every feed that is due, once; fetches and reads what is due; until nothing is left."""
        started = self.visitor.now()
        while not self.stop.is_set() and self._round(started):
            pass

    def run(self) -> None:
        """The same again and again, until it is stopped.

        Raises:
            ServiceError: The store could not be reached for some minutes.
        """
        lost: datetime | None = None
        while not self.stop.is_set():
            try:
                pause = 0.0 if self._round(self.visitor.now()) else self._nap()
                lost = None
            except ServiceError as problem:
                # What was in hand is as it was, and its lease ends; a server that restarts comes back.
                lost = lost or self.visitor.now()
                if self.visitor.now() - lost > _PATIENCE:
                    raise
                self.tell(Event(Step.LOST, "the store", str(problem)))
                pause = _NAP[0]
            self.stop.wait(pause)

    def _round(self, started: datetime) -> bool:
        """One look at everything; whether there was anything to do."""
        polling = Polling(self.store, self.visitor, self.visitor.worker, started)
        told = (self.desk.stored, self.desk.sighted)
        fetching = Fetching(self.store, self.visitor, self.visitor.worker, *told)
        polled = self._together(self._feeds(started), polling.ask, polling.settle)
        fetched = self._together(self._entries(), fetching.ask, fetching.settle)
        return self._worked() or polled or fetched

    def _feeds(self, started: datetime) -> list[Feed]:
        """Feeds that were due when the run began: each is polled once in it, however short its interval."""
        worker, most, due = self.visitor.worker, self._most, feeds.c.next_poll <= started
        now = self.visitor.now()
        return self.store.insist(
            lambda unit: unit.feeds.lease(worker, now, seconds=LEASE, limit=most, only=due)
        )

    def _entries(self) -> list[Entry]:
        worker, most, now = self.visitor.worker, self._most, self.visitor.now()
        if self.stop.is_set():
            return []
        return self.store.insist(lambda unit: unit.entries.lease(worker, now, seconds=LEASE, limit=most))

    @property
    def _most(self) -> int:
        return self.visitor.settings.connections * _ROUND

    def _together(
        self,
        rows: Sequence[Row],
        ask: Callable[[Row], Answer],
        settle: Callable[[Row, Answer | InputError], Event],
    ) -> bool:
        """Asks about some rows and settles each as its answer comes; whether there were any.

        What is not settled, because the run ends, is given back.
        """
        waiting = {row.id: row for row in rows}
        connections = self.visitor.settings.connections
        end = self.visitor.now() + _LONGEST

        def in_time(row: Row) -> Answer:
            if self.visitor.now() >= end:
                raise HostBusy(row.url, self.visitor.now() + _LONGEST)
            return ask(row)

        try:
            for row, answer in asked(rows, in_time, url=_url, connections=connections):
                self.tell(self._settled(row, answer, settle))
                del waiting[row.id]
                if self.stop.is_set():
                    break
        finally:
            for row in waiting.values():
                self._give_back(row)
        return bool(rows)

    def _settled(
        self, row: Row, answer: Answer | Exception, settle: Callable[[Row, Answer | InputError], Event]
    ) -> Event:
        """What came of a row; one over which crosswire stumbles is put aside, and the others go on."""
        if isinstance(answer, Exception) and not isinstance(answer, InputError):
            return self._aside(row, fault(answer))
        try:
            return settle(row, answer)
        except InputError as problem:
            return self._aside(row, problem.reason)
        except CrosswireError:
            raise
        except Exception as problem:
            return self._aside(row, fault(problem))

    def _aside(self, row: Feed | Entry, why: str) -> Event:
        worker, tomorrow = self.visitor.worker, self.visitor.now() + timedelta(days=1)

        def work(unit: Unit) -> None:
            if isinstance(row, Feed):
                unit.feeds.failed(row.id, worker, tomorrow, why)
            else:
                unit.entries.failed(row.id, worker, None, why)

        self.store.insist(work)
        return Event(Step.FAILED if isinstance(row, Feed) else Step.SKIPPED, row.url, why)

    def _give_back(self, row: Feed | Entry) -> None:
        with self.store.write() as unit:
            if isinstance(row, Feed):
                unit.feeds.settle(row.id, self.visitor.worker, row.next_poll)
            else:
                unit.entries.settle(row.id, self.visitor.worker, row.next_fetch)

    def _worked(self) -> bool:
        """What the desk has to do, told as it is done; whether there was anything."""
        worked = False
        for event in self.desk.work():
            worked = True
            self.tell(event)
            if self.stop.is_set():
                break
        return worked

    def _nap(self) -> float:
        """Seconds until something is due."""
        with self.store.read() as unit:
            due = (unit.feeds.next_due(), unit.entries.next_due(), unit.jobs.next_due())
        waits = [(one - self.visitor.now()).total_seconds() for one in due if one is not None]
        return min(max(min(waits, default=_NAP[1]), _NAP[0]), _NAP[1])


def _url(row: Feed | Entry) -> str:
    return row.url

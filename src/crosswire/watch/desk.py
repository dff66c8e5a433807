"""What becomes of a report that was stored: jobs in the store, so that nothing is lost with a worker.

    a new text  -> job "read"  | read once, its extract stored | put into its story -> job "brief"
    job "brief" | the story collated from stored extracts | brief and log of changes, stored together
    webhooks    | delivered, when they are due

Each job is leased to one worker. One that dies lets go of it in time, and doing it again does nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from crosswire import changes, limits
from crosswire.changes import Alerts
from crosswire.config import Settings
from crosswire.errors import CrosswireError, OutOfTime, fault
from crosswire.showing import Brief
from crosswire.store import Arrival, Grouping, Grown, Growth, Job, Sighting, Store, Unit
from crosswire.store.tables import jobs
from crosswire.types import Report, Skipped
from crosswire.types.changes import Logged
from crosswire.watch.events import Event, Step

READ, BRIEF, SIGHTING = "read", "brief", "sighting"
LEASE = 900.0
"""Seconds in which a worker has read a report or made a brief, however long they are."""
_AT_ONCE = 8
_ALL = 1000
_LONGEST = timedelta(minutes=1)
"""How long stories have their turn, at most."""
_TURN = timedelta(seconds=5)
"""How long reports are read, at least, before stories have their turn, while more reports wait."""


@dataclass(slots=True)
class Newsroom:
    """Reads, groups and collates what workers store. For one thread; any number may work on one store.

    Attributes:
        store: Where all is kept.
        settings: How to read.
        worker: Who this is.
        now: The clock.
        alerts: Rules for alerts, and where they are sent.
    """

    store: Store
    settings: Settings
    worker: str
    now: Callable[[], datetime]
    alerts: Alerts | None = None
    _collated: datetime = field(init=False)
    _growth: Growth = field(init=False)
    _grouping: Grouping = field(init=False)

    def __post_init__(self) -> None:
        self._collated = self.now()
        self._growth = Growth(self.store, self.settings)
        self._grouping = Grouping(self.store)

    def stored(self, unit: Unit, arrival: Arrival, report: Report) -> None:  # noqa: ARG002
        """Has a new text be read, by whoever comes first."""
        unit.jobs.add(READ, str(arrival.version), {"report": arrival.report}, self.now())

    def sighted(self, unit: Unit, sighting: Sighting) -> None:
        """Has the log of its story tell of an article that was not there, or that came cut short."""
        unit.jobs.add(SIGHTING, str(sighting.id), {"sighting": sighting.id}, self.now())

    def resume(self) -> None:
        """Takes up what others left: reports that nobody put into a story, stories without their brief."""
        with self.store.write() as unit:
            for report_id in unit.reports.ungrouped():
                latest = unit.reports.latest(report_id)
                if latest is not None:
                    unit.jobs.add(READ, str(latest.id), {"report": report_id}, self.now())
            for story_id in unit.stories.stale():
                self._to_brief(unit, story_id)

    def work(self) -> Iterator[Event]:
        """Does some of what is to be done; what happened. Nothing where there is nothing to be done.

        Reports are read before stories are collated, so that a story to which ten come is collated once. But
        stories do not wait for a queue of thousands: they have as much time as reading has.
        """
        reads = self._leased(jobs.c.kind == READ, limit=_AT_ONCE)
        with self._given_back(reads):
            for job in reads:
                yield from self._guarded([job], partial(self._read, job))
        waited = self.now() - self._collated
        if len(reads) < _AT_ONCE or waited >= _TURN:
            yield from self._briefs(_LONGEST if len(reads) < _AT_ONCE else min(waited, _LONGEST))
            self._collated = self.now()
        yield from self._sightings()
        yield from self._delivered()

    def _sightings(self) -> Iterator[Event]:
        """Logs what fetches met in the place of a text: after what was read before is in its story."""
        for job in self._leased(jobs.c.kind == SIGHTING, limit=_ALL):
            yield from self._guarded([job], partial(self._sighting, job))

    def _sighting(self, job: Job) -> Iterator[Event]:
        at = self.now()

        def work(unit: Unit) -> Logged | None:
            entry = changes.sighted(unit, int(job.payload["sighting"]), alerts=self.alerts)
            unit.jobs.settle(job.id, self.worker, None, finished=at)
            return entry

        logged = self.store.insist(work)
        if logged is not None:
            yield Event(Step.LOGGED, logged.reports[0].url or logged.story, changes=(logged,))

    def _briefs(self, time: timedelta) -> Iterator[Event]:
        """Collates some stories for a time, each for all the jobs that ask for it; one at least."""
        began = self.now()
        for number in range(_AT_ONCE):
            if number and self.now() - began >= time:
                return
            first = self._leased(jobs.c.kind == BRIEF, limit=1)
            if not first:
                return
            story_id = str(first[0].payload["story"])
            same = (jobs.c.kind == BRIEF) & jobs.c.key.startswith(f"{story_id}/", autoescape=True)
            its = [*first, *self._leased(same, limit=_ALL)]
            with self._given_back(its):
                yield from self._guarded(its, partial(self._brief, story_id, its))

    @contextmanager
    def _given_back(self, leased: Sequence[Job]) -> Iterator[None]:
        """Gives back what was not done where a run ends in the middle: nobody has to wait for the lease."""
        try:
            yield
        finally:
            now = self.now()

            def work(unit: Unit) -> None:
                for job in leased:
                    unit.jobs.settle(job.id, self.worker, now)

            self.store.insist(work)

    def _leased(self, which: Any, *, limit: int) -> list[Job]:
        now = self.now()
        return self.store.insist(
            lambda unit: unit.jobs.lease(self.worker, now, seconds=LEASE, limit=limit, only=which)
        )

    def _guarded(self, some: Sequence[Job], work: Callable[[], Iterator[Event]]) -> Iterator[Event]:
        """Jobs that crosswire stumbles over are given up and named; the others go on."""
        try:
            yield from list(work())
        except OutOfTime as problem:
            self._given_up(some, problem.reason)
            yield Event(Step.FAULT, f"{some[0].kind} {some[0].key}", problem.reason)
        except CrosswireError:
            raise
        except Exception as problem:
            why = fault(problem)
            self._given_up(some, why)
            yield Event(Step.FAULT, f"{some[0].kind} {some[0].key}", why)

    def _given_up(self, some: Sequence[Job], why: str) -> None:
        self.store.insist(lambda unit: [unit.jobs.failed(one.id, self.worker, None, why) for one in some])

    def _read(self, job: Job) -> Iterator[Event]:
        """Reads the latest text of a report and puts it into its story."""
        report_id, at = job.payload["report"], self.now()
        with self.store.read() as unit:
            latest = unit.reports.latest(report_id)
        said = self._growth.readings.of([latest.id], at)[latest.id] if latest else None
        if latest is None or said is None or isinstance(said, Skipped):
            told = said.error if isinstance(said, Skipped) else "it is not in the store"
            self._settle([job])
            yield Event(Step.UNREAD, said.input if isinstance(said, Skipped) else report_id, told)
            return
        found = self._grouping.put(said, at)

        def done(unit: Unit) -> None:
            self._to_brief(unit, found.story)
            unit.jobs.settle(job.id, self.worker, None, finished=at)

        self.store.insist(done)
        if found.opened or found.link:
            yield Event(Step.OPENED if found.opened else Step.JOINED, latest.report.where, found.story)

    def _to_brief(self, unit: Unit, story_id: str) -> None:
        """Has a story be collated: once for each state of its reports."""
        members = [one.report_id for one in unit.stories.members(story_id)]
        newest = max((one.id for one in unit.reports.stamps(members)), default=0)
        unit.jobs.add(BRIEF, f"{story_id}/{newest}/{len(members)}", {"story": story_id}, self.now())

    def _brief(self, story_id: str, same: Sequence[Job]) -> Iterator[Event]:
        """Collates a story; the new brief is stored with what it changed."""
        logged: list[Logged] = []
        said = [int(job.payload["correction"]) for job in same if "correction" in job.payload]

        def log(unit: Unit, grown: Grown) -> None:
            before, stored = grown.before, grown.stored
            old = Brief.from_json(unit.briefs.text(before.id)) if before else None
            logged[:] = changes.log(
                unit,
                old,
                grown.brief,
                brief_id=stored.id,
                alerts=self.alerts,
                why=changes.cause(unit, max(said)) if said else None,
            )

        with self.store.read() as unit:
            reports = len(unit.stories.members(story_id))
        # What each report is allowed to take, it may take once more in being collated with the others.
        allowed = self.settings.report_timeout * max(reports, 1)
        work = partial(self._growth.brief, story_id, self.now(), then=log)
        grown = limits.within(allowed, f"story {story_id}", work)
        self._settle(same)
        if grown is not None and grown.changed:
            yield Event(Step.BRIEF, story_id, grown.brief.story.headline, changes=tuple(logged))

    def _settle(self, done: Sequence[Job]) -> None:
        at = self.now()

        def work(unit: Unit) -> None:
            for job in done:
                unit.jobs.settle(job.id, self.worker, None, finished=at)

        self.store.insist(work)

    def _delivered(self) -> Iterator[Event]:
        for one in changes.deliver(self.store, self.settings, owner=self.worker, now=self.now()):
            if one.error is None:
                yield Event(Step.DELIVERED, one.url)
            else:
                again = f"again at {one.again.isoformat(timespec='seconds')}" if one.again else "given up"
                yield Event(Step.UNDELIVERED, one.url, f"{one.error}; {again}")

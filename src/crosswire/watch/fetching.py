"""One article that a feed named: fetched, read, stored; or not, and when it is tried again.

    entry, leased | visit (any thread) | settle: read, a version of its report, next look (one transaction)

The report and the state of its entry are stored together, so that no article is lost and none is read twice
for one fetch. What its feed says of an article is read where the article itself cannot be had.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from crosswire.errors import HostBusy, InputError
from crosswire.store import Arrival, Entry, News, Sight, Sighting, Store, Unit, name
from crosswire.types import Notice, Report, Skipped
from crosswire.watch import articles, schedule
from crosswire.watch.discovery.sources import hides
from crosswire.watch.events import Event, Step
from crosswire.watch.outcomes import Trouble, article_again, trouble
from crosswire.watch.said import Said
from crosswire.watch.shortened import shortened
from crosswire.watch.visits import Known, Visit, Visitor

_FEWEST = 15  # words of a feed's text that make a report, where the article cannot be had
_STEPS = {News.NEW: Step.STORED, News.VERSION: Step.VERSION, News.KNOWN: Step.KNOWN}

Stored = Callable[[Unit, Arrival, Report], None]
"""What else is to be stored with a report that is new or changed, in the same transaction."""
Sighted = Callable[[Unit, Sighting], None]
"""The same of a fetch that brought no text to compare."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """Fetches articles.

    Attributes:
        store: With the entries, of whatever worker.
        visitor: Makes the requests.
        owner: Who has leased the entries.
        stored: Told of every new text, in the transaction that stores it.
        sighted: Told of every fetch of a known article that brought no text to compare, likewise.
    """

    store: Store
    visitor: Visitor
    owner: str
    stored: Stored
    sighted: Sighted

    def ask(self, entry: Entry) -> Visit | None:
        """What the address of an article answers; None where its feed holds it. In any thread.

        Raises:
            InputError: It does not answer, or may not be asked.
        """
        said = Said.from_data(entry.said)
        if said.link is None or said.is_whole or hides(said.link):
            return None
        return self.visitor.visit(said.link, Known(entry.etag, entry.last_modified))

    def settle(self, entry: Entry, visit: Visit | InputError | None) -> Event:
        """Stores what came of asking for an article, and when it is looked at next.

        Args:
            entry: As it was leased.
            visit: What `ask` returned, or the error that it raised.
        """
        now, said = self.visitor.now(), Said.from_data(entry.said)
        if isinstance(visit, HostBusy):
            self.store.insist(lambda unit: unit.entries.settle(entry.id, self.owner, visit.until))
            return Event(Step.BUSY, entry.url, visit.reason)
        if visit is None:
            return self._of_feed(entry, said, _hidden(said), now)
        found = trouble(visit, now)
        if found is not None or isinstance(visit, InputError):
            return self._failed(entry, said, found or Trouble(str(visit)), now)
        if visit.is_unchanged:
            return self._seen(entry, said, visit.at)
        read = articles.of_page(visit.answer.page, said, self.visitor.settings)
        if isinstance(read, Skipped):
            known = entry.report_id is not None
            why = read.error
            return self._met(entry, said, Sight.CUT, why) if known else self._of_feed(entry, said, why, now)
        return self._kept(entry, said, read, visit.at, visit=visit)

    def _failed(self, entry: Entry, said: Said, found: Trouble, now: datetime) -> Event:
        """An article that cannot be had: tried again, or read as far as its feed tells it."""
        failures, interval = entry.failures + 1, self.visitor.settings.poll_interval
        due = article_again(found, failures, interval=interval, key=entry.url, now=now)
        if due is None and found.absent and self._was_fetched(entry):
            return self._met(entry, said, Sight.ABSENT, found.why)
        if due is None:
            return self._of_feed(entry, said, found.why, now)
        self.store.insist(lambda unit: unit.entries.failed(entry.id, self.owner, due, found.why))
        again = due.isoformat(timespec="seconds")
        return Event(Step.POSTPONED, entry.url, f"{found.why}; again at {again}")

    def _was_fetched(self, entry: Entry) -> bool:
        """Whether the article itself was read before, and not only what its feed says of it."""
        with self.store.read() as unit:
            latest = unit.reports.latest(entry.report_id) if entry.report_id else None
        return latest is not None and "url" in latest.raw

    def _met(self, entry: Entry, said: Said, kind: Sight, why: str) -> Event:
        """An article that is known, and that this fetch did not bring: its text stays in use."""
        now = self.visitor.now()

        def work(unit: Unit) -> None:
            self._sighted(unit, str(entry.report_id), kind, why, at=now)
            self._looked(unit, entry, said, now, last_error=why)

        self.store.insist(work)
        return Event(Step.ABSENT if kind is Sight.ABSENT else Step.CUT, entry.url, why)

    def _sighted(
        self, unit: Unit, report: str, kind: Sight, why: str, *, at: datetime, text: str | None = None
    ) -> None:
        fresh = unit.sightings.add(report, kind, why, at=at, text=text)
        if fresh is not None:
            self.sighted(unit, fresh)

    def _of_feed(self, entry: Entry, said: Said, why: str, now: datetime) -> Event:
        """The report that a feed's own text makes.

        Not where the article was read before: a summary is no new version of it.
        """
        long_enough = len(said.text.split()) >= _FEWEST or said.link is None
        read = articles.of_feed(said, self.visitor.settings) if long_enough else None
        if entry.report_id is not None and why:
            read = None
        if read is None or isinstance(read, Skipped):
            told = why or (read.error if isinstance(read, Skipped) else "its feed holds too little of it")
            if entry.report_id is not None:
                self.store.insist(lambda unit: self._looked(unit, entry, said, now, last_error=told))
                return Event(Step.SKIPPED, entry.url, told)
            values = {"last_error": told, "last_fetch": now, "failures": 0}
            self.store.insist(lambda unit: unit.entries.settle(entry.id, self.owner, None, **values))
            return Event(Step.SKIPPED, entry.url, told)
        return self._kept(entry, said, read, now, why=why)

    def _kept(
        self,
        entry: Entry,
        said: Said,
        read: articles.Read,
        now: datetime,
        *,
        visit: Visit | None = None,
        why: str = "",
    ) -> Event:
        """Stores a report with the state of its entry."""
        report, notices = read
        raw = {"feed": said.feed, "entry": said.id, "source": said.source, **_headers(visit)}

        def work(unit: Unit) -> tuple[Step, str]:
            own = _of_entry(unit, entry, report)
            held = unit.reports.latest(name(own))
            if held is not None and (cut := shortened(held.report, own)):
                self._sighted(unit, held.report_id, Sight.CUT, cut, at=now, text=own.text)
                # Without the ETag of the text that was cut: the next fetch may bring it whole.
                self._looked(unit, entry, said, now, report_id=held.report_id, last_error=cut)
                return Step.CUT, cut
            arrival = unit.reports.add(own, now, raw)
            if arrival.news is not News.KNOWN:
                self.stored(unit, arrival, own)
            self._returned(unit, arrival.report, now)
            known = visit.known if visit else Known()
            values = {"etag": known.etag, "last_modified": known.last_modified, "last_error": why or None}
            self._looked(unit, entry, said, now, report_id=arrival.report, **values)
            return _STEPS[arrival.news], why

        step, told = self.store.insist(work)
        return Event(step, entry.url, told, notes=() if step is Step.CUT else _notes(notices))

    def _returned(self, unit: Unit, report: str, now: datetime) -> None:
        """An article that could not be had at the last fetch can be."""
        before = unit.sightings.latest(report)
        if before is not None and before.kind is Sight.ABSENT:
            self._sighted(unit, report, Sight.BACK, before.told, at=now)

    def _seen(self, entry: Entry, said: Said, now: datetime) -> Event:
        """An article that its server says is as it was: it was seen like that once more."""

        def work(unit: Unit) -> None:
            latest = unit.reports.latest(entry.report_id) if entry.report_id else None
            if latest is not None:
                unit.reports.add(latest.report, now)
                self._returned(unit, latest.report_id, now)
            self._looked(unit, entry, said, now)

        self.store.insist(work)
        return Event(Step.KNOWN, entry.url)

    def _looked(self, unit: Unit, entry: Entry, said: Said, now: datetime, **values: Any) -> None:
        """Gives an entry back; the article is looked at again for edits that nobody announces."""
        looks = said.looks + 1
        wait = schedule.next_look(looks, self.visitor.settings.revisit_hours) if said.link else None
        due = None if wait is None else schedule.at(now, wait, key=f"{entry.url} {looks}")
        kept = replace(said, looks=looks).to_data()
        unit.entries.settle(entry.id, self.owner, due, said=kept, last_fetch=now, failures=0, **values)


def _of_entry(unit: Unit, entry: Entry, report: Report) -> Report:
    """A report as a version of the one that its entry has led to before.

    Its address may be another now: first there was only its feed's text, then a page with a canonical one.
    """
    before = unit.reports.latest(entry.report_id) if entry.report_id else None
    return replace(report, url=before.report.url) if before else report


def _hidden(said: Said) -> str:
    """What is told where an aggregator does not say where an article is: all that its feed names."""
    if not hides(said.link):
        return ""
    named = f"{said.source or 'a publisher that is not named'}: “{said.title or 'without a headline'}”"
    return f"Google News hides the address of this article ({named}); its link leads there"


def _headers(visit: Visit | None) -> dict[str, Any]:
    """What of an answer is kept beside a version: where the page was, and what its server said of it."""
    if visit is None:
        return {}
    said = visit.answer.headers
    kept = {name: said[name] for name in ("content-type", "last-modified", "etag", "date") if name in said}
    return {"url": visit.answer.url, "headers": kept}


def _notes(notices: list[Notice]) -> tuple[str, ...]:
    return tuple(one.note for one in notices)

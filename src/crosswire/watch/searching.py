"""From one article to the others of its story: searched for, and put on the list of articles to fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire import pipeline
from crosswire.errors import NothingRead
from crosswire.read.sources import is_url
from crosswire.store import Unit
from crosswire.types import Report, Skipped
from crosswire.watch import addresses
from crosswire.watch.discovery import Lead, Source, find, of
from crosswire.watch.said import Said
from crosswire.watch.worker import Worker


def take(worker: Worker, given: str) -> Report:
    """The article to begin with: stored like any other, and read.

    Args:
        worker: Fetches and stores it.
        given: Its address, or a file.

    Raises:
        NothingRead: It cannot be had.
    """
    return _fetched(worker, given) if is_url(given) else _filed(worker, given)


def _fetched(worker: Worker, url: str) -> Report:
    address = addresses.cleaned(url) or url
    now = worker.visitor.now()
    said = Said(url, None, address, None, None, None, None, None, None, "", is_content=False)

    def listed(unit: Unit) -> None:
        entry, is_new = unit.entries.add(address, None, now, said.to_data())
        if not is_new:
            unit.entries.change(entry.id, next_fetch=now)

    worker.store.insist(listed)
    worker.once()
    with worker.store.read() as unit:
        entry = unit.entries.of_url(address)
        latest = unit.reports.latest(entry.report_id) if entry and entry.report_id else None
    if latest is None:
        why = entry.last_error if entry else None
        raise NothingRead(f"{url}: {why or 'it could not be read'}")
    return latest.report


def _filed(worker: Worker, path: str) -> Report:
    reading = pipeline.read(path, worker.visitor.settings)
    if not reading.reports:
        why = "; ".join(f"{one.input}: {one.error}" for one in reading.skipped)
        raise NothingRead(why or f"{path}: it holds no report")
    report, now = reading.reports[0], worker.visitor.now()

    def stored(unit: Unit) -> None:
        arrival = unit.reports.add(report, now)
        worker.desk.stored(unit, arrival, report)

    worker.store.insist(stored)
    return report


def search(worker: Worker, report: Report, sources: Sequence[Source]) -> Iterator[Lead | Skipped]:
    """Searches for other reports of an article's story; each one found is to be fetched.

    Args:
        worker: Makes the requests, and has the store.
        report: The article.
        sources: Where to search.
    """
    for one in find(of(report), sources, worker.visitor):
        if isinstance(one, Lead) and one.found.address != addresses.cleaned(report.url or ""):
            _list(worker, one)
            yield one
        elif isinstance(one, Skipped):
            yield one


def _list(worker: Worker, lead: Lead) -> None:
    said, now = Said.of(lead.found, lead.feed), worker.visitor.now()
    worker.store.insist(lambda unit: unit.entries.add(lead.found.address, None, now, said.to_data()))

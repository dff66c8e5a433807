"""The versions of one article that a store holds, and what changed between them."""

from __future__ import annotations

from datetime import UTC, datetime

from crosswire.changes.sightings import told
from crosswire.collate.revisions import history
from crosswire.config import Settings
from crosswire.errors import UsageError
from crosswire.store import Store
from crosswire.store import Version as Stored
from crosswire.store.readings import Readings
from crosswire.types import Extract, Version
from crosswire.types.versions import Article, Met, Seen


def article(store: Store, name: str, settings: Settings) -> Article:
    """The history of an article; versions that were never read are read now, and kept.

    Args:
        store: That holds it.
        name: Its address, however it is written, or its id.
        settings: How to read.

    Raises:
        UsageError: The store has no such article.
    """
    with store.read() as unit:
        found = unit.reports.by_url(name) or unit.reports.latest(name)
        stored = unit.reports.versions(found.report_id) if found else []
        met = unit.sightings.of(found.report_id) if found else []
    if not stored:
        raise UsageError(f"the store has no article {name!r}: give the address of one, or its id")
    latest = stored[-1].report
    return Article(
        stored[-1].report_id,
        latest.url,
        latest.outlet,
        tuple(Seen(v.number, v.fetched, v.seen, v.report.title, v.report.words) for v in stored),
        history(versions(store, stored, settings)),
        tuple(Met(one.at, told(one.kind, one, _before(stored, one.at))) for one in met),
    )


def _before(stored: list[Stored], at: datetime) -> Stored:
    """The version that was in use at a time."""
    return next((one for one in reversed(stored) if one.fetched <= at), stored[0])


def versions(store: Store, stored: list[Stored], settings: Settings) -> list[Version]:
    """Versions as they are compared: those of which nothing can be read are left out."""
    said = Readings(store, settings).of((one.id for one in stored), datetime.now(UTC))
    read = [(one, said[one.id]) for one in stored]
    return [Version(extract, one.fetched, one.seen) for one, extract in read if isinstance(extract, Extract)]

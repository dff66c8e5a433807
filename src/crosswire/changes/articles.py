"""The versions of one article that a store holds, and what changed between them."""

from __future__ import annotations

from datetime import UTC, datetime

from crosswire.collate.revisions import history
from crosswire.config import Settings
from crosswire.errors import NothingRead, UsageError
from crosswire.pipeline import extract
from crosswire.store import Store
from crosswire.store import Version as Stored
from crosswire.store.extracts import reading
from crosswire.types import Extract, Reading, Version
from crosswire.types.versions import Article, Seen


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
    if not stored:
        raise UsageError(f"the store has no article {name!r}: give the address of one, or its id")
    latest = stored[-1].report
    return Article(
        stored[-1].report_id,
        latest.url,
        latest.outlet,
        tuple(Seen(v.number, v.fetched, v.seen, v.report.title, v.report.words) for v in stored),
        history(versions(store, stored, settings)),
    )


def versions(store: Store, stored: list[Stored], settings: Settings) -> list[Version]:
    """Versions as they are compared: those of which nothing can be read are left out."""
    found = ((version, _extract(store, version, settings)) for version in stored)
    return [Version(extract, version.fetched, version.seen) for version, extract in found if extract]


def _extract(store: Store, version: Stored, settings: Settings) -> Extract | None:
    how = reading(settings)
    with store.read() as unit:
        known = unit.extracts.get(version.id, how)
    if known is not None:
        return known
    try:
        fresh = extract(Reading((version.report,), ()), settings).extracts[0]
    except NothingRead:
        return None
    if fresh.anchor is None:
        store.insist(lambda unit: unit.extracts.put(version.id, how, fresh, datetime.now(UTC)))
    return fresh

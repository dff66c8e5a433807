"""Reports with every version of their text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select, update

from crosswire.record import plain, restore
from crosswire.store import identity, search
from crosswire.store.columns import in_utc
from crosswire.store.records import Arrival, Head, News, Stamp, Version
from crosswire.store.rows import columns, insert_new, read
from crosswire.store.stories import DELETED
from crosswire.store.tables import membership, reports, versions
from crosswire.types import Report

_APART = ("text",)  # of a report, in a column of its own
_latest = and_(versions.c.report_id == reports.c.id, versions.c.number == reports.c.latest)


class Reports:
    """Reports, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, report: Report, fetched: datetime, raw: dict[str, Any] | None = None) -> Arrival:
        """Stores a report as it was fetched: a new article, a new version, or the known text seen again.

        Told twice, it stores once. A text that comes back after another one is a version again.

        Args:
            report: As it was read. In the store its id is `identity.name(report)`.
            fetched: When; of a known text, `seen` moves up to it.
            raw: What the fetch said, as plain data.
        """
        known, digest = self._held(report, fetched), identity.digest(report)
        known_number = self._number(known)
        latest = self._version(known, known_number)
        if latest is not None and latest.digest == digest:
            seen = versions.c.seen
            again = update(versions).where(versions.c.id == latest.id, seen < in_utc(fetched))
            self._connection.execute(again.values(seen=fetched))
            return Arrival(known, latest.id, latest.number, News.KNOWN)
        version = self._insert(
            replace(report, id=known), known_number + 1, digest, fetched=fetched, raw=raw or {}
        )
        if latest is not None:
            search.forget(self._connection, latest.id)
        search.learn(self._connection, version, report)
        return Arrival(known, version, known_number + 1, News.VERSION if latest else News.NEW)

    def _held(self, report: Report, fetched: datetime) -> str:
        """The id of a report whose row is there and held, so that nobody adds to it beside us."""
        known = identity.name(report)
        row = {"id": known, "url": report.url, "added": fetched, "latest": 0}
        insert_new(self._connection, reports, **row)
        return known

    def _number(self, report_id: str) -> int:
        asked = select(reports.c.latest).where(reports.c.id == report_id).with_for_update()
        return int(self._connection.execute(asked).scalar_one())

    def _insert(
        self, report: Report, number: int, digest: str, *, fetched: datetime, raw: dict[str, Any]
    ) -> int:
        record = {key: value for key, value in plain(report).items() if key not in _APART}
        named = {key: getattr(report, key) for key in ("outlet", "title", "published", "language", "words")}
        row = versions.insert().values(
            report_id=report.id,
            number=number,
            digest=digest,
            fetched=fetched,
            seen=fetched,
            text=report.text,
            record=record,
            raw=raw,
            **named,
        )
        self._connection.execute(update(reports).where(reports.c.id == report.id).values(latest=number))
        made = self._connection.execute(row).inserted_primary_key
        assert made is not None  # noqa: S101 - one row was inserted
        return int(made[0])

    def _version(self, report_id: str, number: int) -> Version | None:
        found = self._versions(_texts().where(versions.c.report_id == report_id, versions.c.number == number))
        return found[0] if found else None

    def _versions(self, asked: Select[Any]) -> list[Version]:
        return [_version_of(row) for row in self._connection.execute(asked)]

    def latest(self, report_id: str) -> Version | None:
        """The latest version of a report; None where there is no such report."""
        found = self._versions(_texts().join(reports, _latest).where(reports.c.id == report_id))
        return found[0] if found else None

    def versions(self, report_id: str) -> list[Version]:
        """Every version of a report, the oldest first."""
        return self._versions(_texts().where(versions.c.report_id == report_id).order_by(versions.c.number))

    def by_versions(self, ids: Iterable[int]) -> list[Version]:
        """Versions by their own ids, in the order of these."""
        return self._versions(_texts().where(versions.c.id.in_(list(ids))).order_by(versions.c.id))

    def stamps(self, report_ids: Iterable[str]) -> list[Stamp]:
        """Every version of some reports without its text: report by report, the oldest first."""
        asked = select(*columns(Stamp, versions)).where(versions.c.report_id.in_(list(report_ids)))
        ordered = asked.order_by(versions.c.report_id, versions.c.number)
        return [read(Stamp, row) for row in self._connection.execute(ordered)]

    def by_url(self, url: str) -> Version | None:
        """The latest version of the article at an address, in whatever way that is written."""
        bare = Report("", None, url, None, None, (), None, None, None, None, None, 0, "")
        return self.latest(identity.name(bare))

    def heads(
        self,
        *,
        since: datetime | None = None,
        ids: Sequence[str] | None = None,
        outlet: str | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> list[Head]:
        """Reports without their texts, those fetched last first.

        Args:
            since: Only those whose latest version was first seen at that time or later.
            ids: Only these.
            outlet: Only those of this outlet.
            limit: How many at most.
            offset: How many to pass over.
        """
        asked = _heads().order_by(versions.c.fetched.desc(), reports.c.id).limit(limit).offset(offset)
        if since is not None:
            asked = asked.where(versions.c.fetched >= since)
        if ids is not None:
            asked = asked.where(reports.c.id.in_(list(ids)))
        if outlet is not None:
            asked = asked.where(versions.c.outlet == outlet)
        return [read(Head, row) for row in self._connection.execute(asked)]

    def search(self, words: str, *, limit: int = 100) -> list[Head]:
        """Reports whose latest text or title holds all of the words, the newest first.

        Args:
            words: Words in any order; "words in a row" in quotation marks; `begin*` for how words begin.
                Case and accents do not count.
            limit: How many at most.
        """
        found = search.matching(self._connection, words)
        if found is None:
            return []
        newest = func.coalesce(versions.c.published, versions.c.fetched).desc()
        here = func.coalesce(membership.c.story_id, "") != DELETED
        asked = _heads().where(versions.c.id.in_(found), here).order_by(newest, reports.c.id).limit(limit)
        return [read(Head, row) for row in self._connection.execute(asked)]

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """The latest texts of some reports, by their ids."""
        asked = select(reports.c.id, versions.c.text).select_from(reports.join(versions, _latest))
        found = self._connection.execute(asked.where(reports.c.id.in_(list(ids))))
        return {row.id: row.text for row in found}

    def ungrouped(self, limit: int = 1000) -> list[str]:
        """Ids of reports that are in no story, those that were added first before others."""
        joined = reports.outerjoin(membership, membership.c.report_id == reports.c.id)
        asked = select(reports.c.id).select_from(joined).where(membership.c.report_id.is_(None))
        ordered = asked.order_by(reports.c.added, reports.c.id).limit(limit)
        return list(self._connection.execute(ordered).scalars())

    def count(self) -> int:
        """How many reports there are."""
        return int(self._connection.execute(select(func.count()).select_from(reports)).scalar_one())


def _texts() -> Select[Any]:
    return select(*columns(Version, versions), versions.c.text, versions.c.record)


def _version_of(row: Any) -> Version:
    found = dict(row._mapping)
    report = restore(Report, found.pop("record") | {"text": found.pop("text")})
    return Version(report=report, **found)


def _heads() -> Select[Any]:
    of_version = [versions.c[key] for key in ("outlet", "title", "published", "fetched", "words")]
    joined = reports.join(versions, _latest).outerjoin(membership, membership.c.report_id == reports.c.id)
    count, story = reports.c.latest.label("versions"), membership.c.story_id.label("story")
    return select(reports.c.id, reports.c.url, *of_version, count, story).select_from(joined)

"""Whether a store is whole: what no constraint of a database can say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Column, Connection, func, select

from crosswire.errors import RecordError
from crosswire.render import json
from crosswire.store import briefs as stored_briefs
from crosswire.store import identity, search
from crosswire.store.records import StoredBrief, Version
from crosswire.store.store import Store, Unit
from crosswire.store.tables import briefs, extracts, reports, stories, versions
from crosswire.types import Brief, Extract

_BATCH = 100


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that is not as it has to be.

    Attributes:
        where: The table and the row: "briefs 12".
        what: What is wrong with it, in words.
    """

    where: str
    what: str


def check(store: Store) -> Iterator[Problem]:
    """What is wrong with a store; nothing, where all is well.

    Every text is compared with its digest, every extract and every brief is read, and whatever names
    something else is followed there.

    Args:
        store: Which one; it is only read, as it is at one moment.
    """
    with store.read() as unit:
        yield from _engine(unit.connection)
        yield from _reports(unit.connection)
        yield from _versions(unit)
        yield from _extracts(unit)
        yield from _stories(unit.connection)
        yield from _briefs(unit)
        yield from _corrections(unit)
        yield from _search(unit.connection)


def _engine(connection: Connection) -> Iterator[Problem]:
    """What SQLite finds in its own file; PostgreSQL keeps its constraints by itself."""
    if connection.dialect.name != "sqlite":
        return
    for row in connection.exec_driver_sql("PRAGMA quick_check"):
        if row[0] != "ok":
            yield Problem("the file", str(row[0]))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(f"{row[0]} {row[1]}", f"names a row of {row[2]} that is not there")


def _reports(connection: Connection) -> Iterator[Problem]:
    counted = select(versions.c.report_id, func.count().label("n"), func.max(versions.c.number).label("last"))
    of = counted.group_by(versions.c.report_id).subquery()
    joined = reports.outerjoin(of, of.c.report_id == reports.c.id)
    for row in connection.execute(
        select(reports.c.id, reports.c.latest, of.c.n, of.c.last).select_from(joined)
    ):
        if row.n is None:
            yield Problem(f"reports {row.id}", "has no version")
        elif not row.n == row.last == row.latest:
            yield Problem(f"reports {row.id}", f"its latest version is {row.latest}, and {row.n} are there")


def _versions(unit: Unit) -> Iterator[Problem]:
    for batch in _batches(_ids(unit, versions.c.id)):
        for version in unit.reports.by_versions(batch):
            where = f"versions {version.id}"
            if identity.digest(version.report) != version.digest:
                yield Problem(where, "its digest is not that of its text")
            if version.report.id != version.report_id:
                yield Problem(
                    where, f"is of report {version.report_id}, and its record of {version.report.id}"
                )
            if version.seen < version.fetched:
                yield Problem(where, "was last seen before it was first seen")


def _extracts(unit: Unit) -> Iterator[Problem]:
    for batch in _batches(_ids(unit, extracts.c.version_id)):
        of = {version.id: version for version in unit.reports.by_versions(batch)}
        asked = select(extracts).where(extracts.c.version_id.in_(batch))
        for row in unit.connection.execute(asked):
            where = f"extracts {row.version_id}/{row.reading}"
            if (row.data is None) is (row.error is None):
                yield Problem(where, "is neither an extract nor an error, or both")
            elif row.data is not None and (what := _extract(row.data, of[row.version_id])):
                yield Problem(where, what)


def _extract(data: str, version: Version) -> str | None:
    """What is wrong with an extract of a version."""
    try:
        found = Extract.from_json(data)
    except RecordError as problem:
        return f"cannot be read: {problem}"
    same = found.report.text == version.report.text and found.report.id == version.report_id
    return None if same else "is not of the text of its version"


def _stories(connection: Connection) -> Iterator[Problem]:
    listed = connection.execute(select(stories.c.id, stories.c.merged_into))
    into: dict[str, str | None] = {row.id: row.merged_into for row in listed}
    for story, first in into.items():
        seen, at = {story}, first
        while at is not None and at not in seen:
            seen.add(at)
            at = into.get(at)
        if at is not None:
            yield Problem(f"stories {story}", "was merged in a circle")


def _briefs(unit: Unit) -> Iterator[Problem]:
    before: StoredBrief | None = None
    asked = select(briefs.c.id).order_by(briefs.c.story_id, briefs.c.number)
    for brief_id in unit.connection.execute(asked).scalars().all():
        brief = unit.briefs.get(brief_id)
        assert brief is not None  # noqa: S101 - it was just listed
        first = before is None or before.story_id != brief.story_id
        if brief.number != (1 if first or before is None else before.number + 1):
            yield Problem(f"briefs {brief.id}", f"its number in story {brief.story_id} is {brief.number}")
        before = brief
        yield from (Problem(f"briefs {brief.id}", what) for what in _brief(unit, brief))


def _brief(unit: Unit, stored: StoredBrief) -> Iterator[str]:
    """What is wrong with a brief: in itself, and beside the versions that it is of."""
    written = unit.briefs.text(stored.id)
    if stored_briefs.digest(written) != stored.digest:
        yield "its digest is not that of its text"
    try:
        brief = json.parse(written)
    except RecordError as problem:
        yield f"cannot be read: {problem}"
        return
    yield from _told(brief, unit.reports.by_versions(stored.versions))


def _told(brief: Brief, of: list[Version]) -> Iterator[str]:
    texts = {version.report_id: version.report.text for version in of}
    for report in brief.reports:
        if report.id not in texts:
            yield f"has report {report.id}, and no version of it"
        elif report.text != texts[report.id]:
            yield f"has another text of report {report.id} than its version"
    silent = texts.keys() - {report.id for report in brief.reports}
    if len(silent) > len(brief.skipped):
        yield f"lacks reports that it is of: {', '.join(sorted(silent))}"


def _corrections(unit: Unit) -> Iterator[Problem]:
    for one in unit.corrections.all():
        by = None if one.undone_by is None else unit.corrections.get(one.undone_by)
        if one.undone_by is not None and (by is None or by.payload.get("undoes") != one.id):
            yield Problem(f"corrections {one.id}", f"{one.undone_by} did not take it back")


def _search(connection: Connection) -> Iterator[Problem]:
    latest = (versions.c.report_id == reports.c.id) & (versions.c.number == reports.c.latest)
    wanted = set(connection.execute(select(versions.c.id).join(reports, latest)).scalars())
    table = search.INDEX[connection.dialect.name]
    found = set(connection.execute(select(table.c.rowid)).scalars())
    for version in sorted(wanted ^ found):
        said = "cannot be found by its words" if version in wanted else "is found, and is not the latest"
        yield Problem(f"versions {version}", said)


def _ids(unit: Unit, column: Column[int]) -> list[int]:
    return sorted(set(unit.connection.execute(select(column)).scalars()))


def _batches(ids: list[int]) -> Iterable[list[int]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))

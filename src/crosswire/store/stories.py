"""Stories and which reports are in them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, except_, func, select, union, update

from crosswire.store.records import Member, StoredStory
from crosswire.store.rows import columns, insert_new, read
from crosswire.store.tables import brief_versions, briefs, membership, reports, stories, versions

DELETED = "deleted"
"""Where reports are that people deleted: no story, and in no list of them."""


class Stories:
    """Stories, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, story_id: str, headline: str, at: datetime) -> None:
        """Stores a story without reports; one that is there already stays as it is."""
        row = {"id": story_id, "headline": headline, "created": at, "updated": at}
        insert_new(self._connection, stories, **row)

    def put(self, report_id: str, story_id: str, at: datetime, why: dict[str, Any] | None = None) -> bool:
        """Has a report be in a story, and in no other; whether it was not there before.

        Args:
            report_id: Of a stored report.
            story_id: Of a stored story. The one that the report was in before is `updated`, too.
            at: When.
            why: The evidence: the report that it is most like, the score, the reasons.
        """
        row = {"story_id": story_id, "joined": at, "why": why or {}}
        held = None
        if not insert_new(self._connection, membership, report_id=report_id, **row):
            mine = membership.c.report_id == report_id
            asked = select(membership.c.story_id).where(mine).with_for_update()
            held = self._connection.execute(asked).scalar_one()
            if held == story_id:
                return False
            self._connection.execute(update(membership).where(mine).values(**row))
        touched = stories.c.id.in_([one for one in (story_id, held) if one])
        self._connection.execute(update(stories).where(touched).values(updated=at))
        return True

    def hold(self, story_id: str) -> None:
        """Has nobody else change the story's reports or store a brief of it until the transaction ends."""
        self._connection.execute(select(stories.c.id).where(stories.c.id == story_id).with_for_update())

    def of_report(self, report_id: str) -> str | None:
        """The story that a report is in."""
        asked = select(membership.c.story_id).where(membership.c.report_id == report_id)
        found = self._connection.execute(asked).scalar_one_or_none()
        return None if found == DELETED else found

    def has_deleted(self, report_id: str) -> bool:
        """Whether people deleted a report."""
        mine = (membership.c.report_id == report_id) & (membership.c.story_id == DELETED)
        return self._connection.execute(select(membership.c.report_id).where(mine)).first() is not None

    def members(self, story_id: str) -> list[Member]:
        """The reports of a story with the evidence, in the order in which they joined."""
        asked = select(*columns(Member, membership)).where(membership.c.story_id == story_id)
        ordered = asked.order_by(membership.c.joined, membership.c.report_id)
        return [read(Member, row) for row in self._connection.execute(ordered)]

    def describe(
        self, story_id: str, headline: str, *, first: datetime | None, last: datetime | None, at: datetime
    ) -> None:
        """Notes what the latest brief says of a story, for lists."""
        said = {"headline": headline, "first_published": first, "last_published": last, "updated": at}
        self._connection.execute(update(stories).where(stories.c.id == story_id).values(**said))

    def merge(self, story_id: str, into: str, at: datetime) -> None:
        """Moves all reports of one story into another; the first stays, empty, and says where they are."""
        for member in self.members(story_id):
            self.put(member.report_id, into, at, {**member.why, "merged_from": story_id})
        merged = {"merged_into": into, "updated": at}
        self._connection.execute(update(stories).where(stories.c.id == story_id).values(**merged))

    def get(self, story_id: str) -> StoredStory | None:
        """One story."""
        row = self._connection.execute(_listed().where(stories.c.id == story_id)).one_or_none()
        return None if row is None else read(StoredStory, row)

    def current(self, story_id: str) -> StoredStory | None:
        """One story; of one that was merged into another, that one."""
        found = self.get(story_id)
        while found is not None and found.merged_into:
            found = self.get(found.merged_into)
        return found

    def stale(self) -> list[str]:
        """Ids of stories whose latest brief is not of the latest versions of their reports.

        Whatever was interrupted between a report and the brief that has it is found again here.
        """
        now = _now()
        newest = select(briefs.c.story_id, func.max(briefs.c.id).label("id")).group_by(briefs.c.story_id)
        last = newest.subquery()
        joined = last.join(brief_versions, brief_versions.c.brief_id == last.c.id)
        told = select(last.c.story_id, brief_versions.c.version_id).select_from(joined)
        gone = select(now.subquery().c.story_id)
        missing = except_(now, told).subquery()
        extra = except_(told, now).subquery()
        found = union(select(missing.c.story_id), select(extra.c.story_id).where(extra.c.story_id.in_(gone)))
        return sorted(self._connection.execute(found).scalars())

    def all(
        self, *, since: datetime | None = None, empty: bool = False, limit: int = 100, offset: int = 0
    ) -> list[StoredStory]:
        """Stories, those updated last first.

        Args:
            since: Only those updated at that time or later.
            empty: Also those without reports: merged into others.
            limit: How many at most.
            offset: How many to pass over.
        """
        asked = _listed().order_by(stories.c.updated.desc(), stories.c.id).limit(limit).offset(offset)
        if since is not None:
            asked = asked.where(stories.c.updated >= since)
        asked = asked.where(stories.c.id != DELETED)
        if not empty:
            asked = asked.where(_reports > 0)
        return [read(StoredStory, row) for row in self._connection.execute(asked)]


_reports = (
    select(func.count())
    .select_from(membership)
    .where(membership.c.story_id == stories.c.id)
    .correlate(stories)
    .scalar_subquery()
)


def _listed() -> Select[Any]:
    return select(*columns(StoredStory, stories), _reports.label("reports"))


def _now() -> Select[Any]:
    """Each story with the latest versions of its reports."""
    latest = (versions.c.report_id == reports.c.id) & (versions.c.number == reports.c.latest)
    joined = membership.join(reports, reports.c.id == membership.c.report_id).join(versions, latest)
    asked = select(membership.c.story_id, versions.c.id.label("version_id")).select_from(joined)
    return asked.where(membership.c.story_id != DELETED)

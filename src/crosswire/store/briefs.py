"""Briefs with their history."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from crosswire.store.records import StoredBrief
from crosswire.store.tables import brief_versions, briefs, stories


def digest(text: str) -> str:
    """SHA-256 of the JSON of a brief."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Briefs:
    """Briefs, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, story_id: str, text: str, versions: Iterable[int], *, made: datetime, crosswire: str
    ) -> int:
        """Stores a brief of a story and gives its id; the same as the latest one is not stored again.

        Args:
            story_id: Of a stored story.
            text: The brief as JSON, byte for byte.
            versions: Ids of the versions that it was made of.
            made: When.
            crosswire: The version of crosswire that made it.
        """
        self._connection.execute(select(stories.c.id).where(stories.c.id == story_id).with_for_update())
        latest, sha = self.latest(story_id), digest(text)
        if latest is not None and latest.digest == sha:
            return latest.id
        number = latest.number + 1 if latest else 1
        row = {"story_id": story_id, "number": number, "made": made, "crosswire": crosswire}
        inserted = self._connection.execute(briefs.insert().values(**row, digest=sha, data=text))
        assert inserted.inserted_primary_key is not None  # noqa: S101 - one row was inserted
        brief_id = int(inserted.inserted_primary_key[0])
        used = [{"brief_id": brief_id, "version_id": one} for one in sorted(set(versions))]
        if used:
            self._connection.execute(brief_versions.insert(), used)
        return brief_id

    def latest(self, story_id: str) -> StoredBrief | None:
        """The newest brief of a story."""
        found = self._found(
            _listed().where(briefs.c.story_id == story_id).order_by(briefs.c.number.desc()).limit(1)
        )
        return found[0] if found else None

    def history(self, story_id: str) -> list[StoredBrief]:
        """Every brief of a story, the oldest first."""
        return self._found(_listed().where(briefs.c.story_id == story_id).order_by(briefs.c.number))

    def get(self, brief_id: int) -> StoredBrief | None:
        """One brief."""
        found = self._found(_listed().where(briefs.c.id == brief_id))
        return found[0] if found else None

    def text(self, brief_id: int) -> str:
        """The JSON of a brief, byte for byte as it was stored.

        Raises:
            KeyError: There is no such brief.
        """
        text = self._connection.execute(select(briefs.c.data).where(briefs.c.id == brief_id)).scalar()
        if text is None:
            raise KeyError(brief_id)
        return str(text)

    def count(self) -> int:
        """How many briefs there are, of all stories."""
        return int(self._connection.execute(select(func.count()).select_from(briefs)).scalar_one())

    def _found(self, asked: Select[Any]) -> list[StoredBrief]:
        rows = [row._mapping for row in self._connection.execute(asked)]
        used: dict[int, list[int]] = {row["id"]: [] for row in rows}
        of = select(brief_versions).where(brief_versions.c.brief_id.in_(used))
        for row in self._connection.execute(of.order_by(brief_versions.c.version_id)):
            used[row.brief_id].append(row.version_id)
        return [StoredBrief(**row, versions=tuple(used[row["id"]])) for row in rows]


def _listed() -> Select[Any]:
    return select(*(briefs.c[key] for key in ("id", "story_id", "number", "made", "crosswire", "digest")))

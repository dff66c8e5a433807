"""What each version says, once it has been read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, delete, select

from crosswire.config import Settings
from crosswire.language_model import ENGLISH
from crosswire.record import dump
from crosswire.store.rows import insert_new
from crosswire.store.tables import extracts
from crosswire.types import Extract
from crosswire.types.interchange import SCHEMA


def reading(settings: Settings) -> str:
    """What an extract hangs on beside its text: crosswire, the shape of extracts, models, settings.

    An extract of another reading is as good as none: the text is read again.
    """
    from crosswire import __version__

    of = [__version__, SCHEMA, ENGLISH.data, settings.language_pipeline, settings.statements.value]
    return hashlib.sha256(dump(of).encode()).hexdigest()[:16]


class Extracts:
    """Extracts, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: int, how: str, extract: Extract, made: datetime) -> None:
        """Stores what a version says; what an older reading made of it is dropped.

        Args:
            version: Id of the version.
            how: `reading(settings)`.
            extract: What it says. Where its dates hang on a story's day, it is kept beside others of it.
            made: When.
        """
        of_version = extracts.c.version_id == version
        self._connection.execute(delete(extracts).where(of_version, extracts.c.reading != how))
        row = {"version_id": version, "reading": how, "anchor": _day(extract.anchor), "made": made}
        insert_new(self._connection, extracts, **row, data=extract.to_json())

    def get(self, version: int, how: str, anchor: date | None = None) -> Extract | None:
        """What a version says, if it was read in this way (and from this day)."""
        asked = select(extracts.c.data).where(
            extracts.c.version_id == version, extracts.c.reading == how, extracts.c.anchor == _day(anchor)
        )
        data = self._connection.execute(asked).scalar_one_or_none()
        return None if data is None else Extract.from_json(data)

    def of(self, versions: Iterable[int], how: str) -> dict[int, str]:
        """The JSON of the extracts of many versions, by version; those not read in this way are missing."""
        asked = select(extracts.c.version_id, extracts.c.data).where(
            extracts.c.version_id.in_(list(versions)), extracts.c.reading == how, extracts.c.anchor == ""
        )
        return {row.version_id: row.data for row in self._connection.execute(asked)}


def _day(anchor: date | None) -> str:
    return anchor.isoformat() if anchor else ""

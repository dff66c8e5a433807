"""What each version says, once it has been read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a version: the JSON of its extract, or the error."""

    data: str | None
    error: str | None


class Extracts:
    """Extracts, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: int, how: str, found: Extract | str, made: datetime) -> None:
        """Stores what a version says; what an older reading made of it is dropped.

        Args:
            version: Id of the version.
            how: `reading(settings)`.
            found: What it says, or why it could not be read. Where its dates hang on a story's day, it is
                kept beside others of it.
            made: When.
        """
        of_version = extracts.c.version_id == version
        self._connection.execute(delete(extracts).where(of_version, extracts.c.reading != how))
        row = {"version_id": version, "reading": how, "made": made}
        if isinstance(found, str):
            insert_new(self._connection, extracts, **row, anchor="", error=found)
        else:
            said = {"anchor": _day(found.anchor), "data": found.to_json()}
            insert_new(self._connection, extracts, **row, **said)

    def get(self, version: int, how: str, anchor: date | None = None) -> Extract | None:
        """What a version says, if it was read in this way (and from this day)."""
        found = self.of([version], how, anchor).get(version)
        return None if found is None or found.data is None else Extract.from_json(found.data)

    def of(self, versions: Iterable[int], how: str, anchor: date | None = None) -> dict[int, Read]:
        """What many versions say, by version; those not read in this way (and from this day) are missing."""
        asked = select(extracts.c.version_id, extracts.c.data, extracts.c.error).where(
            extracts.c.version_id.in_(list(versions)),
            extracts.c.reading == how,
            extracts.c.anchor == _day(anchor),
        )
        return {row.version_id: Read(row.data, row.error) for row in self._connection.execute(asked)}


def _day(anchor: date | None) -> str:
    return anchor.isoformat() if anchor else ""

"""What later fetches of articles met in the place of their texts: only ever added to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from crosswire.store.records import Sight, Sighting
from crosswire.store.tables import sightings


class Sightings:
    """Sightings, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, report_id: str, kind: Sight, told: str, *, at: datetime, text: str | None = None
    ) -> Sighting | None:
        """Notes what a fetch met; None, and nothing is noted, where the fetch before met the same.

        Args:
            report_id: Of a stored report.
            kind: What it met.
            told: In words.
            at: When.
            text: What came, where it was cut short.
        """
        before = self.latest(report_id)
        if before is not None and (before.kind, before.told, before.text) == (kind, told, text):
            return None
        row = {"report_id": report_id, "at": at, "kind": kind.value, "told": told, "text": text}
        made = self._connection.execute(sightings.insert().values(**row)).inserted_primary_key
        assert made is not None  # noqa: S101 - one row was inserted
        return self._found(sightings.c.id == int(made[0]))[0]

    def latest(self, report_id: str) -> Sighting | None:
        """The last one of a report."""
        return next(reversed(self.of(report_id)), None)

    def get(self, sighting_id: int) -> Sighting | None:
        """One sighting."""
        return next(iter(self._found(sightings.c.id == sighting_id)), None)

    def of(self, report_id: str) -> list[Sighting]:
        """Those of a report, the oldest first."""
        return self._found(sightings.c.report_id == report_id)

    def _found(self, condition: object) -> list[Sighting]:
        asked = select(sightings).where(condition).order_by(sightings.c.id)  # type: ignore[arg-type]
        rows = [dict(row._mapping) for row in self._connection.execute(asked)]
        return [Sighting(**(row | {"kind": Sight(row["kind"])})) for row in rows]

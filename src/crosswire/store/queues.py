"""Rows that are due and leased: feeds to poll, articles to fetch, jobs to do. No queue beside the tables.

A worker leases what is due for a while. Where it dies, the lease ends and another worker takes the row; a
worker that comes back after its lease was given away is told so, and its result does not count.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Table, and_, func, or_, select, update

from crosswire.store.rows import columns, read

T = TypeVar("T")


class Queue(Generic[T]):
    """The rows of one table, of one transaction.

    Args:
        connection: Of the transaction.
        kind: The record of a row.
        table: With the columns `lease_owner`, `lease_until`, `failures`, `last_error`.
        due: The column that says when; None in it means never.
    """

    def __init__(self, connection: Connection, kind: type[T], table: Table, due: str) -> None:
        self._connection = connection
        self._kind = kind
        self._table = table
        self._due = table.c[due]

    def lease(
        self, owner: str, now: datetime, *, seconds: float, limit: int = 1, only: Any = None
    ) -> list[T]:
        """Takes rows that are due and that nobody holds, the longest due first.

        Several workers may ask at once: no row is given to two of them.

        Args:
            owner: Who asks: unique among the workers.
            now: The time.
            seconds: How long they are the owner's.
            limit: How many at most.
            only: A further condition on the table.
        """
        c = self._table.c
        free = or_(c.lease_until.is_(None), c.lease_until <= now)
        wanted = and_(self._due <= now, free, *([] if only is None else [only]))
        asked = select(c.id).where(wanted).order_by(self._due, c.id).limit(limit)
        ids = self._connection.execute(asked.with_for_update(skip_locked=True)).scalars().all()
        lease = {"lease_owner": owner, "lease_until": now + timedelta(seconds=seconds)}
        self._connection.execute(update(self._table).where(c.id.in_(ids)).values(**lease))
        return self._rows(c.id.in_(ids))

    def settle(self, row_id: int, owner: str, due: datetime | None, **values: Any) -> bool:
        """Gives a row back with what came of it; False, and nothing is noted, where its lease was lost.

        Args:
            row_id: Of the row.
            owner: Who leased it.
            due: When it is due again; None for never.
            **values: Other columns of the row.
        """
        mine = and_(self._table.c.id == row_id, self._table.c.lease_owner == owner)
        free = {"lease_owner": None, "lease_until": None, self._due.name: due}
        done = self._connection.execute(update(self._table).where(mine).values(**values, **free))
        return bool(done.rowcount)

    def failed(self, row_id: int, owner: str, due: datetime | None, error: str) -> bool:
        """Gives a row back that went wrong: one failure more, due again at `due`, or never (None)."""
        more = self._table.c.failures + 1
        return self.settle(row_id, owner, due, failures=more, last_error=error)

    def change(self, row_id: int, **values: Any) -> None:
        """Changes columns of a row, whoever holds it."""
        self._connection.execute(update(self._table).where(self._table.c.id == row_id).values(**values))

    def get(self, row_id: int) -> T | None:
        """One row."""
        return next(iter(self._rows(self._table.c.id == row_id)), None)

    def all(self) -> list[T]:
        """Every row, in the order in which they were added."""
        return self._rows()

    def due(self, now: datetime, only: Any = None) -> int:
        """How many rows are due, held or not."""
        wanted = and_(self._due <= now, *([] if only is None else [only]))
        asked = select(func.count()).select_from(self._table).where(wanted)
        return int(self._connection.execute(asked).scalar_one())

    def next_due(self) -> datetime | None:
        """When the next row is due, held or not; None where none ever is."""
        asked = select(self._due).where(self._due.is_not(None)).order_by(self._due).limit(1)
        return self._connection.execute(asked).scalar_one_or_none()

    def _rows(self, *conditions: Any) -> list[T]:
        asked = select(*columns(self._kind, self._table)).where(*conditions).order_by(self._table.c.id)
        return [read(self._kind, row) for row in self._connection.execute(asked)]

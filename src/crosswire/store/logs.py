"""What is only ever added to: the log of changes, and people's corrections; and states of programs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from crosswire.errors import UsageError
from crosswire.store.records import Correction, StoredChange
from crosswire.store.rows import columns, insert_new, read
from crosswire.store.tables import changes, corrections, state


class Changes:
    """The log of what changed in stories, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        story_id: str,
        key: str,
        kind: str,
        payload: dict[str, Any],
        *,
        at: datetime,
        brief_id: int | None = None,
    ) -> bool:
        """Logs a change; whether it is new: a key counts once a story.

        Args:
            story_id: Of a stored story.
            key: What makes it this change ("12/3": the third of brief 12).
            kind: Of change.
            payload: The change as plain data.
            at: When.
            brief_id: The brief that brought it.
        """
        row = {"story_id": story_id, "key": key, "at": at, "kind": kind, "payload": payload}
        return insert_new(self._connection, changes, **row, brief_id=brief_id)

    def all(
        self, story_id: str | None = None, *, since: datetime | None = None, after: int = 0, limit: int = 1000
    ) -> list[StoredChange]:
        """Entries of the log, the oldest first.

        Args:
            story_id: Only of this story.
            since: Only those at that time or later.
            after: Only those added after the one of this id.
            limit: How many at most.
        """
        asked = select(*columns(StoredChange, changes)).where(changes.c.id > after).order_by(changes.c.id)
        if story_id is not None:
            asked = asked.where(changes.c.story_id == story_id)
        if since is not None:
            asked = asked.where(changes.c.at >= since)
        return [read(StoredChange, row) for row in self._connection.execute(asked.limit(limit))]

    def latest(self, story_id: str | None = None, *, limit: int = 100) -> list[StoredChange]:
        """The entries that were added last, the oldest of them first.

        Args:
            story_id: Only of this story.
            limit: How many at most.
        """
        asked = select(*columns(StoredChange, changes)).order_by(changes.c.id.desc()).limit(limit)
        if story_id is not None:
            asked = asked.where(changes.c.story_id == story_id)
        return [read(StoredChange, row) for row in self._connection.execute(asked)][::-1]


class Corrections:
    """People's corrections, of one transaction. None is ever edited or deleted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, kind: str, payload: dict[str, Any], *, who: str, why: str, at: datetime) -> Correction:
        """Stores a correction.

        Args:
            kind: Of correction.
            payload: What is corrected, as plain data.
            who: The person.
            why: The reason, in words.
            at: When.
        """
        row = {"made": at, "who": who, "why": why, "kind": kind, "payload": payload}
        made = self._connection.execute(corrections.insert().values(**row)).inserted_primary_key
        assert made is not None  # noqa: S101 - one row was inserted
        return self._one(int(made[0]))

    def undo(self, correction_id: int, *, who: str, why: str, at: datetime) -> Correction:
        """Takes a correction back by another one, of the kind "undo"; the first stays, marked.

        One whose undoing was undone holds, and can be taken back again: what is marked then is the last of
        those that say so.

        Raises:
            UsageError: There is no such correction, or it does not hold.
        """
        if self.get(correction_id) is None:
            raise UsageError(f"there is no correction {correction_id}: crosswire correct list lists them")
        chain = self.chain(correction_id)
        last = chain[-1]
        if len(chain) % 2 == 0:
            raise UsageError(
                f"correction {correction_id} does not hold: {last.who} took it back by {last.id} "
                f"({last.why}); to have it hold again, undo {last.id}"
            )
        by = self.add("undo", {"undoes": last.id}, who=who, why=why, at=at)
        mine = corrections.c.id == last.id
        self._connection.execute(update(corrections).where(mine).values(undone_by=by.id))
        return by

    def chain(self, correction_id: int) -> list[Correction]:
        """A correction, what took it back, what took that back, and so on: of an odd number, it holds."""
        every = {one.id: one for one in self._found()}
        found = [every[correction_id]]
        while found[-1].undone_by is not None:
            found.append(every[found[-1].undone_by])
        return found

    def get(self, correction_id: int) -> Correction | None:
        """One correction."""
        return next(iter(self._found(corrections.c.id == correction_id)), None)

    def all(self) -> list[Correction]:
        """Every correction, the oldest first: those taken back and those that took them back, too."""
        return self._found()

    def standing(self) -> list[Correction]:
        """Those that hold, the oldest first: what is to be replayed. One whose undoing was undone holds."""
        every = {one.id: one for one in self._found()}

        def holds(one: Correction) -> bool:
            return one.undone_by is None or not holds(every[one.undone_by])

        return [one for one in every.values() if one.kind != "undo" and holds(one)]

    def _one(self, correction_id: int) -> Correction:
        return self._found(corrections.c.id == correction_id)[0]

    def _found(self, *conditions: Any) -> list[Correction]:
        asked = select(*columns(Correction, corrections)).where(*conditions).order_by(corrections.c.id)
        return [read(Correction, row) for row in self._connection.execute(asked)]


class States:
    """States of programs that go on where they stopped, by name: the grouper's, say."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, name: str, data: str, at: datetime) -> None:
        """Keeps a state in the place of the one before."""
        row = {"name": name, "updated": at, "data": data}
        done = insert_new(self._connection, state, **row)
        if not done:
            self._connection.execute(update(state).where(state.c.name == name).values(updated=at, data=data))

    def get(self, name: str) -> str | None:
        """The state of that name, as it was put."""
        asked = select(state.c.data).where(state.c.name == name)
        return self._connection.execute(asked).scalar_one_or_none()

"""Whether anything in the store is another than a moment ago: asked by everybody, looked up now and then."""

from __future__ import annotations

import threading
import time

from sqlalchemy import func, select

from crosswire.store import Store, Unit
from crosswire.store.tables import briefs, changes, corrections, stories

_FRESH = 0.5  # seconds in which the store is not asked again


State = tuple[object, ...]
"""Another one whenever a page may be."""


class Pulse:
    """The state of a store. Safe to be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state: State = (0,)
        self._asked = float("-inf")
        self._lock = threading.Lock()

    @property
    def is_fresh(self) -> bool:
        """Whether asking now costs nothing."""
        return time.monotonic() - self._asked < _FRESH

    def state(self) -> State:
        """What is another when anything is."""
        if not self.is_fresh:
            with self._lock:
                if not self.is_fresh:
                    with self._store.read() as unit:
                        self._state = _looked_up(unit)
                    self._asked = time.monotonic()
        return self._state

    def last(self) -> int:
        """The id of the last entry of the log of changes; 0 before the first."""
        last = self.state()[0]
        return last if isinstance(last, int) else 0

    def touch(self) -> None:
        """Has the store be asked again at once: we know that something has changed."""
        self._asked = float("-inf")


def _looked_up(unit: Unit) -> State:
    columns = (changes.c.id, briefs.c.id, corrections.c.id, stories.c.updated)
    found = [unit.connection.execute(select(func.max(column))).scalar() for column in columns]
    count = unit.connection.execute(select(func.count()).select_from(stories)).scalar_one()
    return (int(found[0] or 0), *found[1:], count)

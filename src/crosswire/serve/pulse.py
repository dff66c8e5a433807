"""How far the log of changes is: asked for by everybody who listens, looked up once a moment."""

from __future__ import annotations

import threading
import time

from sqlalchemy import func, select

from crosswire.store import Store
from crosswire.store.tables import changes

_FRESH = 0.5


class Pulse:
    """The id of the last entry of the log. Safe to be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last = 0
        self._asked = float("-inf")
        self._lock = threading.Lock()

    def last(self) -> int:
        with self._lock:
            if time.monotonic() - self._asked >= _FRESH:
                with self._store.read() as unit:
                    self._last = int(unit.connection.execute(select(func.max(changes.c.id))).scalar() or 0)
                self._asked = time.monotonic()
            return self._last

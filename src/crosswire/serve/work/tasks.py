"""What the process that reads can do: collate what was handed in; replay corrections."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from crosswire.changes import Alerts, correcting, load
from crosswire.check import check_text
from crosswire.config import Settings
from crosswire.corrections import Signed
from crosswire.errors import UsageError
from crosswire.record import plain, restore
from crosswire.serve.work.collating import Collating
from crosswire.serve.work.jobs import Input
from crosswire.store import Store
from crosswire.store.recorded import recorded
from crosswire.types import DeskCorrection

Tell = Callable[[str, int, int], None]
"""Told what is being done, how many steps are done, and of how many."""


class Tasks:
    """The tasks over one store; what one has loaded serves the next."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._alerts: Alerts | None = load(settings.alerts) if settings.alerts else None
        self._collating = Collating(store, settings, self._alerts)
        self._known: dict[str, Callable[[dict[str, Any], Tell], dict[str, Any]]] = {
            "warm": self._warm,
            "collate": self._collate,
            "correct": self._correct,
            "undo": self._undo,
            "check": self._check,
        }

    def do(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        """Does one thing; what came of it.

        Raises:
            CrosswireError: Nothing came of it, and why.
        """
        return self._known[told["kind"]](told, tell)

    def _warm(self, _told: dict[str, Any], _tell: Tell) -> dict[str, Any]:
        self._collating.warm()
        return {}

    def _collate(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        inputs = tuple(restore(Input, one) for one in told["inputs"])
        made = self._collating.collate(inputs, tell, together=told["together"], by=told["by"])
        return made | {"skipped": [*told["refused"], *made["skipped"]]}

    def _correct(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        correction: DeskCorrection = restore(DeskCorrection, told["correction"])
        tell("Replaying the correction", 0, 1)
        done = correcting.correct(self._store, correction, self._settings, alerts=self._alerts)
        return {"stories": list(done.stories), "correction": done.id}

    def _check(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        """Nothing is stored of a draft."""
        tell("Checking the draft", 0, 1)
        against = recorded(self._store, told["story"], self._settings)
        return {"check": plain(check_text(told["text"], against, self._settings))}

    def _undo(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        number = told["number"]
        if not isinstance(number, int):
            raise UsageError(f"a correction has a number, got {number!r}")
        tell("Taking the correction back", 0, 1)
        signed = Signed(told["by"], datetime.now(UTC), told["why"])
        done = correcting.undo(self._store, number, signed, self._settings, alerts=self._alerts)
        return {"stories": list(done.stories), "correction": done.id}

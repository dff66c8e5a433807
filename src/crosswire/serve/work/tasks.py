"""What the process that reads can do: collate what was handed in; replay corrections; check a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crosswire import pipeline
from crosswire.changes import Alerts, correcting, load
from crosswire.check import check_text, draft_of
from crosswire.check.against import Record, record
from crosswire.config import Settings
from crosswire.corrections import Signed
from crosswire.errors import NothingRead, UsageError
from crosswire.languages.wording import worded
from crosswire.record import plain, restore
from crosswire.serve.work import collating
from crosswire.serve.work.collating import Collating
from crosswire.serve.work.jobs import Input
from crosswire.store import Store
from crosswire.store.recorded import recorded
from crosswire.types import DeskCorrection, Reading

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
        made = self._collating.collate(inputs, tell, together=told["together"])
        first = {"skipped": told["refused"], "notes": told["notes"]}
        return made | {name: [*said, *made[name]] for name, said in first.items()}

    def _correct(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        correction: DeskCorrection = restore(DeskCorrection, told["correction"])
        tell(worded("jobs.replaying"), 0, 1)
        done = correcting.correct(self._store, correction, self._settings, alerts=self._alerts)
        return {"stories": list(done.stories), "correction": done.id}

    def _check(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        """Nothing is stored of a draft, nor of reports that it alone is set against."""
        tell(worded("jobs.reading_reports"), 0, 2)
        against = self._against(told)
        tell(worded("jobs.checking"), 1, 2)
        draft = _draft(told, self._settings)
        named = {"name": told["name"]} if told.get("name") else {}
        return {"check": plain(check_text(draft, against, self._settings, **named))}

    def _against(self, told: dict[str, Any]) -> Record:
        """The record of a story that is kept, or of reports that are not."""
        if "story" in told:
            return recorded(self._store, told["story"], self._settings)
        read = [collating.read(restore(Input, one), self._settings) for one in told["inputs"]]
        every = {r.id: r for one in read for r in one.reports}  # a text that was pasted twice is one
        reports = tuple(sorted(every.values(), key=lambda one: one.order))
        skipped = tuple(sorted({s for one in read for s in one.skipped}))
        if not reports:
            raise NothingRead("\n".join(f"{s.input}: {s.error}" for s in skipped))
        found = pipeline.extract(Reading(reports, skipped), self._settings, story=True)
        return record(found, self._settings)

    def _undo(self, told: dict[str, Any], tell: Tell) -> dict[str, Any]:
        number = told["number"]
        if not isinstance(number, int):
            raise UsageError(f"a correction has a number, got {number!r}")
        tell(worded("jobs.undoing"), 0, 1)
        signed = Signed(told["by"], datetime.now(UTC), told["why"])
        done = correcting.undo(self._store, number, signed, self._settings, alerts=self._alerts)
        return {"stories": list(done.stories), "correction": done.id}


def _draft(told: dict[str, Any], settings: Settings) -> str:
    """The text of the draft: as it was told, or that of a file of the spool."""
    if told.get("text"):
        return str(told["text"])
    return draft_of(Path(told["file"]), settings)

"""The latest record of a story that a store holds: its brief, and what each of its reports says."""

from __future__ import annotations

from datetime import UTC, datetime

from crosswire.check.against import Record, of_brief
from crosswire.config import Settings
from crosswire.errors import UsageError
from crosswire.render import json
from crosswire.store.readings import Readings
from crosswire.store.store import Store, Unit
from crosswire.types import Extract


def recorded(store: Store, story: str, settings: Settings) -> Record:
    """The record of a story.

    Args:
        store: That holds it.
        story: Its id; one that was merged into another is that one.
        settings: How to read a report that was never read.

    Raises:
        UsageError: The store has no such story, or no brief of it.
    """
    with store.read() as unit:
        found = unit.latest(story)
        if found is None:
            raise _missing(unit, story)
        text = unit.briefs.text(found[1].id)
    said = Readings(store, settings).of(found[1].versions, datetime.now(UTC))
    return of_brief(json.parse(text), settings, [one for one in said.values() if isinstance(one, Extract)])


def _missing(unit: Unit, story: str) -> UsageError:
    """Why there is no record of a story: nothing of it was read yet, or there is none of that name."""
    known = unit.stories.current(story)
    if known and known.reports:
        return UsageError(
            f"the store has no brief of the story {story!r} yet: crosswire watch --db … makes one"
        )
    return UsageError(f"the store has no story {story!r}: crosswire stories --db … lists them")

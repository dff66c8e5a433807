"""Stored reports into stories, one at a time; a grouper that outlives its process and may have several.

    extract | traits | the grouper, caught up with what others added | stories and membership, stored

A grouper decides by what it was given, in order, and by nothing else. So the steps are stored, and a worker
that finds steps of others repeats them before its own. What people say of stories goes over it: `regrouping`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from crosswire.cluster.stories import Assignment, Grouper, Kept, State, Traits, Window, traits
from crosswire.record import dump, load, plain, restore
from crosswire.store import regrouping
from crosswire.store.store import Store, Unit
from crosswire.types import Extract

R = TypeVar("R")
_ADDED = "add"


class Grouping:
    """Puts reports of a store into stories. For one thread; any number may work on one store.

    Args:
        store: Where all is kept.
        window: How far back a report is compared; the same for all who work on the store.
    """

    def __init__(self, store: Store, window: Window | None = None) -> None:
        self._store = store
        self._window = window or Window()
        self._grouper: Grouper | None = None
        self._step = 0

    def put(self, extract: Extract, at: datetime) -> Assignment:
        """Puts a stored report into its story, which is stored with it, and the evidence.

        A report that is in a story stays there, whatever its new text says. Stories that it shows to be one
        are merged.

        Args:
            extract: What its latest version says.
            at: When.
        """
        telling = traits(extract)
        title = extract.report.title or ""
        return self._in_turn(lambda unit, grouper: self._put(unit, grouper, telling, title=title, at=at))

    def _put(self, unit: Unit, grouper: Grouper, telling: Traits, *, title: str, at: datetime) -> Assignment:
        held = unit.stories.of_report(telling.report)
        if held is not None and grouper.story_of(telling.report) is None:
            return Assignment(telling.report, held, opened=False)  # older than the window
        found = grouper.add(telling)
        self._step = unit.grouped.add(_ADDED, telling.report, dump(plain(telling, sparse=True)))
        unit.stories.add(found.story, title, at)
        if telling.report not in regrouping.found_in(unit):
            unit.stories.put(telling.report, found.story, at, _why(found))
        for merge in found.merged:
            unit.stories.merge(merge.gone, merge.kept, at)
            regrouping.merged(unit, merge.gone, merge.kept, at)
        regrouping.regroup(unit, [telling.report], at)
        story = unit.stories.of_report(telling.report)
        return replace(found, story=story) if story else found

    def _in_turn(self, work: Callable[[Unit, Grouper], R]) -> R:
        """Does a step while nobody else does, with a grouper that knows all steps before.

        The grouper is kept only when the step is stored: otherwise it knows of one that never was.
        """

        def turn(unit: Unit) -> tuple[R, Grouper]:
            unit.grouped.hold()
            grouper, self._grouper = self._caught_up(unit), None
            return work(unit, grouper), grouper

        done, self._grouper = self._store.insist(turn)
        return done

    def _caught_up(self, unit: Unit) -> Grouper:
        if self._grouper is not None:
            for step in unit.grouped.after(self._step):
                self._grouper.add(_traits(step.data))
                self._step = step.id
            return self._grouper
        moved = regrouping.found_in(unit)
        window = [(_traits(data), story) for data, story in unit.grouped.window(self._window.reports)]
        kept = tuple(Kept(telling, moved.get(telling.report, story)) for telling, story in window)
        self._grouper, self._step = Grouper.restored(State(self._window, kept)), unit.grouped.last()
        return self._grouper


def _traits(data: str) -> Traits:
    found: Traits = restore(Traits, load(data))
    return found


def _why(found: Assignment) -> dict[str, Any]:
    why: dict[str, Any] = plain(found.link) if found.link else {}
    why |= {"also": list(found.also)} if found.also else {}
    return why | ({"parted": [plain(one) for one in found.parted]} if found.parted else {})

"""Briefs as pages want them: the latest of a story, read once, with what is drawn from it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from typing import TypeVar, cast

from crosswire.languages.wording import speaking, worded
from crosswire.render.view.index import Index
from crosswire.serve.errors import NotHere
from crosswire.showing import Brief
from crosswire.store import Store, StoredBrief, Unit

T = TypeVar("T")
_HELD = 64
"""Briefs that are held; one of a hundred reports takes some 30 MB."""


class Held:
    """A brief that is held, and what pages look up in it."""

    def __init__(self, story: str, stored: StoredBrief, text: str) -> None:
        self.story = story
        self.stored = stored
        self._text = text
        self._lock = threading.Lock()
        self.pictures: dict[tuple[str, float], str | None] = {}
        self._parts: dict[str, object] = {}

    @cached_property
    def brief(self) -> Brief:
        """The record.

        Raises:
            RecordError: It is of another schema.
        """
        with self._lock:
            return Brief.from_json(self._text)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Something that is made of the brief, made once."""
        if name not in self._parts:
            with self.speaking():
                self._parts[name] = make()
        return cast("T", self._parts[name])

    @cached_property
    def index(self) -> Index:
        with self.speaking():
            return Index(self.brief)

    def speaking(self) -> AbstractContextManager[None]:
        """What is said meanwhile is said in the language of this story."""
        return speaking(self.brief.story.languages)


class Shelf:
    """The briefs that were asked for last. Safe to be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[int, Held] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, story: str) -> Held:
        """The latest brief of a story; of one that was merged into another, or joined with it, that one's.

        Raises:
            NotHere: There is no such story, or nothing of it could be read yet.
        """
        with self._store.read() as unit:
            found = unit.latest(story)
            left = None if found else _left(unit, story)
            if left is not None and (now := _followed(unit, left)):
                found = unit.latest(now)
        if found is not None:
            return self._brief(found[0].id, found[1])
        raise NotHere(worded("refusals.no_story" if left is None else "refusals.no_report_left"))

    def numbered(self, story: str, number: int) -> Held:
        """An earlier brief of a story.

        Raises:
            NotHere: There is none of that number.
        """
        with self._store.read() as unit:
            found = next((one for one in unit.briefs.history(story) if one.number == number), None)
        if found is None:
            raise NotHere(worded("refusals.no_state", n=number))
        return self._brief(story, found)

    def _brief(self, story: str, stored: StoredBrief) -> Held:
        with self._lock:
            held = self._held.get(stored.id)
            if held is not None:
                self._held.move_to_end(stored.id)
                return held
        with self._store.read() as unit:
            text = unit.briefs.text(stored.id)
        with self._lock:
            held = self._held.setdefault(stored.id, Held(story, stored, text))
            self._held.move_to_end(stored.id)
            while len(self._held) > _HELD:
                self._held.popitem(last=False)
        return held


def _left(unit: Unit, story: str) -> StoredBrief | None:
    """The last brief of a story in which no report is left."""
    now = unit.stories.current(story)
    return unit.briefs.latest(now.id) if now and not now.reports else None


def _followed(unit: Unit, brief: StoredBrief) -> str | None:
    """The story that the reports of a brief are in now: the first of them that is in one."""
    read = unit.reports.by_versions(brief.versions)
    return next((story for one in read if (story := unit.stories.of_report(one.report.id))), None)

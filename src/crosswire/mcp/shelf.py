"""The stories that a server can speak of: those collated through it, and those of a store."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crosswire.collator import Collator
from crosswire.errors import UsageError
from crosswire.read.sources import is_url
from crosswire.showing import Brief
from crosswire.store import Store
from crosswire.types.checking import Check

KEPT = 32  # briefs in memory, a few megabytes each: the stories that were asked for last
MOST = 100  # reports in one call


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list."""

    id: str
    headline: str
    reports: int
    first_published: datetime | None
    last_published: datetime | None
    kept_in: str


class Shelf:
    """Briefs by the ids of their stories.

    Args:
        collator: Makes new ones; a callable, so that no model is loaded before the first is asked for.
        store: Where others are; it is only read.
    """

    def __init__(self, collator: Callable[[], Collator], store: Store | None = None) -> None:
        self._collator = collator
        self._store = store
        self._own: OrderedDict[str, Brief] = OrderedDict()
        self._read: OrderedDict[int, Brief] = OrderedDict()
        self._lock = threading.Lock()

    def collate(self, reports: Sequence[Mapping[str, Any]], links: Sequence[str]) -> Brief:
        """The brief of texts and of pages behind links; it is kept under the id of its story.

        Raises:
            UsageError: There are none, or too many, or a link is none.
            NothingRead: None of them could be read.
        """
        if not 0 < len(reports) + len(links) <= MOST:
            raise UsageError(f"name at least one report or link, and {MOST} at most")
        for link in links:
            if not is_url(link) or link.partition("://")[0].casefold() not in {"http", "https"}:
                raise UsageError(f"not a link of http or https: {link[:200]!r}")
        brief = self._collator().brief([*reports, *links])
        with self._lock:
            _keep(self._own, brief.story.id, brief)
        return brief

    def brief(self, story: str) -> Brief:
        """The latest brief of a story.

        Raises:
            UsageError: There is no such story, or it has no brief yet.
        """
        with self._lock:
            if story in self._own:
                self._own.move_to_end(story)
                return self._own[story]
        return self._stored(story)

    def check(self, story: str, draft: str) -> Check:
        """A draft set against the record of a story.

        Raises:
            UsageError: There is no such story, or nothing can be read in the draft.
        """
        return self._collator().check(draft, self.brief(story))

    def stories(self, start: int, limit: int) -> list[Listed]:
        """Stories: those collated here, the last first, then those of the store, updated last first."""
        with self._lock:
            own = [_listed(brief) for brief in reversed(self._own.values())]
        found = own[start : start + limit]
        if self._store is not None and len(found) < limit:
            with self._store.read() as unit:
                kept = unit.stories.all(limit=limit - len(found), offset=max(0, start - len(own)))
            found += [
                Listed(s.id, s.headline, s.reports, s.first_published, s.last_published, "store")
                for s in kept
            ]
        return found

    def _stored(self, story: str) -> Brief:
        missing = UsageError(f"there is no story {story[:200]!r}: collate reports first, or list the stories")
        if self._store is None:
            raise missing
        with self._store.read() as unit:
            found = unit.latest(story)
            if found is None:
                raise missing
            latest = found[1]
            with self._lock:
                known = self._read.get(latest.id)
            text = "" if known else unit.briefs.text(latest.id)
        brief = known or Brief.from_json(text)
        with self._lock:
            _keep(self._read, latest.id, brief)
        return brief


def _keep(held: OrderedDict[Any, Brief], key: Any, brief: Brief) -> None:
    held[key] = brief
    held.move_to_end(key)
    while len(held) > KEPT:
        held.popitem(last=False)


def _listed(brief: Brief) -> Listed:
    story = brief.story
    return Listed(
        story.id,
        story.headline,
        len(brief.reports),
        story.first_published,
        story.last_published,
        "this session",
    )

"""What lists show of each story, kept in memory: read from its latest brief, again when that is another.

Lists are asked for often and briefs are large; of each, this keeps a few hundred bytes. They are kept in the
store as well, so that a server that is started anew reads the briefs that have come since, and no others.
"""

from __future__ import annotations

import json
import logging
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import func, select

from crosswire import __version__
from crosswire.errors import CrosswireError
from crosswire.languages.wording import worded
from crosswire.record import dump, load, plain
from crosswire.render import clean
from crosswire.render.wording import names
from crosswire.serve.pulse import Pulse, State
from crosswire.store import Store, StoredStory, Unit
from crosswire.store.tables import briefs
from crosswire.types import Badge, Standing

_AT_ONCE = 200
_PLACES = 20  # of a story, beside where its news happens
_STATE = "serve/catalogue"
_WORTH = 100
"""Briefs that were read since the rows were put into the store: so many are worth putting them there anew."""
_log = logging.getLogger(__name__)
_STANDINGS = {one.value: one for one in Standing}
_OPEN = (Standing.DISPUTED, Standing.UNEXPLAINED)


@dataclass(frozen=True, slots=True)
class Key:
    """A question of a first screen, for a list."""

    label: str
    standing: Standing
    value: str


@dataclass(frozen=True, slots=True)
class Row:
    """A story as a list shows it.

    Attributes:
        places: Where its news happens.
        named: Every other place that two of its reports name: stories are found by these, too.
        standings: How many of its questions stand how.
        keys: The questions of its first screen, the first few.
    """

    id: str
    headline: str
    lede: str
    updated: datetime
    first: datetime | None
    last: datetime | None
    reports: int
    independent: int
    outlets: tuple[str, ...]
    places: tuple[str, ...]
    named: tuple[str, ...]
    standings: tuple[tuple[Standing, int], ...]
    keys: tuple[Key, ...]
    brief: int
    number: int

    @property
    def open(self) -> int:
        """How many questions are open: disputed, or differing without a reason in the texts."""
        return sum(n for standing, n in self.standings if standing in _OPEN)

    @property
    def badges(self) -> tuple[tuple[Badge, int], ...]:
        """What is to be seen at a glance."""
        shown = {Standing.DISPUTED, Standing.UNEXPLAINED, Standing.UPDATED}
        return tuple((standing.badge, n) for standing, n in self.standings if standing in shown and n)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is asked for; what says nothing is no condition."""

    ids: frozenset[str] | None = None
    since: date | None = None
    until: date | None = None
    place: str = ""
    outlet: str = ""
    standing: Standing | None = None

    def fits(self, row: Row) -> bool:
        """Whether a story is asked for."""
        first, last = row.first or row.updated, row.last or row.updated
        return (
            (self.ids is None or row.id in self.ids)
            and (self.since is None or last.date() >= self.since)
            and (self.until is None or first.date() <= self.until)
            and (not self.place or _holds((*row.places, *row.named), self.place))
            and (not self.outlet or _holds(row.outlets, self.outlet))
            and (self.standing is None or any(s is self.standing and n for s, n in row.standings))
        )


def _holds(known: Iterable[str], wanted: str) -> bool:
    return any(wanted.casefold() in one.casefold() for one in known)


class Catalogue:
    """The stories of a store, those updated last first. Safe to be asked from several threads."""

    def __init__(self, store: Store, pulse: Pulse) -> None:
        self._store = store
        self._rows: dict[str, Row] = {}
        self._order: tuple[Row, ...] = ()
        self._pulse = pulse
        self._seen: State = ()
        self._until: datetime | None = None
        self._unkept = 0
        self._lock = threading.Lock()

    def rows(self) -> Sequence[Row]:
        """Every story that has a brief."""
        state = self._pulse.state()
        # Who comes while another one reads sees what is there by now, and waits only for the first part.
        if state != self._seen and self._lock.acquire(blocking=not self._order):
            try:
                if state != self._seen:
                    self._refresh()
                    self._seen = state
            finally:
                self._lock.release()
        return self._order

    @property
    def is_whole(self) -> bool:
        """Whether the rows are those of the store as it is, and not of one that is still being read."""
        return self._seen == self._pulse.state()

    def get(self, story_id: str) -> Row | None:
        self.rows()
        return self._rows.get(story_id)

    def choices(self) -> tuple[list[str], list[str]]:
        """The places and the outlets of all stories, the commonest first."""
        rows = self.rows()
        places = Counter(place for row in rows for place in (*row.places, *row.named))
        outlets = Counter(outlet for row in rows for outlet in row.outlets)
        return [one for one, _ in places.most_common(200)], [one for one, _ in outlets.most_common(200)]

    def _refresh(self) -> None:
        """Reads the stories that were updated since the last look, the newest first, part by part."""
        with self._store.read() as unit:
            if self._until is None:
                self._rows = _restored(unit.states.get(_STATE))
                self._until = max((row.updated for row in self._rows.values()), default=None)
                self._list()
            found = _updated(unit, self._until)
            latest = _latest(unit, [story.id for story in found])
            for start in range(0, len(found), _AT_ONCE):
                for story in found[start : start + _AT_ONCE]:
                    self._learn(unit, story, latest.get(story.id))
                self._list()
        self._until = max((story.updated for story in found), default=self._until)
        self._list()
        if self._unkept >= _WORTH:
            self._keep()

    def _keep(self) -> None:
        """Puts the rows into the store; without it, the next start takes longer, and that is all."""
        kept = dump({"form": _form(), "rows": [plain(row) for row in self._rows.values()]})
        try:
            with self._store.write() as unit:
                unit.states.put(_STATE, kept, datetime.now(UTC))
        except CrosswireError as problem:
            _log.debug("the rows of the list are not kept: %s", problem)
        self._unkept = 0

    def _learn(self, unit: Unit, story: StoredStory, brief: _Brief | None) -> None:
        """Notes what a list shows of a story; its brief is read only where it is another."""
        held = self._rows.get(story.id)
        if brief is None or not story.reports:  # merged into another one, or not read yet
            self._rows.pop(story.id, None)
        elif held is None or held.brief != brief.id:
            told = json.loads(unit.briefs.text(brief.id))
            self._rows[story.id] = _row(story, told, brief.id, brief.number)
            self._unkept += 1
        elif held.updated != story.updated:
            self._rows[story.id] = replace(held, updated=story.updated)

    def _list(self) -> None:
        self._order = tuple(sorted(self._rows.values(), key=lambda row: (row.updated, row.id), reverse=True))


def _form() -> str:
    """What a row holds, and who has made it: rows of another form are made anew."""
    return f"{__version__} {' '.join(field.name for field in fields(Row))}"


def _restored(kept: str | None) -> dict[str, Row]:
    """Rows as they were kept; stories that are another since then were updated later, those merged too."""
    held = load(kept) if kept else {}
    if held.get("form") != _form():
        return {}
    return {one["id"]: _row_of(one) for one in held["rows"]}


def _row_of(kept: dict[str, Any]) -> Row:
    """A row, without looking up types: ten thousand of them are read at the start."""
    moments = {
        name: datetime.fromisoformat(kept[name]) if kept[name] else None
        for name in ("updated", "first", "last")
    }
    keys = tuple(Key(k["label"], _STANDINGS[k["standing"]], k["value"]) for k in kept["keys"])
    standings = tuple((_STANDINGS[name], n) for name, n in kept["standings"])
    named = {name: tuple(kept[name]) for name in ("outlets", "places", "named")}
    return Row(**(kept | moments | named | {"keys": keys, "standings": standings}))


@dataclass(frozen=True, slots=True)
class _Brief:
    """Which brief is a story's latest."""

    id: int
    number: int


def _latest(unit: Unit, of: Sequence[str]) -> dict[str, _Brief]:
    """Each story's latest brief."""
    asked = select(briefs.c.story_id, func.max(briefs.c.id), func.max(briefs.c.number))
    found: dict[str, _Brief] = {}
    for start in range(0, len(of), _AT_ONCE):
        some = asked.where(briefs.c.story_id.in_(of[start : start + _AT_ONCE])).group_by(briefs.c.story_id)
        rows = unit.connection.execute(some)
        found |= {story: _Brief(int(brief), int(number)) for story, brief, number in rows}
    return found


def _updated(unit: Unit, since: datetime | None) -> list[StoredStory]:
    """The stories that were updated at that time or later; those without reports, too."""
    found: list[StoredStory] = []
    while part := unit.stories.all(since=since, empty=True, limit=10 * _AT_ONCE, offset=len(found)):
        found += part
    return found


def _row(story: StoredStory, brief: dict[str, Any], brief_id: int, number: int) -> Row:
    told, entities = brief["story"], {one["id"]: one["name"] for one in brief["entities"]}
    counts = Counter(_STANDINGS[one["standing"]] for one in brief["questions"])
    asked = {one["id"]: one for one in brief["questions"]}
    keys = [asked[one] for one in told.get("key_questions", ()) if one in asked]
    outlets = dict.fromkeys(clean.line(r["outlet"]) for r in brief["reports"] if r["outlet"])
    places = [clean.line(entities[one]) for one in told["places"] if one in entities]
    return Row(
        id=story.id,
        headline=clean.unlinked(told["headline"]) or worded("desk.untitled"),
        lede=clean.unlinked(told["lede"] or ""),
        updated=story.updated,
        first=story.first_published,
        last=story.last_published,
        reports=brief["lineage"]["reports"],
        independent=brief["lineage"]["independent_reports"],
        outlets=tuple(outlets),
        places=tuple(places),
        named=tuple(one for one in _places(brief["entities"]) if one not in places)[:_PLACES],
        standings=tuple((standing, counts[standing]) for standing in Standing if counts[standing]),
        keys=tuple(_key(one) for one in keys[:3]),
        brief=brief_id,
        number=number,
    )


def _places(entities: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The places that two reports name."""
    for one in entities:
        if one["type"] == "place" and len({r for name in one["names"] for r in name["reports"]}) > 1:
            yield clean.line(one["name"])


def _key(question: dict[str, Any]) -> Key:
    low, high = question["range"]["low"], question["range"]["high"]
    ends = list(dict.fromkeys(f"{end:,.10g}" for end in (low, high) if end is not None))
    unit = f" {clean.line(question['unit'])}" if question["unit"] else ""
    label = names.opening(clean.line(question["label"]))
    return Key(label, _STANDINGS[question["standing"]], "–".join(ends) + (unit if ends else ""))

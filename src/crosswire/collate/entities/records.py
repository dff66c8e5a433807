"""Groups of mentions as the entities of the brief, and the way from characters to them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from crosswire.collate.entities.grouping import Naming
from crosswire.collate.entities.parents import Parents
from crosswire.naming.names import folded, initials
from crosswire.resources import lists
from crosswire.resources.entities import country_of, seats
from crosswire.resources.words import words
from crosswire.types import (
    Entity,
    EntityName,
    EntityType,
    Extract,
    MentionKind,
    Named,
    Passage,
    Place,
    PlaceMention,
    Span,
)

_AROUND_A_NAME = lists.pattern("collate/entities/records", "around_a_name")

T = TypeVar("T")

_LONGEST = 200  # characters; no mention is longer


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities of a story, found by id, by characters, or by name within a report."""

    records: tuple[Entity, ...]
    _by_id: dict[str, Entity] = field(repr=False)
    _spans: dict[str, list[tuple[Span, str]]] = field(repr=False)
    _names: dict[tuple[str, tuple[str, ...]], str] = field(repr=False)
    _nameless: frozenset[str] = field(repr=False)

    def get(self, entity: str) -> Entity:
        return self._by_id[entity]

    def nameless(self, entity: str) -> bool:
        """Whether it is only a phrase of one report ("officials"): another report's is not known to be it."""
        return entity in self._nameless

    def within(self, report: str, span: Span) -> list[str]:
        """Ids of the entities that are mentioned in these characters, in text order."""
        return [entity for _, entity in self.mentioned(report, span)]

    def mentioned(self, report: str, span: Span) -> list[tuple[Span, str]]:
        """The mentions in these characters with their entities, in text order, the longer first."""
        spans = self._spans.get(report, [])
        last = bisect_left(spans, span.end, key=lambda s: s[0].start)
        first = bisect_left(spans, span.start - _LONGEST, hi=last, key=lambda s: s[0].start)
        return [(mention, entity) for mention, entity in spans[first:last] if mention.end > span.start]

    def spans(self, report: str) -> Sequence[tuple[Span, str]]:
        """All mentions of a report with their entities, in text order, the longer first."""
        return self._spans.get(report, ())

    def at(self, report: str, span: Span) -> str | None:
        """The entity that these characters name: the first whose mention they touch."""
        return next(iter(self.within(report, span)), None)

    def named(self, report: str, text: str) -> str | None:
        """The entity that the report calls so."""
        return self._names.get((report, folded(text)))


def build(groups: Sequence[Naming], extracts: Sequence[Extract]) -> Entities:
    """The records, numbered in the order in which the entities first stand in the reports."""
    order = {extract.report.id: n for n, extract in enumerate(extracts)}
    namings = sorted(groups, key=lambda g: min((order[m.report], m.span) for m in g.members))
    ranked = [naming.members for naming in namings]
    places = {e.report.id: e.places for e in extracts}
    records: list[Entity] = []
    spans: dict[str, list[tuple[Span, str]]] = {}
    names: dict[tuple[str, tuple[str, ...]], str] = {}
    parents = Parents({f"e{n}": members for n, members in enumerate(ranked, start=1)})
    for number, members in enumerate(ranked, start=1):
        entity = _record(f"e{number}", members, places, order)
        joined = namings[number - 1].joined
        records.append(replace(entity, parent=parents.of(entity.id, members), joined=joined))
        for member in members:
            if member.key and member.key[0] == "event":
                continue  # what it is made of, a place or a party, is found by its characters
            spans.setdefault(member.report, []).append((member.span, entity.id))
            names.setdefault((member.report, member.words), entity.id)
    for listed in spans.values():
        listed.sort(key=lambda s: (s[0].start, -s[0].end))
    nameless = frozenset(
        record.id for record, members in zip(records, ranked, strict=True) if _is_nameless(members)
    )
    return Entities(tuple(records), {r.id: r for r in records}, spans, names, nameless)


def _is_nameless(members: Sequence[Named]) -> bool:
    """Whether only phrases stand for it, of one report or of a crowd; a body called alike in two is known."""
    return all(
        m.key and m.key[0] == "source" and (m.type is not EntityType.ORGANISATION or m.key[1] == m.report)
        for m in members
    )


def _record(
    number: str,
    members: Sequence[Named],
    places: dict[str, tuple[PlaceMention, ...]],
    order: dict[str, int],
) -> Entity:
    ordered = sorted(members, key=lambda m: (order[m.report], m.span))
    spelt = [m for m in ordered if _spells(m, ordered)]
    kind = _commonest(m.type for m in spelt or ordered)
    return Entity(
        id=number,
        name=_name(ordered),
        type=kind,
        role=_commonest([m.role for m in ordered if m.role and not _is_address(m.role)] or [None]),
        parent=None,
        names=_names(ordered),
        place=_place(ordered, places) if kind is EntityType.PLACE else None,
        mentions=tuple(Passage(m.report, m.span.start, m.span.end) for m in ordered),
    )


def _spells(name: Named, others: Sequence[Named]) -> bool:
    """Whether it spells out letters that the others are: these alone are taken for a town's name, too."""
    letters = initials(name.words)
    return any(m.text.isupper() and m.text.lower() in letters for m in others)


def _is_address(role: str) -> bool:
    """Whether it is how people are addressed, and no role: "Mr"; a doctor is one."""
    return lists.known(role.rstrip(".")) in words("titles", "courtesy")


def _name(members: Sequence[Named]) -> str:
    """The fullest of the usual names: spelt out, without article, a nominal only where there is no name."""
    if members[0].type is EntityType.ORGANISATION:  # a government is not called by its city
        members = [m for m in members if _bare(m.text) not in seats()] or members
    best = [m for m in members if m.kind is MentionKind.NAME] or members
    spelt = [m for m in best if not m.text.isupper()] or best
    if members[0].type is EntityType.PERSON:
        spelt = _in_full(spelt)
    if members[0].type is EntityType.PLACE:
        spelt = [m for m in spelt if folded(m.text) == m.words] or spelt
    country = next((country_of()[m.text].name for m in spelt if m.text in country_of()), None)
    if members[0].type is EntityType.PLACE and country in {_bare(m.text) for m in spelt}:
        return str(country)
    bare = [_bare(m.text) for m in spelt]
    usual = _commonest(bare)
    longer = [name for name in bare if " " not in usual and name.endswith(f" {usual}")]
    return " ".join(_commonest(longer or [usual]).split())


def _in_full(members: Sequence[Named]) -> list[Named]:
    """Those that give the whole name: ending in the surname that stands alone elsewhere, not cut short."""
    alone = {m.words for m in members if len(m.words) == 1}
    full = [m for m in members if len(m.words) > 1]
    full = [m for m in full if folded(m.text) == m.words] or full  # without the form of address
    ending = [m for m in full if m.words[-1:] in alone] or full
    texts = {m.text for m in ending}
    whole = [m for m in ending if not any(t.startswith(f"{m.text}-") for t in texts)]
    return whole or list(members)


def _bare(text: str) -> str:
    return _AROUND_A_NAME.sub("", text)


def _commonest(values: Iterable[T]) -> T:
    """The value met most often; of equals the one met first."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value])


def _names(members: Sequence[Named]) -> tuple[EntityName, ...]:
    users: dict[str, dict[str, None]] = {}
    for member in members:
        users.setdefault(member.text, {})[member.report] = None
    return tuple(EntityName(text, tuple(reports)) for text, reports in users.items())


def _place(members: Sequence[Named], places: dict[str, tuple[PlaceMention, ...]]) -> Place | None:
    points: list[Place] = []
    for member in members:
        points.extend(
            Place(p.lat, p.lon, p.geonames_id, p.country, p.precision)
            for p in places[member.report]
            if p.lat is not None and p.lon is not None and p.span.overlaps(member.span)
        )
    return _commonest(points) if points else None

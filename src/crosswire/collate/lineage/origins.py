"""The innermost source of what a report passes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.types import ChainLink, EntityType, LinkKind, Report

_UNNAMED, _SPEAKS_FOR, _THE = lists.patterns("collate/lineage/origins", "unnamed", "speaks_for", "the")
_CARRIERS = (LinkKind.OUTLET, LinkKind.AGENCY)


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that things come from, by a key that is the same for all its namings."""

    key: str
    name: str
    kind: str


def innermost(chain: Sequence[ChainLink], entities: Entities, voice: Source, report: Report) -> Source | None:
    """The last holder of a chain, where that is not the report itself."""
    held = [link for link in chain if not _at_home(link, report)]
    if not held:
        return None
    last = held[-1]
    if last.kind in _CARRIERS and not _UNNAMED.match(last.name):
        return house(last.name, last.kind.value)
    if last.entity and not entities.nameless(last.entity):
        return _entity(last.entity, entities)
    words = " ".join(folded(last.name))
    if last.entity or _UNNAMED.match(last.name):
        # "An official" of one report need not be "an official" of another; that of a copy is.
        return Source(f"unnamed {words} of {voice.key}", last.name, "unnamed")
    return Source(f"name {words}", last.name, "source")


def house(name: str, kind: str) -> Source:
    """An outlet or agency, by its name without the article: "the Valley Herald" is "Valley Herald"."""
    return Source(f"house {_THE.sub('', name).casefold()}", name, kind)


def _at_home(link: ChainLink, report: Report) -> bool:
    own = {name.casefold() for name in (report.outlet, report.publisher, *report.agencies) if name}
    return link.kind in _CARRIERS and link.name.casefold() in own


def _entity(entity: str, entities: Entities) -> Source:
    """The entity; whoever only speaks for an organisation is that organisation."""
    record = entities.get(entity)
    if record.parent and record.type is EntityType.PERSON and _SPEAKS_FOR.search(record.role or ""):
        record = entities.get(record.parent)
    return Source(f"entity {record.id}", record.name, record.type.value)

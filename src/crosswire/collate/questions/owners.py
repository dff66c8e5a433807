"""Whose the figure is, as somebody whom the story names: the runner, or the company of the shares."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.types import Entity, EntityType
from crosswire.types import Owner as SaidOf

_OWNERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Owner:
    """The word that a figure is said of, and the entity that it names where it names one.

    Attributes:
        noun: Lemma of a common noun.
        entity: Id of the person, organisation or group.
        type: What the entity is.
        words: The words of its name: two spellings of one name may be two entities.
    """

    noun: str | None = None
    entity: str | None = None
    type: EntityType | None = None
    words: frozenset[str] = frozenset()

    def other_than(self, other: Owner) -> bool:
        """Whether two different ones are named for certain."""
        return self.entity != other.entity and self.type is other.type and not self.words & other.words


NOBODY = Owner()


def owner(said_of: SaidOf | None, report: str, entities: Entities | None) -> Owner:
    """Who is named where a report says whose a figure is; nobody where it does not say it."""
    if said_of is None:
        return NOBODY
    if entities is None:
        return Owner(said_of.noun)
    named = map(entities.get, entities.within(report, said_of.name))
    found = next((entity for entity in named if entity.type in _OWNERS), None)
    return Owner(said_of.noun) if found is None else _as(found, said_of.noun)


def belonging(entity: str | None, entities: Entities | None) -> Owner:
    """The candidate, company or vessel to which a figure belongs; nobody where the text does not tell."""
    if entity is None or entities is None:
        return NOBODY
    return _as(entities.get(entity), None)


def _as(entity: Entity, noun: str | None) -> Owner:
    return Owner(noun, entity.id, entity.type, frozenset(entity.name.lower().replace("-", " ").split()))

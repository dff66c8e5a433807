"""A name as it is compared: one spelling with all its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.types import EntityType, Named


@dataclass(slots=True)
class Node:
    """One spelling of one kind of name: of the whole story, or of one report for a lone surname."""

    words: tuple[str, ...]
    type: EntityType
    members: list[Named] = field(default_factory=list)

    @property
    def land(self) -> str | None:
        """Whose ministry it is, where the words around the name say so."""
        return self.members[0].land

    @property
    def generation(self) -> str | None:
        """Which bearer of a family's name it is, in a story that tells several apart."""
        return self.members[0].generation

    @property
    def key(self) -> tuple[str, ...] | None:
        return self.members[0].key

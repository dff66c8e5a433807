"""Whom or what an entity belongs to: an office to its holder, an army to its country, a wing to its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import EntityType, Named

_QUARTERS = lists.phrases("collate/entities/parents", "quarters")

Words = tuple[str, ...]


class Parents:
    """Looks up the parent of a group of mentions among all groups."""

    def __init__(self, groups: Mapping[str, Sequence[Named]]) -> None:
        self._keys: dict[tuple[str, ...], str] = {}
        self._words: dict[tuple[EntityType, Words], str] = {}
        for entity, members in groups.items():
            for member in members:
                if member.key:
                    self._keys.setdefault(member.key, entity)
                if not (member.key and member.key[0] == "source"):
                    self._words.setdefault((member.type, member.words), entity)

    def of(self, entity: str, members: Sequence[Named]) -> str | None:
        """The first parent that a mention points to; never the entity itself."""
        for member in members:
            for parent in self._candidates(member):
                if parent != entity:
                    return parent
        return None

    def _candidates(self, member: Named) -> Iterator[str]:
        yield from filter(None, (self._by_key(member), self._by_role(member), self._by_name(member)))

    def _by_key(self, member: Named) -> str | None:
        key = member.key or ()
        if key[:1] == ("office of",):
            return self._keys.get(key[1:]) or self._words.get((EntityType.PERSON, key[1:]))
        if key[:1] in {("institution",), ("people",)}:
            return self._keys.get(("country", key[1]))
        return None

    def _by_role(self, member: Named) -> str | None:
        """The organisation that a role names ("Acme spokeswoman")."""
        words = folded(member.role or "") if member.type is EntityType.PERSON else ()
        for size in range(len(words) - 1, 0, -1):
            for start in range(len(words) - size + 1):
                found = self._words.get((EntityType.ORGANISATION, words[start : start + size]))
                if found:
                    return found
        return None

    def _by_name(self, member: Named) -> str | None:
        """The whole of a part: the "Acme Foundation" of its "Council", the Italy of "northern Italy"."""
        words = member.words
        if member.type is EntityType.PLACE and words[0].startswith(_QUARTERS):
            return self._words.get((EntityType.PLACE, words[1:]))
        if member.type is EntityType.ORGANISATION and words[-1] in tables.organisations().units:
            for size in range(len(words) - 1, 0, -1):
                found = self._words.get((EntityType.ORGANISATION, words[:size]))
                if found:
                    return found
        return None

"""Two parties that count one thing: police and organisers, government and rebels, a ministry and a hospital.

Their numbers lie apart because they dispute: the distance of the values, which speaks against all other
pairs, says nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crosswire.collate.entities import Entities
from crosswire.resources import linking
from crosswire.resources.words import table
from crosswire.resources.words.forms import singular, without
from crosswire.types import ChainLink, EntityType, Figure, LinkKind, Statement

_NAMES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Party:
    """Who gives a number.

    Attributes:
        side: The class of the word for it, if it has one: "police", "organisers" …
        nations: Codes of the countries in its name.
        body: Entity of an organisation.
        words: The words of its name.
    """

    side: str | None
    nations: frozenset[str]
    body: str | None
    words: frozenset[str]

    def other_than(self, other: Party) -> bool:
        """Whether the two are surely two: of two sides or nations, or two organisations by their names."""
        if self.side and other.side and self.side != other.side:
            return True
        if self.nations and other.nations:
            return not self.nations & other.nations
        return bool(self.body and other.body) and self.side == other.side and self.named_unlike(other)

    def named_unlike(self, other: Party) -> bool:
        """Whether the two have names of which no word is common, and are not known to be one."""
        return not self.words & other.words and (self.body is None or self.body != other.body)


def party(figure: Figure, entities: Entities | None, said: Statement | None = None) -> Party | None:
    """The innermost speaker of a figure, else of `said`, in which it stands; None where nobody is named.

    Who only has a number in what he says is no source of it, and yet one who holds it.
    """
    chain = (*(said.chain if said is not None else ()), *figure.origin)
    spoken = [link for link in chain if link.kind is LinkKind.SPEAKER]
    return of_link(spoken[-1], entities) if spoken else None


def of_link(link: ChainLink, entities: Entities | None) -> Party:
    """Who a link of a chain is, by the words for it and its role."""
    words = _words(link.name)
    entity = entities.get(link.entity) if entities and link.entity else None
    role = _words(entity.role) if entity and entity.role else ()
    codes = linking.nations()
    return Party(
        side=_side(words) or _side(role),
        nations=frozenset(codes[word] for word in words if word in codes),
        body=link.entity if entity and entity.type in _NAMES else None,
        words=frozenset(words),
    )


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without the possessive."""
    return tuple(without(word, "owning") for word in re.findall(r"[\w.’'-]+", name.lower()))


def _side(words: Iterable[str]) -> str | None:
    held = {form for word in words for form in (word, singular(word))}
    return next((side for side, listed in _sides().items() if held & listed), None)


def names_a_side(word: str) -> bool:
    """Whether a word is a plain one for a side: "police", "doctors"; "Vendan" of an army's name is none."""
    return _side((word.lower(),)) is not None


@cache
def _sides() -> dict[str, frozenset[str]]:
    return {side: frozenset(listed) for side, listed in table("parties")["class"].items()}

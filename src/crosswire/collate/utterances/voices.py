"""Whose words they are: how the sources of two statements stand to each other.

One announcement is put down to a company, to its chief executive or to "a statement", to a government,
its ministry or "officials". So sources are compared by all that they name, not by one entity alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.types import Extract, LinkKind, Source, Statement

_NEAR = 2  # statements back that a source without a name ("he", "the statement") may go on from


class Bond(Enum):
    """How two sources stand to each other."""

    SAME = "one source"
    RELATED = "sources that share a name, or an office and its holder"
    UNKNOWN = "a source that is not named"
    OTHER = "two sources"


@dataclass(frozen=True, slots=True)
class Voice:
    """A source: the entities that it names, those that they belong to, and its words.

    `sourced` is whether the text has a source at all, be it only "they".
    """

    speaker: str | None
    entities: frozenset[str]
    words: frozenset[str]
    sourced: bool

    @property
    def known(self) -> bool:
        return self.speaker is not None or bool(self.words)


NOBODY = Voice(None, frozenset(), frozenset(), sourced=False)


_LOOSE = lists.words("collate/utterances/voices", "loose")
"""Words that name a source only together with another: there are officials everywhere."""


def voices(extract: Extract, entities: Entities) -> dict[str, Voice]:
    """The voice of each statement, by its id; one without a name goes on from the statement before it."""
    found: dict[str, Voice] = {}
    last: list[Voice] = []
    manners = {manner.statement: manner for manner in extract.parts.prose.manners}
    for statement in extract.statements:
        sources = manners[statement.id].sources
        voice = _voice(statement, sources, entities)
        if not voice.known and last and any(source.pronoun for source in sources):
            voice = last[-1]
        found[statement.id] = voice
        last = [*last, voice][-_NEAR:]
    return found


def _voice(statement: Statement, sources: Sequence[Source], entities: Entities) -> Voice:
    named = list(dict.fromkeys(_named(statement, entities)))
    words = {word for source in sources for word in source.words}
    for entity in named:
        record = entities.get(entity)
        words.update(folded(record.name), folded(record.role or ""))
    words -= listed("small", "empty")
    return Voice(statement.speaker, frozenset(named), frozenset(words), bool(statement.source))


def _named(statement: Statement, entities: Entities) -> Iterator[str]:
    own = [statement.speaker] if statement.speaker else []
    own += [link.entity for link in statement.chain if link.entity and link.kind is LinkKind.SPEAKER]
    for span in statement.source:
        own += entities.within(statement.report, span)
    for entity in own:
        yield entity
        parent = entities.get(entity).parent
        if parent:
            yield parent


def bond(one: Voice, other: Voice) -> Bond:
    """How two sources stand to each other."""
    if one.speaker and one.speaker == other.speaker:
        return Bond.SAME
    if not one.known or not other.known:
        return Bond.UNKNOWN
    if one.entities & other.entities or (one.words & other.words) - _LOOSE:
        return Bond.RELATED
    return Bond.UNKNOWN if one.words & other.words or not (one.speaker and other.speaker) else Bond.OTHER

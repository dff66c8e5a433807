"""One spelling of one kind of name with all its mentions: names are compared by these, not by mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crosswire.link import Likeness
from crosswire.naming.names import person
from crosswire.types import EntityType, Named

Pair = tuple[int, int, Likeness]
"""Two nodes by their positions, the one that stands for the other first, and why they are one."""

NodeKey = tuple[str, ...]


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


def gathered(mentions: Sequence[Named]) -> list[Node]:
    """The mentions by what they are called, in the order in which the names first stand."""
    mentions = _generations(mentions)
    types = _types(mentions)
    surnames = _surnames(mentions, types)
    nodes: dict[NodeKey, Node] = {}
    for given in mentions:
        kind = types[given.words] if given.key is None else given.type
        mention = replace(given, words=person(given.words)) if kind is EntityType.PERSON else given
        local = mention.key is None and (mention.report, mention.words) in surnames
        if local:
            kind = EntityType.PERSON
        name: NodeKey = ("key", *mention.key) if mention.key else ("words", *mention.words)
        if local or (kind is EntityType.PERSON and len(mention.words) == 1 and not mention.key):
            name = ("report", mention.report, *mention.words)
        name = (*name, *filter(None, (mention.generation, mention.land)))
        nodes.setdefault(name, Node(mention.words, kind)).members.append(mention)
    return list(nodes.values())


def _generations(mentions: Sequence[Named]) -> list[Named]:
    """The mentions, "Jr." and the like kept only where the story has two bearers of the name.

    "Robert Kline Jr." is Robert Kline, but not where Robert Kline Sr. is in the story too, or a report names
    Robert Kline as somebody's father.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.generation:
            known[person(mention.words)[-1]].add(mention.generation)
    return [
        replace(m, generation=None) if m.generation and len(known[person(m.words)[-1]]) < 2 else m
        for m in mentions
    ]


def _types(mentions: Iterable[Named]) -> dict[tuple[str, ...], EntityType]:
    """One type for a spelling, by the votes of its mentions: taggers waver from sentence to sentence."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for mention in mentions:
        votes[mention.words][mention.type] += 1
    types = {words: max(counts, key=lambda t: counts[t]) for words, counts in votes.items()}
    people = {words for words, kind in types.items() if kind is EntityType.PERSON and len(words) > 1}
    return {words: EntityType.PERSON if person(words) in people else kind for words, kind in types.items()}


def _surnames(
    mentions: Iterable[Named], types: Mapping[tuple[str, ...], EntityType]
) -> set[tuple[str, tuple[str, ...]]]:
    """Lone words that are a surname of somebody whom the same report names in full."""
    full: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.type is EntityType.PERSON and len(mention.words) > 1:
            full[mention.report].add(mention.words[-1])
    return {
        (m.report, m.words)
        for m in mentions
        if len(m.words) == 1
        and m.words[0] in full[m.report]
        and EntityType.PERSON in {m.type, types[m.words]}
    }

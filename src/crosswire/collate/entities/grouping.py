"""Which mentions name one and the same, across reports.

    mentions | nodes (same words) | short forms | spellings | acronyms | offices -> groups with their joins

Names are compared once a spelling, not once a mention, and only within blocks that sound alike, so a
thousand reports cost little more than their distinct names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.entities import joins
from crosswire.collate.entities.nodes import Node
from crosswire.link import Likeness, Sets
from crosswire.naming.names import person
from crosswire.types import EntityType, JoinedNames, Named

NodeKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """The mentions of one entity, and why names that differ are taken for one."""

    members: tuple[Named, ...]
    joined: tuple[JoinedNames, ...]


def naming(members: Iterable[Named], joined: Iterable[JoinedNames]) -> Naming:
    """One entity; of names that several reports join for one reason, the first such join."""
    every: dict[tuple[str, ...], JoinedNames] = {}
    for join in joined:
        every.setdefault((*map(str.casefold, join.names), join.code), join)
    return Naming(tuple(members), tuple(every.values()))


def group(mentions: Sequence[Named]) -> list[Naming]:
    """Mentions of one entity together, groups and members in the order in which they first stand."""
    nodes = _nodes(mentions)
    sets = Sets(len(nodes))
    joins.join(nodes, sets)
    joined: dict[int, list[JoinedNames]] = defaultdict(list)
    for join in sets.joins:
        joined[sets.find(join.one)].append(_joined(nodes[join.one], nodes[join.other], join.why))
    return [
        naming((m for n in numbers for m in nodes[n].members), joined[numbers[0]])
        for numbers in sets.groups()
    ]


def _joined(one: Node, other: Node, why: Likeness) -> JoinedNames:
    """A join as the record shows it: by the first mention of each name."""
    return JoinedNames(
        (one.members[0].text, other.members[0].text), why.code, why.reason, round(why.score, 3)
    )


def _nodes(mentions: Sequence[Named]) -> list[Node]:
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

    "Robert Kline Jr." is Robert Kline, but not where Robert Kline Sr. is in the story too.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for one in mentions:
        if one.generation:
            told[person(one.words)[-1]].add(one.generation)
    return [
        replace(m, generation=None) if m.generation and len(told[person(m.words)[-1]]) < 2 else m
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

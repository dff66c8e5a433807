"""Which mentions name one and the same, across reports.

    mentions | nodes (same words) | short forms | spellings | acronyms | offices -> groups with their joins

Names are compared once a spelling, not once a mention, and only within blocks that sound alike, so a
thousand reports cost little more than their distinct names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import joins
from crosswire.collate.entities.nodes import Node, gathered
from crosswire.collate.entities.ruled import Ruled
from crosswire.corrections import NOTHING
from crosswire.link import Likeness, Sets
from crosswire.types import JoinedNames, Named


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


def group(mentions: Sequence[Named], ruled: Ruled | None = None) -> list[Naming]:
    """Mentions of one entity together, groups and members in the order in which they first stand.

    Args:
        mentions: Of all reports.
        ruled: What people say of names: it goes before all evidence.
    """
    nodes, said = gathered(mentions), NOTHING
    if ruled:
        nodes, said = ruled.of(nodes)
    sets = Sets(len(nodes))
    for join in said.together:
        sets.join(join.first, join.second, join.why)
    for node, foes in said.apart.items():
        for foe in foes:
            sets.forbid(node, foe)
    joins.join(nodes, sets)
    joined: dict[int, list[JoinedNames]] = defaultdict(list)
    for join in sets.joins:
        joined[sets.find(join.first)].append(_joined(nodes[join.first], nodes[join.second], join.why))
    return [
        naming((m for n in numbers for m in nodes[n].members), joined[numbers[0]])
        for numbers in sets.groups()
    ]


def _joined(one: Node, other: Node, why: Likeness) -> JoinedNames:
    """A join as the record shows it: by the first mention of each name."""
    return JoinedNames(
        (one.members[0].text, other.members[0].text), why.code, why.reason, round(why.score, 3)
    )

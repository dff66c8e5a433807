"""People named in short: by the surname, or by the first of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from crosswire.collate.entities.alike import Likeness
from crosswire.resources import entities as tables
from crosswire.types import EntityType

if TYPE_CHECKING:
    from crosswire.collate.entities.grouping import Node

Pair = tuple[int, int, Likeness]
Holders = dict[tuple[str, ...], list[int]]

_LONGEST = 3  # words of a surname


class Sets(Protocol):
    """Disjoint sets, as far as short names ask them."""

    def find(self, item: int) -> int: ...


def is_alone(node: Node) -> bool:
    """Whether a person's name is a surname or a given name only: "Roe", "Roe-Hart", "van Loon"."""
    words = node.words
    if len(words) == 1 or all(" " not in m.text.strip() for m in node.members):
        return True
    small = all(m.text.strip()[0].islower() for m in node.members)
    return small and len(words) == 2 and words[0] in tables.persons().particles


def people(nodes: Sequence[Node], union: Sets) -> Iterator[Pair]:
    """A lone name is the person whom its report names in full; else the only such one of the story.

    A surname comes first. The first of a person's names, which is the family's in some countries, counts
    only within a report, where one person alone has it.
    """
    named = [n for n, node in enumerate(nodes) if node.type is EntityType.PERSON and not node.key]
    surnames, firsts = _holders(nodes, named)
    reports = {n: {m.report for m in nodes[n].members} for n in named}
    alone: dict[tuple[str, ...], int] = {}
    for number in (n for n in named if is_alone(nodes[n])):
        words, here = nodes[number].words, reports[number]
        last = surnames.get(words, [])
        close = [n for n in last if here & reports[n]]
        first = firsts.get(words, [])
        if last:
            if _one(close or last, union):
                yield (close or last)[0], number, Likeness(0.99 if close else 0.9, "surname of the person")
            continue
        near = [n for n in first if here & reports[n]]
        if near and _one(near, union):
            yield near[0], number, Likeness(0.92, "first of the person's names")
        elder = alone.setdefault(words, number)
        if elder != number and (not first or _one(first, union)):
            yield elder, number, Likeness(0.9, "one lone name, and nobody else in full has it")


def _holders(nodes: Sequence[Node], named: Sequence[int]) -> tuple[Holders, Holders]:
    """Those who are named in full, by each surname that they may have, and by the first name."""
    surnames: Holders = defaultdict(list)
    firsts: Holders = defaultdict(list)
    for number in named:
        words = nodes[number].words
        if is_alone(nodes[number]):
            continue
        firsts[words[:1]].append(number)
        for length in range(1, min(_LONGEST, len(words) - 1) + 1):
            surnames[words[-length:]].append(number)
    return surnames, firsts


def _one(numbers: Sequence[int], union: Sets) -> bool:
    return len({union.find(n) for n in numbers}) == 1

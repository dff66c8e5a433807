"""Ministries and departments under their several names: "the health ministry", "Ministry of Health".

    names and phrases | whose (a country, a town), which matter, ministry or department | one body

A name that says no country is that of the only country whose body of that matter the story names; where two
are named, it stays apart. Bodies of two countries, two matters, or of a state and the union, never meet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.collate.entities.nodes import Node, Pair
from crosswire.collate.entities.rules import by
from crosswire.link import Sets
from crosswire.naming.portfolios import Portfolio, read
from crosswire.types import EntityType

Body = tuple[frozenset[str], str]


def joined(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:  # noqa: ARG001 - a step like the others
    """The names of one body; one that says no country belongs to the only one that the story has."""
    groups = _by_body(nodes)
    yield from _wider(groups)
    for lands in groups.values():
        owned = {land for land in lands if land is not None}
        for land, numbers in lands.items():
            first = numbers[0]
            for number in numbers[1:]:
                yield first, number, by("ministry_names")
            if land is None and len(owned) == 1:
                yield lands[next(iter(owned))][0], first, by("only_ministry")


def _wider(groups: Mapping[Body, Mapping[str | None, Sequence[int]]]) -> Iterator[Pair]:
    """The agriculture ministry is the Ministry of Agriculture and Food, where only one is for agriculture."""
    for (matters, body), lands in groups.items():
        wider = [(m, b) for m, b in groups if b == body and matters < m]
        if len(wider) == 1:
            for land, numbers in lands.items():
                found = groups[wider[0]].get(land)
                if found:
                    yield found[0], numbers[0], by("wider_ministry")


def strangers(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Bodies for one matter in two countries, or at two levels."""
    for lands in _by_body(nodes).values():
        owned = [land for land in lands if land is not None]
        for at, one in enumerate(owned):
            for other in owned[at + 1 :]:
                yield from ((a, b) for a in lands[one] for b in lands[other])


def _by_body(nodes: Sequence[Node]) -> dict[Body, dict[str | None, list[int]]]:
    found: dict[Body, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, node in enumerate(nodes):
        portfolio = _portfolio(node)
        if portfolio is not None:
            found[portfolio.matters, portfolio.body][portfolio.land].append(number)
    return found


def _portfolio(node: Node) -> Portfolio | None:
    """What a node's name, key or surroundings say of the body."""
    if node.type is not EntityType.ORGANISATION:
        return None
    key = node.key or ()
    if key[:1] == ("institution",):
        named = read(tuple(key[2].split()))
        return Portfolio(named.matters, named.body, key[1]) if named else None
    named = read(node.words)
    if named is None or named.land is not None:
        return named
    return Portfolio(named.matters, named.body, node.land)

"""Offices and those who hold them: "the Peruvian president" is whoever the reports name with that office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.collate.entities.nodes import Node, Pair
from crosswire.collate.entities.rules import by
from crosswire.link import Sets
from crosswire.naming.offices import office_of
from crosswire.resources import lists
from crosswire.types import EntityType

LEADERS = lists.phrases("collate/entities/offices", "leaders")
ANY_LEADER = "head of state or government"


def held(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """Whoever the reports name with an office is "the Peruvian president", if that is one person."""
    holders = Held(nodes, sets)
    for number, node in enumerate(nodes):
        if node.key and node.key[0] == "office":
            found = holders.by(node.key[1], node.key[2])
            if found is not None:
                yield found, number, by("holds_office")


def of_one_person(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:
    """Ways to name one office: "Haddad's office", "the prime minister's office"."""
    holders = Held(nodes, sets)
    owners: dict[int, int] = {}
    for number, node in enumerate(nodes):
        if node.key and node.key[0] == "office of":
            owner = holders.owner(node)
            if owner is not None:
                first = owners.setdefault(sets.find(owner), number)
                yield first, number, by("office_of_one")


class Held:
    """Which people the story names with which office."""

    def __init__(self, nodes: Sequence[Node], sets: Sets) -> None:
        self._nodes, self._sets = nodes, sets
        self._people = [n for n, node in enumerate(nodes) if node.type is EntityType.PERSON and not node.key]
        self._held: dict[tuple[str | None, str], list[int]] = defaultdict(list)
        self._nations: dict[str, set[str]] = defaultdict(set)
        for number in self._people:
            for office in dict.fromkeys(office_of(m.role) for m in nodes[number].members if m.role):
                if office:
                    self._held[office].append(number)
                    self._nations[office[1]].update([office[0]] if office[0] else [])
        for node in nodes:
            if node.key and node.key[0] == "office":
                self._nations[node.key[2]].add(node.key[1])

    def by(self, country: str, office: str) -> int | None:
        """The one person with the office; a title that names no country may be any country's.

        So it counts only in a story that speaks of no other country's such office.
        """
        either = (ANY_LEADER,) if office in LEADERS else ()
        wanted = (ANY_LEADER, *LEADERS) if office == ANY_LEADER else (office, *either)
        for nation in (country, None):
            named = [o for o in wanted if self._held.get((nation, o))]
            if nation is None and any(self._nations[o] - {country} for o in named):
                return None
            found = [n for o in named for n in self._held[nation, o]]
            if found:
                return found[0] if self._sets.is_one(found) else None
        return None

    def owner(self, node: Node) -> int | None:
        """The person whose office a node of an office names."""
        key = node.key or ()
        if len(key) > 1 and key[1] == "office":
            return self.by(key[2], key[3])
        report = node.members[0].report
        exact = [n for n in self._people if self._nodes[n].words == key[1:]]
        here = [n for n in exact if any(m.report == report for m in self._nodes[n].members)]
        return next(iter(here or exact), None)

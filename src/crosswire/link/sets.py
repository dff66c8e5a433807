"""Disjoint sets (union-find; Galler and Fischer, 1964) that know what must not meet, with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosswire.link.likeness import Join, Likeness


class Sets:
    """Things 0 … size − 1 in sets, each known by its first member.

    >>> sets = Sets(4)
    >>> sets.forbid(0, 3)
    >>> sets.join(0, 1, Likeness(0.9, "short")), sets.join(1, 3, Likeness(0.8, "alike"))
    (True, False)
    >>> sets.groups()
    [[0, 1], [2], [3]]
    """

    def __init__(self, size: int) -> None:
        self._leader = list(range(size))
        self._apart: dict[int, set[int]] = defaultdict(set)
        self.joins: list[Join] = []
        """The joins that made the sets what they are, in order: what was one already is not told again."""

    def find(self, item: int) -> int:
        """The first member of the set that holds `item`."""
        while self._leader[item] != item:
            self._leader[item] = self._leader[self._leader[item]]
            item = self._leader[item]
        return item

    def is_one(self, items: Iterable[int]) -> bool:
        """Whether the items, of which there are some, all stand in one set."""
        return len({self.find(item) for item in items}) == 1

    def forbid(self, first: int, second: int) -> None:
        """Keep two sets apart for good; without effect on what is one already."""
        a, b = self.find(first), self.find(second)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def join(self, first: int, second: int, why: Likeness) -> bool:
        """Join two sets, the later into the earlier.

        Returns:
            Whether they are one now: False where they must stay apart.
        """
        a, b = sorted((self.find(first), self.find(second)))
        if a == b:
            return True
        if b in self._apart[a]:
            return False
        self._leader[b] = a
        for foe in self._apart.pop(b, set()):
            self._apart[foe].discard(b)
            self._apart[foe].add(a)
            self._apart[a].add(foe)
        self.joins.append(Join(first, second, why))
        return True

    def groups(self) -> list[list[int]]:
        """The sets, in order of their first members."""
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._leader)):
            found[self.find(item)].append(item)
        return list(found.values())

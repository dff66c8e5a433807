"""Average linkage: groups of things that fit each other on average (UPGMA; Sokal and Michener, 1958).

One near pair is not enough to make two groups one, so that no chain of small likenesses joins what has
nothing in common. Only groups that hold a pair worth comparing are compared; a rule may keep two apart.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, Self, TypeVar


class Group(Protocol):
    """Things put together so far."""

    def likeness(self, other: Self) -> float | None:
        """How alike two groups are on average; None where something keeps them apart for good."""

    def merged(self, other: Self) -> Self:
        """Both as one group; the one that was made earlier is asked."""


G = TypeVar("G", bound=Group)


def average_linkage(groups: Sequence[G], pairs: Iterable[tuple[int, int]], limit: float) -> list[G]:
    """Merge the two groups most alike, again and again, until no two are alike enough.

    The work grows with the number of pairs, times its logarithm.

    Args:
        groups: What to begin with. Of pairs equally alike the first is merged first, so that groups which
            stand in an order of their own come out the same, in whatever order the input was.
        pairs: Positions in `groups`, the lower first, that are worth comparing. Merged groups are compared
            where a pair leads from the one into the other; a pair below the limit may be left out.
        limit: The mean likeness from which two groups become one.

    Returns:
        The groups at the end: those left alone in their order, then the merged ones.
    """
    growing = _Growing(groups, limit)
    for first, second in pairs:
        growing.offer(first, second)
    while growing.offers:
        _, first, second = heapq.heappop(growing.offers)
        if first in growing.held and second in growing.held:
            growing.merge(first, second)
    return list(growing.held.values())


def held_linkage(groups: Sequence[G], pairs: Iterable[tuple[int, int]], limit: float) -> list[G]:
    """Merge along given pairs, in their order, wherever the two groups are alike on average.

    As `average_linkage`, but the pairs say what is merged first: where a pair is surer than the mean of two
    groups, as with two reports that pass on one quotation, groups grow around their surest pairs.

    Args:
        groups: What to begin with.
        pairs: Positions in `groups`, the surest first; each is tried once.
        limit: The mean likeness that two groups need, one pair alone aside.

    Returns:
        The groups at the end, in the order of their first members.
    """
    held, home = dict(enumerate(groups)), list(range(len(groups)))
    members = {n: [n] for n in held}
    for pair in pairs:
        kept, gone = sorted((home[pair[0]], home[pair[1]]), key=lambda n: (-len(members[n]), n))
        if kept == gone:
            continue
        alone = len(members[kept]) == len(members[gone]) == 1
        alike = held[kept].likeness(held[gone])
        if alike is None or (alike < limit and not alone):
            continue
        held[kept] = held[kept].merged(held.pop(gone))
        for member in members[gone]:
            home[member] = kept
        members[kept] += members.pop(gone)
    return [held[n] for n in sorted(held, key=lambda n: min(members[n]))]


class _Growing(Generic[G]):
    """Groups by number, a merged one with the next; which may still meet, and the offers to merge."""

    def __init__(self, groups: Sequence[G], limit: float) -> None:
        self.held = dict(enumerate(groups))
        self.offers: list[tuple[float, int, int]] = []
        self._made, self._limit = len(groups), limit
        self._near: dict[int, set[int]] = defaultdict(set)

    def offer(self, first: int, second: int) -> None:
        alike = self.held[first].likeness(self.held[second])
        if alike is None:  # never again: what keeps two groups apart keeps all apart that hold them
            return
        self._near[first].add(second)
        self._near[second].add(first)
        if alike >= self._limit:
            heapq.heappush(self.offers, (-alike, first, second))

    def merge(self, first: int, second: int) -> None:
        merged, self._made = self._made, self._made + 1
        self.held[merged] = self.held.pop(first).merged(self.held.pop(second))
        for third in sorted((self._near.pop(first) | self._near.pop(second)) - {first, second}):
            self._near[third] -= {first, second}
            self.offer(third, merged)


def mean(score: Callable[[int, int], float], first: Sequence[int], second: Sequence[int]) -> float:
    """The mean score of all pairs of two groups, or of those of their members that speak for them."""
    scores = [score(a, b) for a in first for b in second]
    return sum(scores) / len(scores)

"""Why a group holds together: for each of its things the best link to those before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from crosswire.link.likeness import Join, Likeness

T = TypeVar("T")

ASKED = 12
"""Of those before it, with how many a thing is compared: in a large group evenly drawn ones speak for all."""


def joins(
    members: Sequence[int],
    compare: Callable[[int, int], Likeness],
    before: Callable[[int], Sequence[int]] | None = None,
) -> list[Join]:
    """The links of a group: one for each member but the first, in order.

    Args:
        members: Positions in order.
        compare: The likeness of two of them, the later one given first.
        before: For a place in `members` the positions before it that may be linked to; without it, all.
    """
    found = []
    for place in range(1, len(members)):
        among = evenly(before(place) if before else members[:place], ASKED)
        likenesses = {earlier: compare(members[place], earlier) for earlier in among}
        best = max(likenesses, key=lambda earlier: (likenesses[earlier].score, -earlier))
        found.append(Join(best, members[place], likenesses[best]))
    return found


def evenly(members: Sequence[T], most: int) -> Sequence[T]:
    """At most so many, evenly spread.

    >>> evenly(range(10), 4)
    range(0, 10, 3)
    """
    return members[:: max(1, -(-len(members) // most))]

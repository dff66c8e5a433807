"""Which pairs are worth comparing: things meet in blocks, by what they share, and a large block is thinned.

Each way to thin a block leaves a number of pairs that grows with its size and not with the square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise
from typing import TypeVar

T = TypeVar("T")


def blocks(keys: Iterable[Iterable[Hashable]]) -> list[list[int]]:
    """Positions of things that share a key, block by block, in order of the first thing with the key.

    Args:
        keys: For each thing what it shares with others; a key given twice counts once.

    >>> blocks([["a", "b"], ["b"], ["a"]])
    [[0, 2], [0, 1]]
    """
    found: dict[Hashable, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in dict.fromkeys(own):
            found[key].append(position)
    return list(found.values())


def everyone(block: Iterable[T]) -> Iterator[tuple[T, T]]:
    """All pairs: for blocks that stay small."""
    return combinations(block, 2)


def neighbours(block: Sequence[T], reach: int) -> Iterator[tuple[T, T]]:
    """Each with the next `reach` behind it: for blocks in an order that says how near two are."""
    return (
        (first, second)
        for place, first in enumerate(block)
        for second in block[place + 1 : place + 1 + reach]
    )


def chained(block: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Each with the first one and with the one before: for blocks where likeness is passed on."""
    yield from pairwise(block)
    yield from ((block[0], later) for later in block[2:])


def following(
    block: Sequence[T], side: Callable[[T], Hashable], reach: int, asks: Callable[[T], bool]
) -> Iterator[tuple[T, T]]:
    """Each that asks with the next `reach` of another side, in a block that stands in order of sides.

    Args:
        block: Things that share a key, those of one side together.
        side: What a thing must not share with its partner: the report that it is of.
        reach: With how many each is paired at most.
        asks: Whether a thing is paired with any that do not ask themselves.
    """
    beyond = _beyond([side(thing) for thing in block])
    for place, first in enumerate(block):
        others = (block[n] for n in range(beyond[place], len(block)))
        for second in islice((o for o in others if side(o) != side(first)), reach):
            if asks(first) or asks(second):
                yield first, second


def _beyond(sides: Sequence[Hashable]) -> list[int]:
    """For each place the first place behind it that is of another side."""
    places = [len(sides)] * len(sides)
    for at in range(len(sides) - 2, -1, -1):
        places[at] = places[at + 1] if sides[at] == sides[at + 1] else at + 1
    return places

"""Where labels go: boxes that take up room, and the first free one of some candidates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its left and upper edge to its right and lower one."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, *, wide: float, high: float) -> Box:
        return cls(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge.

        >>> Box(0, 0, 2, 2).overlaps(Box(1, 1, 3, 3)), Box(0, 0, 2, 2).overlaps(Box(2, 0, 4, 2))
        (True, False)
        """
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


class Room:
    """A part of a picture in which what is put down keeps its place to itself.

    Args:
        edge: The part.
        taken: What stands there already.
        avoided: What may be written over, where nothing else is free: lines.
    """

    def __init__(self, edge: Box, taken: Iterable[Box] = (), avoided: Iterable[Box] = ()) -> None:
        self._edge = edge
        self._taken = list(taken)
        self._avoided = list(avoided)

    def first(self, candidates: Iterable[Box], *, clear: bool = False) -> Box | None:
        """The first candidate that is free, put down; None where none is.

        Args:
            candidates: The best first.
            clear: Whether one is better that nothing avoided stands in, even if it comes later.
        """
        free = (box for box in candidates if self._edge.holds(box) and not _met(box, self._taken))
        chosen = next(free, None)
        if clear and chosen and _met(chosen, self._avoided):
            chosen = next((box for box in free if not _met(box, self._avoided)), chosen)
        if chosen:
            self._taken.append(chosen)
        return chosen


def _met(box: Box, others: Iterable[Box]) -> bool:
    return any(box.overlaps(other) for other in others)


def along(x1: float, y1: float, x2: float, y2: float, *, step: float = 14.0) -> Iterator[Box]:
    """A line as boxes of about `step` pixels."""
    pieces = max(1, math.ceil(max(abs(x2 - x1), abs(y2 - y1)) / step))
    for n in range(pieces):
        xs = sorted(x1 + (x2 - x1) * (n + k) / pieces for k in (0, 1))
        ys = sorted(y1 + (y2 - y1) * (n + k) / pieces for k in (0, 1))
        yield Box(xs[0], ys[0] - 1, xs[1], ys[1] + 1)

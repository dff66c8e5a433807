"""Closed lines with fewer points: what is left out lies no further than a step from what is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence

Spot = tuple[float, float]
_LEAST = 5  # steps that a ring must measure, or it is a speck


def thinned(ring: Sequence[Spot], step: float) -> list[Spot]:
    """A ring with the points that its shape needs (Ramer, Douglas and Peucker); none where it is a speck.

    >>> thinned([(0, 0), (5, 0.1), (10, 0), (10, 10), (0, 10)], 1.0)
    [(0, 0), (10, 0), (10, 10), (0, 10)]
    >>> thinned([(0, 0), (1, 0), (1, 1)], 1.0)
    []
    """
    if len(ring) < 3:
        return []
    xs, ys = zip(*ring, strict=True)
    if max(max(xs) - min(xs), max(ys) - min(ys)) < _LEAST * step:
        return []
    far = max(range(len(ring)), key=lambda n: math.dist(ring[0], ring[n]))
    kept = {0, far}
    line = [*ring, ring[0]]
    waiting = [(0, far), (far, len(ring))]
    while waiting:
        start, end = waiting.pop()
        most, at = max(
            ((_off(line[n], line[start], line[end]), n) for n in range(start + 1, end)), default=(0.0, start)
        )
        if most > step:
            kept.add(at)
            waiting += [(start, at), (at, end)]
    return [ring[n] for n in sorted(kept)]


def _off(point: Spot, start: Spot, end: Spot) -> float:
    """How far a point lies from a stretch."""
    (x, y), (a, b), (c, d) = point, start, end
    along = (c - a) ** 2 + (d - b) ** 2
    share = 0.0 if along == 0 else max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / along))
    return math.hypot(x - a - share * (c - a), y - b - share * (d - b))

"""Which pairs of figures are worth comparing: never all of them.

Figures meet in blocks: one measure and one counted noun, one outcome, or a near value. In a block
that has grown large each figure meets only its neighbours in order of value, so that the work
grows with n log n in the number of figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import floor, inf, log

from crosswire.collate.questions.views import FigureView

# Values within about a quarter of each other fall into one bucket or into neighbours.
_STEP = log(1.25)
_NEIGHBOURS = 24

Key = tuple[str, ...]


def keys(view: FigureView) -> list[Key]:
    """The blocks that a figure belongs to, in each of its units."""
    return list(dict.fromkeys(key for version in (view, *view.also) for key in _keys(version)))


def _keys(view: FigureView) -> list[Key]:
    measure = view.dimension
    found: list[Key] = [("noun", measure, name) for name in view.nouns[:2]]
    found += [("outcome", measure, name) for name in view.outcomes[:3]]
    if measure != "count":
        found.append(("measure", measure))
    elif view.people:
        found.append(("people", measure))
    return found + [("value", measure, *bucket) for bucket in _buckets(view.reach.point)]


def _buckets(point: float | None) -> list[tuple[str, str]]:
    """The value's bucket and the next, so that no edge of a bucket parts two near values."""
    if point is None:
        return []
    sign = "-" if point < 0 else "+"
    step = floor(log(abs(point)) / _STEP) if point else 0
    return [(sign, str(step)), (sign, str(step + 1))]


def candidates(views: Sequence[FigureView]) -> list[tuple[int, int]]:
    """Pairs of positions in `views` that share a block, in order."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, view in enumerate(views):
        for key in keys(view):
            blocks[key].append(position)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        pairs.update(_neighbours(views, members))
    return sorted(pairs)


def _neighbours(views: Sequence[FigureView], members: list[int]) -> list[tuple[int, int]]:
    def value(position: int) -> tuple[float, int]:
        point = views[position].reach.point
        return (inf if point is None else point, position)

    ordered = sorted(members, key=value)
    return [
        (min(a, b), max(a, b))
        for place, a in enumerate(ordered)
        for b in ordered[place + 1 : place + 1 + _NEIGHBOURS]
    ]

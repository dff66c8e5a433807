"""Which pairs of figures are worth comparing: never all of them.

Figures meet in blocks: one measure and one counted noun, one outcome, or a near value. In a block
that has grown large each figure meets only its neighbours in order of value, so that the work
grows with n log n in the number of figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from math import floor, inf, log

from crosswire.collate.questions.apart import barred_in_report
from crosswire.collate.questions.views import FigureView
from crosswire.link import blocks, neighbours

# Values within about a quarter of each other fall into one bucket or into neighbours.
_STEP = log(1.25)
_NEIGHBOURS = 24
# In such a block: a report seldom says one thing more often; in a very long one chance repeats every number.
_REPEATS = 2

Key = tuple[str, ...]


def keys(view: FigureView) -> list[Key]:
    """The blocks that a figure belongs to, in each of its units."""
    return list(dict.fromkeys(key for version in (view, *view.also) for key in _keys(version)))


def _keys(view: FigureView) -> list[Key]:
    measure = view.dimension
    found: list[Key] = [("noun", measure, name) for name in view.nouns[:2]]
    found += [("outcome", measure, name) for name in view.outcomes[:3]]
    if view.party is not None:  # a dispute is wide, and a block of all that was killed thinned by values
        found += [("party", measure, name) for name in view.outcomes[:2]]
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
    """Pairs of positions in `views` that share a block and may be one, in order."""
    values = [inf if view.reach.point is None else view.reach.point for view in views]
    shared = (block for block in blocks(map(keys, views)) if len(block) > 1)
    ordered = (sorted(block, key=lambda n: (values[n], n)) for block in shared)

    @cache
    def is_apart(pair: tuple[int, int]) -> bool:
        return bool(barred_in_report(views[pair[0]], views[pair[1]]))

    return sorted({pair for block in ordered for pair in _meeting(block, views, is_apart)})


def _meeting(
    block: Sequence[int], views: Sequence[FigureView], is_apart: Callable[[tuple[int, int]], bool]
) -> Iterator[tuple[int, int]]:
    """Each figure with its neighbours; in a large block only with the nearest few of its own report.

    In a block that is not large all pairs are compared that may be one.
    """
    repeats: Counter[int] = Counter()
    large = len(block) > _NEIGHBOURS
    for one, other in neighbours(block, _NEIGHBOURS):
        pair = (min(one, other), max(one, other))
        if views[one].report == views[other].report:
            if (large and repeats[one] == _REPEATS) or is_apart(pair):
                continue
            repeats[one] += 1
        yield pair

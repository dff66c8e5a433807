"""Whether two wordings can be true of one number: roundings, conversions, a floor and a ceiling.

Linking asks less (`values.admit`): there a rounding that fits by chance would put two numbers together. Here
the two are known to answer one question, and the question is only whether they contradict each other.
"""

from __future__ import annotations

from crosswire.amounts import admit, grain
from crosswire.collate.questions.views import FigureView
from crosswire.types import FigureKind

# What is rounded when it is told; people and things are counted, ages are not rounded to the next ten.
_MEASURED = frozenset(
    {FigureKind.MEASURE, FigureKind.PERCENT, FigureKind.RATIO, FigureKind.DURATION, FigureKind.MONEY}
)
_PLAIN = frozenset({"exact", "about"})
# A number that ends in zeros may be rounded or not: it is believed to lie this near.
_SLACK = 0.05
_TINY = 1e-9


def fit(low: FigureView, high: FigureView) -> bool:
    """Whether one number can satisfy both wordings."""
    return admit(low.reach, high.reach) or _floor_and_ceiling(low, high) or _rounded(low, high)


def _floor_and_ceiling(a: FigureView, b: FigureView) -> bool:
    """Together "at least 300" and "at most 500" say that it is between."""
    ends = {view.reach.hedge: view.reach.point for view in (a, b)}
    floor, ceiling = ends.get("lower"), ends.get("upper")
    return floor is not None and ceiling is not None and floor <= ceiling


def _rounded(a: FigureView, b: FigureView) -> bool:
    if not {a.figure.kind, b.figure.kind} <= _MEASURED or not {a.reach.hedge, b.reach.hedge} <= _PLAIN:
        return False
    if not a.reach.point or not b.reach.point:  # nothing at all is no rounding of something
        return False
    return _one_unit(a, b) if a.reach.size == b.reach.size else _converted(a, b)


def _one_unit(a: FigureView, b: FigureView) -> bool:
    """The coarser of the two is what the finer one rounds to: 4 and 4.3 per cent, not 4.2 and 4.3."""
    coarse, fine = sorted((a, b), key=lambda view: -_step(view))
    if _step(coarse) <= _step(fine):
        return False
    apart = abs((a.reach.point or 0.0) - (b.reach.point or 0.0)) / a.reach.size
    return apart <= _half(coarse) + _TINY


def _converted(a: FigureView, b: FigureView) -> bool:
    """Each rounded in a unit of its own: 62 miles and 100 kilometres."""
    apart = abs((a.reach.point or 0.0) - (b.reach.point or 0.0))
    return apart <= sum(_half(view) * view.reach.size for view in (a, b)) + _TINY


def _step(view: FigureView) -> float:
    return grain((view.reach.point or 0.0) / view.reach.size)


def _half(view: FigureView) -> float:
    """Half of the last digit; of round numbers no more than a twentieth, round prices are not rounded."""
    step = _step(view)
    if step <= 1:
        return step / 2
    priced = view.figure.kind is FigureKind.MONEY and abs(view.figure.value or 0) < 1000
    return 0.5 if priced else min(step / 2, _SLACK * abs(view.reach.point or 0.0) / view.reach.size)

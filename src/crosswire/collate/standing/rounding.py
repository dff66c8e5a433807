"""Whether two wordings can be true of one number: roundings, conversions, a floor and a ceiling.

Linking asks less (`values.admit`): there a rounding that fits by chance would put two numbers together. Here
the two are known to answer one question, and the question is only whether they contradict each other.
"""

from __future__ import annotations

from crosswire.amounts import admit, grain
from crosswire.collate.questions.views import FigureView
from crosswire.types import FigureKind, Modifier

# What is rounded when it is told; people and things are counted, ages are not rounded to the next ten.
_MEASURED = frozenset(
    {FigureKind.MEASURE, FigureKind.PERCENT, FigureKind.RATIO, FigureKind.DURATION, FigureKind.MONEY}
)
_PLAIN = frozenset({"exact", "about"})
# A number that ends in zeros may be rounded or not: it is believed to lie this near.
_SLACK = 0.05
_TINY = 1e-9
_ENDS = frozenset({"lower", "upper"})
_TELLING = 4  # words from which two sentences are one by chance no more
_FAR = 1.2  # times the other, a floor is no other floor of one count
# Which side of its number a strict bound leaves: of 12 neither "more than 12" is true nor "fewer than 12".
_SIDE = {Modifier.MORE_THAN: 1, Modifier.LESS_THAN: -1}
_LOOSE, _TENS = 100, 10  # from so many on, a number of full tens is rounded: "more than 200" is said of 200


def fit(low: FigureView, high: FigureView) -> bool:
    """Whether one number can satisfy both wordings, and the texts let it."""
    if _two_bounds(low, high) or _beyond(low, high):
        return False
    return admit(low.reach, high.reach) or _floor_and_ceiling(low, high) or _rounded(low, high)


def _two_bounds(a: FigureView, b: FigureView) -> bool:
    """Whether two bounds differ that one text has in two versions, or two bodies that count.

    "As much as 18 points" in the same words as "as much as 20"; at least 56 by one, at least 85 by another.
    """
    points = sorted(abs(view.reach.point or 0.0) for view in (a, b))
    if a.reach.hedge != b.reach.hedge or a.reach.hedge not in _ENDS or points[0] == points[1]:
        return False
    copied = a.bag == b.bag and len(a.bag) >= _TELLING
    bodies = a.party is not None and b.party is not None and None not in (a.party.body, b.party.body)
    two = bodies and a.party is not None and b.party is not None and a.party.named_unlike(b.party)
    return copied or (two and a.dimension == "count" and points[1] >= _FAR * points[0])


def side(view: FigureView) -> int:
    """Which side of its number it leaves to a figure: 1 above, -1 below, 0 where the number itself fits."""
    return _SIDE.get(view.figure.modifier, 0)


def _beyond(a: FigureView, b: FigureView) -> bool:
    """Whether one says that it is more, or less, than what the other counts exactly, or the two say both.

    Sums, shares, lengths and large round numbers are rounded when they are told: there a bound is loose.
    """
    if {a.figure.kind, b.figure.kind} != {FigureKind.COUNT} or a.reach.point != b.reach.point:
        return False
    point, sides = abs(a.reach.point or 0.0), {side(a), side(b)}
    loose = point >= _LOOSE and grain(point) >= _TENS
    exact = all(side(view) or view.figure.modifier is Modifier.EXACT for view in (a, b))
    return exact and len(sides) > 1 and not loose


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

"""One amount in several units: "620 miles (1,000 km)", "$3m (£2.4m)", and pounds that may be weight or money.

all figures of a report -> merged    : a conversion stands behind the figure that it converts
two figures             -> meeting   : the versions of both that can be compared
a question's figures    -> one_scale : one version of each, in the dimension that most of them share
a question's figures    -> printings : every printed figure again
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from crosswire.amounts import dimension, equal, reach, readings
from crosswire.collate.questions.views import FigureView


def merged(views: Sequence[FigureView]) -> list[FigureView]:
    """The figures of one report in text order, each conversion put behind what it converts."""
    done: list[FigureView] = []
    for view in map(_either, views):
        last = done[-1] if done else None
        if last is not None and view.converts == last.id:
            own = {each.reach.point for each in _versions(view)}
            kept = replace(last, also=(*last.also, *_versions(view)), elsewhere=last.elsewhere.without(own))
            done[-1] = kept
        else:
            done.append(view)
    return done


def meeting(a: FigureView, b: FigureView) -> tuple[FigureView, FigureView]:
    """The versions of two figures that can be compared: equal ones, else ones printed in one unit."""
    if not a.also and not b.also:
        return a, b
    pairs = [(x, y) for x, y in product(_versions(a), _versions(b)) if x.dimension == y.dimension]
    if not pairs:
        return a, b
    return max(pairs, key=lambda pair: (equal(pair[0].reach, pair[1].reach), _one_unit(*pair)))


def one_scale(views: Sequence[FigureView]) -> list[FigureView]:
    """One version of each figure, in the unit or at least the dimension that most of them share.

    Of figures and their conversions, the conversions are left out: they say nothing of their own.
    """
    again = {version.id for view in views for version in printings(view)[1:]}
    own = [view for view in views if view.id not in again]
    one_sum = all(view.also for view in own) and len({view.figure.value for view in own}) == 1
    if one_sum or not any(view.also for view in own):
        return own  # each report converts one sum at a rate of its own
    count = Counter(scale for view in own for scale in dict.fromkeys(map(_scale, _versions(view))))
    best = count.most_common(1)[0][0]
    return [max(_versions(view), key=lambda version: _fit(version, best)) for view in own]


def _scale(view: FigureView) -> tuple[str, str | None]:
    return view.dimension, view.figure.unit


def _fit(view: FigureView, best: tuple[str, str | None]) -> tuple[bool, bool]:
    return view.dimension == best[0], _scale(view) == best


def printings(view: FigureView) -> list[FigureView]:
    """The printed figures of a view: itself, its conversions, the other number of its result."""
    again = [version for version in view.also if version.id != view.id]
    return [view, *again, *([view.facing] if view.facing else [])]


def _versions(view: FigureView) -> tuple[FigureView, ...]:
    return (replace(view, also=()), *view.also)


def _one_unit(a: FigureView, b: FigureView) -> bool:
    return a.figure.unit == b.figure.unit


def _either(view: FigureView) -> FigureView:
    """Pounds without a sign may be money or a weight: the other figure of a pair decides."""
    others = readings(view.figure)[1:]
    if not others:
        return view
    also = (replace(view, figure=f, dimension=dimension(f), reach=reach(f)) for f in others)
    return replace(view, also=tuple(also))

"""One amount in several units: "620 miles (1,000 km)", "$3m (£2.4m)", and pounds that may be weight or money.

all figures of a report -> folded    : a conversion stands behind the figure that it converts
two figures             -> meeting   : the versions of both that can be compared
a question's figures    -> one_scale : one version of each, in the dimension that most of them share
a question's figures    -> unfolded  : every printed figure again
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from math import log

from crosswire.amounts import dimension, reach
from crosswire.collate.questions.values import equal
from crosswire.collate.questions.views import FigureView
from crosswire.types import FigureKind

# "140 miles (225 km)", "12ft/3.7m", "a 90-pound (41-kilogram) load"
_BRACKET = re.compile(
    r"^(?:[\s-]*+[a-z]++\.?)?\s*+[(\[/]\s*+(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|over|"
    r"more than|or|=|~|≈)?\s*+(?:U\.?S\.?|A|C|NZ)?\s*+$",
    re.IGNORECASE,
)
# "5.1 million pounds or 2,300 tonnes"
_OR = re.compile(r"^\s*+,?\s*+(?:or|equal to|equivalent to|which is)\s++(?:about|around|roughly)?\s*+$")
_MEASURED = frozenset({FigureKind.MEASURE, FigureKind.DURATION, FigureKind.MONEY})
# Two printed roundings of one length may lie this far apart ("60 mph (100 km/h)").
_ROUNDED = log(1.1)
# A thrust is given as a weight and as a force.
_ALIKE = frozenset({"mass", "force"})
_POUND, _POUND_MASS = "pound sterling", "pound-mass"


def folded(views: Sequence[FigureView], text: str) -> list[FigureView]:
    """The figures of one report in text order, each conversion put behind what it converts."""
    done: list[FigureView] = []
    for view in map(_either, views):
        last = done[-1] if done else None
        if last is not None and _converts(last, view, text):
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
    again = {version.id for view in views for version in unfolded(view)[1:]}
    own = [view for view in views if view.id not in again]
    if not any(view.also for view in own):
        return own
    count = Counter(scale for view in own for scale in dict.fromkeys(map(_scale, _versions(view))))
    best = count.most_common(1)[0][0]
    return [max(_versions(view), key=lambda version: _fit(version, best)) for view in own]


def _scale(view: FigureView) -> tuple[str, str | None]:
    return view.dimension, view.figure.unit


def _fit(view: FigureView, best: tuple[str, str | None]) -> tuple[bool, bool]:
    return view.dimension == best[0], _scale(view) == best


def unfolded(view: FigureView) -> list[FigureView]:
    """The printed figures of a view: itself and the conversions behind it."""
    return [view, *(version for version in view.also if version.id != view.id)]


def _versions(view: FigureView) -> tuple[FigureView, ...]:
    return (replace(view, also=()), *view.also)


def _one_unit(a: FigureView, b: FigureView) -> bool:
    return a.figure.unit == b.figure.unit


def _either(view: FigureView) -> FigureView:
    """Pounds without a sign may be money or a weight: the other figure of a pair decides."""
    f = view.figure
    if f.unit != _POUND or "£" in f.text:
        return view
    other = replace(f, kind=FigureKind.MEASURE, unit=_POUND_MASS)
    return replace(view, also=(replace(view, figure=other, dimension=dimension(other), reach=reach(other)),))


def _converts(first: FigureView, second: FigureView, text: str) -> bool:
    """Whether the second figure says the first again in another unit."""
    last = unfolded(first)[-1]
    one, two = last.figure, second.figure
    if one.sentence != two.sentence or one.unit == two.unit or not {one.kind, two.kind} <= _MEASURED:
        return False
    between = text[one.end : two.start]
    bracketed = bool(_BRACKET.match(between))
    if not bracketed and not _OR.match(between):
        return False
    return any(_same_amount(a, b, bracketed) for a in _versions(first) for b in _versions(second))


def _same_amount(a: FigureView, b: FigureView, bracketed: bool) -> bool:
    x, y = a.reach.point, b.reach.point
    if not x or not y or x * y < 0:
        return False
    if a.dimension == b.dimension:
        return abs(log(x / y)) <= _ROUNDED
    if a.dimension.startswith("money") and b.dimension.startswith("money"):
        return True
    degrees = all(v.dimension.startswith("measure degree") for v in (a, b))
    return bracketed and (degrees or {a.dimension, b.dimension} == _ALIKE)

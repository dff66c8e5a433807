"""Whether the number of a report bears out that of a draft: not whether both can be true of one number.

"At least 40" is borne out by 41, and 41 is not by "at least 40": a draft may say less than the reports.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from crosswire.amounts import equal, grain, reach, split_unit
from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking
from crosswire.types import FigureKind, Modifier

_EPS = 1e-6
# From here on a number is rounded without a word for it; below, 40 dead are not 41.
_ROUNDED_FROM = 1000.0
# What rounding may take away: of a plain number, of "about", of "nearly", of one converted to another unit.
_PLAIN, _ABOUT, _NEARLY, _CONVERTED = 0.05, 0.12, 0.06, 0.06
# "Two-thirds" is said of 65 to 69 per cent.
_FRACTION = 0.02
_LOWER = {Modifier.MORE_THAN, Modifier.AT_LEAST}
_UPPER = {Modifier.LESS_THAN, Modifier.UP_TO}
_DIFFERENCE = "share difference"
_OPEN = {Modifier.MORE_THAN, Modifier.LESS_THAN}


@dataclass(frozen=True, slots=True)
class Borne:
    """How a number is borne out.

    Attributes:
        code: "same", "rounded", "bound", "coarser", "converted" or "unhedged".
        close: Whether the reader of the draft has about the number of the report: "more than 10" of 41 is
            true, and another number.
        wide: Whether any of many numbers would: that this one does tells nothing of what it counts.
    """

    code: str
    close: bool = True
    wide: bool = False


def borne(draft: FigureView, report: FigureView) -> Borne | None:  # noqa: PLR0911 - one return a kind of number
    """How the number of a report bears out that of a draft; None where it does not.

    Args:
        draft: The figure of the draft.
        report: One of a report, of the same dimension.
    """
    if draft.dimension != report.dimension or _points(draft) != _points(report):
        return None
    if draft.dimension == "share" and (draft.reach.point or 0) < 0 and (report.reach.point or 0) < 0:
        draft, report = _upright(draft), _upright(report)  # "almost a fifth" of a fall by 18 per cent
    own, other = _ends(draft), _ends(report)
    if own is None or other is None:
        return _sized(draft, report)
    if equal(draft.reach, report.reach):
        return _same(draft, report)
    modifier = draft.figure.modifier
    if modifier in _LOWER:
        return _above(draft, own[0], report, other)
    if modifier in _UPPER:
        return _below(draft, own[1], report, other)
    if own[0] != own[1]:
        inside = own[0] - _EPS <= other[0] and other[1] <= own[1] + _EPS
        return Borne("bound", wide=True) if inside else None
    return _rounded(draft, own[0], report, other)


def _points(view: FigureView) -> bool:
    """Whether a share is given in points of one: from 40 to 50 per cent is ten points, and 25 per cent."""
    return linking.units().get(split_unit(view.figure.unit)[0], ("", 0.0))[0] == _DIFFERENCE


def _upright(view: FigureView) -> FigureView:
    """The figure without its minus."""
    own, value = view.figure, view.figure.value
    bounds = sorted(abs(n) for n in (own.low, own.high) if n is not None)
    low, high = (bounds[0], bounds[-1]) if bounds else (None, None)
    figure = replace(own, value=abs(value) if value is not None else None, low=low, high=high)
    return replace(view, figure=figure, reach=reach(figure))


def _ends(view: FigureView) -> tuple[float, float] | None:
    """Lowest and highest number as the text words it, in base units; None for a size such as "dozens"."""
    if view.reach.point is None:
        return None
    figure, size = view.figure, view.reach.size
    low, high = figure.low, figure.high
    value = figure.value
    if figure.modifier in _LOWER:
        start = value if value is not None else low
        return ((start or 0.0) * size, inf)
    if figure.modifier in _UPPER:
        end = value if value is not None else high
        return (-inf, (end or 0.0) * size)
    if value is not None:
        return value * size, value * size
    if low is None or high is None:
        return None
    return min(low, high) * size, max(low, high) * size


def _same(draft: FigureView, report: FigureView) -> Borne | None:
    """One number in both: a draft may not drop the bound, nor turn it round."""
    own, other = draft.figure.modifier, report.figure.modifier
    if own == other:
        return Borne("same")
    if {own, other} & _LOWER and {own, other} & _UPPER:
        return None
    if own in _OPEN and other not in _OPEN:  # "more than 41" of 41
        return None
    if own in _LOWER | _UPPER:
        return Borne("bound")
    return Borne("unhedged" if own is Modifier.EXACT else "same")


def _reached(modifier: Modifier) -> Modifier:
    """What a report's bound may be to meet one that takes its own number in: "at least 40" of 40."""
    taken_in = {Modifier.AT_LEAST: Modifier.MORE_THAN, Modifier.UP_TO: Modifier.LESS_THAN}
    return taken_in.get(modifier, modifier if modifier not in _OPEN else Modifier.EXACT)


def _above(draft: FigureView, bound: float, report: FigureView, other: tuple[float, float]) -> Borne | None:
    low, own, theirs = other[0], draft.figure.modifier, report.figure.modifier
    met = low > bound or (low >= bound - _EPS and Modifier.MORE_THAN in (theirs, _reached(own)))
    if low == -inf or not met:
        return None
    return Borne("bound", wide=True, close=low <= 1.5 * bound)


def _below(draft: FigureView, bound: float, report: FigureView, other: tuple[float, float]) -> Borne | None:
    high, own, theirs = other[1], draft.figure.modifier, report.figure.modifier
    met = high < bound or (high <= bound + _EPS and Modifier.LESS_THAN in (theirs, _reached(own)))
    if high == inf or not met:
        return None
    return Borne("bound", wide=True, close=1.5 * high >= bound)


def _rounded(  # noqa: PLR0911 - one return a kind of number
    draft: FigureView, number: float, report: FigureView, other: tuple[float, float]
) -> Borne | None:
    """A number that the report's is rounded to."""
    if other[0] != other[1]:  # a bound or a range says less than a number, unless the number hedges more
        between = other[0] > -inf and other[1] < inf and other[0] <= number <= other[1]
        return Borne("coarser", wide=True) if between and draft.figure.modifier is Modifier.ABOUT else None
    exact, far = other[0], abs(number - other[0])
    share = draft.figure.kind in (FigureKind.RATIO, FigureKind.PERCENT)
    if FigureKind.RATIO in (draft.figure.kind, report.figure.kind) and abs(number) <= 1:
        return _fraction(draft, number, exact)
    if number * exact <= 0:
        return None
    step = grain(number / draft.reach.size) * draft.reach.size
    if draft.figure.modifier is Modifier.NEARLY:
        hedged = report.figure.modifier is Modifier.NEARLY  # "nearly 2,500" of "nearly 2,400"
        return Borne("rounded") if not hedged and 0 < number - exact <= _NEARLY * number else None
    if draft.figure.modifier is Modifier.ABOUT:
        fits = far <= max(step / 2, _NEARLY * number) and far <= _ABOUT * number
        return Borne("rounded") if fits else None
    if draft.reach.size != report.reach.size:
        return Borne("converted") if far <= min(step, _CONVERTED * number) else None
    finer = grain(exact / report.reach.size) * report.reach.size < step
    many = abs(number) >= _ROUNDED_FROM * (draft.reach.size if draft.dimension == "count" else 1.0)
    decimal = grain(exact / report.reach.size) < 1
    if finer and (many or decimal or share) and far <= step / 2 + _EPS and far <= _PLAIN * abs(number):
        return Borne("rounded")
    return None


def _fraction(draft: FigureView, number: float, exact: float) -> Borne | None:
    if draft.figure.modifier is Modifier.NEARLY:
        return Borne("rounded") if 0 <= number - exact <= 3 * _FRACTION else None
    wide = 2 * _FRACTION if draft.figure.modifier is Modifier.ABOUT else _FRACTION
    return Borne("rounded") if abs(number - exact) <= wide else None


def _sized(draft: FigureView, report: FigureView) -> Borne | None:
    """A size, not a number: "dozens" is borne out by 41, and by "dozens"; a number is by no size."""
    if draft.reach.point is not None:
        return None
    if report.reach.point is None:
        same = draft.reach.low == report.reach.low and draft.reach.high == report.reach.high
        return Borne("same") if same or draft.figure.text.lower() == report.figure.text.lower() else None
    return Borne("coarser", wide=True) if draft.reach.low <= report.reach.point <= draft.reach.high else None

"""The answers of a question: one a value and wording."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.amounts import printed
from crosswire.collate.questions.independence import Counted
from crosswire.collate.questions.views import FigureView
from crosswire.types import Answer, Range


def answers(views: Sequence[FigureView], counted: Counted) -> tuple[Answer, ...]:
    """One answer for every value, bound and unit, the lowest value first.

    A number that is denied, or taken back, stands beside the answer of those who give it: it is no support.
    """
    by_wording: dict[tuple[object, ...], list[FigureView]] = {}
    facing = {view.facing.id for view in views if view.facing}
    for view in views:
        if view.id in facing:
            continue
        f = view.figure
        wording = (f.value, f.low, f.high, f.modifier, f.unit, view.reach.size, view.reach.other)
        by_wording.setdefault((*wording, view.denied, view.taken_back), []).append(view)
    ordered = sorted(by_wording.values(), key=lambda same: same[0].reach.point or 0.0)
    return tuple(_answer(same, counted) for same in ordered)


def _answer(views: Sequence[FigureView], counted: Counted) -> Answer:
    first = views[0].figure
    stamps = [view.figure.as_of for view in views if view.figure.as_of]
    return Answer(
        value=first.value,
        low=first.low,
        high=first.high,
        modifier=first.modifier,
        as_of=max(stamps) if stamps else None,
        figures=tuple(one.id for view in views for one in (view, view.facing) if one),
        reports=tuple(dict.fromkeys(view.figure.report for view in views)),
        origins=counted.origins(views),
        against=views[0].reach.other,
    )


def spread(views: Sequence[FigureView]) -> Range:
    """Lowest and highest number that any report prints, in the unit of the first figure."""
    size = views[0].reach.size
    numbers = [
        n * view.reach.size / size
        for view in views
        if (ends := printed(view.figure)) is not None
        for n in ends
    ]
    return Range(min(numbers), max(numbers)) if numbers else Range(None, None)

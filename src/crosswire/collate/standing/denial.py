"""Whether somebody contradicts outright: a denial, or none against some."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.amounts import equal
from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing.case import Case, Note
from crosswire.collate.standing.words import reason
from crosswire.types import Modality


def denied(case: Case) -> list[Note]:
    """A text denies a number, even where another gives the very same.

    A mere "not" is no denial: "two gates did not open" and "two gates were stuck" are one claim. Nor is it
    one that an earlier number was wrong.
    """
    return [
        (_denial(view, other), (view.id, other.id))
        for view in case.views
        if view.denied and not view.taken_back and (other := _against(view, case.views)) is not None
    ]


def _against(view: FigureView, views: Sequence[FigureView]) -> FigureView | None:
    """What stands against a denial: of another report first, then what is given, then the same number."""
    rest = [other for other in views if other.id != view.id]
    return min(
        rest,
        key=lambda other: (other.report == view.report, other.denied, not equal(view.reach, other.reach)),
        default=None,
    )


def _denial(view: FigureView, other: FigureView) -> str:
    """What is denied, in words that take no side."""
    return reason("only_denied", view) if other.denied else reason("denied", view, other)


def none_against_some(case: Case) -> list[Note]:
    """One text says that there were none, another gives a number."""
    return case.notes(case.each(_none_against_some))


def _none_against_some(low: FigureView, high: FigureView) -> str | None:
    for none, some in ((low, high), (high, low)):
        if none.reach.point == 0 or none.figure.modality is Modality.NEGATED:
            return reason("none_against_some", none, some)
    return None

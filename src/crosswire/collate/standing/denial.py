"""Whether somebody contradicts: a denial, or named parties that give different numbers for one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.collate.questions.values import admit, equal
from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.standing.case import Case, Note
from crosswire.collate.standing.words import reason
from crosswire.types import ChainLink, LinkKind, Modality


def denied(case: Case) -> list[Note]:
    """A text denies a number, even where another gives the very same.

    A mere "not" is no denial: "two gates did not open" and "two gates were stuck" are one claim.
    """
    return [
        (_denial(view, other), (view.id, other.id))
        for view in case.views
        if view.denied and (other := _against(view, case.views)) is not None
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


def none_against_some(low: FigureView, high: FigureView) -> str | None:
    """One text says that there were none where the other gives a number."""
    for none, some in ((low, high), (high, low)):
        if none.reach.point == 0 or none.figure.modality is Modality.NEGATED:
            return reason("none_against_some", none, some)
    return None


def parties_differ(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> str | None:
    """Two named sources give two numbers for one thing at one time."""
    one, other = _source(low), _source(high)
    if one is None or other is None or origin_of[low.id] == origin_of[high.id] or not _two(one, other):
        return None
    if not _same_time(low, high):
        return None
    return reason("two_sources", low, high, one=one.name, other=other.name)


def two_counts(case: Case) -> list[Note]:
    """A report itself sets two parties' counts of one thing side by side."""
    by_id = {view.id: view for view in case.views}
    pairs = [(by_id[view.rivals], view) for view in case.views if view.rivals in by_id]
    apart = (pair for pair in pairs if not _one_number(*pair))
    return [(_two_counts(first, second), (first.id, second.id)) for first, second in apart]


def _one_number(one: FigureView, other: FigureView) -> bool:
    return equal(one.reach, other.reach) or admit(one.reach, other.reach)


def _two_counts(low: FigureView, high: FigureView) -> str:
    one, other = _source(low), _source(high)
    if one is None or other is None:
        return reason("two_counts", low, high)
    return reason("two_sources", low, high, one=f"{one.name[:1].upper()}{one.name[1:]}", other=other.name)


def _source(view: FigureView) -> ChainLink | None:
    """The innermost one who says it; an outlet or agency alone is no party."""
    inner = [link for link in view.figure.origin if link.kind in (LinkKind.SPEAKER, LinkKind.INTERMEDIARY)]
    return inner[-1] if inner else None


def _two(one: ChainLink, other: ChainLink) -> bool:
    """Two parties for certain: two entities, or two names that share no word."""
    if one.entity and other.entity:
        return one.entity != other.entity
    return not set(one.name.lower().split()) & set(other.name.lower().split())


def _same_time(low: FigureView, high: FigureView) -> bool:
    """One cut-off in both texts; or none in either, and the reports of one day."""
    stamps = [view.figure.as_of for view in (low, high)]
    if any(stamps):
        return stamps[0] == stamps[1]
    days = later(low, high)
    return days is not None and abs(days) < 1

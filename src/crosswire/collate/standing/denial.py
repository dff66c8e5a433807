"""Whether somebody contradicts: a denial, or named parties that give different numbers for one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.collate.questions.values import admit, equal
from crosswire.collate.questions.views import FigureView, later
from crosswire.types import ChainLink, LinkKind, Modality

Pair = tuple[FigureView, FigureView]


def denials(views: Sequence[FigureView]) -> list[tuple[Pair, str]]:
    """The numbers that one text denies, each beside one that another text gives: maybe the same number.

    A mere "not" is no denial: "two gates did not open" and "two gates were stuck" are one claim.
    """
    return [
        ((view, other), _denial(view, other))
        for view in views
        if view.denied and (other := _against(view, views)) is not None
    ]


def of_the_number(views: Sequence[FigureView]) -> list[FigureView]:
    """The figures without denials that leave the number alone.

    "It denied that the 40 pupils were swapped" takes the 40 as known: where others say something else of
    them, it contests none of that, and it is no support of theirs.
    """
    given = {view.figure.predicate for view in views if not view.denied}
    kept = [
        view
        for view in views
        if not (view.denied and view.clues.definite and view.figure.predicate not in given)
    ]
    return kept if len({view.report for view in kept}) > 1 else list(views)


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
    number, against = f"“{view.figure.text}”", f"“{other.figure.text}”"
    if other.denied:
        return f"Every report that names {number} says that it is denied."
    return f"One report says that {number} is denied, another gives {against}."


def none_against_some(low: FigureView, high: FigureView) -> str | None:
    """One text says that there were none where the other gives a number."""
    for none, some in ((low, high), (high, low)):
        if none.reach.point == 0 or none.figure.modality is Modality.NEGATED:
            return f"One report says “{none.figure.text}”, another “{some.figure.text}”."
    return None


def parties_differ(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> str | None:
    """Two named sources give two numbers for one thing at one time."""
    one, other = _source(low), _source(high)
    if one is None or other is None or origin_of[low.id] == origin_of[high.id] or not _two(one, other):
        return None
    if not _same_time(low, high):
        return None
    return f"{one.name} says “{low.figure.text}”, {other.name} says “{high.figure.text}”."


def rivals(views: Sequence[FigureView]) -> list[tuple[tuple[FigureView, FigureView], str]]:
    """The pairs that a report itself sets side by side as two parties' counts of one thing."""
    by_id = {view.id: view for view in views}
    found = []
    for view in views:
        other = by_id.get(view.rivals or "")
        if other is None or equal(view.reach, other.reach) or admit(view.reach, other.reach):
            continue
        one, two = _source(other), _source(view)
        first, second = f"“{other.figure.text}”", f"“{view.figure.text}”"
        said = f"One report gives two parties' counts: {first} and {second}."
        if one and two:
            said = f"{one.name[:1].upper()}{one.name[1:]} says {first}, {two.name} says {second}."
        found.append(((other, view), said))
    return found


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

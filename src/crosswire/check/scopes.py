"""Whether a draft gives a number of a whole that the reports give of a part, or of another place."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.check.found import Found
from crosswire.check.matching import Match, named_near, shared_outcome
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.wording import by_figures
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import lists
from crosswire.types import Role, Span
from crosswire.types.checking import Verdict

_ABOUT = lists.phrases("check/scopes", "about")
_OUT_OF = lists.pattern("check/scopes", "out_of")

_NEAR = 80  # characters between a figure and the words for where it was


def misplaced(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> Found | None:
    """The number is that of a part, or of another place than the draft's.

    Args:
        setting: The draft beside the reports.
        draft: A figure of the draft.
        sure: Figures of reports that have its number.
        rivals: Figures of the same thing that have another one.
    """
    return _part_for_whole(setting, draft, sure, rivals) or _another_place(setting, draft, sure, rivals)


def _part_for_whole(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> Found | None:
    """Every report gives it of one place or as a part, and of all, as the draft does, another number."""
    parts = [one.view for one in sure if _of_a_part(one.view)]
    if len(parts) < len(sure) or draft.where is not None or draft.whole is not None or draft.rest:
        return None
    if _OUT_OF.match(setting.draft.report.text, draft.figure.end):
        return None  # "11 of 19"
    near = named_near(setting, draft, beside=False)
    if any(view.where is not None and view.where.entity in near for view in parts):
        return None
    wholes = [
        one.view
        for one in rivals
        if one.view.where is None and one.view.whole is None and shared_outcome(draft, one.view)
    ]
    larger = [w for w in wholes if all((w.reach.point or 0) > (p.reach.point or 0) for p in parts)]
    return by_figures(setting, draft, parts, Verdict.OTHER_SCOPE, code="other_part") if larger else None


def _of_a_part(view: FigureView) -> bool:
    return view.where is not None or view.whole is not None or view.figure.role is Role.PART


def _another_place(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> Found | None:
    """Of the draft's place the reports give another number, and this one of none or of another place."""
    where = draft.where
    near = _named_beside(setting, draft)
    if (
        _loosely(setting, draft)
        or _around(setting, draft)
        or any(one.view.where and one.view.where.entity in near for one in sure)
    ):
        return None  # "around Manbij in northern Syria"
    if where is None or any(one.view.where and one.view.where.lies(where) is Lie.SAME for one in sure):
        return None
    there = [
        one.view
        for one in rivals
        if one.view.where is not None
        and one.view.where.lies(where) is Lie.SAME
        and shared_outcome(draft, one.view)
    ]
    total = any(one.view.whole is not None for one in sure) or any(v.whole is not None for v in there)
    whole = total or any(_smaller(v, one.view) for v in there for one in sure)
    return (
        by_figures(setting, draft, there, Verdict.OTHER_SCOPE, code="other_place")
        if there and whole
        else None
    )


def _named_beside(setting: Setting, draft: FigureView) -> set[str]:
    """The entities that the draft names right beside a figure: "around Manbij in northern Syria"."""
    own = draft.figure
    return set(setting.entities.within(DRAFT, Span(max(0, own.start - _NEAR // 2), own.end + _NEAR)))


def _loosely(setting: Setting, draft: FigureView) -> bool:
    """Whether the place stands far from the figure, or another figure between the two."""
    own, span = draft.figure, draft.clues.place
    if span is None or draft.clues.place_near:
        return True
    first, last = sorted((Span(own.start, own.end), span))
    between = Span(first.end, max(first.end, last.start))
    others = (other.figure.span for other in setting.drafted if other.id != draft.id)
    return between.end - between.start > _NEAR or any(other.overlaps(between) for other in others)


def _around(setting: Setting, draft: FigureView) -> bool:
    """Whether the draft's place is only one nearby: "around the city", "near the border"."""
    span = draft.clues.place
    before = setting.draft.report.text[max(0, span.start - 12) : span.start].lower() if span else ""
    return before.rstrip().endswith(_ABOUT)


def _smaller(a: FigureView, b: FigureView) -> bool:
    return a.reach.point is not None and b.reach.point is not None and a.reach.point < b.reach.point

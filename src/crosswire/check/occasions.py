"""Whether the number that reports give is of another time than the draft's, or only of a plan.

"240 million euros, after a loss of 310 million" gives one number of this year and one to set it against; a
shell of January killed three, and rockets of today killed others. A draft that takes the one for the other
has a number that stands in the reports, of the same thing, and is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from crosswire.check.found import Found
from crosswire.check.matching import Match, shared_outcome
from crosswire.check.setting import Setting
from crosswire.check.wording import by_figures
from crosswire.collate.questions.views import FigureView
from crosswire.render.wording import dates
from crosswire.resources import lists
from crosswire.types import Modality, Period, Role
from crosswire.types.checking import Verdict

_BESIDE = frozenset({Role.COMPARISON, Role.PREVIOUS, Role.FORECAST})
_PLANS = frozenset({Modality.PLANNED, Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_APART = timedelta(days=7)  # between two periods that no report's date and no time zone brings together
_THEN, _DONE, _AHEAD, _HAD = lists.patterns("check/occasions", "then", "done", "ahead", "had")


def elsewhen(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> Found | None:
    """The number is one of another time, or of what is only planned.

    Args:
        setting: The draft beside the reports.
        draft: A figure of the draft.
        sure: Figures of reports that have its number.
        rivals: Figures of the same thing that have another one.
    """
    views = [one.view for one in sure]
    sentence = setting.draft.report.slice(draft.figure.sentence)
    code = None
    if _THEN.search(sentence) is None and draft.figure.role not in _BESIDE:
        same = any(draft.period and view.period and draft.period == view.period for view in views)
        beside = not same and _set_beside(setting, draft, views, rivals)
        if beside or all(_apart(draft.period, view.period) for view in views):
            code = "other_period"
    if code is None and draft.figure.modality is Modality.ASSERTED and _done(sentence):
        code = "only_planned" if all(view.figure.modality in _PLANS for view in views) else None
    return by_figures(setting, draft, views, Verdict.OTHER_SCOPE, code=code) if code else None


def _set_beside(
    setting: Setting, draft: FigureView, views: Sequence[FigureView], rivals: Sequence[Match]
) -> bool:
    """Whether every report gives it only to set another number of the same thing against it."""
    told = [v for one in rivals if (v := one.view).figure.role not in _BESIDE and not _had(setting, v)]
    return all(
        (view.figure.role in _BESIDE or _had(setting, view))
        and any(other.report == view.report and shared_outcome(draft, other) for other in told)
        for view in views
    )


def _had(setting: Setting, view: FigureView) -> bool:
    """Whether the report tells it as of before: "in February it had expected 800 million"."""
    report = setting.index.reports[view.figure.report]
    return _HAD.search(report.text[view.figure.sentence.start : view.figure.start]) is not None


def _apart(one: Period | None, other: Period | None) -> bool:
    """Whether two periods lie more than some days apart."""
    if one is None or other is None:
        return False
    spans = [(dates.parsed(each.from_), dates.parsed(each.to or each.from_)) for each in (one, other)]
    (start, end), (first, last) = spans
    if start is None or end is None or first is None or last is None:
        return False
    return start - last > _APART or first - end > _APART


def _done(sentence: str) -> bool:
    """Whether the draft tells it as done, and nothing in its sentence as to come."""
    return _DONE.search(sentence) is not None and _AHEAD.search(sentence) is None

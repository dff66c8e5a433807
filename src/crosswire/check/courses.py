"""Whether a number that the reports give still holds, and whether others give another one.

A draft may give an earlier number as an earlier one, one party's number as that party's, and two numbers that
are disputed beside each other: then it says what the reports say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from crosswire.amounts import equal
from crosswire.check.found import Found
from crosswire.check.matching import Match, shared_outcome
from crosswire.check.setting import Setting
from crosswire.check.speakers import names_one_of
from crosswire.check.values import borne
from crosswire.check.wording import by_figures, speaker
from crosswire.collate.questions.views import FigureView
from crosswire.render.wording import dates, names
from crosswire.resources import lists
from crosswire.types import FigureKind, Modifier, Question, Standing
from crosswire.types.checking import Verdict

_NEVER = datetime.min.replace(tzinfo=UTC)
_LATER = timedelta(hours=3)
# What differs is told only where the two are surely of one thing.
_SURE = 0.5
_LOWER = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})
_MOVING = frozenset({Standing.UPDATED, Standing.DISPUTED})
_FIXED = frozenset({FigureKind.MEASURE, FigureKind.AGE})
_BEST = ("same", "unhedged", "rounded", "converted", "bound", "coarser")


def course(setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]) -> Found:
    """Supported; or outdated, or disputed.

    Args:
        setting: The draft beside the reports.
        draft: A figure of the draft.
        sure: Figures of reports that bear it out.
        rivals: Figures of the same thing that have another number.
    """
    old = _on_an_old_number(setting, draft, sure)
    if old:
        return _outdated(setting, draft, *old)
    exact = [one for one in sure if one.borne and one.borne.close] or list(sure)
    bearers = [one.view for one in exact]
    against = _against(setting, draft, exact, rivals)
    newer = _newer(setting, bearers, against)
    if newer:
        return _outdated(setting, draft, bearers, newer)
    facing = _facing(setting, bearers, against)
    if facing:
        return _disputed(setting, draft, bearers, facing)
    return _supported(setting, draft, exact)


def _on_an_old_number(
    setting: Setting, draft: FigureView, sure: Sequence[Match]
) -> tuple[list[FigureView], list[FigureView]] | None:
    """Of "at least 34": those that give 34, where later ones of the same question give more."""
    same = [one.view for one in sure if equal(one.view.reach, draft.reach)]
    if draft.figure.modifier not in _LOWER or not same:
        return None
    asked = {q.id for view in same if (q := setting.question_of.get(view.id))}
    last = max((_moment(view) for view in same if not view.taken_back), default=_NEVER)
    more = [
        one.view
        for one in sure
        if not equal(one.view.reach, draft.reach)
        and one.view.figure.modifier is Modifier.EXACT
        and (q := setting.question_of.get(one.view.id)) is not None
        and q.id in asked
        and q.standing is Standing.UPDATED
        and _moment(one.view) > last + _LATER
    ]
    return (same, _latest(more)) if more else None


def _supported(setting: Setting, draft: FigureView, sure: Sequence[Match]) -> Found:
    by_code: dict[str, list[FigureView]] = {}
    for one in sure:
        by_code.setdefault(one.borne.code if one.borne else "same", []).append(one.view)
    code = min(by_code, key=_BEST.index)
    return by_figures(setting, draft, by_code[code], Verdict.SUPPORTED, code=code)


def _against(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> list[FigureView]:
    """The figures that answer the same question otherwise."""
    asked = {q.id for one in sure if (q := setting.question_of.get(one.view.id))}
    return [
        one.view
        for one in rivals
        if one.likeness >= _SURE
        and (q := setting.question_of.get(one.view.id)) is not None
        and q.id in asked
        and not _admits(one.view, draft)
    ]


def _admits(view: FigureView, draft: FigureView) -> bool:
    """Whether the report says less than the draft, and nothing else: "at least 12" is not against 41."""
    return borne(view, draft) is not None


def _newer(
    setting: Setting, bearers: Sequence[FigureView], against: Sequence[FigureView]
) -> list[FigureView]:
    """Those that a report gives of a later time than any that bears the draft out, the latest first."""
    if not bearers or all(view.figure.kind in _FIXED for view in bearers):
        return []
    question = setting.question_of.get(bearers[0].id)
    bounds = all(view.people and view.figure.modifier in _LOWER for view in bearers)
    open_ = _MOVING | {Standing.COMPATIBLE} if bounds else _MOVING
    if question is None or question.standing not in open_:
        return []
    current = [view for view in against if not view.taken_back]
    if all(view.taken_back for view in bearers):
        return _latest(current)
    replacing = [view for view in current if any(view.revises == own.id for own in bearers)]
    together = {view.figure.report for view in bearers if not view.taken_back}
    rivals = any(view.figure.report in together for view in current)
    if question.standing is Standing.DISPUTED and rivals and not replacing:
        return []
    last = max((_moment(view) for view in bearers if not view.taken_back), default=_NEVER)
    later = [view for view in current if _moment(view) > last + _LATER]
    if later and any(own.published and own.published > _moment(later[0]) + _LATER for own in bearers):
        later = []  # a later report still gives the number
    return _latest([*later, *(view for view in replacing if view not in later)])


def _latest(views: Iterable[FigureView]) -> list[FigureView]:
    return sorted(views, key=_moment, reverse=True)


def _moment(view: FigureView) -> datetime:
    """Up to when a figure holds: its cut-off, or else when its report came out."""
    stamp = dates.parsed(view.figure.as_of)
    if stamp and view.published and stamp.date() == view.published.date():
        return view.published
    return stamp or view.published or _NEVER


def _outdated(
    setting: Setting, draft: FigureView, bearers: Sequence[FigureView], newer: Sequence[FigureView]
) -> Found:
    if _told_as_earlier(setting, draft, newer):
        return by_figures(setting, draft, bearers, Verdict.SUPPORTED, code="earlier")
    last = [view for view in newer if view.reach == newer[0].reach]
    since = _moment(last[0])
    known = since != _NEVER
    of = f" ({dates.day(since, year=setting.index.year)})" if known else ""
    gone = all(view.taken_back for view in bearers)
    found = by_figures(
        setting,
        draft,
        last,
        Verdict.OUTDATED,
        code="taken_back" if gone else "newer",
        since="" if gone else of,
    )
    return found.dated(since.date().isoformat() if known else None)


def _told_as_earlier(setting: Setting, draft: FigureView, newer: Sequence[FigureView]) -> bool:
    """Whether the draft tells the number as one of before, or beside the newer one."""
    if draft.taken_back:
        return True
    own = draft.figure
    stamp = dates.parsed(own.as_of)
    if stamp and all(stamp.date() < _moment(view).date() for view in newer):
        return True
    if _EARLIER.search(setting.draft.report.slice(own.sentence)):
        return True
    return any(
        other.id != draft.id
        and (other.revises == draft.id or abs(other.figure.start - own.start) < _BESIDE)
        and other.dimension == draft.dimension
        and any(borne(other, view) for view in newer)
        and (shared_outcome(other, draft) or not other.outcomes or not draft.outcomes)
        for other in setting.drafted
    )


_EARLIER, _AGREED = lists.patterns("check/courses", "earlier", "agreed")
_BESIDE = 300  # characters within which a draft tells two states of one thing


def _facing(
    setting: Setting, bearers: Sequence[FigureView], against: Sequence[FigureView]
) -> list[FigureView]:
    """Those that dispute the number: of the same time, by others."""
    question = setting.question_of.get(bearers[0].id) if bearers else None
    if question is None or not question.standing.open:
        return []
    first = min((_moment(view) for view in bearers if not view.taken_back), default=_NEVER)
    held = [view for view in against if not view.taken_back and not _before(view, first, question)]
    together = {view.figure.report for view in bearers}
    beside = {view.reach for view in held if view.figure.report in together}
    return [view for view in held if view.reach in beside] or held


def _before(view: FigureView, first: datetime, question: Question) -> bool:
    """Whether it is a number of an earlier time, which nobody sets against the later one."""
    stamp = _moment(view)
    if _NEVER in (stamp, first):
        return False
    return stamp.date() < first.date() and question.standing is Standing.DISPUTED


def _disputed(
    setting: Setting, draft: FigureView, bearers: Sequence[FigureView], facing: Sequence[FigureView]
) -> Found:
    others = tuple(dict.fromkeys(s for view in facing if (s := speaker(setting, view.figure))))
    by = names.listed([names.opening(name) for name in names.distinct(others)], most=3)
    what = "”, “".join(dict.fromkeys(view.figure.text for view in facing))
    if _AGREED.search(setting.draft.report.slice(draft.figure.sentence)):
        return by_figures(setting, draft, facing, Verdict.DISPUTED, code="not_agreed", by=by).held(others)
    if _gives_both(setting, draft, facing):
        return by_figures(setting, draft, bearers, Verdict.SUPPORTED, code="both_sides", what=what)
    if names_one_of(setting, draft, bearers):
        code = "one_side" if by else "one_side_unnamed"
        return by_figures(setting, draft, bearers, Verdict.SUPPORTED, code=code, what=what, by=by)
    code = "disputed" if by else "unexplained"
    found = by_figures(setting, draft, facing, Verdict.DISPUTED, code=code, by=by)
    return found.held(others)


def _gives_both(setting: Setting, draft: FigureView, facing: Sequence[FigureView]) -> bool:
    """Whether the draft gives the other number too."""
    return any(
        other.id != draft.id
        and other.dimension == draft.dimension
        and any(borne(other, view) and (shared_outcome(other, view) or not other.outcomes) for view in facing)
        for other in setting.drafted
    )

"""Whether all wordings can be true of one number."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.amounts import equal
from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing.case import Case, Note
from crosswire.collate.standing.words import in_words
from crosswire.languages.wording import worded
from crosswire.types import Role


def of_all(views: Sequence[FigureView], reason: str) -> list[Note]:
    """A reason that rests on all figures of the question."""
    return [(reason, tuple(dict.fromkeys(view.id for view in views)))]


def one_report(case: Case) -> list[Note]:
    """What a single report gives: one number, one and that of before, or those of two speakers."""
    several = len(
        {view.text.lower() if view.reach.point is None else view.reach.point for view in case.given}
    )
    code = "one_report_several" if several > 1 else "one_report"
    return case.moved or of_all(case.given, worded(f"standing.{code}", every=_spoken(case.given)))


def taken_back(case: Case) -> list[Note]:
    """One number fits, but a text names it as an earlier one that holds no more."""
    back = next((view for view in case.views if view.taken_back), None)
    if back is None or not (same_value(case) or fits(case)):
        return []
    return of_all(case.views, in_words("taken_back", back))


def same_value(case: Case) -> list[Note]:
    """Every report gives one value, hedged or not ("about 1,200" and 1,200), or converted to another unit."""
    if len({view.text.lower() for view in case.views}) == 1:  # "hundreds", whatever that may be
        return of_all(case.views, _agreement(case.views, case.reports))
    stated = _stated(case)
    if len(stated) < len(case.views) or not _equal(stated) or len({_bound(view) for view in stated}) > 1:
        return []
    return of_all(case.views, _agreement(stated, case.reports))


def fits(case: Case) -> list[Note]:
    """One number satisfies every wording: a rounding, a bound ("more than 15,000" and 15,207), a birthday."""
    if case.clashes or case.moved:
        return []
    if case.aged:
        return case.aged
    stated = _stated(case)
    one = len(stated) == len(case.views) and _equal(stated)
    code = "same_as_bound" if one else "fits_one_number"
    return of_all(case.views, worded(f"standing.{code}", every=_spoken(case.views)))


def _stated(case: Case) -> list[FigureView]:
    """The figures that give a number, not only a size."""
    return [view for view in case.views if view.reach.point is not None] or list(case.views)


def _equal(stated: Sequence[FigureView]) -> bool:
    return all(equal(stated[0].reach, view.reach) for view in stated[1:])


def _bound(view: FigureView) -> str:
    """Which end a wording leaves open; "a maximum of 120" is the same room as "a capacity of 120"."""
    if view.figure.role is Role.CAPACITY:
        return ""
    return view.reach.hedge if view.reach.hedge in ("lower", "upper", "range") else ""


def _agreement(views: Sequence[FigureView], reports: int) -> str:
    texts = {view.text for view in views}
    units = {view.reach.size for view in views}
    code = "same_in_units" if len(units) > 1 else "same_value" if len(texts) > 1 else "same_text"
    return worded(f"standing.{code}", reports=reports, one=views[0].text, every=_spoken(views))


def _spoken(views: Sequence[FigureView]) -> str:
    return ", ".join(list(dict.fromkeys(f"“{view.text}”" for view in views))[:4])

"""How the answers of one question stand to each other: the first of the contract's standings that holds.

Never who is right: every reason names values, cut-offs and wordings, no party is preferred.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crosswire.amounts import Reach
from crosswire.collate.questions.values import equal
from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing.cutoff import (
    Course,
    course_of,
    follows,
    no_more,
    replacements,
    silent,
    undated,
    updated,
)
from crosswire.collate.standing.denial import (
    denials,
    none_against_some,
    of_the_number,
    parties_differ,
    rivals,
)
from crosswire.collate.standing.rounding import fit
from crosswire.collate.standing.scope import in_one_place, narrower
from crosswire.types import Evidence, ReasonCode, Standing

__all__ = ["Verdict", "judge"]

Clash = tuple[FigureView, FigureView]

_MANY = 100  # values of one question that are set against one another


@dataclass(frozen=True, slots=True)
class Verdict:
    """A standing, why in one neutral sentence, which rule said so, and what that rests on."""

    standing: Standing
    reason: str
    code: ReasonCode
    evidence: tuple[Evidence, ...]


def judge(views: Sequence[FigureView], origin_of: Mapping[str, str]) -> Verdict:
    """The standing of figures that answer one question.

    Args:
        views: The figures, in canonical order; at least one.
        origin_of: Figure id to its origin in the end, copies and citations folded.
    """
    reports = {view.report for view in views}
    if len(reports) == 1:
        return _verdict(Standing.SINGLE_REPORT, "One report gives it.", ReasonCode.ONE_REPORT, views)
    views = of_the_number(views)
    if contested := denials(views):
        return _reasoned(Standing.DISPUTED, ReasonCode.DENIAL, contested)
    alike = _alike(views, len({view.report for view in views}))
    if alike:
        return _taken_back(views) or alike
    sided = rivals(views)
    if sided:
        return _reasoned(Standing.DISPUTED, ReasonCode.TWO_COUNTS, sided)
    clashes = _clashes(views)
    return (
        _explained(clashes, views) or _contradicted(clashes, origin_of) or _local(clashes) or _open(clashes)
    )


def _verdict(standing: Standing, reason: str, code: ReasonCode, views: Sequence[FigureView]) -> Verdict:
    evidence = Evidence(standing.value, reason, tuple(dict.fromkeys(view.id for view in views)))
    return Verdict(standing, reason, code, (evidence,))


def _taken_back(views: Sequence[FigureView]) -> Verdict | None:
    """A number that one report takes back is no agreement, though others still give it."""
    back = next((view for view in views if view.taken_back), None)
    if back is None:
        return None
    return _verdict(Standing.UPDATED, no_more(back), ReasonCode.TAKEN_BACK, views)


def _alike(views: Sequence[FigureView], reports: int) -> Verdict | None:
    """Agreed or compatible: all the wordings can be true of one number."""
    stated = [view for view in views if view.reach.point is not None] or list(views)
    bounds = {view.reach.hedge if view.reach.hedge in ("lower", "upper", "range") else "" for view in stated}
    one = all(equal(stated[0].reach, view.reach) for view in stated[1:])
    if one and len(bounds) == 1 and len(stated) == len(views):
        return _verdict(Standing.AGREED, _agreement(stated, reports), ReasonCode.SAME_VALUE, views)
    if _clashes(views):
        return None
    reason = (
        f"One number can satisfy every wording: {_spoken(views)}."
        if not one
        else f"The same value, once as a bound: {_spoken(views)}."
    )
    return _verdict(Standing.COMPATIBLE, reason, ReasonCode.FITS_ONE_NUMBER, views)


def _agreement(views: Sequence[FigureView], reports: int) -> str:
    texts = list(dict.fromkeys(view.figure.text for view in views))
    told = {view.reach.size for view in views}
    if len(told) > 1:
        return f"{reports} reports give one value, in different units: {_spoken(views)}."
    return (
        f"{reports} reports give {texts[0]}."
        if len(texts) == 1
        else f"{reports} reports give one value: {_spoken(views)}."
    )


def _clashes(views: Sequence[FigureView]) -> list[Clash]:
    """One pair for every two values that cannot both be true, across reports where there is one."""
    kept: dict[tuple[object, ...], Clash] = {}
    for a, b in combinations(_heralds(_representatives(views)), 2):
        if a.report == b.report or equal(a.reach, b.reach) or fit(a, b):
            continue
        low, high = sorted((a, b), key=lambda v: v.reach.point if v.reach.point is not None else v.reach.low)
        kept.setdefault((low.reach, high.reach), (low, high))
    return list(kept.values())


def _heralds(firsts: Sequence[FigureView]) -> list[FigureView]:
    """The first two reports of each value: who else gives it adds no clash.

    Of very many values those that lie evenly between the lowest and the highest stand for all, so that a
    question with a thousand answers costs no thousand times a thousand comparisons.
    """
    by_value: dict[Reach, list[FigureView]] = {}
    for view in firsts:
        by_value.setdefault(view.reach, []).append(view)
    kept = _evenly(sorted(by_value, key=lambda r: (r.low, r.high, r.hedge, r.size)))
    told = {view.id for value in kept for view in by_value[value][:2]}
    return [view for view in firsts if view.id in told]


def _evenly(values: Sequence[Reach]) -> list[Reach]:
    last = len(values) - 1
    if last < _MANY:
        return list(values)
    return [values[place * last // (_MANY - 1)] for place in range(_MANY)]


def _representatives(views: Sequence[FigureView]) -> list[FigureView]:
    """One figure a report and value, with the qualifiers of all its mentions."""
    mentions: dict[tuple[int, Reach], list[FigureView]] = {}
    for view in views:
        mentions.setdefault((view.report, view.reach), []).append(view)
    return [
        replace(same[0], qualifiers=frozenset(q for view in same for q in view.qualifiers))
        for same in mentions.values()
    ]


def _explained(clashes: Sequence[Clash], views: Sequence[FigureView]) -> Verdict | None:
    """Different scope, or updated, when the texts explain every clash."""
    course, put_right = course_of(views), replacements(views)
    scopes = [(pair, narrower(*pair)) for pair in clashes]
    times = [(pair, put_right(*pair) or updated(*pair, course)) for pair in clashes]
    replaced = [(pair, put_right(*pair)) for pair in clashes]
    if any(note for _, note in replaced) and all(note for _, note in times):
        return _reasoned(
            Standing.UPDATED, ReasonCode.REPLACED, replaced
        )  # what a text says outright goes before what it implies
    if all(note for _, note in scopes):
        return _reasoned(Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE, scopes)
    if all(note for _, note in times) or _goes_on(times, course):
        return _reasoned(Standing.UPDATED, ReasonCode.CUT_OFF, times)
    if all(scope or time for (_, scope), (_, time) in zip(scopes, times, strict=True)):
        told = [sum(1 for _, note in notes if note) for notes in (scopes, times)]
        return (
            _reasoned(Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE, scopes)
            if told[0] >= told[1]
            else _reasoned(Standing.UPDATED, ReasonCode.CUT_OFF, times)
        )
    return None


def _goes_on(times: Sequence[tuple[Clash, str | None]], course: Course) -> bool:
    """A count that two dated reports show rising is one that rises, though a third report has no date.

    Of tolls that is known before; seats, arrests or infections must show it in those that have a date.
    """
    rest = [pair for pair, note in times if note is None]
    told = [pair for pair, note in times if note is not None]
    if not told or course is not Course.EITHER:
        return bool(told) and all(silent(*pair) for pair in rest)
    counted = all(view.dimension == "count" for pair, _ in times for view in pair)
    return counted and all(follows(*pair) for pair in told) and all(undated(*pair) for pair in rest)


def _contradicted(clashes: Sequence[Clash], origin_of: Mapping[str, str]) -> Verdict | None:
    against = [(pair, none_against_some(*pair)) for pair in clashes]
    notes = [(pair, note or parties_differ(*pair, origin_of)) for pair, note in against]
    if not any(note for _, note in notes):
        return None
    code = ReasonCode.DENIAL if any(note for _, note in against) else ReasonCode.TWO_SOURCES
    return _reasoned(Standing.DISPUTED, code, notes)


def _local(clashes: Sequence[Clash]) -> Verdict | None:
    """A last look: a much smaller count of one town may be a part of a count that names no place."""
    notes = [(pair, in_one_place(*pair)) for pair in clashes]
    return (
        _reasoned(Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE, notes)
        if all(note for _, note in notes)
        else None
    )


def _reasoned(standing: Standing, code: ReasonCode, notes: Sequence[tuple[Clash, str | None]]) -> Verdict:
    evidence = tuple(
        Evidence(standing.value, note, (low.id, high.id)) for (low, high), note in notes if note is not None
    )
    return Verdict(standing, evidence[0].note, code, evidence)


def _open(clashes: Sequence[Clash]) -> Verdict:
    notes = [
        (pair, f"{pair[0].figure.text} and {pair[1].figure.text} differ, and nothing in the texts says why.")
        for pair in clashes
    ]
    return _reasoned(Standing.UNEXPLAINED, ReasonCode.NOTHING_SAYS_WHY, notes)


def _spoken(views: Sequence[FigureView]) -> str:
    return ", ".join(list(dict.fromkeys(f"“{view.figure.text}”" for view in views))[:4])

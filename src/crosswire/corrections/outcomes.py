"""What came of corrections in a brief: told from the brief itself, never from what was meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from crosswire.corrections.marks import placed
from crosswire.corrections.ruling import CODE, keyed, ruling
from crosswire.languages.wording import worded
from crosswire.types import Brief, Evidence, Question, Report
from crosswire.types.corrections import (
    Corrected,
    CorrectionKind,
    DeskCorrection,
    Joinable,
    Mark,
    Outcome,
)

Find = Callable[[Mark], str | None]
"""The id in the brief of what a mark is on."""


def corrected(
    corrections: Sequence[DeskCorrection], brief: Brief, origin_of: Mapping[str, str]
) -> tuple[Corrected, ...]:
    """The corrections that are about the reports of a brief, and where in it they bear.

    Args:
        corrections: In the order in which they were made.
        brief: As it came out.
        origin_of: Id of a figure, a statement or a report to that of its origin.
    """
    reports = {report.id: report for report in brief.reports}
    finds = {
        Joinable.QUESTIONS: _question(brief, reports),
        Joinable.ENTITIES: _entity(brief, reports),
        Joinable.ORIGINS: _origin(brief, reports, origin_of),
        Joinable.STORIES: lambda one: one.report if one.report in reports else None,
    }
    overruled = _overruled(corrections, reports)
    return tuple(
        _told(one, finds, reports, overruled)
        for one in corrections
        if any(side.report in reports for side in (*one.one, *one.other))
    )


def evident(questions: Sequence[Question], told: Sequence[Corrected]) -> tuple[Question, ...]:
    """The questions with the corrections that bear on them among what their standing rests on."""
    found: dict[str, list[Evidence]] = {}
    for one in told:
        if one.of is Joinable.QUESTIONS and one.outcome is Outcome.APPLIED:
            reason = worded("corrections.why", id=one.id, by=one.by, why=one.why)
            for question in one.bears_on:
                found.setdefault(question, []).append(Evidence(CODE, reason, ()))
    return tuple(
        replace(one, evidence=(*one.evidence, *found[one.id])) if one.id in found else one
        for one in questions
    )


def _told(
    correction: DeskCorrection,
    finds: Mapping[Joinable, Find],
    reports: Mapping[str, Report],
    overruled: Mapping[str, str],
) -> Corrected:
    if correction.of is None:
        outcome, bears = _of_report(correction, reports, overruled)
    else:
        outcome, bears = _of_pair(correction, finds[correction.of])
    note = worded(
        f"corrections.{outcome.value}", what=_what(correction), later=overruled.get(correction.id, "")
    )
    if outcome is Outcome.OVERRULED and correction.id not in overruled:
        note = worded("corrections.without_effect", what=_what(correction))
    return Corrected(
        correction.id,
        correction.kind,
        correction.of,
        correction.by,
        correction.at,
        correction.why,
        outcome,
        bears,
        note,
    )


def _what(correction: DeskCorrection) -> str:
    return worded(
        f"corrections.{correction.kind.value}",
        of=correction.of.value if correction.of else "",
        value=correction.value or "",
    )


def _of_pair(correction: DeskCorrection, find: Find) -> tuple[Outcome, tuple[str, ...]]:
    """Whether what was joined is one now, or what was split two."""
    one, other = ([find(mark) for mark in side] for side in (correction.one, correction.other))
    if correction.of is Joinable.STORIES:
        here = tuple(name for name in (*one, *other) if name)
        held = all(one) if correction.kind is CorrectionKind.JOIN else not (any(one) and any(other))
        return (Outcome.APPLIED if held else Outcome.OVERRULED), here
    bears = tuple(dict.fromkeys(name for name in (*one, *other) if name))
    if None in one or None in other:
        return Outcome.UNPLACED, bears
    if correction.kind is CorrectionKind.JOIN:
        return (Outcome.APPLIED if len(set(one)) == 1 else Outcome.OVERRULED), bears
    return (Outcome.OVERRULED if set(one) & set(other) else Outcome.APPLIED), bears


def _of_report(
    correction: DeskCorrection, reports: Mapping[str, Report], overruled: Mapping[str, str]
) -> tuple[Outcome, tuple[str, ...]]:
    bears = tuple(one.report for one in correction.one if one.report in reports)
    if correction.id in overruled:
        return Outcome.OVERRULED, bears
    if correction.kind is CorrectionKind.NOISE:
        found = [placed(one, reports[one.report]) for one in correction.one if one.report in reports]
        return (Outcome.UNPLACED if None in found else Outcome.APPLIED), bears
    return Outcome.APPLIED, bears


def _overruled(corrections: Sequence[DeskCorrection], reports: Mapping[str, Report]) -> dict[str, str]:
    """Corrections that a later one does not let hold, by ids."""
    found: dict[str, str] = {}

    def key(one: Mark) -> object:
        report = reports.get(one.report)
        return (one.report, placed(one, report) if report and one.span else None)

    for of in Joinable:
        found |= ruling(corrections, of, keyed(key)).overruled
    latest: dict[tuple[object, ...], str] = {}
    for correction in corrections:
        if correction.of is None and correction.kind is not CorrectionKind.NOISE:
            name = (correction.kind, *correction.one)
            if name in latest:
                found[latest[name]] = correction.id
            latest[name] = correction.id
    return found


def _question(brief: Brief, reports: Mapping[str, Report]) -> Find:
    def find(one: Mark) -> str | None:
        report = reports.get(one.report)
        span = placed(one, report) if report else None
        if span is None:
            return None
        there = (f for f in brief.figures if f.report == one.report and f.span.overlaps(span))
        return next((f.question for f in there), None)

    return find


def _entity(brief: Brief, reports: Mapping[str, Report]) -> Find:
    def find(one: Mark) -> str | None:
        report = reports.get(one.report)
        span = placed(one, report) if report else None
        if span is None:
            return None
        found = (
            (abs(m.start - span.start) + abs(m.end - span.end), entity.id)
            for entity in brief.entities
            for m in entity.mentions
            if m.report == one.report and m.span.overlaps(span)
        )
        return min(found, default=(0, None))[1]

    return find


def _origin(brief: Brief, reports: Mapping[str, Report], origin_of: Mapping[str, str]) -> Find:
    def find(one: Mark) -> str | None:
        report = reports.get(one.report)
        if report is None:
            return None
        if one.span is None:
            return origin_of.get(one.report)
        span = placed(one, report)
        if span is None:
            return None
        figures = (f.id for f in brief.figures if f.report == one.report and f.span.overlaps(span))
        said = (
            s.id
            for s in brief.statements
            if s.report == one.report and any(part.overlaps(span) for part in s.content)
        )
        return next((origin_of[name] for name in (*figures, *said) if name in origin_of), None)

    return find

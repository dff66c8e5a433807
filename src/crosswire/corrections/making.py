"""Corrections made from what a person sees: ids of a brief become marks on words of reports.

Ids of questions, entities and origins are those of one brief; what is stored are words of reports, so that a
correction holds in the next brief, too, and when one more report has come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from crosswire.corrections.marks import mark, whole
from crosswire.errors import UsageError
from crosswire.record import moment
from crosswire.types import Brief, NoiseKind, Report, Span
from crosswire.types.corrections import CorrectionKind, DeskCorrection, Joinable, Mark


@dataclass(frozen=True, slots=True)
class Signed:
    """Who corrects, when and why."""

    by: str
    at: datetime
    why: str

    def __post_init__(self) -> None:
        """Has every correction be signed.

        Raises:
            UsageError: Nobody is named, or no reason is given.
        """
        for name, told in (("by", self.by), ("why", self.why)):
            if not told.strip():
                raise UsageError(f"a correction is signed: {name!r} says nothing")


def joined(of: Joinable, ids: Sequence[str], signed: Signed, brief: Brief | None = None) -> DeskCorrection:
    """Some things are one.

    Args:
        of: What they are.
        ids: Ids of questions, entities or origins of the brief; ids of reports, for stories.
        signed: Who says so.
        brief: That the ids are of; none is needed for stories.

    Raises:
        UsageError: Fewer than two, or the brief has no such thing.
    """
    if len(set(ids)) < 2:
        raise UsageError(f"to join {of.value} takes two of them or more, got {len(set(ids))}")
    marks = tuple(_marked(of, name, brief) for name in dict.fromkeys(ids))
    return _made((CorrectionKind.JOIN, of), (marks, ()), signed)


def split(
    of: Joinable, sides: tuple[Sequence[str], Sequence[str]], signed: Signed, brief: Brief | None = None
) -> DeskCorrection:
    """Some things are not one with some others.

    Args:
        of: What is split.
        sides: Two lists of ids: of figures (for questions), of reports (for stories), of reports, figures or
            statements (for origins), or of mentions, "REPORT:START-END" (for entities).
        signed: Who says so.
        brief: That the ids are of; none is needed for stories.

    Raises:
        UsageError: A side is empty, something is on both, or the brief has no such thing.
    """
    one, other = sides
    both = set(one) & set(other)
    if not one or not other or both:
        fault = f"{min(both)!r} stands on both" if both else "one is empty"
        raise UsageError(f"to split {of.value} takes two sides: {fault}")
    marks = [tuple(_marked(of, name, brief) for name in dict.fromkeys(side)) for side in sides]
    return _made((CorrectionKind.SPLIT, of), (marks[0], marks[1]), signed)


def marked_noise(report: Report, span: Span, kind: NoiseKind, signed: Signed) -> DeskCorrection:
    """Some characters of a report are noise.

    Raises:
        UsageError: They are no characters of it.
    """
    if not 0 <= span.start < span.end <= len(report.text):
        raise UsageError(f"{report.id} has {len(report.text)} characters: {span.start}-{span.end} are none")
    return _made((CorrectionKind.NOISE, None), ((mark(report, span),), ()), signed, kind.value)


def fixed(report: str, kind: CorrectionKind, value: str | datetime, signed: Signed) -> DeskCorrection:
    """The date, the outlet or the publisher of a report is another one.

    Raises:
        UsageError: It is no date, or nothing.
    """
    if kind is CorrectionKind.DATE:
        value = _date(value)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"a {kind.value} says something, got {value!r}")
    return _made((kind, None), ((whole(report),), ()), signed, value)


def deleted(report: str, beside: Sequence[str], signed: Signed) -> DeskCorrection:
    """A report should never have been here: no story has it, no page and no search shows it.

    Args:
        report: Its id.
        beside: The other reports of its story, which are told of it.
        signed: Who says so.
    """
    others = tuple(whole(name) for name in dict.fromkeys(beside) if name != report)
    return _made((CorrectionKind.DELETE, None), ((whole(report),), others), signed)


def _date(value: str | datetime) -> str:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError as problem:
        raise UsageError(f"{value!r} is no date: write 2024-03-05 or 2024-03-05T10:40+01:00") from problem
    if found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return moment(found)


def _made(
    what: tuple[CorrectionKind, Joinable | None],
    sides: tuple[tuple[Mark, ...], tuple[Mark, ...]],
    signed: Signed,
    value: str | None = None,
) -> DeskCorrection:
    return DeskCorrection("", *what, *sides, value, signed.by, signed.at, signed.why)


def _marked(of: Joinable, name: str, brief: Brief | None) -> Mark:
    if of is Joinable.STORIES:
        return whole(name)
    if brief is None:
        raise UsageError(f"{of.value} are those of a brief: name its story")
    reports = {report.id: report for report in brief.reports}
    if of is Joinable.ORIGINS and name in reports:
        return whole(name)
    found = _place(of, name, brief)
    if found is None or found[0] not in reports:
        raise UsageError(f"the brief has no {name!r} among its {of.value}")
    return mark(reports[found[0]], found[1])


def _place(of: Joinable, name: str, brief: Brief) -> tuple[str, Span] | None:
    """Words of a report that an id stands for: a figure, a mention, a statement."""
    figures = {figure.id: figure for figure in brief.figures}
    if name in figures and of is not Joinable.ENTITIES:
        return figures[name].report, figures[name].span
    if of is Joinable.QUESTIONS:
        asked = next((q for q in brief.questions if q.id == name), None)
        figure = next((figures[f] for a in asked.answers for f in a.figures), None) if asked else None
        return (figure.report, figure.span) if figure else None
    if of is Joinable.ENTITIES:
        return _mention(name, brief)
    return _of_origin(name, brief)


def _mention(name: str, brief: Brief) -> tuple[str, Span] | None:
    entity = next((e for e in brief.entities if e.id == name), None)
    if entity is not None:
        first = entity.mentions[0]
        return first.report, first.span
    report, _, place = name.rpartition(":")
    start, _, end = place.partition("-")
    return (report, Span(int(start), int(end))) if start.isdecimal() and end.isdecimal() else None


def _of_origin(name: str, brief: Brief) -> tuple[str, Span] | None:
    """A statement; or of an origin, the first figure that goes back to it alone."""
    said = next((s for s in brief.statements if s.id == name), None)
    if said is not None and said.content:
        return said.report, said.content[0]
    for question in brief.questions:
        for answer in question.answers:
            if answer.origins == (name,):
                found = next(f for f in brief.figures if f.id == answer.figures[0])
                return found.report, found.span
    return None

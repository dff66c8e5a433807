"""Reports as people correct them: their date, outlet and publisher, and what of them is noise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from crosswire.corrections.marks import placed
from crosswire.types import Noise, NoiseKind, Report, Span
from crosswire.types.corrections import CorrectionKind, DeskCorrection

PERSON = "person"
"""What `published_from` says of a date that a person gave."""


def gone(corrections: Iterable[DeskCorrection]) -> dict[str, DeskCorrection]:
    """The reports that people deleted, each with the correction that says so."""
    return {mark.report: one for one in corrections if one.kind is CorrectionKind.DELETE for mark in one.one}


def rewritten(
    report: Report, corrections: Sequence[DeskCorrection], publisher: Callable[[str], str | None]
) -> Report:
    """A report with what people say of it; the very same one where nobody says anything.

    Args:
        report: As it was read.
        corrections: In the order in which they were made: of two dates, the later one counts.
        publisher: Whose an outlet is: another outlet has another publisher, unless a person names that, too.
    """
    mine = [one for one in corrections if any(mark.report == report.id for mark in one.one)]
    for correction in sorted(mine, key=lambda one: one.kind is CorrectionKind.PUBLISHER):
        report = _rewritten(report, correction, publisher)
    return report


def _rewritten(report: Report, correction: DeskCorrection, publisher: Callable[[str], str | None]) -> Report:
    value = correction.value
    if correction.kind is CorrectionKind.DATE and value is not None:
        return replace(report, published=datetime.fromisoformat(value), published_from=PERSON)
    if correction.kind is CorrectionKind.OUTLET and value is not None:
        return replace(report, outlet=value, publisher=publisher(value))
    if correction.kind is CorrectionKind.PUBLISHER:
        return replace(report, publisher=value)
    if correction.kind is CorrectionKind.NOISE and value is not None:
        for one in correction.one:
            span = placed(one, report)
            if span is not None:
                report = replace(report, noise=tuple(_painted(report.noise, span, NoiseKind(value))))
    return report


def _painted(noise: Sequence[Noise], span: Span, kind: NoiseKind) -> Iterator[Noise]:
    """The noise with a stretch more; what stood there before keeps only what lies beyond it."""
    made = [Noise(span.start, span.end, kind)]
    for one in noise:
        if one.end <= span.start or span.end <= one.start:
            made.append(one)
            continue
        if one.start < span.start:
            made.append(Noise(one.start, span.start, one.kind))
        if span.end < one.end:
            made.append(Noise(span.end, one.end, one.kind))
    yield from sorted(made)

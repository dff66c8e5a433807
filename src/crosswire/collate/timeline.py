"""What happened when: the dated mentions of all reports, one entry for each thing on its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from crosswire.record import moment
from crosswire.types import DateMention, Extract, Passage, Precision, Span, TimelineEntry

_DATE_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def dated(extracts: Sequence[Extract]) -> tuple[TimelineEntry, ...]:
    """The timeline, earliest first."""
    entries = [
        (date.from_, _entry(extract, date, date.precision))
        for extract in extracts
        for date in extract.analysis.dates
        if date.from_ is not None and date.precision is not None
    ]
    return tuple(entry for _, entry in sorted(entries, key=lambda e: e[0]))


def stamp(when: datetime | None, precision: Precision) -> str | None:
    """A moment as precisely as it is known: "2021-03", "2021-03-04", "2021-03-04T09:30:00Z"."""
    if when is None:
        return None
    return moment(when)[: _DATE_LENGTH.get(precision, 20)]


def _entry(extract: Extract, date: DateMention, precision: Precision) -> TimelineEntry:
    report = extract.report
    sentence = extract.analysis.sentence_at(date.span.start)
    span = sentence.span if sentence else date.span
    span = Span(min(span.start, date.span.start), max(span.end, date.span.end))
    return TimelineEntry(
        from_=stamp(date.from_, precision),
        to=stamp(date.to, precision),
        precision=precision,
        label=" ".join(report.slice(span).split()),
        reports=(report.id,),
        evidence=(Passage(report.id, span.start, span.end, report.slice(span)),),
        conflict=False,
        note=None,
    )

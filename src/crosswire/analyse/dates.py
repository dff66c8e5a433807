"""Dates and periods, resolved against the date published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from crosswire.types import DateMention, Paragraph, Precision, Report


def find(paragraphs: Sequence[Paragraph], report: Report) -> tuple[DateMention, ...]:
    """The dates of all paragraphs, in text order."""
    return tuple(
        _resolved(p, entity, report.published)
        for p in paragraphs
        for entity in p.doc.ents
        if entity.label_ in {"DATE", "TIME"}
    )


def _resolved(paragraph: Paragraph, entity: object, published: datetime | None) -> DateMention:
    import dateparser

    span = paragraph.span_of(entity)
    text = str(getattr(entity, "text", ""))
    if published is None:
        return DateMention(span, text, None, None, None, None)
    base = published.astimezone(UTC).replace(tzinfo=None)
    day = dateparser.parse(
        text, languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    )
    if day is None:
        return DateMention(span, text, None, None, None, None)
    start = day.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)
    end = start + timedelta(days=1) - timedelta(microseconds=1)
    return DateMention(span, text, start, end, Precision.DAY, "published")

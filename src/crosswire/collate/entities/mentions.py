"""Every place where a report names somebody or something, made comparable."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.collate.entities.names import folded
from crosswire.types import EntityType, Extract, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Named:
    """One mention, with what comparing it needs.

    Attributes:
        report: Id of the report.
        span: The whole mention, title included.
        text: The name alone, as written.
        words: The name folded to plain words.
        role: The title or office that the text gives with it.
    """

    report: str
    span: Span
    text: str
    words: tuple[str, ...]
    type: EntityType
    kind: MentionKind
    role: str | None


def gather(extract: Extract) -> list[Named]:
    """The mentions of one report in text order, places of the gazetteer among them, none overlapping."""
    report = extract.report
    found: list[Named] = []
    for mention in extract.analysis.mentions:
        span = mention.name or mention.span
        text = report.slice(span)
        if mention.kind is MentionKind.NAME and folded(text):
            found.append(
                Named(report.id, mention.span, text, folded(text), mention.type, mention.kind, mention.role)
            )
    taken = [m.span for m in found]
    for place in extract.analysis.places:
        if folded(place.name) and not any(place.span.overlaps(t) for t in taken):
            text = report.slice(place.span)
            found.append(
                Named(report.id, place.span, text, folded(text), EntityType.PLACE, MentionKind.NAME, None)
            )
    return sorted(found, key=lambda m: m.span)

"""Place names, resolved to points of the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import Paragraph, PlaceMention, Report


def find(paragraphs: Sequence[Paragraph], report: Report) -> tuple[PlaceMention, ...]:
    """The places of all paragraphs, in text order; unresolved while there is no gazetteer."""
    del report
    return tuple(
        PlaceMention(p.span_of(entity), entity.text)
        for p in paragraphs
        for entity in p.doc.ents
        if entity.label_ in {"GPE", "LOC"}
    )

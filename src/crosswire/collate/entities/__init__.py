"""Who and what the reports name, across reports: one entity for every way of naming it.

extracts | mentions.gather | group (names within a report, then across) | records.build -> Entities
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.entities import again, events, short
from crosswire.collate.entities.grouping import group
from crosswire.collate.entities.mentions import Named, gather
from crosswire.collate.entities.records import Entities, build
from crosswire.collate.entities.sources import unnamed
from crosswire.types import Extract

__all__ = ["Entities", "resolve"]


def resolve(extracts: Sequence[Extract]) -> Entities:
    """The entities of a story.

    Args:
        extracts: Of the reports in canonical order; ids are numbered along it, never by name, so
            that renaming a party changes nothing but names.
    """
    found: list[Named] = []
    happened = events.find(extracts)
    for extract in extracts:
        named = gather(extract)
        told = (*named, *unnamed(extract, named), *happened[extract.report.id])
        found.extend(sorted(told, key=lambda m: (m.span.start, -m.span.end)))
    texts = {extract.report.id: extract.report.text for extract in extracts}
    return build(again.bind(group(short.in_passage(found, texts)), extracts), extracts)

"""Names, and the nominals that stand for one."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import EntityType, Mention, Paragraph

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
}


def find(paragraphs: Sequence[Paragraph]) -> tuple[Mention, ...]:
    """The names of all paragraphs, in text order."""
    found = []
    for p in paragraphs:
        for entity in p.doc.ents:
            if entity.label_ in TYPES:
                span = p.span_of(entity)
                found.append(Mention(span, entity.text, TYPES[entity.label_], name=span))
    return tuple(found)

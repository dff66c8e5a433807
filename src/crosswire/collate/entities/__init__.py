"""Who and what the reports name, across reports: one entity for every way of naming it.

mentions of every report | agreed (what a name is) | group (within a report, then across) | build -> Entities
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosswire.collate.entities import again, short
from crosswire.collate.entities.agreeing import agreed
from crosswire.collate.entities.grouping import group
from crosswire.collate.entities.records import Entities, build
from crosswire.collate.entities.ruled import Ruled
from crosswire.types import Extract, Named
from crosswire.types.corrections import DeskCorrection

__all__ = ["Entities", "resolve"]

_AGAIN = 2  # phrases of a story for its one event ("the quake"), from which they are taken for it


def resolve(extracts: Sequence[Extract], corrections: Sequence[DeskCorrection] = ()) -> Entities:
    """The entities of a story.

    Args:
        extracts: Of the reports in canonical order; ids are numbered along it, never by name, so
            that renaming a party changes nothing but names.
        corrections: What people say of which names are one, in the order in which they did.
    """
    spoken_of = Counter(m.key for e in extracts for m in e.parts.prose.names.named if _is_event(m))
    found = [m for m in agreed(extracts) if not _is_event(m) or spoken_of[m.key] >= _AGAIN]
    grouped = group(short.in_passage(found), Ruled(extracts, corrections))
    return build(again.bind(grouped, extracts), extracts)


def _is_event(mention: Named) -> bool:
    return bool(mention.key and mention.key[0] == "event")

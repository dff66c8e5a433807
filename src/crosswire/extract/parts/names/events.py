"""The one event that a story speaks of without a name: "the quake", "the week-long truce".

Only bare phrases with "the", or with how long or how strong it was, are taken: "another truce" and "a
permanent truce" are not the one that was.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import EntityType, MentionKind, Named, Span


def spoken_of(report: str, text: str) -> list[Named]:
    """Each place where a text so speaks of an event."""
    kinds = tables.events()
    return [
        Named(
            report, Span(*match.span()), match[0], folded(match[0]), EntityType.OTHER, MentionKind.NOMINAL,
            key=("event", kinds[match["noun"].lower()]),
        )
        for match in _pattern().finditer(text)
    ]  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(re.escape(n) for n in sorted(tables.events(), key=len, reverse=True))
    return lists.pattern("extract/parts/names/events", "event", nouns=nouns)

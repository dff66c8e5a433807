"""The one event that a story speaks of without a name: "the quake", "the week-long truce".

Only bare phrases with "the", or with how long or how strong it was, are taken: "another truce" and "a
permanent truce" are not the one that was.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.types import EntityType, MentionKind, Named, Span

_MEASURED = r"(?:[\w.-]+-(?:long|old|day|hour|week|month|magnitude)\s+)"
_NAME = r"(?:the\s+)?(?:[a-z]+ern\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
_WHERE = rf"(?:\s+(?:in\s+{_NAME}|between\s+{_NAME}\s+and\s+{_NAME}))?"


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
    return re.compile(
        rf"\b(?:[Tt]he\s+{_MEASURED}?|[Aa]n?\s+{_MEASURED})(?P<noun>{nouns})\b(?![-\w])"
        rf"(?!\s+(?:zone|site|scene|test|report|law|line|club|series)\b){_WHERE}"
    )

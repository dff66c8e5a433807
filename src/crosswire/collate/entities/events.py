"""The one event that a story speaks of without a name: "the quake", "the week-long truce".

Only bare phrases with "the", or with how long or how strong it was, are taken: "another truce" and "a
permanent truce" are not the one that was. A kind counts where a story so speaks of it twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from crosswire.collate.entities.mentions import Named
from crosswire.collate.entities.names import folded
from crosswire.resources import entities as tables
from crosswire.types import EntityType, Extract, MentionKind, Span

_AGAIN = 2

_MEASURED = r"(?:[\w.-]+-(?:long|old|day|hour|week|month|magnitude)\s+)"
_NAME = r"(?:the\s+)?(?:[a-z]+ern\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
_WHERE = rf"(?:\s+(?:in\s+{_NAME}|between\s+{_NAME}\s+and\s+{_NAME}))?"


def find(extracts: Sequence[Extract]) -> dict[str, list[Named]]:
    """The mentions of the story's unnamed events, by report."""
    found = {e.report.id: _phrases(e.report.id, e.report.text) for e in extracts}
    counts = Counter(named.key for listed in found.values() for named in listed)
    return {
        report: [named for named in listed if counts[named.key] >= _AGAIN] for report, listed in found.items()
    }


def _phrases(report: str, text: str) -> list[Named]:
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

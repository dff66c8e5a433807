"""Which mentions name one and the same."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.entities.mentions import Named


def group(mentions: Sequence[Named]) -> list[list[Named]]:
    """Mentions of one entity together, groups and members in the order in which they first stand."""
    groups: dict[tuple[str, ...], list[Named]] = {}
    for mention in mentions:
        groups.setdefault(mention.words, []).append(mention)
    return list(groups.values())

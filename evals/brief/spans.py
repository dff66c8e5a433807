"""Stretches of characters, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple


class Stretch(NamedTuple):
    """Characters `start` to `end` of a report, by its id in the gold (None: not a report of the gold)."""

    report: str | None
    start: int
    end: int


def shared(a: Stretch, b: Stretch) -> int:
    """How many characters both hold."""
    if a.report != b.report:
        return 0
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def agreement(a: Stretch, b: Stretch) -> float:
    """Characters in both, over the stretch from the first to the last of either."""
    both = shared(a, b)
    return both / (max(a.end, b.end) - min(a.start, b.start)) if both else 0.0


def hull(report: str | None, spans: Sequence[Mapping[str, Any]]) -> Stretch | None:
    """From the first to the last character of all spans."""
    if not spans:
        return None
    return Stretch(report, min(s["start"] for s in spans), max(s["end"] for s in spans))


def characters(stretches: Iterable[Stretch]) -> set[tuple[str | None, int]]:
    return {(s.report, place) for s in stretches for place in range(s.start, s.end)}

"""What one text says beside statements and figures: what collation compares, and never reads itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.types import Analysis, Figure, FigureClues, Parts, Statement

__all__ = ["find"]


def find(
    analysis: Analysis,  # noqa: ARG001 - filled as collation stops reading
    statements: Sequence[Statement],  # noqa: ARG001
    figures: Sequence[Figure],  # noqa: ARG001
    clues: Mapping[str, FigureClues],  # noqa: ARG001
) -> Parts:
    """The parts of one report."""
    return Parts()

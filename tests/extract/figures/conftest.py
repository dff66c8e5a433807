"""Figures of one sentence, for tables of cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crosswire.extract.figures import find
from crosswire.types import Analysis, Figure, FigureClues, Statement

Found = list[tuple[Figure, FigureClues]]


@pytest.fixture(scope="session")
def figures_of(analyse_text: Callable[..., Analysis]) -> Callable[..., Found]:
    """The figures of a text with their clues, in order."""

    def run(text: str, statements: tuple[Statement, ...] = (), **fields: Any) -> Found:
        figures, clues = find(analyse_text(text, **fields), statements)
        return [(figure, clues[figure.id]) for figure in figures]

    return run

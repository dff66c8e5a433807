"""What each report alone says.

analyses | statements, all reports in one batch | figures with their origins | parts | extracts
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from crosswire.config import Settings
from crosswire.extract import figures, parts, statements
from crosswire.extract.parts.verbs import with_verbs
from crosswire.languages import alone
from crosswire.types import Analysis, Extract, Statement

models = statements.models

__all__ = ["extract", "models", "whole"]


def extract(analyses: Sequence[Analysis], settings: Settings) -> tuple[Extract, ...]:
    """Statements and figures of every report, in the order given.

    Args:
        analyses: The reports as the language pipeline read them.
        settings: Which way to find statements.

    Returns:
        One extract for each analysis.
    """
    said = statements.find(analyses, settings)
    return tuple(
        alone(one.report, settings, partial(whole, one, found))
        for one, found in zip(analyses, said, strict=True)
    )


def whole(analysis: Analysis, found: tuple[Statement, ...] = ()) -> Extract:
    """What one report alone says, with the statements that were found in it."""
    counted, clues = figures.find(analysis, found)
    counted = with_verbs(analysis, counted)
    beside = parts.find(analysis, found, counted, clues)
    return Extract.of(analysis, statements=found, figures=counted, clues=clues, parts=beside)

"""What one text says beside statements and figures: what collation compares, and never reads itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.extract.parts import prose
from crosswire.extract.parts.breakdowns import breakdowns, shares
from crosswire.extract.parts.clauses import clauses
from crosswire.extract.parts.counts import Article
from crosswire.extract.parts.hours import days, hours
from crosswire.extract.parts.lengths import lengths
from crosswire.extract.parts.notes import notes
from crosswire.extract.parts.owners import owners
from crosswire.extract.parts.senses import senses
from crosswire.languages import telling
from crosswire.types import Analysis, Figure, FigureClues, Parts, Statement

__all__ = ["find"]


def find(
    analysis: Analysis,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    clues: Mapping[str, FigureClues],
) -> Parts:
    """The parts of one report.

    Args:
        analysis: The report as the language pipeline read it.
        statements: Who says what in it.
        figures: Its figures, in text order.
        clues: Figure id to what was seen around the figure.

    Returns:
        Plain records: of a report without figures, or without what this looks for, empty ones.
    """
    article = Article(analysis.report.text, figures, clues)
    broken = breakdowns(article)
    whose = owners(analysis.report.text, figures, analysis.paragraphs, clues)
    told = prose.read(analysis, statements)
    return Parts(
        breakdowns=broken,
        prose=told,
        senses=senses(article, whose, broken, clauses(analysis, figures)),
        shares=shares(article),
        telling=telling(analysis, figures),
        notes=notes(analysis.report.text),
        hours=tuple(hours(analysis)),
        days=tuple(days(analysis, told.dated)),
        lengths=tuple(lengths(analysis.report, figures)),
    )

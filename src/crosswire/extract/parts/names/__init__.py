"""Whom and what a report names: names, nominals, nameless sources, its event; and what speaks of them again.

mentions (names, offices, bodies) | sources (who speaks without a name) | events | again -> Names
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.parts.names.again import kinds, paragraphs, spoken_again, strays
from crosswire.extract.parts.names.events import spoken_of
from crosswire.extract.parts.names.mentions import gather, of_mention
from crosswire.extract.parts.names.sources import unnamed
from crosswire.types import Analysis, Names, Statement

__all__ = ["names"]


def names(analysis: Analysis, statements: Sequence[Statement]) -> Names:
    """The names of one report.

    Args:
        analysis: The report as the language pipeline read it.
        statements: Who says what in it: some who speak have no name.
    """
    report, text = analysis.report, analysis.report.text
    known = gather(analysis)
    found = [*known, *unnamed(report, statements, known), *spoken_of(report.id, text)]
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    return Names(
        named=tuple(
            replace(one, line=text.count("\n", 0, one.span.end), shows=tuple(sorted(kinds(one, text))))
            for one in found
        ),
        unsure=tuple(one for mention in analysis.unsure if (one := of_mention(mention, report))),
        again=tuple(spoken_again(report.id, text)),
        paragraphs=paragraphs(text),
        strays=strays(text, found),
    )

"""Whom and what a report names: names, nominals, nameless sources, its event; and what speaks of them again.

mentions (names, offices, bodies) | sources (who speaks without a name) | events | again -> Names
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from crosswire.extract.parts.names.again import kinds, paragraphs, spoken_again, strays
from crosswire.extract.parts.names.mentions import gather, of_mention
from crosswire.extract.parts.names.sources import unnamed
from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import Analysis, EntityType, MentionKind, Named, Names, Span, Statement

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


def spoken_of(report: str, text: str) -> list[Named]:
    """The one event that a story speaks of without a name: "the quake", "the week-long truce".

    Only bare phrases with "the", or with how long or how strong it was, are taken: "another truce" and "a
    permanent truce" are not the one that was.
    """
    kinds = tables.events()
    return [
        Named(
            report, Span(*match.span()), match[0], folded(match[0]), EntityType.OTHER, MentionKind.NOMINAL,
            key=("event", kinds[lists.known(match["noun"])]),
        )
        for match in _pattern().finditer(text)
    ]  # fmt: skip


@cache
def _pattern() -> lists.Pattern:
    nouns = "|".join(re.escape(n) for n in sorted(tables.events(), key=len, reverse=True))
    return lists.pattern("extract/parts/names/events", "event", nouns=nouns)

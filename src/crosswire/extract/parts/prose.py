"""How one report tells its story: its words, and what it dates."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.parts.copyable import copyable
from crosswire.extract.parts.happenings import dated
from crosswire.extract.parts.manner import manners
from crosswire.extract.parts.names import names
from crosswire.extract.parts.opening import openings
from crosswire.extract.parts.opening.setting import sites
from crosswire.extract.parts.phrases import phrases
from crosswire.extract.parts.placed import Sentences
from crosswire.extract.parts.sayings import sayings
from crosswire.extract.parts.stands import stands
from crosswire.extract.parts.tellings import tellings
from crosswire.extract.parts.words import words
from crosswire.types import Analysis, Prose, Statement


def read(analysis: Analysis, statements: Sequence[Statement]) -> Prose:
    """What the running text says beside figures.

    Args:
        analysis: The report as the language pipeline read it.
        statements: Who says what in it.

    Returns:
        Records whose spans are characters of the report's text, each list in text order.
    """
    sentences = Sentences(analysis)
    named, first = names(analysis, statements), openings(analysis)
    return Prose(
        words=words(analysis, named),
        dated=dated(sentences),
        names=named,
        openings=first,
        sites=sites(analysis, named, first),
        manners=tuple(manners(sentences, statements, named)),
        phrases=tuple(phrases(analysis, statements)),
        sayings=tuple(sayings(sentences, statements)),
        copyable=copyable(analysis.report),
        stands=tuple(stands(sentences)),
        tellings=tuple(tellings(sentences)),
    )

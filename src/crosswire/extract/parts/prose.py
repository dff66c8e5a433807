"""How one report tells its story: its words, and what it dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from crosswire.extract.parts.copyable import copyable
from crosswire.extract.parts.happenings import dated
from crosswire.extract.parts.manner import manners
from crosswire.extract.parts.names import names
from crosswire.extract.parts.opening import openings
from crosswire.extract.parts.opening.setting import sites
from crosswire.extract.parts.placed import Sentences
from crosswire.extract.parts.sayings import sayings
from crosswire.extract.parts.stages import stages
from crosswire.extract.parts.stands import stands
from crosswire.extract.parts.tellings import tellings
from crosswire.extract.parts.words import words
from crosswire.resources import lists
from crosswire.types import Analysis, Prose, Sentence, Span, Statement

_OF = lists.pattern("extract/parts/prose", "of")


def read(analysis: Analysis, statements: Sequence[Statement]) -> Prose:
    """What the running text says beside figures.

    Args:
        analysis: The report as the language pipeline read it.
        statements: Who says what in it.

    Returns:
        Records whose spans are characters of the report's text, each list in text order.
    """
    sentences = Sentences(analysis)
    named, first, told = names(analysis, statements), openings(analysis), tuple(tellings(sentences))
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
        tellings=told,
        stages=tuple(stages(analysis, named.spans(), told)),
    )


def phrases(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Span]:
    """Those of the sentences that statements stand in; "two of its gates" is one phrase."""
    contents = (span for statement in statements for span in statement.content)
    held = dict.fromkeys(s.span for span in contents for s in analysis.meeting(span, analysis.sentences))
    wanted = [sentence for sentence in analysis.sentences if sentence.span in held]
    for number, group in groupby(wanted, key=lambda sentence: sentence.paragraph):
        paragraph = analysis.paragraphs[number]
        every = list(paragraph.parse.noun_phrases()) if paragraph.parse.parsed else []
        for sentence in group:
            inside = [p for p in every if sentence.first <= p.start < sentence.last]
            yield from _of(analysis.report.text, sentence, [paragraph.span_of(p) for p in inside])


def _of(text: str, sentence: Sentence, phrases: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for phrase in phrases:
        start, before = phrase.start, text[sentence.span.start : phrase.start].rstrip()
        if of := _OF.search(before):
            at = sentence.span.start + of.start() - 1
            start = next((one.start for one in reversed(found) if one.start <= at < one.end), at)
        found.append(Span(max(start, sentence.span.start), phrase.end))
    return found

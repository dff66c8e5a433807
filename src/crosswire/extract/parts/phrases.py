"""The noun phrases of what is said, for the heading of what two sides speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from crosswire.types import Analysis, Sentence, Span, Statement


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
        if before.endswith(" of"):
            at = sentence.span.start + len(before) - len(" of") - 1
            start = next((one.start for one in reversed(found) if one.start <= at < one.end), at)
        found.append(Span(max(start, sentence.span.start), phrase.end))
    return found

"""The noun phrases of what is said, for the heading of what two sides speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.types import Analysis, Paragraph, Sentence, Span, Statement
from crosswire.types.parse import Phrase


def phrases(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Span]:
    """Those of the sentences that statements stand in; "two of its gates" is one phrase."""
    contents = (span for statement in statements for span in statement.content)
    held = dict.fromkeys(s.span for span in contents for s in analysis.meeting(span, analysis.sentences))
    for sentence in analysis.sentences:
        paragraph = analysis.paragraphs[sentence.paragraph]
        if sentence.span in held and paragraph.parse.parsed:
            yield from _of(analysis.report.text, paragraph, sentence)


def _of(text: str, paragraph: Paragraph, sentence: Sentence) -> Iterator[Span]:
    found: list[Span] = []
    for phrase in _within(paragraph, sentence):
        span = paragraph.span_of(phrase)
        before = text[sentence.span.start : span.start].rstrip()
        if before.endswith(" of"):
            at = sentence.span.start + len(before) - len(" of") - 1
            start = next((one.start for one in reversed(found) if one.start <= at < one.end), at)
            span = Span(max(start, sentence.span.start), span.end)
        found.append(span)
    yield from found


def _within(paragraph: Paragraph, sentence: Sentence) -> Iterator[Phrase]:
    for phrase in paragraph.parse.noun_phrases():
        if sentence.first <= phrase.start < sentence.last:
            yield phrase

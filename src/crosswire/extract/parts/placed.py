"""The words of a sentence with their places in the report."""

from __future__ import annotations

from crosswire.grammar import VERBS
from crosswire.types import Analysis, Span
from crosswire.types.parse import Token

Placed = tuple[Token, Span]


def sentence(analysis: Analysis, span: Span) -> list[Placed]:
    """The words of the sentence that `span` begins in; none outside sentences."""
    found = analysis.sentence_at(span.start)
    if found is None:
        return []
    paragraph = analysis.paragraphs[found.paragraph]
    return [(token, paragraph.span_of(token)) for token in paragraph.parse[found.first : found.last]]


def verbal(analysis: Analysis, span: Span) -> bool:
    """Whether a verb stands in the characters, as far as they are of one sentence."""
    return any(token.pos in VERBS and where.overlaps(span) for token, where in sentence(analysis, span))

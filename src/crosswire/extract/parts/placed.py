"""The words of each sentence with their places in the report, found once."""

from __future__ import annotations

from crosswire.grammar import VERBS
from crosswire.types import Analysis, Span
from crosswire.types.parse import Token

Placed = tuple[Token, Span]


class Sentences:
    """The sentences of a report as words with their places."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._known: dict[Span, list[Placed]] = {}

    def at(self, span: Span) -> list[Placed]:
        """The words of the sentence that `span` begins in; none outside sentences."""
        found = self.analysis.sentence_at(span.start)
        if found is None:
            return []
        if found.span not in self._known:
            paragraph = self.analysis.paragraphs[found.paragraph]
            tokens = paragraph.parse[found.first : found.last]
            self._known[found.span] = [(token, paragraph.span_of(token)) for token in tokens]
        return self._known[found.span]

    def verbal(self, span: Span) -> bool:
        """Whether a verb stands in the characters, as far as they are of one sentence."""
        return any(token.pos in VERBS and where.overlaps(span) for token, where in self.at(span))

"""Which statement a figure lies in, and who therefore says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.types import ChainLink, Span, Statement, StatementKind
from crosswire.types.spans import SpanIndex

# After one of these a sentence tells what came of what it told before, often of another hour and place.
_CAME_OF_IT = re.compile(
    r"(?i),\s+(?:triggering|prompting|sparking|provoking|igniting|unleashing|drawing|starting|setting\s+off|leading\s+to)\b"
)
_CLOSES = re.compile(r"(?i)\W*according\s+to\b")


class Index:
    """The statements of one report, asked by characters.

    A figure belongs to the innermost statement whose content covers it. A source that closes a
    sentence ("…, according to officials") vouches for what stands nearest to it: where the sentence
    has gone on to what came of the matter, the figures before that are the report's own.
    """

    def __init__(self, statements: Sequence[Statement], text: str) -> None:
        self._text = text
        self._pieces = SpanIndex(
            (piece, (piece, statement)) for statement in statements for piece in statement.content
        )

    def of(self, span: Span) -> tuple[str | None, tuple[ChainLink, ...]]:
        """The id of the statement that holds `span` and its chain, outermost first; (None, ()) for none."""
        holding = [
            (piece, statement)
            for piece, statement in self._pieces.meeting(span)
            if piece.covers(span) and self._reaches(statement, span)
        ]
        if not holding:
            return None, ()
        _, statement = min(holding, key=lambda item: (item[0].end - item[0].start, item[1].id))
        return statement.id, statement.chain

    def _reaches(self, statement: Statement, span: Span) -> bool:
        """Whether a source that closes the sentence reaches back as far as `span`.

        What is told in other words than the speaker's own ends with its paragraph.
        """
        if (
            statement.kind is StatementKind.INDIRECT
            and "\n" in self._text[span.end : statement.sentence.start]
        ):
            return False
        before = [p.end for p in statement.content if p.start < statement.sentence.end]
        if statement.kind is not StatementKind.INDIRECT or not before:
            return True
        last = max(before)
        if not _CLOSES.match(self._text, last):
            return True
        return _CAME_OF_IT.search(self._text, span.end, last) is None

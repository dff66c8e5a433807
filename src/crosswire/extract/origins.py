"""Which statement a figure lies in, and who therefore says it."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.resources import lists
from crosswire.resources.words.forms import singular
from crosswire.types import ChainLink, Span, Statement, StatementKind
from crosswire.types.spans import SpanIndex

# After one of these a sentence tells what came of what it told before, often of another hour and place.
_CAME_OF_IT = lists.pattern("extract/origins", "came_of_it")
_TOLD_OF_IT = lists.pattern("extract/origins", "told_of_it")
_MUTE = lists.words("extract/origins", "mute")
_CLOSES = lists.pattern("extract/origins", "closes")


def find(
    spans: Sequence[Span], statements: Sequence[Statement], text: str
) -> list[tuple[str | None, tuple[ChainLink, ...]]]:
    """Who says what stands at each of the spans.

    A figure belongs to the innermost statement whose content covers it. A source that closes a
    sentence ("…, according to officials") vouches for what stands nearest to it: where the sentence
    has gone on to what came of the matter, the figures before that are the report's own.

    Args:
        spans: Characters of a report.
        statements: The statements of the report.
        text: The report's text.

    Returns:
        For each span the id of its statement and that one's chain, outermost first; (None, ()) for none.
    """
    pieces = SpanIndex(
        [(piece, (piece, statement)) for statement in statements for piece in statement.content]
    )
    return [_innermost(pieces, span, text) for span in spans]


def _innermost(
    pieces: SpanIndex[tuple[Span, Statement]], span: Span, text: str
) -> tuple[str | None, tuple[ChainLink, ...]]:
    holding = [
        (piece.end - piece.start, statement.id, statement.chain)
        for piece, statement in pieces.meeting(span)
        if piece.covers(span) and not _counts_itself(statement, span) and _reaches(statement, span, text)
        if not _mute(statement)
    ]
    if not holding:
        return None, ()
    _, ident, chain = min(holding, key=lambda held: held[:2])
    return ident, chain


def _mute(statement: Statement) -> bool:
    """Whether what is taken for its source is nobody's voice: a deal, a law, an evening."""
    last = statement.chain[-1].name.split()[-1:] if statement.chain else []
    return any(word.islower() and singular(word) in _MUTE for word in last)


def _counts_itself(statement: Statement, span: Span) -> bool:
    """Whether the number is that of the speakers: "some 5 per cent of the members asked for gifts"."""
    return any(part.overlaps(span) for part in statement.source)


def _reaches(statement: Statement, span: Span, text: str) -> bool:
    """Whether a source that closes the sentence reaches back as far as `span`.

    What is told in other words than the speaker's own ends with its paragraph; one who closes a sentence
    vouches for that sentence, and where it ends in a clause of its own about something, for that clause.
    """
    if statement.kind is not StatementKind.INDIRECT:
        return True
    if "\n" in text[span.end : statement.sentence.start]:
        return False
    before = [p.end for p in statement.content if p.start < statement.sentence.end]
    if not before or not _CLOSES.match(text, max(before)):
        return True
    if span.end <= statement.sentence.start:
        return False
    return all(ends.search(text, span.end, max(before)) is None for ends in (_CAME_OF_IT, _TOLD_OF_IT))

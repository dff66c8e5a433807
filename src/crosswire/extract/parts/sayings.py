"""What can be one thing said in two reports: sentences of statements, quotations, the report's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.extract.parts.placed import Sentences
from crosswire.resources import lists
from crosswire.types import Analysis, Saying, Span, Statement, StatementKind
from crosswire.types.spans import SpanIndex

_MARKS = "“”\"«»„‘’' "
_OPENING, _CLOSING = "“\"«„‘'", "”\"»“’'"
_PLAIN = re.compile(r"\w+")
# One thing is called another: that is said, though no verb stands in it.
_AS = lists.pattern("extract/parts/sayings", "called")
_FRAGMENT = re.compile(r"“([^“”\"]{3,}?)[”\"]|\"([^“”\"]{3,}?)\"|«([^«»]{3,}?)»")

Piece = tuple[Span, Statement | None]


def sayings(sentences: Sentences, statements: Sequence[Statement]) -> Iterator[Saying]:
    """In text order, the longer first; of one stretch that of a statement first."""
    pieces = _pieces(sentences.analysis, statements)
    for span, statement in sorted(pieces, key=lambda p: (p[0].start, -p[0].end, p[1] is None)):
        if (saying := _saying(sentences, span, statement)) is not None:
            yield saying


def _saying(sentences: Sentences, span: Span, statement: Statement | None) -> Saying | None:
    report = sentences.analysis.report
    text = report.text
    quoted = _is_quoted(text, _stripped(text, span))
    direct = quoted or (statement is not None and statement.kind is StatementKind.DIRECT)
    if statement and not direct and _AS.search(report.slice(span)) and not sentences.verbal(span):
        span = _with_cue(statement, span)
    span = _stripped(text, span)
    if not direct and not sentences.verbal(span):
        return None
    plain = " ".join(_PLAIN.findall(report.slice(span).lower()))
    return Saying(span, plain, statement.id if statement else None, direct)


def _pieces(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Piece]:
    """Statements sentence by sentence, then the sentences that no statement covers."""
    held = [
        (span, statement)
        for statement in statements
        for content in statement.content
        for span in _by_sentence(analysis, content)
    ]
    yield from held
    yield from _fragments(analysis, held)
    spoken = SpanIndex((span, span) for span, _ in held)
    for sentence in analysis.sentences:
        covered = sum(
            min(s.end, sentence.span.end) - max(s.start, sentence.span.start)
            for s in spoken.meeting(sentence.span)
        )
        if covered < 0.5 * (sentence.span.end - sentence.span.start):
            yield sentence.span, None


def _fragments(analysis: Analysis, spoken: Sequence[tuple[Span, Statement]]) -> Iterator[Piece]:
    """What stands between quotation marks within a sentence: a report quotes words of another has whole."""
    text = analysis.report.text
    held = SpanIndex((piece[0], piece) for piece in spoken)
    for match in _FRAGMENT.finditer(text):
        group = next(n for n in (1, 2, 3) if match[n] is not None)
        span = _stripped(text, Span(*match.span(group)))
        holder = next(iter(held.meeting(span)), None)
        if holder and _stripped(text, holder[0]) == span:
            continue
        for piece in _by_sentence(analysis, span):
            yield piece, holder[1] if holder else None


def _by_sentence(analysis: Analysis, content: Span) -> list[Span]:
    cuts = [s.span for s in analysis.meeting(content, analysis.sentences)]
    pieces = [Span(max(c.start, content.start), min(c.end, content.end)) for c in cuts]
    return pieces or [content]


def _with_cue(statement: Statement, span: Span) -> Span:
    """What is said of a thing without a verb of its own ("it as a mistake"), with the verb that says it."""
    sentence = statement.sentence
    cues = [c for c in statement.cue if sentence.start <= c.start and c.end <= span.start < sentence.end]
    return Span(cues[-1].start, span.end) if cues else span


def _stripped(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS + ",":
        end -= 1
    return Span(start, end) if end > start else span


def _is_quoted(text: str, span: Span) -> bool:
    """Whether marks stand around the characters; a comma or full stop may stand before the closing one."""
    before = text[max(0, span.start - 1) : span.start]
    after = text[span.end : span.end + 2].lstrip(",.!?")[:1]
    return before in _OPENING and before != "" and after in _CLOSING and after != ""

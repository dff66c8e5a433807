"""How each statement is told: the words for its source, and what it says sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.extract.parts.assertions import assertions
from crosswire.extract.parts.placed import Sentences
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.types import Analysis, Holder, Manner, Names, Said, Source, Span, Statement
from crosswire.types.spans import SpanIndex

_PASSED_ON, _SPEAKS_FOR, _TURN, _EACH_OTHER, _CROWD, _OWNERS, _MODIFIES, _ABOUT = lists.patterns(
    "extract/parts/manner", "passed_on", "speaks_for", "turn", "each_other", "crowd", "owners", "modifies",
    "about",
)  # fmt: skip
_PRONOUNS = lists.words("extract/parts/manner", "pronouns")
_OWNED = re.compile(r"^['’]s?\s+\w")


def manners(sentences: Sentences, statements: Sequence[Statement], names: Names) -> Iterator[Manner]:
    """How the statements of a report are told, in their order."""
    analysis = sentences.analysis
    index, text = SpanIndex((span, span) for span in names.spans()), analysis.report.text
    for statement in statements:
        sentence = analysis.report.slice(statement.sentence)
        more = text[statement.sentence.start : statement.sentence.end + 1]
        yield Manner(
            statement=statement.id,
            sources=tuple(_source(text, span, index.meeting(span)) for span in statement.source),
            said=tuple(
                Said(span, sentences.verbal(span), assertions(sentences, span))
                for span in _pieces(analysis, statement)
            ),
            passed_on=bool(_PASSED_ON.search(more)),
            each_other=bool(_EACH_OTHER.search(sentence)),
            turns=bool(_TURN.match(sentence)),
        )


def _source(text: str, span: Span, names: Sequence[Span]) -> Source:
    words = text[span.start : span.end]
    holders = (_holder(text, span, name) for name in names)
    return Source(
        span=span,
        words=folded(words),
        pronoun=lists.known(words.strip()) in _PRONOUNS,
        speaks_for=bool(_SPEAKS_FOR.search(words)),
        holders=tuple(one for one in holders if one != Holder(one.name)),
    )


def _holder(text: str, source: Span, name: Span) -> Holder:
    before = text[source.start : name.start]
    return Holder(
        name,
        apposed=before.rstrip().endswith(",") and name.end >= source.end - 1,
        owned=bool(_OWNERS.fullmatch(before)),
        crowd=before.endswith("-") or bool(_CROWD.match(text[name.end : source.end])),
        about=bool(_OWNED.match(text[name.end : max(source.end, name.end)]) or _ABOUT.search(before)),
        modifies=bool(_MODIFIES.match(text[name.end : max(source.end, name.end)])),
    )


def _pieces(analysis: Analysis, statement: Statement) -> list[Span]:
    """What is said, sentence by sentence."""
    text = analysis.report.text
    found: dict[Span | None, Span] = {}
    for span in statement.content:
        at = span.start
        while at < span.end:
            sentence = analysis.sentence_at(at)
            end = min(sentence.span.end, span.end) if sentence else span.end
            key = sentence.span if sentence else None
            last = found.get(key)
            found[key] = Span(last.start if last else at, end)
            at = end
            while at < span.end and text[at].isspace():
                at += 1
    return list(found.values())

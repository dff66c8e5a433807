"""The clause that an expression hangs on, so that a line can be shown in the report's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosswire.types import Extract, Paragraph, Sentence, Span

_OWN_CLAUSE = frozenset(("acl:relcl", "advcl", "acl", "parataxis", "ccomp", "conj"))
_LEADING = frozenset((",", ";", ":", "-", "–", "—", "and", "but", "while", "that", "which", "who", "however"))


def clause(extract: Extract, span: Span) -> Span:
    """The smallest clause with a verb that holds `span`; its sentence where none can be told."""
    sentence = extract.sentence_at(span.start)
    if sentence is None:
        return span
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    tokens = [t for t in _tokens(paragraph, sentence) if paragraph.span_of(t).overlaps(span)]
    if not tokens or not paragraph.parse.parsed:
        return sentence.span
    kept = _clause_tokens(_verb(tokens[0]), {t.i for t in tokens})
    kept = [t for t in kept if sentence.first <= t.i < sentence.last]
    whole = _trimmed(kept)
    if not whole:
        return sentence.span
    found = Span(paragraph.span_of(whole[0]).start, paragraph.span_of(whole[-1]).end)
    return Span(min(found.start, span.start), max(found.end, span.end))


def verbal(extract: Extract, span: Span) -> bool:
    """Whether a verb stands in it: "the cause of the fire" alone is nothing that one says."""
    sentence = extract.sentence_at(span.start)
    if sentence is None:
        return False
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    return any(
        token.pos in {"VERB", "AUX"} and paragraph.span_of(token).overlaps(span)
        for token in _tokens(paragraph, sentence)
    )


def _tokens(paragraph: Paragraph, sentence: Sentence) -> Sequence[Any]:
    tokens: Sequence[Any] = paragraph.parse[sentence.first : sentence.last]
    return tokens


def _verb(token: Any) -> Any:
    """The nearest verb above a token that has a subject, or the head of the sentence."""
    node = token
    while node.head.i != node.i:
        if node.pos in {"VERB", "AUX"} and _subject(node):
            return node
        node = node.head
    return node


def _subject(verb: Any) -> bool:
    return any(child.dep in {"nsubj", "nsubj:pass", "expl", "csubj"} for child in verb.children)


def _clause_tokens(verb: Any, needed: set[int]) -> list[Any]:
    """The verb's words, without clauses of their own that hold nothing that is needed."""
    kept = [verb]
    for child in verb.children:
        subtree = list(child.subtree)
        own = child.dep in _OWN_CLAUSE and (child.pos in {"VERB", "AUX"}) and _subject(child)
        if own and not any(t.i in needed for t in subtree):
            continue
        kept.extend(subtree)
    return _run(sorted(kept, key=lambda t: int(t.i)), verb.i, needed)


def _run(tokens: Sequence[Any], verb: int, needed: set[int]) -> list[Any]:
    """What stands together around the verb and what is needed: a label is verbatim, without gaps."""
    low, high = min(verb, *needed), max(verb, *needed)
    numbers = {t.i: t for t in tokens}
    doc = tokens[0].parse
    start, end = low, high
    while start - 1 in numbers:
        start -= 1
    while end + 1 in numbers:
        end += 1
    return [doc[i] for i in range(start, end + 1)]


def _trimmed(tokens: Sequence[Any]) -> list[Any]:
    kept = list(tokens)
    while kept and (kept[0].lower in _LEADING or kept[0].is_space):
        kept.pop(0)
    while kept and (kept[-1].lower in _LEADING or kept[-1].is_space or kept[-1].text == "."):
        kept.pop()
    return kept

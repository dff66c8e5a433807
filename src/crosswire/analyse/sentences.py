"""Sentences, in the report's characters."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import NoiseKind, Paragraph, Sentence


def find(paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs, in text order. A dateline is none; it holds a place and a date."""
    return tuple(
        Sentence(p.span_of(sent), p.index, sent.start, sent.end)
        for p in paragraphs
        if p.kind is not NoiseKind.DATELINE
        for sent in p.parse.sents
        if any(map(str.isalnum, p.parse.text[sent.start_char : sent.end_char]))
    )

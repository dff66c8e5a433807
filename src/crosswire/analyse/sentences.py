"""Sentences, in the report's characters."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import Paragraph, Sentence


def find(paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs, in text order."""
    return tuple(
        Sentence(p.span_of(sent), p.index, sent.start, sent.end)
        for p in paragraphs
        for sent in p.doc.sents
        if sent.text.strip()
    )

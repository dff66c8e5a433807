"""The text of a paragraph's doc, joined once (spaCy joins all tokens anew each time), and the way into it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from crosswire.types import Paragraph
from crosswire.types.analysis import text_of

text = text_of


def token_at(paragraph: Paragraph, offset: int) -> Any:
    """The token of a paragraph that holds the character `offset` of the report's text, or None."""
    at = bisect_left(paragraph.offsets, offset)
    span = paragraph.doc.char_span(at, at + 1, alignment_mode="expand")
    return span.root if span is not None and len(span) else None

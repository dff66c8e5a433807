"""The way from a report's characters into a paragraph's words."""

from __future__ import annotations

from bisect import bisect_left

from crosswire.types import Paragraph
from crosswire.types.parse import Token


def token_at(paragraph: Paragraph, offset: int) -> Token | None:
    """The token of a paragraph that holds the character `offset` of the report's text, or None."""
    at = bisect_left(paragraph.offsets, offset)
    words = paragraph.parse.char_span(at, at + 1)
    return words.root if words else None

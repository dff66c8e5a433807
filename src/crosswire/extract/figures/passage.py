"""The text of a paragraph's doc, joined once (spaCy joins all tokens anew each time), and the way into it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Any

from crosswire.types import Paragraph


@lru_cache(maxsize=4)
def text(doc: Any) -> str:
    """The characters of `doc`."""
    return str(doc.text)


def token_at(paragraph: Paragraph, offset: int) -> Any:
    """The token of a paragraph that holds the character `offset` of the report's text, or None."""
    at = bisect_left(paragraph.offsets, offset)
    span = paragraph.doc.char_span(at, at + 1, alignment_mode="expand")
    return span.root if span is not None and len(span) else None

"""The dates of a sentence that can say when something was: days and stretches, no mere lengths."""

from __future__ import annotations

import re
from bisect import bisect_left

from crosswire.resources import lists
from crosswire.types import Analysis, DateMention, Paragraph, Span
from crosswire.types.parse import Token

LENGTH, SPECIFIC = lists.patterns("extract/figures/dates", "length", "specific")


def dates_in(analysis: Analysis, span: Span) -> list[DateMention]:
    """The dates and times that lie in `span`; a mere length ("ten years", "10 months") is none."""
    inside = [d for d in analysis.meeting(span, analysis.dates) if span.covers(d.span)]
    return [
        d
        for d in inside
        if not re.fullmatch(r"['’]?\d{1,3}", d.text) and (SPECIFIC.search(d.text) or not LENGTH.match(d.text))
    ]


def token_at(paragraph: Paragraph, offset: int) -> Token | None:
    """The token of a paragraph that holds the character `offset` of the report's text, or None."""
    at = bisect_left(paragraph.offsets, offset)
    words = paragraph.parse.char_span(at, at + 1)
    return words.root if words else None

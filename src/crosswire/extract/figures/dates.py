"""The dates of a sentence that can say when something was: days and stretches, no mere lengths."""

from __future__ import annotations

import re
from bisect import bisect_left

from crosswire.types import Analysis, DateMention, Paragraph, Span
from crosswire.types.parse import Token

LENGTH = re.compile(
    r"(?i)^(?:(?:about|around|nearly|almost|some|at\s+least|more\s+than|over|up\s+to|just|a|an|the|only|"
    r"another|in|for|within)\s+)*(?:(?:[\d.,½]+|[a-z]+(?:-[a-z]+)?)[\s-]+)?(?:and\s+a\s+half\s+)?(?:year|"
    r"month|week|day|hour|minute|second|decade|night)s?(?:[\s-](?:old|long))?$"
)
SPECIFIC = re.compile(
    r"(?i)\b(?:last|past|this|next|previous|same|coming|recent|earlier|first|second|third|final|latest|"
    r"current|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


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

"""The content of a draft, without the marks and little words that are not part of what was said."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.types import Analysis

_LEAD = re.compile(r"[\s\"“”„«»,;:.…–—-]+")
_THAT = re.compile(r"that\b\s*,?\s*", re.IGNORECASE)
_TAIL = re.compile(r"[\s\"“”„«»,;:.–—-]+$")
_QUOTED_COMMA = re.compile(r",(?=[\"”»]$)")


def clean(analysis: Analysis, draft: Draft) -> Draft | None:
    """The draft with its content trimmed to the words said; none when no word is left."""
    parts = [_trim(analysis, part, first=i == 0) for i, part in enumerate(sorted(draft.content))]
    kept = tuple(p for p in parts if p is not None)
    return replace(draft, content=kept) if kept else None


def _trim(analysis: Analysis, part: Stretch, *, first: bool) -> Stretch | None:
    """Without quotation marks, commas and the conjunction "that" before what was said."""
    text = analysis.paragraphs[part.paragraph].doc.text
    start, end = part.start, part.end
    if first:
        that = _THAT.match(text, start, end)
        start = that.end() if that and that.end() < end else start
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    tail = _TAIL.search(text[start:end])
    if tail:
        end = start + tail.start() + _kept(tail.group())
    return Stretch(part.paragraph, start, end) if start < end and _word(text[start:end]) else None


def _kept(marks: str) -> int:
    """How much of the trailing marks belongs to a quotation: its own full stop, never its marks."""
    return 0 * len(marks)


def _word(text: str) -> bool:
    return any(letter.isalnum() for letter in text)

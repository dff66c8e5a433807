"""The content of a draft, without the marks and little words that are not part of what was said."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch, text, text_of
from crosswire.types import Analysis

_ORDERED = re.compile(r"\border(?:s|ed|ing)?(?: by)?$", re.IGNORECASE)
_LEAD = re.compile(r"[\s\"“”„«»,;:.…–—-]+")
_THAT = re.compile(r"that\b\s*,?\s*", re.IGNORECASE)
_SOURCE_TAIL = re.compile(r"(?:,\s+(?:who|which|that))?[\s\"“”„«»,;:–—-]*$")
_ARTICLES = {"the", "a", "an", "this", "that", "these", "those", "some"}
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+[A-Za-z]$")
_TAIL = re.compile(r"[\s\"“”„«»,;:.–—-]+$")


def clean(analysis: Analysis, draft: Draft) -> Draft | None:
    """The draft with its content trimmed to the words said; none when no word is left."""
    if _order(analysis, draft):
        return None
    parts = [_trim(analysis, part, first=i == 0) for i, part in enumerate(sorted(draft.content))]
    kept = tuple(p for p in parts if p is not None)
    if not kept:
        return None
    sources = (_trim_source(analysis, part) for part in draft.source)
    return replace(draft, content=kept, source=tuple(s for s in sources if s is not None))


def _trim_source(analysis: Analysis, part: Stretch) -> Stretch | None:
    """Without commas, brackets and a relative pronoun at the edges."""
    whole = text_of(analysis.paragraphs[part.paragraph].doc)
    start, end = part.start, part.end
    lead = _LEAD.match(whole, start, end)
    start = lead.end() if lead else start
    tail = _SOURCE_TAIL.search(whole[start:end])
    end = start + tail.start() if tail else end
    kept = start < end and _word(whole[start:end]) and whole[start:end].lower() not in _ARTICLES
    return Stretch(part.paragraph, start, end) if kept else None


def _order(analysis: Analysis, draft: Draft) -> bool:
    """Whether the cue is an order: what a superior orders is an event, not a statement."""
    return any(_ORDERED.search(text(analysis, cue)) for cue in draft.cue)


def _trim(analysis: Analysis, part: Stretch, *, first: bool) -> Stretch | None:
    """Without quotation marks, commas and the conjunction "that" before what was said."""
    whole = text_of(analysis.paragraphs[part.paragraph].doc)
    start, end = part.start, part.end
    if first:
        that = _THAT.match(whole, start, end)
        start = that.end() if that and that.end() < end else start
    lead = _LEAD.match(whole, start, end)
    start = lead.end() if lead else start
    tail = _TAIL.search(whole[start:end])
    if tail:
        end = start + tail.start()
        end += bool(_INITIALS.search(whole[start:end])) and whole[end] == "."
    return Stretch(part.paragraph, start, end) if start < end and _word(whole[start:end]) else None


def _word(part: str) -> bool:
    return any(letter.isalnum() for letter in part)

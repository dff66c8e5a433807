"""Direct, mixed or indirect: what of a content stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.quotations import Quoted
from crosswire.types import Analysis, StatementKind

_NEARLY_ALL = 0.9


def trimmed(draft: Draft, marks: Quoted) -> Draft:
    """A draft that is nearly all quotation, without what follows its closing mark: that is the reporter's."""
    if draft.verbatim is not None or _share(draft, marks) < _NEARLY_ALL:
        return draft
    return replace(draft, content=tuple(_cut(part, marks) for part in draft.content))


def kind(analysis: Analysis, draft: Draft, marks: Quoted) -> StatementKind:
    """Direct when every word said stands in quotation marks, mixed when some do."""
    if draft.verbatim is not None:
        return StatementKind.DIRECT
    if not _share(draft, marks):
        return StatementKind.INDIRECT
    outside = any(_words(analysis, bare) for part in draft.content for bare in _bare(part, marks))
    return StatementKind.MIXED if outside else StatementKind.DIRECT


def _share(draft: Draft, marks: Quoted) -> float:
    """How much of the content stands in quotation marks."""
    total = sum(part.end - part.start for part in draft.content)
    bare = sum(b.end - b.start for part in draft.content for b in _bare(part, marks))
    return 1 - bare / total if total else 0.0


def _cut(part: Stretch, marks: Quoted) -> Stretch:
    here = marks.get(part.paragraph, ())
    inside = [q for q in here if q.closed and q.inner.overlaps(part) and q.inner.start <= part.start]
    return replace(part, end=min([part.end, *(q.inner.end for q in inside)]))


def _bare(part: Stretch, marks: Quoted) -> Iterator[Stretch]:
    """The stretches of a content outside of all quotation marks."""
    at = part.start
    here = (q for q in marks.get(part.paragraph, ()) if q.inner.overlaps(part))
    for quotation in sorted(here, key=lambda q: q.inner.start):
        if quotation.inner.start > at:
            yield Stretch(part.paragraph, at, quotation.inner.start)
        at = max(at, quotation.inner.end)
    if at < part.end:
        yield Stretch(part.paragraph, at, part.end)


def _words(analysis: Analysis, stretch: Stretch) -> bool:
    text = analysis.paragraphs[stretch.paragraph].parse.text[stretch.start : stretch.end]
    return any(letter.isalnum() for letter in text)

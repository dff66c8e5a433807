"""Speech without a cue: quotations that go on with the statement before, in its paragraph or the next."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.quotations import Quotation
from crosswire.types import Analysis

_SPEECH = 4  # words from which a quotation that nobody introduces is speech


def over(analysis: Analysis, drafts: Sequence[Draft], marks: Sequence[Quotation]) -> list[Draft]:
    """The drafts with the quotations that no cue claims, each after the statement it goes on with.

    A quotation belongs to the speaker before it when it follows in the same paragraph, or opens the
    next paragraph and the one before left its quotation open, or fills a paragraph of its own right
    after a statement.
    """
    free = [q for q in marks if q.words >= _SPEECH and not _claimed(q, drafts)]
    added = [
        Draft((), before.source, (quote.inner,), carried=True)
        for quote in free
        if (before := _before(analysis, quote, drafts)) is not None
    ]
    return sorted(
        [*drafts, *added],
        key=lambda d: min((*d.cue, *d.source, *d.content)) if not d.carried else d.content[0],
    )


def _claimed(quote: Quotation, drafts: Sequence[Draft]) -> bool:
    return any(s.overlaps(quote.inner) for d in drafts for s in (*d.content, *d.cue))


def _before(analysis: Analysis, quote: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """The statement that the quotation goes on with."""
    earlier = [d for d in drafts if _end(d) <= (quote.inner.paragraph, quote.inner.start)]
    if not earlier:
        return None
    last = max(earlier, key=_end)
    here = _end(last)[0]
    if here == quote.inner.paragraph:
        return last
    fills = quote.inner.end - quote.inner.start >= 0.8 * len(
        analysis.paragraphs[quote.inner.paragraph].doc.text
    )
    return last if here == quote.inner.paragraph - 1 and fills else None


def _end(draft: Draft) -> tuple[int, int]:
    last = max((*draft.cue, *draft.source, *draft.content), key=lambda s: (s.paragraph, s.end))
    return last.paragraph, last.end


__all__ = ["Stretch", "over"]

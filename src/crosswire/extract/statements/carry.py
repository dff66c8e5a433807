"""Speech without a cue: quotations that go on with the statement before, in its paragraph or the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch, text_of
from crosswire.extract.statements.quotations import Quotation
from crosswire.types import Analysis

_EXACTER = ("in particular,", "specifically,", "more precisely,", "more specifically,", "to be precise,")
_SPEECH = 4  # words from which a quotation that nobody introduces is speech


def over(analysis: Analysis, drafts: Sequence[Draft], marks: Sequence[Quotation]) -> list[Draft]:
    """The drafts with the speech that no cue claims, each after the statement it goes on with.

    A quotation belongs to the speaker before it when it follows in the same paragraph, or fills the
    next one. Where the statement before is itself a quotation of the same paragraph, the two are one
    statement in two pieces. A sentence that elaborates ("in particular, ...") goes on with the
    report before it.
    """
    apart = [piece for draft in drafts for piece in _split(draft, marks)]
    for quote in marks:
        if quote.words < _SPEECH or _claimed(quote.inner, apart):
            continue
        before = _before(analysis, quote, apart)
        if before is None:
            continue
        if _quoted(before, marks) and before.content[-1].paragraph == quote.inner.paragraph:
            apart[apart.index(before)] = replace(before, content=(*before.content, quote.inner))
        else:
            apart.append(Draft((), before.source, (quote.inner,), carried=True))
    apart += _elaborations(analysis, apart)
    return sorted(apart, key=_position)


def _split(draft: Draft, marks: Sequence[Quotation]) -> list[Draft]:
    """A draft, and the quotation at its end as one that goes on, when the draft began in other words."""
    if len(draft.content) < 2 or not draft.cue or draft.carried:
        return [draft]
    *head, last = draft.content
    first = replace(draft, content=tuple(head))
    whole = any(q.inner.covers(last) and q.words >= _SPEECH for q in marks)
    later = (last.paragraph, last.start) > max((s.paragraph, s.end) for s in (*draft.cue, *head))
    if not whole or not later or _quoted(first, marks):
        return [draft]
    return [first, Draft((), draft.source, (last,), carried=True)]


def _quoted(draft: Draft, marks: Sequence[Quotation]) -> bool:
    """Whether all of the content stands in quotation marks."""
    return all(any(q.outer.covers(part) for q in marks) for part in draft.content)


def _position(draft: Draft) -> Stretch:
    return draft.content[0] if draft.carried else min((*draft.cue, *draft.source, *draft.content))


def _elaborations(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """Sentences that open with a phrase which makes the statement before them more exact."""
    found = []
    for paragraph in analysis.paragraphs:
        ends = {_end(d)[1]: d for d in drafts if _end(d)[0] == paragraph.index}
        for sentence in paragraph.doc.sents:
            before = next((d for e, d in sorted(ends.items()) if 0 <= sentence.start_char - e <= 3), None)
            whole = Stretch(paragraph.index, sentence.start_char, sentence.end_char)
            opens = sentence.text.lower().startswith(_EXACTER)
            if before is not None and opens and not _claimed(whole, drafts):
                found.append(Draft((), before.source, (whole,), carried=True))
    return found


def _claimed(place: Stretch, drafts: Sequence[Draft]) -> bool:
    return any(s.overlaps(place) for d in drafts for s in (*d.content, *d.cue))


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
        text_of(analysis.paragraphs[quote.inner.paragraph].doc)
    )
    return last if here == quote.inner.paragraph - 1 and fills else None


def _end(draft: Draft) -> tuple[int, int]:
    last = max((*draft.cue, *draft.source, *draft.content), key=lambda s: (s.paragraph, s.end))
    return last.paragraph, last.end

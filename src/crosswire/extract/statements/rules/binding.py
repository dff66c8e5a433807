"""From a claim in tokens to a draft in characters, with the quotations that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules.phrases import stretch
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.types import Paragraph

_GAP = 12  # words that may stand between a cue with its source and the quotation it belongs to
_SPEECH = 3  # words from which a quotation alone is taken for speech


def bind(paragraph: Paragraph, claim: Claim, marks: Sequence[Quotation]) -> Iterator[Draft]:
    cue = stretch(paragraph.parse, claim.cue, paragraph.index)
    if any(q.inner.covers(cue) for q in marks if q.words >= _SPEECH):
        return  # the speaker's own words report: his statement holds them
    source = stretch(paragraph.parse, claim.source, paragraph.index) if claim.source else None
    content = [stretch(paragraph.parse, run, paragraph.index) for run in claim.content]
    reach = stretch(paragraph.parse, claim.reach, paragraph.index) if claim.reach else None
    if claim.quote and not any(c.overlaps(q.outer) for c in content for q in marks if q.words >= _SPEECH):
        beside = _with_quotations(paragraph, (cue, source, reach), [], marks)
        content = [q for q in beside if _long(paragraph, q)] or content
    content = content and _with_quotations(paragraph, (cue, source, reach), content, marks)
    if source and any(q.inner.covers(source) for q in marks if q.words >= _SPEECH):
        source = None
    if content:
        yield Draft((cue,), (source,) if source else (), tuple(content))


def _long(paragraph: Paragraph, part: Stretch) -> bool:
    return len(paragraph.parse.text[part.start : part.end].split()) >= 2


def _with_quotations(
    paragraph: Paragraph,
    frame: tuple[Stretch | None, ...],
    content: list[Stretch],
    marks: Sequence[Quotation],
) -> list[Stretch]:
    """The content with all of a quotation that it touches; without content, the quotation beside the cue."""
    cue = frame[0]
    if not content:
        beside = [q for q in marks if q.words >= 2 and _beside(paragraph, frame, q)]
        return [q.inner for q in beside]
    grown = []
    for part in content:
        start, end = part.start, part.end
        for quote in marks:
            if (
                quote.words >= _SPEECH
                and quote.inner.overlaps(part)
                and not (cue and quote.inner.overlaps(cue))
            ):
                start, end = min(start, quote.inner.start), max(end, quote.inner.end)
        grown.append(Stretch(part.paragraph, start, end))
    return _joined(_apart(grown, [s for s in frame if s]))


def _beside(paragraph: Paragraph, frame: tuple[Stretch | None, ...], quote: Quotation) -> bool:
    """Whether the quotation stands right before or after cue and source, nothing but a few words between."""
    start = min(s.start for s in frame if s)
    end = max(s.end for s in frame if s)
    text = paragraph.parse.text
    if quote.outer.end <= start:
        gap = text[quote.outer.end : start]
        return not gap.strip(" ,.;:–—-?!…") and "\n" not in gap
    if end <= quote.outer.start:
        gap = text[end : quote.outer.start]
        return len(gap.split()) <= _GAP and not any(m in gap for m in ".?!;")
    return False


def _apart(parts: list[Stretch], holes: list[Stretch]) -> list[Stretch]:
    """The parts without the cue and the source that stand inside them."""
    for hole in holes:
        halves = [
            Stretch(part.paragraph, start, end)
            for part in parts
            for start, end in ((part.start, min(part.end, hole.start)), (max(part.start, hole.end), part.end))
        ]
        parts = [half for half in halves if half.start < half.end]
    return parts


def _joined(parts: list[Stretch]) -> list[Stretch]:
    """Parts in order, those that overlap made one."""
    result: list[Stretch] = []
    for part in sorted(parts):
        last = result[-1] if result else None
        if last and last.paragraph == part.paragraph and part.start <= last.end:
            result[-1] = Stretch(part.paragraph, last.start, max(last.end, part.end))
        else:
            result.append(part)
    return result

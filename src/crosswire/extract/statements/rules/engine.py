"""sentences | verbs, phrases and nouns that report | quotations beside the cue | one owner for each word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from crosswire.extract.statements import quotations, relays
from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules import according, verbs
from crosswire.extract.statements.rules.phrases import stretch
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.resources import statements as words
from crosswire.types import Analysis, Paragraph

_GAP = 12  # words that may stand between a cue with its source and the quotation it belongs to
_SPEECH = 3  # words from which a quotation alone is taken for speech


class Rules:
    """Finds statements by verbs, phrases and quotation marks; needs nothing but the parsed text."""

    def drafts(self, analysis: Analysis) -> list[Draft]:
        marks = quotations.find([p.doc.text for p in analysis.paragraphs])
        found: list[Draft] = []
        for paragraph in analysis.paragraphs:
            inside = [q for q in marks if q.inner.paragraph == paragraph.index]
            found += _paragraph(paragraph, inside)
        return found


def _paragraph(paragraph: Paragraph, marks: Sequence[Quotation]) -> list[Draft]:
    found = [
        draft
        for sentence in paragraph.doc.sents
        for claim in _claims(sentence)
        for draft in _draft(paragraph, claim, marks)
    ]
    return _flat(paragraph, found)


def _claims(sentence: Any) -> Iterator[Claim]:
    yield from verbs.find(sentence)
    yield from according.find(sentence)


def _draft(paragraph: Paragraph, claim: Claim, marks: Sequence[Quotation]) -> Iterator[Draft]:
    cue = stretch(paragraph.doc, claim.cue, paragraph.index)
    if any(q.inner.covers(cue) for q in marks if q.words >= _SPEECH):
        return  # the speaker's own words report: his statement holds them
    source = stretch(paragraph.doc, claim.source, paragraph.index) if claim.source else None
    content = [stretch(paragraph.doc, run, paragraph.index) for run in claim.content]
    content = _with_quotations(paragraph, (cue, source), content, marks)
    if source and any(q.inner.covers(source) for q in marks if q.words >= _SPEECH):
        source = None
    if content:
        yield Draft((cue,), (source,) if source else (), tuple(content))


def _with_quotations(
    paragraph: Paragraph,
    frame: tuple[Stretch, Stretch | None],
    content: list[Stretch],
    marks: Sequence[Quotation],
) -> list[Stretch]:
    """The content, where it touches a quotation, with all of it; without content, the quotation beside the cue."""
    cue, source = frame
    if not content:
        beside = [q for q in marks if q.words >= 2 and _beside(paragraph, frame, q)]
        return [q.inner for q in beside]
    grown = []
    for part in content:
        start, end = part.start, part.end
        for quote in marks:
            if quote.words >= _SPEECH and quote.inner.overlaps(part) and not _crosses(quote, cue):
                start, end = min(start, quote.inner.start), max(end, quote.inner.end)
        grown.append(Stretch(part.paragraph, start, end))
    return _joined(_apart(grown, [s for s in (cue, source) if s]))


def _crosses(quote: Quotation, cue: Stretch) -> bool:
    return quote.inner.overlaps(cue)


def _beside(paragraph: Paragraph, frame: tuple[Stretch, Stretch | None], quote: Quotation) -> bool:
    """Whether the quotation stands right before or after cue and source, nothing but a few words between."""
    start = min(s.start for s in frame if s)
    end = max(s.end for s in frame if s)
    text = paragraph.doc.text
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
        if result and result[-1].paragraph == part.paragraph and part.start <= result[-1].end:
            last = result.pop()
            part = Stretch(part.paragraph, last.start, max(last.end, part.end))
        result.append(part)
    return result


def _flat(paragraph: Paragraph, found: list[Draft]) -> list[Draft]:
    """Statements of news hardly nest: what is reported inside reported speech belongs to the outer one.

    The exception is an outlet or agency that reports a whole statement of another ("according to the
    agency, the army said ..."): both are kept, and the outer one becomes a link of the inner chain.
    """
    kept = []
    for at, draft in enumerate(found):
        outer = [
            (i, o) for i, o in enumerate(found) if i != at and any(c.covers(draft.cue[0]) for c in o.content)
        ]
        mutual = [i for i, o in outer if any(c.covers(o.cue[0]) for c in draft.content)]
        if all(_passes_on(paragraph, o, draft) for _, o in outer) or (mutual and at < min(mutual)):
            kept.append(draft)
    return kept


def _passes_on(paragraph: Paragraph, outer: Draft, inner: Draft) -> bool:
    """Whether the outer source is a medium, and its content begins with the inner source and what it said."""
    if not outer.source or not inner.source or outer.source == inner.source:
        return False
    source, cue = outer.source[0], inner.cue[0]
    opens = abs(inner.source[0].start - outer.content[0].start) <= 3
    verb = paragraph.doc.char_span(cue.start, cue.end, alignment_mode="expand")[0].lemma_.lower()
    frames = words.verbs().get(verb, frozenset())
    spoken = "clause" in frames and "thought" not in frames
    return opens and spoken and relays.is_media(paragraph.doc.text[source.start : source.end])

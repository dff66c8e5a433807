"""The engine that needs no weights: rules over the parsed sentences.

sentences | verbs, phrases and nouns that report: claims | bound to quotations beside them | one owner a word
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.statements import outlets, phrases, verbs
from crosswire.extract.statements.drafts import Article, Draft, Quotation, Stretch
from crosswire.extract.statements.phrases import Claim, stretch
from crosswire.resources import lists
from crosswire.types import Paragraph
from crosswire.types.parse import Phrase

_QUOTING, AS_SAYING = lists.several("extract/statements/rules", "quoting", "as_saying")


class Rules:
    """Finds statements by verbs, phrases and quotation marks; needs nothing but the parsed text."""

    def drafts(self, article: Article) -> list[Draft]:
        quoted = article.quoted
        return [d for p in article.paragraphs for d in attributions(p, quoted.get(p.index, ()))]


def attributions(paragraph: Paragraph, marks: Sequence[Quotation]) -> list[Draft]:
    """The attributions of a paragraph.

    Args:
        paragraph: Where they are sought.
        marks: Its quotations.
    """
    found = [
        draft
        for sentence in paragraph.parse.sents
        for claim in _claims(sentence)
        for draft in bind(paragraph, claim, marks)
    ]
    return _flat(paragraph, found)


def _claims(sentence: Phrase) -> Iterator[Claim]:
    yield from verbs.find(sentence)
    yield from phrases.find(sentence)


def _flat(paragraph: Paragraph, found: list[Draft]) -> list[Draft]:
    """Statements of news hardly nest: what is reported inside reported speech belongs to the outer one.

    The exception is an outlet or agency that reports a whole statement of another ("according to the
    agency, the army said ..."): both are kept, and the outer one becomes a link of the inner chain.
    """
    kept = []
    for at, draft in enumerate(found):
        holding = ((i, o) for i, o in enumerate(found) if i != at)
        outer = [(i, o) for i, o in holding if any(c.covers(draft.cue[0]) for c in o.content)]
        mutual = [i for i, o in outer if any(c.covers(o.cue[0]) for c in draft.content)]
        if all(passes_on(paragraph, o, draft) for _, o in outer) or (mutual and at < min(mutual)):
            kept.append(draft)
    return kept


def passes_on(paragraph: Paragraph, outer: Draft, inner: Draft) -> bool:
    """Whether the outer source is a medium, and its content begins with the inner source and what it said.

    Args:
        paragraph: Where both stand.
        outer: What may pass on.
        inner: What may be passed on.
    """
    same = inner.cue[0].paragraph == outer.content[0].paragraph == outer.cue[0].paragraph
    if not same or not outer.source or not inner.source or outer.source == inner.source:
        return False
    source, cue = outer.source[0], inner.cue[0]
    opens = abs(min(inner.source[0], inner.content[0]).start - outer.content[0].start) <= 3
    whole = paragraph.parse.text
    reported = outlets.passes(whole[outer.cue[0].start : outer.cue[0].end])
    by_media = reported or outlets.is_media(whole[source.start : source.end])
    return opens and by_media and verbs.speaks(paragraph.parse.char_span(cue.start, cue.end)[0])


def as_saying(article: Article, draft: Draft) -> bool:
    """Whether somebody quotes the source: "the agency quoted her as saying", "she was quoted as saying"."""
    cue = draft.cue[0]
    text = article.parse(cue).text
    active = lists.known(text[cue.start : cue.start + 5]) in _QUOTING
    behind = lists.known(text[cue.end : cue.end + 40] if active else article.text(cue))
    return any(one in behind if active else one == behind for one in AS_SAYING)


_GAP = 12  # words that may stand between a cue with its source and the quotation it belongs to
_SPEECH = 3  # words from which a quotation alone is taken for speech


def bind(paragraph: Paragraph, claim: Claim, marks: Sequence[Quotation]) -> Iterator[Draft]:
    """A claim in words as a draft in characters, with the quotations that belong to it; or nothing.

    Args:
        paragraph: Where the claim stands.
        claim: The claim.
        marks: The paragraph's quotations.
    """
    cue = stretch(paragraph.parse, claim.cue, paragraph.index)
    if any(q.inner.covers(cue) for q in marks if q.words >= _SPEECH):
        return  # the speaker's own words report: his statement holds them
    source = stretch(paragraph.parse, claim.source, paragraph.index) if claim.source else None
    content = [stretch(paragraph.parse, run, paragraph.index) for run in claim.content]
    reach = stretch(paragraph.parse, claim.reach, paragraph.index) if claim.reach else None
    if claim.quote and not any(q.outer.meets(content) for q in marks if q.words >= _SPEECH):
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

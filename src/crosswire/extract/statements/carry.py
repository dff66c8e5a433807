"""Speech without a cue: quotations that go on with the statement before, in its paragraph or the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire import grammar
from crosswire.extract.statements.drafts import Article, Draft, Quotation, Stretch
from crosswire.resources import lists
from crosswire.types.parse import Phrase

_FIRST_PERSON = lists.words("extract/statements/carry", "first_person")

_EXACTER = ("in particular,", "specifically,", "more precisely,", "more specifically,", "to be precise,")
_OVER = 2  # paragraphs back to a quotation that no mark closed
_SPEECH = 4  # words from which a quotation that nobody introduces is speech


def over(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the speech that no cue claims, each after the statement it goes on with.

    A quotation belongs to the speaker before it when it follows in the same paragraph, or fills the
    next one. A sentence that elaborates ("in particular, ...") goes on with the report before it.
    What goes on in a sentence of its own is a statement of its own, carried by the one before.

    Args:
        article: The report.
        drafts: Its attributions, in text order.
    """
    known = _Drafts([piece for draft in drafts for piece in _split(article, draft)])
    for quote in article.quotations:
        if quote.words < _SPEECH or known.claims(quote.inner):
            continue
        before = _before(article, quote, known)
        if before is not None and _one_sentence(article, before, quote):
            known.replace(before, replace(before, content=(*before.content, quote.inner)))
        elif before is not None:
            known.add(Draft((), before.source, (quote.inner,), carried=True))
    for draft in _elaborations(article, known):
        known.add(draft)
    return sorted([*known.drafts, *_unmarked(article, known)], key=_position)


class _Drafts:
    """The drafts so far, asked by paragraph."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts: list[Draft] = []
        self._places: dict[Draft, int] = {}
        self._touching: dict[int, list[Draft]] = {}
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        self._places.setdefault(draft, len(self.drafts))
        self.drafts.append(draft)
        for paragraph in _paragraphs(draft):
            self._touching.setdefault(paragraph, []).append(draft)

    def replace(self, old: Draft, new: Draft) -> None:
        """Put `new` where `old` stands; it touches the same paragraphs, or one more."""
        place = self._places.pop(old)
        self.drafts[place] = new
        self._places.setdefault(new, place)
        for paragraph in _paragraphs(new):
            here = self._touching.setdefault(paragraph, [])
            if old in here:
                here[here.index(old)] = new
            else:
                here.append(new)

    def touching(self, paragraph: int) -> Sequence[Draft]:
        """Those that have a part in a paragraph."""
        return self._touching.get(paragraph, ())

    def claims(self, place: Stretch) -> bool:
        """Whether a cue or a content holds some of `place`."""
        return any(place.meets((*d.content, *d.cue)) for d in self.touching(place.paragraph))

    def ending(self, paragraph: int) -> list[Draft]:
        """Those whose last part is in a paragraph."""
        return [d for d in self.touching(paragraph) if _end(d)[0] == paragraph]


def _paragraphs(draft: Draft) -> Sequence[int]:
    return list(dict.fromkeys(part.paragraph for part in draft.parts))


def _one_sentence(article: Article, before: Draft, quote: Quotation) -> bool:
    """Whether the quotation goes on in the sentence of the statement before it."""
    paragraph, end = _end(before)
    gap = article.paragraphs[paragraph].parse.text[end : quote.outer.start]
    return paragraph == quote.inner.paragraph and not re.search(r"[.!?;:]", gap)


def _split(article: Article, draft: Draft) -> list[Draft]:
    """A draft up to the end of its cue's sentence, and one for each sentence or quotation behind it."""
    if draft.carried or not draft.cue:
        return [draft]
    cue = draft.cue[-1]
    end = article.words(cue).sent.end_char
    own: list[Stretch] = []
    later: list[Stretch] = []
    for part in draft.content:
        if (part.paragraph, part.start) >= (cue.paragraph, end):
            later.append(part)
        elif part.paragraph < cue.paragraph or part.end <= end or _spoken_over(article, part, end):
            own.append(part)
        else:
            own.append(Stretch(part.paragraph, part.start, end))
            later.append(Stretch(part.paragraph, end, part.end))
    if not own:
        return [draft]
    pieces = [piece for part in later for piece in _sentences(article, part)]
    return [
        replace(draft, content=tuple(own)),
        *(Draft((), draft.source, (p,), carried=True) for p in pieces),
    ]


def _spoken_over(article: Article, part: Stretch, end: int) -> bool:
    """Whether a quotation runs on over the end of the sentence."""
    return any(q.inner.start < end < q.inner.end for q in article.quoted.get(part.paragraph, ()))


def _sentences(article: Article, part: Stretch) -> list[Stretch]:
    """A part behind the cue's sentence: a quotation whole, other words sentence by sentence."""
    if any(q.inner.overlaps(part) for q in article.quoted.get(part.paragraph, ())):
        return [part]
    parse = article.parse(part)
    cut = [
        Stretch(part.paragraph, max(part.start, s.start_char), min(part.end, s.end_char))
        for s in parse.sents
        if s.start_char < part.end and part.start < s.end_char
    ]
    return [p for p in cut if len(parse.text[p.start : p.end].split()) >= _SPEECH]


def _position(draft: Draft) -> Stretch:
    return draft.content[0] if draft.carried else min(draft.parts)


def _elaborations(article: Article, known: _Drafts) -> list[Draft]:
    """Sentences that open with a phrase which makes the statement before them more exact."""
    found = []
    for paragraph in article.paragraphs:
        ends = {_end(d)[1]: d for d in known.ending(paragraph.index)}
        exact = any(phrase in lists.known(paragraph.parse.text) for phrase in _EXACTER)
        for sentence in paragraph.parse.sents if ends and exact else ():
            before = next((d for e, d in sorted(ends.items()) if 0 <= sentence.start_char - e <= 3), None)
            whole = Stretch(paragraph.index, sentence.start_char, sentence.end_char)
            opens = lists.known(sentence.text).startswith(_EXACTER)
            if before is not None and opens and not known.claims(whole):
                found.append(Draft((), before.source, (whole,), carried=True))
    return found


def _unmarked(article: Article, known: _Drafts) -> list[Draft]:
    """Speech whose marks were lost: what "we" must or want, right behind a quotation's own sentence.

    A reporter who has just quoted somebody does not go on as "we".
    """
    found = []
    for paragraph in article.paragraphs:
        spoken = [q.outer for q in article.quoted.get(paragraph.index, ()) if q.words >= _SPEECH]
        sentences = list(paragraph.parse.sents) if spoken else []
        for last, sentence in pairwise(sentences):
            whole = Stretch(paragraph.index, sentence.start_char, sentence.end_char)
            if not _ours(sentence) or whole.meets(spoken) or known.claims(whole):
                continue
            here = Stretch(paragraph.index, last.start_char, last.end_char)
            near = known.touching(paragraph.index)
            before = next((d for d in near if here.meets(d.cue)), None)
            if before is not None and any(c.meets(spoken) for c in before.content):
                found.append(Draft((), before.source, (whole,), carried=True))
    return found


def _ours(sentence: Phrase) -> bool:
    """Whether "we" or "I" is the subject of a wish, a duty or a promise."""
    root = sentence.root
    ours = any(c.lower in _FIRST_PERSON for c in grammar.below(root, "nsubj"))
    return ours and (root.lemma in _WISHES or any(c.tag == "MD" for c in root.children))


_WISHES = lists.words("extract/statements/carry", "wishes")


def _before(article: Article, quote: Quotation, known: _Drafts) -> Draft | None:
    """The statement that the quotation goes on with: of its own paragraph, or else of the one before."""
    place = quote.inner.paragraph
    open_ = _left_open(article, quote)
    speaking = [d for d in known.touching(open_.paragraph) if open_.meets(d.content)] if open_ else []
    if speaking:
        return max(speaking, key=_end)
    earlier = [d for d in known.ending(place) if _end(d)[1] <= quote.inner.start] or known.ending(place - 1)
    if not earlier:
        return None
    last = max(earlier, key=_end)
    here = _end(last)[0]
    if here == quote.inner.paragraph:
        return last
    fills = quote.inner.size >= 0.8 * len(article.parse(quote.inner).text)
    return last if here == quote.inner.paragraph - 1 and fills else None


def _left_open(article: Article, quote: Quotation) -> Stretch | None:
    """The quotation that a paragraph goes on with, over a caption between: no mark closed it."""
    place = quote.outer.paragraph
    if article.paragraphs[place].parse.text[: quote.outer.start].strip():
        return None
    for before in range(place - 1, max(-1, place - 1 - _OVER), -1):
        if marks := article.quoted.get(before):
            return None if marks[-1].closed else marks[-1].inner
    return None


def _end(draft: Draft) -> tuple[int, int]:
    last = max(draft.parts, key=lambda s: (s.paragraph, s.end))
    return last.paragraph, last.end

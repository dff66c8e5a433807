"""Drafts of the encoder made whole: words, not pieces; no holes; a quotation belongs to one statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.extract.statements import quotations
from crosswire.extract.statements.drafts import Draft, Stretch, by_paragraph
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules.engine import as_saying, passes_on
from crosswire.types import Analysis
from crosswire.types.parse import Token

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_JOINTS = "-'’"
_HOLE = 2  # words that may be missing inside content without being somebody else's
_CRUMB = 1  # so few words beside a longer content are a slip
_SPEECH = 3  # words from which a quotation is speech


def tidy(analysis: Analysis, drafts: Sequence[Draft], fallback: Sequence[Draft]) -> list[Draft]:
    """The drafts with whole words and whole quotations.

    Args:
        analysis: The report.
        drafts: What the encoder found, in pieces of words.
        fallback: What rules found: their source stands in where the encoder saw the cue alone.
    """
    texts = [p.parse.text for p in analysis.paragraphs]
    whole = [_filled(texts, _snapped(texts, draft)) for draft in drafts]
    owned = _quotations_owned(whole, [q for q in quotations.find(texts) if q.words >= _SPEECH])
    cued = by_paragraph(fallback, lambda d: d.cue)
    ready = [
        _coordinated(analysis, _completed(analysis, _sourced(_swept(texts, draft), cued))) for draft in owned
    ]
    return _relayed(analysis, ready, fallback)


def _snapped(texts: Sequence[str], draft: Draft) -> Draft:
    def snap(parts: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        return tuple(_to_words(texts[s.paragraph], s) for s in parts)

    return replace(draft, cue=snap(draft.cue), source=snap(draft.source), content=snap(draft.content))


def _to_words(text: str, part: Stretch) -> Stretch:
    """The part, grown to the ends of the words that it cuts."""
    start, end = part.start, part.end
    while start > 0 and _one_word(text, start):
        start -= 1
    while end < len(text) and _one_word(text, end):
        end += 1
    return Stretch(part.paragraph, start, end)


def _one_word(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one word."""
    left, right = text[at - 1], text[at]
    if left.isalnum() and right.isalnum():
        return True
    if left in _JOINTS and at > 1:
        return text[at - 2].isalnum() and right.isalnum()
    return right in _JOINTS and left.isalnum() and at + 1 < len(text) and text[at + 1].isalnum()


def _filled(texts: Sequence[str], draft: Draft) -> Draft:
    """Without holes of a word or two that neither cue nor source explains."""
    parts: list[Stretch] = []
    for part in draft.content:
        last = parts[-1] if parts and parts[-1].paragraph == part.paragraph else None
        hole = Stretch(part.paragraph, last.end, part.start) if last else None
        if last and hole and _words(texts, hole) <= _HOLE and not _taken(hole, draft):
            parts[-1] = Stretch(part.paragraph, last.start, part.end)
        else:
            parts.append(part)
    return replace(draft, content=tuple(parts))


def _taken(hole: Stretch, draft: Draft) -> bool:
    return any(s.overlaps(hole) for s in (*draft.cue, *draft.source))


def _words(texts: Sequence[str], part: Stretch) -> int:
    return len(_WORD.findall(texts[part.paragraph], part.start, part.end))


def _quotations_owned(drafts: Sequence[Draft], marks: Sequence[Quotation]) -> list[Draft]:
    """Each quotation with the draft that has most of it, all of it; the others lose their part."""
    contents = [draft.content for draft in drafts]
    near = by_paragraph(range(len(drafts)), lambda index: drafts[index].content)
    for quote in marks:
        here = near.get(quote.inner.paragraph, ())
        shares = {index: sum(_shared(part, quote.inner) for part in contents[index]) for index in here}
        owner = max(shares, key=shares.__getitem__, default=None)
        enough = owner is not None and 2 * shares[owner] >= quote.inner.end - quote.inner.start
        if owner is None or not enough or any(c.overlaps(quote.inner) for c in drafts[owner].cue):
            continue
        for index in here:
            change = _with if index == owner else _without
            contents[index] = change(contents[index], quote.inner)
    return [replace(draft, content=c) for draft, c in zip(drafts, contents, strict=True) if c]


def _shared(part: Stretch, other: Stretch) -> int:
    same = part.paragraph == other.paragraph
    return max(0, min(part.end, other.end) - max(part.start, other.start)) if same else 0


def _with(content: tuple[Stretch, ...], inner: Stretch) -> tuple[Stretch, ...]:
    touched = [part for part in content if part.overlaps(inner)]
    grown = Stretch(
        inner.paragraph,
        min([inner.start, *(p.start for p in touched)]),
        max([inner.end, *(p.end for p in touched)]),
    )
    return tuple(sorted([*(p for p in content if p not in touched), grown]))


def _without(content: tuple[Stretch, ...], inner: Stretch) -> tuple[Stretch, ...]:
    return tuple(part for part in content if not inner.covers(part))


def _swept(texts: Sequence[str], draft: Draft) -> Draft:
    """Without crumbs: single words away from the content proper."""
    sizes = [_words(texts, part) for part in draft.content]
    most = max(sizes)
    kept = tuple(p for p, n in zip(draft.content, sizes, strict=True) if n > _CRUMB or n == most)
    return replace(draft, content=kept)


def _sourced(draft: Draft, cued: Mapping[int, Sequence[Draft]]) -> Draft:
    """With the source that rules give the same cue, where there is none."""
    if draft.source:
        return draft
    near = (f for cue in draft.cue for f in cued.get(cue.paragraph, ()))
    same = next((f for f in near if f.source and any(a.overlaps(b) for a in f.cue for b in draft.cue)), None)
    return replace(draft, source=same.source) if same else draft


def _opened(analysis: Analysis, draft: Draft) -> Draft:
    """With a source that begins where its phrase begins: "After the riot the ministry said"."""
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    parse = analysis.paragraphs[part.paragraph].parse
    tokens = parse.char_span(part.start, part.end)
    speaker = next((t for t in tokens if t.dep == "nsubj" and _is_cue(draft, part.paragraph, t.head)), None)
    first = speaker.left_edge if speaker is not None else None
    if first is None or not part.start < first.idx < part.end or first.lower not in {"the", "a", "an"}:
        return draft
    ahead = parse[tokens.start : first.i]
    if any(t.dep in {"cc", "conj"} or t.text in {",", "and", "or"} for t in ahead):
        return draft
    return replace(draft, source=(replace(part, start=first.idx),))


def _is_cue(draft: Draft, paragraph: int, token: Token) -> bool:
    return any(c.paragraph == paragraph and c.start <= token.idx < c.end for c in draft.cue)


def _completed(analysis: Analysis, draft: Draft) -> Draft:
    """With the head of the source's noun phrase, where the encoder stopped before it ("the militant")."""
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    parse = analysis.paragraphs[part.paragraph].parse
    root = parse.char_span(part.start, part.end).root
    if root.dep not in _BEFORE_HEAD or root.head.pos not in {"NOUN", "PROPN"} or root.head.i < root.i:
        return draft
    grown = Stretch(part.paragraph, part.start, root.head.idx + len(root.head.text))
    if any(s.overlaps(grown) for s in (*draft.cue, *draft.content)):
        return draft
    return replace(draft, source=(grown,))


def _coordinated(analysis: Analysis, draft: Draft) -> Draft:
    """With all who say it, where the encoder took one of them: "officials and the mayor said"."""
    if len(draft.source) != 1 or not draft.cue:
        return draft
    part = draft.source[0]
    parse = analysis.paragraphs[part.paragraph].parse
    root = parse.char_span(part.start, part.end).root
    head = root.head if root.dep == "conj" else root
    ends = [head, *head.conjuncts]
    if head.dep != "nsubj" or len(ends) < 2 or any(t.pos not in {"NOUN", "PROPN"} for t in ends):
        return draft
    first, last = ends[0].left_edge, ends[-1].right_edge
    if last.i - first.i > _LONGEST_PAIR or any(
        t.dep in {"acl:relcl", "acl"} for t in parse[first.i : last.i + 1]
    ):
        return draft
    grown = Stretch(part.paragraph, first.idx, last.idx + len(last.text))
    if not grown.covers(part) or any(s.overlaps(grown) for s in (*draft.cue, *draft.content)):
        return draft
    return replace(draft, source=(grown,))


_LONGEST_PAIR = 12  # tokens
_BEFORE_HEAD = {"amod", "compound", "nmod", "det", "nummod"}


def _relayed(analysis: Analysis, drafts: Sequence[Draft], fallback: Sequence[Draft]) -> list[Draft]:
    """With the pairs that rules see where a medium passes on a statement; the encoder hardly nests.

    What the encoder made of the same cues gives way to the pair.
    """
    cued = by_paragraph(fallback, lambda d: d.cue[:1])
    pairs = [
        (outer, inner)
        for outer in fallback
        for inner in cued.get(outer.cue[0].paragraph, ())
        if inner is not outer and passes_on(analysis.paragraphs[outer.cue[0].paragraph], outer, inner)
    ]
    rules = [draft for pair in pairs for draft in pair]
    rules += [f for f in fallback if as_saying(analysis, f) or _valued(analysis, f, drafts)]
    ruled = by_paragraph(rules, lambda d: (*d.cue, *d.content))
    kept = [
        d
        for d in drafts
        if not any(_same_words(d, rule) for s in (*d.cue, *d.content) for rule in ruled.get(s.paragraph, ()))
    ]
    return [*kept, *rules]


def _valued(analysis: Analysis, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether somebody puts a number on something, unseen by the encoder: "put the damage at 40 million"."""
    whole = analysis.paragraphs[draft.cue[0].paragraph].parse.text
    cue, said = draft.cue[0], draft.content[-1]
    puts = whole[cue.start : cue.end].lower() in {"put", "puts", "pegged", "placed"}
    number = re.search(r"\bat\s+(?:\w+\s+){0,3}\S*\d", whole[said.start : said.end])
    return (
        puts and bool(draft.source) and number is not None and not any(_same_words(d, draft) for d in drafts)
    )


def _same_words(one: Draft, other: Draft) -> bool:
    return any(a.overlaps(b) for a in (*one.cue, *one.content) for b in (*other.cue, *other.content))

"""Drafts of the encoder made whole: words, not pieces; no holes; a quotation belongs to one statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire import grammar
from crosswire.extract.statements import outlets, rules
from crosswire.extract.statements.drafts import Article, Draft, Quotation, Stretch, by_paragraph
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.types.parse import Token

_AT_A_NUMBER, _OURS = lists.patterns("extract/statements/tidy", "at_a_number", "ours")

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_JOINTS = "-'’"
_STOPS, _ENDS = " .)", (".", "!", "?", "”", '"')
_HOLE = 2  # words that may be missing inside content without being somebody else's
_CRUMB = 1  # so few words beside a longer content are a slip
_SPEECH = 3  # words from which a quotation is speech
# Of whom these are said, he has not said it.
_SAID_OF = listed("speech", "of_the_subject")
_LONGEST_PAIR = 12  # tokens
_BEFORE_HEAD = {"amod", "compound", "nmod", "det", "nummod"}
_VALUING = lists.words("extract/statements/tidy", "valuing")
# What `_relayed` looks for stands in no paragraph without one of these, or the name or kind of an outlet.
_CONCERNS = lists.pattern("extract/statements/tidy", "concerns", valuing=_VALUING)


def drafts(article: Article, found: Sequence[Draft]) -> list[Draft]:
    """The drafts with whole words and whole quotations.

    Rules are asked only where the encoder saw a cue without a source, and where somebody may pass on what
    another says or put a number on something: the encoder hardly nests, and misses such numbers.

    Args:
        article: The report.
        found: What the encoder found, in pieces of words.
    """
    texts = [p.parse.text for p in article.paragraphs]
    whole = [_filled(texts, _snapped(texts, draft)) for draft in found]
    said = [(draft, _uncredited(article, draft)) for draft in whole]
    whole = [bare for draft, bare in said if bare.source or bare.cue or not draft.source]
    whole = [_not_its_object(article, draft) for draft in whole if not _on_own_authority(article, draft)]
    owned = _quotations_owned(whole, [q for q in article.quotations if q.words >= _SPEECH])
    swept = [_swept(texts, draft) for draft in owned]
    ruled = list(_ruled(article, {c.paragraph for d in swept if not d.source for c in d.cue}))
    cued = by_paragraph(ruled, lambda d: d.cue)
    ready = [_coordinated(article, _completed(article, _sourced(draft, cued))) for draft in swept]
    return _relayed(article, ready, ruled)


def _uncredited(article: Article, draft: Draft) -> Draft:
    """Without a source that ends a paragraph above as a sentence of its own: whose film is shown there.

    What was read as said by it beyond the sentence of the cue is said by nobody.
    """
    own = {part.paragraph for part in (*draft.cue, *draft.content)}
    kept = tuple(s for s in draft.source if s.paragraph in own or not _credit(article, s))
    if kept == draft.source or not draft.cue:
        return replace(draft, source=kept)
    cue, end = draft.cue[-1], article.words(draft.cue[-1]).sent.end_char
    told = (p for p in draft.content if p.paragraph == cue.paragraph and p.start < end)
    return replace(draft, source=kept, content=tuple(replace(p, end=min(p.end, end)) for p in told))


def _credit(article: Article, part: Stretch) -> bool:
    text = article.paragraphs[part.paragraph].parse.text
    ahead, behind = text[: part.start].rstrip(), text[part.end :].strip(_STOPS)
    return ahead[-1:] in _ENDS and not behind


def _on_own_authority(article: Article, draft: Draft) -> bool:
    """Whether it is the speaker's own: "According to our information, …"."""
    source = draft.source[0] if draft.source else None
    return source is not None and bool(_OURS.match(article.text(source)))


def _not_its_object(article: Article, draft: Draft) -> Draft:
    """Without a source that others say something of: "the measures are expected to include cuts"."""
    if len(draft.source) != 1 or len(draft.cue) != 1:
        return draft
    cue, root = article.words(draft.cue[0]).root, article.words(draft.source[0]).root
    of_it = root.dep == "nsubj:pass" and root.head == cue and cue.lemma.lower() in _SAID_OF
    of_it = of_it and all(t.tag != "TO" for t in article.words(draft.cue[0]))  # "is expected to say"
    return replace(draft, source=()) if of_it else draft


def _ruled(article: Article, unsourced: set[int]) -> Iterator[Draft]:
    """What rules find in the paragraphs `unsourced`, and in those where they may know better."""
    for paragraph in article.paragraphs:
        text = paragraph.parse.text
        if paragraph.index in unsourced or _CONCERNS.search(text) or outlets.may_name(text):
            yield from rules.attributions(paragraph, article.quoted.get(paragraph.index, ()))


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
        if last and hole and _words(texts, hole) <= _HOLE and not hole.meets((*draft.cue, *draft.source)):
            parts[-1] = Stretch(part.paragraph, last.start, part.end)
        else:
            parts.append(part)
    return replace(draft, content=tuple(parts))


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
    same = next((f for f in near if f.source and any(a.meets(draft.cue) for a in f.cue)), None)
    return replace(draft, source=same.source) if same else draft


def _completed(article: Article, draft: Draft) -> Draft:
    """With the head of the source's noun phrase, where the encoder stopped before it ("the militant")."""
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    root = article.words(part).root
    first = next(iter(article.words(part)))
    if first.pos == "PRON" and root.pos in grammar.VERBS:  # "he" of "in the English he perfected"
        return replace(draft, source=(replace(part, end=first.idx + len(first)),))
    named = _named(root)
    if named is not None:
        return _grown(draft, replace(part, start=named.left_edge.idx))
    if root.dep not in _BEFORE_HEAD or root.head.pos not in grammar.NOUNS or root.head.i < root.i:
        return draft
    return _grown(draft, replace(part, end=root.head.idx + len(root.head)))


def _named(office: Token) -> Token | None:
    """The person whose office a source is, named before it: "Ann Roe, chairwoman and chief executive"."""
    above = office.head if office.dep == "conj" else office
    held = above.head if above.dep == "appos" else None
    person = held is not None and held.pos == "PROPN" and held.entity == "PERSON" and held.i < office.i
    return held if person and office.pos == "NOUN" else None


def _coordinated(article: Article, draft: Draft) -> Draft:
    """With all who say it, where the encoder took one of them: "officials and the mayor said"."""
    if len(draft.source) != 1 or not draft.cue:
        return draft
    part = draft.source[0]
    root = article.words(part).root
    head = root.head if root.dep == "conj" else root
    ends = [head, *head.conjuncts]
    if head.dep != "nsubj" or len(ends) < 2 or any(t.pos not in grammar.NOUNS for t in ends):
        return draft
    first, last = ends[0].left_edge, ends[-1].right_edge
    between = article.parse(part)[first.i : last.i + 1]
    if last.i - first.i > _LONGEST_PAIR or any(t.dep in grammar.RELATIVES for t in between):
        return draft
    grown = Stretch(part.paragraph, first.idx, last.idx + len(last))
    return _grown(draft, grown) if grown.covers(part) else draft


def _grown(draft: Draft, source: Stretch) -> Draft:
    """With a longer source, unless that would run into cue or content."""
    return draft if source.meets((*draft.cue, *draft.content)) else replace(draft, source=(source,))


def _relayed(article: Article, drafts: Sequence[Draft], ruled: Sequence[Draft]) -> list[Draft]:
    """With the pairs that rules see where a medium passes on a statement; the encoder hardly nests.

    What the encoder made of the same cues gives way to the pair.
    """
    cued = by_paragraph(ruled, lambda d: d.cue[:1])
    pairs = [
        (outer, inner)
        for outer in ruled
        for inner in cued.get(outer.cue[0].paragraph, ())
        if inner is not outer and rules.passes_on(article.paragraphs[outer.cue[0].paragraph], outer, inner)
    ]
    better = [draft for pair in pairs for draft in pair]
    better += [d for d in ruled if _as_saying(article, d, drafts) or _valued(article, d, drafts)]
    near = by_paragraph(better, lambda d: (*d.cue, *d.content))
    kept = [
        d
        for d in drafts
        if not any(_same_words(d, rule) for s in (*d.cue, *d.content) for rule in near.get(s.paragraph, ()))
    ]
    return [*kept, *better]


def _as_saying(article: Article, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether somebody is quoted "as saying" it; where he undergoes it, only if the encoder saw no source."""
    known = any(d.source and any(c.meets(draft.cue) for c in d.cue) for d in drafts)
    active = article.text(draft.cue[0]) not in rules.AS_SAYING
    return rules.as_saying(article, draft) and (active or not known)


def _valued(article: Article, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether somebody puts a number on something, unseen by the encoder: "put the damage at 40 million"."""
    if not draft.source or lists.known(article.text(draft.cue[0])) not in _VALUING:
        return False
    number = _AT_A_NUMBER.search(article.text(draft.content[-1]))
    return number is not None and not any(_same_words(d, draft) for d in drafts)


def _same_words(one: Draft, other: Draft) -> bool:
    words = (*other.cue, *other.content)
    return any(part.meets(words) for part in (*one.cue, *one.content))

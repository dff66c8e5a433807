"""Where what a source says ends, or begins, in its sentence: at another's turn, at a name that it tells of.

"According to the firm, 40 left; the union counted 90."    the 90 are the union's
"According to Radio Suma, Ada Lund, who sang, was ill."    Ada Lund is told of, and says nothing
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire import grammar
from crosswire.extract.statements.drafts import Article, Draft, Stretch
from crosswire.extract.statements.phrases import noun_phrase, stretch
from crosswire.naming import sources
from crosswire.resources import lists
from crosswire.types import Paragraph
from crosswire.types.parse import Token

_TURNING, _GIVING = lists.several("extract/statements/turns", "turning", "giving")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A clause in which another gives his own number: its mark, who gives it, the verb, and what is given."""

    mark: Stretch
    source: Stretch
    cue: Stretch
    content: Stretch

    @property
    def whole(self) -> Stretch:
        return replace(self.mark, end=self.content.end)


def parted(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each ending where another source takes its turn or a name opens what is told.

    Args:
        article: The report.
        drafts: Its attributions, as an engine found them.
    """
    found = [_told_of(article, draft) for draft in drafts]
    for paragraph in article.paragraphs:
        for turn in (
            _turns(paragraph)
            if any(d.cue[:1] and d.cue[0].paragraph == paragraph.index for d in found)
            else ()
        ):
            found = _with_turn(article, found, turn)
    return found


def _turns(paragraph: Paragraph) -> Iterator[_Turn]:
    parse = paragraph.parse
    for verb in parse:
        who = grammar.subject(verb) if verb.lemma.lower() in _GIVING and verb.pos in grammar.VERBS else None
        if who is None or who.i > verb.i or who.pos not in grammar.NOUNS:
            continue
        first, end = noun_phrase(who)
        mark = parse[first - 1] if first > verb.sent.start else None
        if mark is None or mark.lower not in _TURNING or not sources.speaks(parse[first:end].text):
            continue
        last = _last(verb)
        if any(t.like_num for t in parse[verb.i + 1 : last]):
            runs = (first - 1, first), (first, end), (verb.i, verb.i + 1), (verb.i + 1, last)
            yield _Turn(*(stretch(parse, run, paragraph.index) for run in runs))


def _last(verb: Token) -> int:
    """The place behind the last word of a verb's clause: its sentence or the next turn ends it."""
    sentence = verb.sent
    later = [t.i for t in verb.parse[verb.i + 1 : sentence.end] if t.lower in _TURNING]
    end = min([sentence.end, *later])
    while end > verb.i + 1 and verb.parse[end - 1].pos == "PUNCT":
        end -= 1
    return end


def _with_turn(article: Article, drafts: Sequence[Draft], turn: _Turn) -> list[Draft]:
    """The drafts of which none reaches into the turn of another; and the turn, where none of them is it."""
    before = [d for d in drafts if _before(article, d, turn)]
    if not before:
        return list(drafts)
    cut = [_cut(d, turn) if d in before else d for d in drafts]
    known = any(turn.cue.meets(d.cue) for d in drafts)
    own = [] if known else [Draft((turn.cue,), (turn.source,), (turn.content,))]
    return [*cut, *own]


def _before(article: Article, draft: Draft, turn: _Turn) -> bool:
    """Whether somebody else has said something in the same sentence, in words that are not quoted, before."""
    if draft.verbatim is not None or not draft.source or not draft.cue:
        return False
    frame, said = (*draft.cue, *draft.source), min(draft.content)
    quotes = article.quoted.get(turn.mark.paragraph, ())
    if any(q.inner.overlaps(turn.whole) for q in quotes):
        return False
    same = all(p.paragraph == turn.mark.paragraph and p.end <= turn.mark.start for p in frame)
    return (
        same
        and said.start < turn.mark.start
        and article.words(draft.cue[0]).sent == article.words(turn.cue).sent
    )


def _cut(draft: Draft, turn: _Turn) -> Draft:
    kept = (
        replace(p, end=min(p.end, turn.mark.start)) if p.overlaps(turn.whole) else p for p in draft.content
    )
    return replace(draft, content=tuple(p for p in kept if p.start < p.end))


def _told_of(article: Article, draft: Draft) -> Draft:
    """The draft without the name that a parse hangs on the source, where its clause has no other subject."""
    if not draft.cue or not draft.source or draft.verbatim is not None:
        return draft
    cue = article.words(draft.cue[0]).root
    verb = cue.head
    if (
        cue.dep != "udep"
        or verb.pos not in grammar.VERBS
        or verb.i < cue.i
        or grammar.subject(verb) is not None
    ):
        return draft
    named = (a for t in article.words(draft.source[0]) for a in grammar.behind(t, "appos") if a.i < verb.i)
    who = next((a for a in named if a.pos == "PROPN" or grammar.determined(a)), None)
    if who is None:
        return draft
    opens = stretch(who.parse, noun_phrase(who), draft.cue[0].paragraph)
    set_off = who.parse[noun_phrase(who)[0] - 1].text == ","  # not "envoy Ada Lund"
    if opens.start <= draft.source[0].start or not set_off:
        return draft
    source = tuple(replace(p, end=min(p.end, opens.start)) for p in draft.source)
    said = replace(opens, end=max(p.end for p in draft.content if p.paragraph == opens.paragraph))
    rest = (p for p in draft.content if not p.overlaps(said))
    return replace(draft, source=source, content=tuple(sorted((*rest, said))))

"""Whom a source without a name stands for: "the captain", "the statement", "the four-times champion".

A report names somebody once, with what he is, and goes on with that alone. So the nearest statement before
is looked for whose source bears the same noun, that was made in such a writing, or to which something is
added. Where two could be meant nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire import grammar
from crosswire.extract.statements import speakers
from crosswire.extract.statements.drafts import Article, Draft
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.types import EntityType
from crosswire.types.parse import Phrase, Token

_NEAR = 4  # paragraphs back
_ADDING, _SAYING_IN, _ONE = lists.several("extract/statements/described", "adding", "saying_in", "one")
_WRITTEN = words.kind("written")


def meant(article: Article, drafts: Sequence[Draft], index: int) -> int | None:
    """The earlier draft whose speaker the source of draft `index` is, where that source bears no name.

    Args:
        article: The report.
        drafts: Its attributions, in text order.
        index: Which of them; it has a source.
    """
    draft = drafts[index]
    noun = _unnamed(article, draft)
    if noun is None:
        return None
    near = [at for at in range(index) if _before(drafts[at], draft)]
    if noun.lemma.lower() in _WRITTEN:
        found = [at for at in near if _written(article, drafts[at], noun.lemma.lower())]
        return found[-1] if found else None
    alike = {article.text(drafts[at].source[0]): at for at in near if _bears(article, drafts[at], noun)}
    if alike:
        return next(iter(alike.values())) if len(alike) == 1 else None
    adds = any(t.lemma.lower() in _ADDING for cue in draft.cue for t in article.words(cue))
    last = near[-1] if near and near[-1] == index - 1 and adds else None
    return last if last is not None and _named(article, drafts[last]) else None


def _unnamed(article: Article, draft: Draft) -> Token | None:
    """The noun of a source that is one of those told of: "the older brother", no name and no plural."""
    if len(draft.source) != 1 or draft.carried:
        return None
    phrase = article.words(draft.source[0])
    root = phrase.root
    bare = len(phrase) == 1 and root.lemma.lower() in _WRITTEN  # "read the statement"
    definite = phrase[0].lower in grammar.DEFINITE or bare
    plain = root.pos == "NOUN" and root.tag == "NN" and not any(t.pos == "PROPN" for t in phrase)
    human = root.lemma.lower() in words.people() | _WRITTEN
    return root if definite and plain and human else None


def _before(other: Draft, draft: Draft) -> bool:
    if not other.source or other.carried:
        return False
    return 0 <= draft.source[0].paragraph - other.source[0].paragraph <= _NEAR and other.source < draft.source


def _bears(article: Article, other: Draft, noun: Token) -> bool:
    """Whether an earlier source says more of such a one: "Ann Roe, the ship's captain"."""
    phrase = article.words(other.source[0])
    same = any(t.lemma.lower() == noun.lemma.lower() and t.tag == "NN" for t in _held(phrase))
    return same and _named(article, other)


def _held(phrase: Phrase) -> Iterator[Token]:
    """The words of a source, and those set behind it."""
    yield from phrase
    for token in phrase:
        for child in grammar.below(token, "appos"):
            yield from child.subtree


def _named(article: Article, draft: Draft) -> bool:
    """Whether a source names a person or, beside its noun, a body: "a Delta spokesman"."""
    kinds = {EntityType.PERSON, EntityType.ORGANISATION}
    return any(m.type in kinds for m in article.mentions(draft.source[0])) and not speakers.pronoun(
        article.text(draft.source[0])
    )


def _written(article: Article, other: Draft, noun: str) -> bool:
    """Whether somebody says something in such a writing: "the mayor said in a statement"."""
    if not other.cue or not _named(article, other):
        return False
    cue = article.words(other.cue[0])
    return any(
        t.lemma.lower() == noun
        and any(c.lower in _ONE for c in t.lefts)
        and t.head.lower in _SAYING_IN
        and t.head.head in cue
        for t in cue.sent
    )

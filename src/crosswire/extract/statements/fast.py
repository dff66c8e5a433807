"""The fast engine: readings of a parse, weighed by a linear model, the best ones kept.

What speaks for and against a reading are strings, features, each with a weight. Names and nouns of topics are
classes there, never themselves: no topic and no party is learned.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

import numpy as np

from crosswire import grammar
from crosswire.extract.statements import readings
from crosswire.extract.statements.drafts import Article, Draft, Quotation
from crosswire.extract.statements.phrases import Claim
from crosswire.extract.statements.rules import bind, passes_on
from crosswire.languages.en.trees import TREEBANK
from crosswire.resources import models
from crosswire.resources import statements as words
from crosswire.steady import steady
from crosswire.types import Paragraph
from crosswire.types.parse import Parse, Token

NAME = "statements-fast"
BITS = 16
_KNOWN = 200_000  # features whose weights are kept at hand
KEEP = 0.3  # least chance of a candidate that is kept
UNSIGNED = 0.4  # the same where nobody is named: more often an event than a statement


class Fast:
    """Finds statements among all that might be one, with the weights in `crosswire.resources.models`."""

    def __init__(self) -> None:
        self._weights = _load()

    def drafts(self, article: Article) -> list[Draft]:
        found: list[Draft] = []
        for paragraph in article.paragraphs:
            scored: list[tuple[float, Draft]] = []
            for shared, drafts in possible(paragraph, article.quoted.get(paragraph.index, ())):
                start = self._weights.total(shared)
                chances = ((chance(self._weights, own, start), draft) for draft, own in drafts)
                scored += [(score, draft) for score, draft in chances if score >= least(draft)]
            found += best(paragraph, scored)
        return found


Features = tuple[str, ...]


def possible(
    paragraph: Paragraph, marks: Sequence[Quotation]
) -> Iterator[tuple[Features, list[tuple[Draft, Features]]]]:
    """Every reading of a paragraph as a draft, with its features.

    Args:
        paragraph: Where readings are sought.
        marks: Its quotations.

    Returns:
        For each cue the features that all of its readings share, and each reading with its own.
    """
    for sentence in paragraph.parse.sents:
        for token, found in readings.find(sentence):
            cue = _cue(token)
            drafts = [
                (draft, (*_of_claim(cue, claim, way), *_of_draft(draft, marks)))
                for way, claim in found
                for draft in bind(paragraph, claim, marks)
            ]
            if drafts:
                yield tuple(_of_cue(cue)), drafts


def _of_draft(draft: Draft, marks: Sequence[Quotation]) -> list[str]:
    """What the characters show: quotation marks in the content, or around it."""
    said = sum(s.size for s in draft.content)
    quoted = sum(
        max(0, min(s.end, q.inner.end) - max(s.start, q.inner.start)) for s in draft.content for q in marks
    )
    share = "all" if quoted > 0.9 * said else "part" if quoted else "none"
    return [f"q={share}", f"qs={share} {'source' if draft.source else 'nobody'}"]


def least(draft: Draft) -> float:
    """The chance that a candidate needs."""
    return KEEP if draft.source else UNSIGNED


class Weights(dict[str, float]):
    """The weight of each feature, looked up in the table once."""

    def __init__(self, table: Sequence[float]) -> None:
        self.table = table

    def __missing__(self, feature: str) -> float:
        if len(self) > _KNOWN:
            self.clear()
        found = self[feature] = self.table[slot(feature)]
        return found

    def total(self, features: Iterable[str], start: float | None = None) -> float:
        """The sum of the weights, of the bias where nothing comes before, and of `start`."""
        return sum(map(self.__getitem__, features), self.table[0] if start is None else start)


def chance(weights: Weights, features: Iterable[str], start: float | None = None) -> float:
    """The probability of a reading.

    Args:
        weights: The fitted weights.
        features: What speaks for and against it.
        start: The total of the features before these; None where there are none.
    """
    total = weights.total(features, start)
    return steady(1 / (1 + exp(-total)))


def slots(features: Iterable[str]) -> list[int]:
    """The places of features in the table of weights; the first one is the bias."""
    return [0, *map(slot, features)]


def slot(feature: str) -> int:
    return zlib.crc32(feature.encode()) % ((1 << BITS) - 1) + 1


def best(paragraph: Paragraph, scored: Sequence[tuple[float, Draft]]) -> list[Draft]:
    """The drafts that stand, best first: one inside another's content falls, unless it is passed on.

    Args:
        paragraph: Where the drafts stand.
        scored: Drafts with their probabilities.
    """
    kept: list[Draft] = []
    for _, draft in sorted(scored, key=lambda s: (-s[0], s[1].cue, s[1].content)):
        if all(_together(paragraph, draft, other) for other in kept):
            kept.append(draft)
    return kept


def _together(paragraph: Paragraph, draft: Draft, other: Draft) -> bool:
    if other.cue[0].meets(draft.cue):
        return False
    for outer, inner in ((draft, other), (other, draft)):
        if inner.cue[0].meets(outer.content):
            return passes_on(paragraph, outer, inner)
    return not any(part.meets(other.content) for part in draft.content)


@cache
def _load() -> Weights:
    weights = models.load(NAME)
    with np.load(io.BytesIO(weights.files[f"{NAME}.npz"]), allow_pickle=False) as arrays:
        return Weights(arrays["weights"].astype(np.float64).tolist())


_CLOSED = {"PRON", "DET", "ADP", "SCONJ", "PART", "CCONJ"}
_MARKING = {"aux", "advmod:neg", "mark", "advmod", "compound:prt"}


@dataclass(frozen=True, slots=True)
class _Cue:
    """What all readings of a cue share."""

    token: Token
    lemma: str
    voice: str
    below: frozenset[str]


def _cue(token: Token) -> _Cue:
    below = frozenset(child.dep for child in token.children)
    voice = "passive" if grammar.undergone(token) else "active"
    return _Cue(token, token.lemma.lower(), voice, below)


def _of_cue(cue: _Cue) -> Iterator[str]:
    """Features of the cue alone."""
    token, lemma = cue.token, cue.lemma
    head = token.head
    yield from (f"l={lemma}", f"d={_dep(token)}", f"t={token.tag}", f"lt={lemma} {token.tag}")
    yield from (f"v={cue.voice}", f"hp={_dep(token)} {head.pos}")
    yield f"h={_word(head)}" if head.i != token.i else "h=root"
    yield f"hd={_dep(token)} {_word(head)}"
    for child in token.children:
        if child.dep in _MARKING:
            yield f"c={_dep(child)} {child.lower}"
    yield from (f"k={kind}" for kind in sorted(TREEBANK.get(dep, dep) for dep in cue.below))
    first = max(0, token.i - 2)
    around = token.parse[first : token.i + 3]
    yield from (f"b={n - token.i} {_word(t)}" for n, t in enumerate(around, first) if n != token.i)


def _of_claim(cue: _Cue, claim: Claim, way: str) -> Iterator[str]:
    """Features of one reading of a cue: what would be its source, and what its content."""
    token, lemma, voice = cue.token, cue.lemma, cue.voice
    parse = token.parse
    frame, source = _frame(cue, claim), _who(parse, claim)
    yield from (f"w={way}", f"wl={way} {lemma}", f"wf={way} {frame}", f"ws={way} {source}")
    yield from (f"f={frame}", f"lf={lemma} {frame}", f"tf={token.tag} {frame}", f"vf={voice} {frame}")
    yield from (f"s={source}", f"fs={frame} {source}", f"ls={lemma} {source}")
    yield f"n={_size(sum(b - a for a, b in claim.content))} {frame}"
    if claim.source:
        side = "before" if claim.source[0] < token.i else "after"
        gap = token.i - claim.source[1] if side == "before" else claim.source[0] - token.i
        yield f"sg={side} {_size(gap)}"
        yield f"sn={_size(claim.source[1] - claim.source[0])}"
    if claim.content:
        start, end = claim.content[0][0], claim.content[-1][1]
        first = parse[start]
        word = first.lower if first.pos in _CLOSED else first.pos
        yield from (f"o={word} {frame}", f"ow={word} {way}")
        yield f"side={'before' if start < token.i else 'after'} {frame}"
        yield f"cb={_word(parse[start - 1])}" if start else "cb=first"
        yield f"ca={_word(parse[end])}" if end < len(parse) else "ca=last"
        yield f"cl={parse[end - 1].pos} {frame}"
        yield f"p={len(claim.content)} {way}"


def _dep(token: Token) -> str:
    """How a word hangs, by the name that the weights were fitted with."""
    return TREEBANK.get(token.dep, token.dep)


def _word(token: Token) -> str:
    """A word of grammar or a verb as itself, any other word as its class."""
    sort = token.pos
    if sort in _CLOSED or sort == "PUNCT":
        return token.lower
    return token.lemma.lower() if sort in grammar.VERBS else sort


def _frame(cue: _Cue, claim: Claim) -> str:
    """What sort of content it is: quoted only, a clause, an infinitive, a thing, a preposition's phrase."""
    if not claim.content:
        return "quote"
    if "ccomp" in cue.below:
        return "clause"
    if "xcomp" in cue.below or "advcl" in cue.below:
        return "to"
    if "obj" in cue.below:
        return "object+" if claim.content[0][1] - claim.content[0][0] > 3 else "object"
    before = cue.token.parse[claim.content[0][0] - 1]
    return f"p {before.lower}" if before.dep == "udep" else "rest"


def _who(parse: Parse, claim: Claim) -> str:
    """What sort of source it is."""
    if claim.source is None:
        return "none"
    head = parse[claim.source[0] : claim.source[1]].root
    if head.pos == "PRON":
        return head.lower
    if head.pos == "PROPN":
        return f"name {head.entity or 'other'}"
    lemma = head.lemma.lower()
    sort = "person" if lemma in words.people() else "body" if lemma in words.bodies() else ""
    return f"noun {head.tag} {sort}"


def _size(count: int) -> str:
    return next((str(limit) for limit in (0, 1, 2, 4, 8, 16, 32) if count <= limit), "long")

"""What speaks for and against a candidate, as strings that a linear model weighs.

Names and nouns of topics are classes here, never themselves: no topic and no party is learned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.extract.statements.rules.phrases import passive
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.languages.en.trees import TREEBANK
from crosswire.resources import statements as words
from crosswire.types.parse import Parse, Token

_CLOSED = {"PRON", "DET", "ADP", "SCONJ", "PART", "CCONJ"}
_MARKING = {"aux", "advmod:neg", "mark", "advmod", "compound:prt"}


@dataclass(frozen=True, slots=True)
class Cue:
    """What all readings of a cue share."""

    token: Token
    lemma: str
    voice: str
    below: frozenset[str]


def cue(token: Token) -> Cue:
    below = frozenset(child.dep for child in token.children)
    return Cue(token, token.lemma.lower(), "passive" if passive(token) else "active", below)


def of_cue(cue: Cue) -> Iterator[str]:
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


def of_claim(cue: Cue, claim: Claim, way: str) -> Iterator[str]:
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
    return TREEBANK.get(token.dep, str(token.dep))


def _word(token: Token) -> str:
    """A word of grammar or a verb as itself, any other word as its class."""
    sort = token.pos
    if sort in _CLOSED or sort == "PUNCT":
        return str(token.lower)
    return str(token.lemma.lower()) if sort in {"VERB", "AUX"} else str(sort)


def _frame(cue: Cue, claim: Claim) -> str:
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
        return str(head.lower)
    if head.pos == "PROPN":
        return f"name {head.entity or 'other'}"
    lemma = head.lemma.lower()
    sort = "person" if lemma in words.people() else "body" if lemma in words.bodies() else ""
    return f"noun {head.tag} {sort}"


def _size(words_in: int) -> str:
    for limit in (0, 1, 2, 4, 8, 16, 32):
        if words_in <= limit:
            return str(limit)
    return "long"

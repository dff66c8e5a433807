"""All that might be an attribution, with what speaks for and against each: the fast engine's view.

The nets are wide on purpose (any verb with a clause, an infinitive or an object; nouns, adjectives
and prepositions that can report): what is worth keeping is learned, not listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crosswire.extract.statements.rules import according, verbs
from crosswire.extract.statements.rules.phrases import noun_phrase, passive, subject, trimmed
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.resources import statements as words

_ANY_VERB = frozenset(
    {
        "clause",
        "quote",
        "to",
        "other",
        "about",
        "object",
        "for",
        "on",
        "of",
        "against",
        "with",
        "in",
        "as",
    }
)
_ANY_NOUN = frozenset({"that", "to"})
_STANCE = {"against", "for", "behind"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution and its features, as strings that a linear model weighs."""

    claim: Claim
    features: tuple[str, ...]


def find(sentence: Any) -> Iterator[Candidate]:
    """The candidates of a sentence (a spaCy `Span`), in the order of their cues."""
    for token in sentence:
        for way, claim in _claims(token, sentence):
            yield Candidate(claim, tuple(_features(token, claim, way)))


def _claims(token: Any, sentence: Any) -> Iterator[tuple[str, Claim]]:
    for way, claim in _all_claims(token, sentence):
        if (
            not all(t.ent_type_ in {"DATE", "TIME"} for a, b in claim.content for t in token.doc[a:b])
            or claim.quote
        ):
            yield way, claim


def _all_claims(token: Any, sentence: Any) -> Iterator[tuple[str, Claim]]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ != "amod":
        known = words.verbs().get(lemma)
        found = verbs.claim(token, known) if known else None
        if found is not None and found.content:
            yield "listed", found
            return
        wide = verbs.claim(token, _ANY_VERB)
        if wide is not None:
            yield "any", wide
    elif token.pos_ == "NOUN":
        known = words.nouns().get(lemma)
        for found in according.noun_claim(token, known or _ANY_NOUN, owned=known is None):
            yield "noun", found
    elif token.pos_ in {"ADJ", "ADP"} and token.head.lemma_ == "be":
        yield from _stance(token)
    if token.pos_ in {"VERB", "ADP", "AUX"}:
        for found in according.phrases(token, sentence):
            yield "phrase", found


def _stance(token: Any) -> Iterator[tuple[str, Claim]]:
    """Adjectives: "is against the merger", "are confident that ..."."""
    who = subject(token.head)
    if token.dep_ == "acomp":
        content = next(
            (c for c in token.children if c.dep_ in {"ccomp", "xcomp", "prep"} and c.i > token.i), None
        )
    else:
        content = token if token.lower_ in _STANCE else None
    if who is None or content is None:
        return
    first = content.left_edge.i + (content.dep_ == "prep")
    run = trimmed(token.doc, (first, content.right_edge.i + 1))
    cue = (min(token.head.i, token.i), token.i + 1)
    source = noun_phrase(who)
    if run[0] < run[1] and not source[0] <= cue[0] < source[1] and run[0] >= cue[1]:
        yield "stance", Claim(cue, source, (run,))


def _features(token: Any, claim: Claim, way: str) -> Iterator[str]:
    lemma = token.lemma_.lower()
    frame = _frame(token, claim)
    voice = "passive" if passive(token) else "active"
    source = _who(token.doc, claim)
    yield from (
        f"w={way}",
        f"l={lemma}",
        f"f={frame}",
        f"lf={lemma} {frame}",
        f"s={source}",
        f"fs={frame} {source}",
    )
    yield from (f"d={token.dep_}", f"t={token.tag_}", f"tf={token.tag_} {frame}", f"v={voice} {frame}")
    yield f"lt={lemma} {token.tag_}"
    yield f"h={_word(token.head)}" if token.head is not token else "h=root"
    yield f"hp={token.dep_} {token.head.pos_}"
    for child in token.children:
        if child.dep_ in {"aux", "neg", "mark", "advmod", "prt"}:
            yield f"c={child.dep_} {child.lower_}"
    yield f"n={_size(sum(b - a for a, b in claim.content))} {frame}"
    if claim.content:
        first = token.doc[claim.content[0][0]]
        yield f"o={first.lower_ if first.pos_ in _CLOSED else first.pos_} {frame}"
        yield f"side={'before' if claim.content[0][0] < token.i else 'after'} {frame}"
    around = token.doc[max(0, token.i - 2) : token.i + 3]
    yield from (f"b={n - token.i} {_word(t)}" for n, t in enumerate(around, around.start) if t.i != token.i)


def _word(token: Any) -> str:
    """A word of grammar or a verb as itself, any other word as its class: topics are not learned."""
    if token.pos_ in _CLOSED or token.is_punct:
        return str(token.lower_)
    return str(token.lemma_.lower()) if token.pos_ in {"VERB", "AUX"} else str(token.pos_)


_CLOSED = {"PRON", "DET", "ADP", "SCONJ", "PART", "CCONJ"}


def _frame(token: Any, claim: Claim) -> str:
    """What sort of content it is: quoted only, a clause, an infinitive, a thing, a preposition's phrase."""
    if not claim.content:
        return "quote"
    deps = {c.dep_ for c in token.children}
    if "ccomp" in deps:
        return "clause"
    if "xcomp" in deps or "advcl" in deps:
        return "to"
    if "dobj" in deps:
        return "object+" if claim.content[0][1] - claim.content[0][0] > 3 else "object"
    before = token.doc[claim.content[0][0] - 1]
    return f"p {before.lower_}" if before.dep_ == "prep" else "rest"


def _who(doc: Any, claim: Claim) -> str:
    """What sort of source it is; names and nouns are classes here, so that no topic is learned."""
    if claim.source is None:
        return "none"
    phrase = doc[claim.source[0] : claim.source[1]]
    head = phrase.root
    if head.pos_ == "PRON":
        return str(head.lower_)
    if head.pos_ == "PROPN":
        return f"name {head.ent_type_ or 'other'}"
    sort = (
        "person"
        if head.lemma_.lower() in words.people()
        else "body"
        if head.lemma_.lower() in words.bodies()
        else ""
    )
    return f"noun {head.tag_} {sort}"


def _size(words_in: int) -> str:
    for limit in (0, 1, 2, 4, 8, 16, 32):
        if words_in <= limit:
            return str(limit)
    return "long"

"""All that might be an attribution, with what speaks for and against each: the fast engine's view.

The nets are wide on purpose (any verb with a clause, an infinitive or an object; nouns, adjectives
and prepositions that can report): what is worth keeping is learned, not listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.extract.statements.rules import according, features, variants, verbs
from crosswire.extract.statements.rules.phrases import clause, noun_phrase, subject, trimmed
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.resources import statements as words
from crosswire.types.parse import Phrase, Token

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
_ABOUT = frozenset({"of", "for", "about", "on", "over", "against", "from", "to", "with", "toward", "towards"})
_CUES = {"VERB", "AUX", "NOUN", "ADJ", "ADP"}
_STANCE = {"against", "for", "behind"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution and its features, as strings that a linear model weighs."""

    claim: Claim
    features: tuple[str, ...]


def find(sentence: Phrase) -> Iterator[Candidate]:
    """The candidates of a sentence , in the order of their cues."""
    for token in sentence:
        found = list(_claims(token, sentence)) if token.pos in _CUES else ()
        if found:
            cue = features.cue(token)
            shared = tuple(features.of_cue(cue))
            for way, claim in found:
                yield Candidate(claim, (*shared, *features.of_claim(cue, claim, way)))


def _claims(token: Token, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    for way, claim in _all_claims(token, sentence):
        if claim.quote or any(not _when(t) for a, b in claim.content for t in token.parse[a:b]):
            yield way, claim


def _when(token: Token) -> bool:
    return token.entity in {"DATE", "TIME"}


def _all_claims(token: Token, sentence: Phrase) -> Iterator[tuple[str, Claim]]:
    lemma = token.lemma.lower()
    if token.pos == "VERB" and token.dep != "amod":
        known = words.verbs().get(lemma)
        found = verbs.claim(token, known) if known else None
        if found is None or not found.content:
            known, found = None, verbs.claim(token, _ANY_VERB)
        sort = "listed" if known else "any"
        for way, one in variants.of(token, found, sentence) if found else ():
            yield sort + way, one
    elif token.pos == "NOUN" and token.children and token.children[-1].i > token.i:
        yield from _noun(token, words.nouns().get(lemma))
    elif token.pos == "NOUN" and token.dep == "nsubj" and token.head.lemma == "be":
        yield from _equation(token) if lemma in words.nouns() else ()
    elif token.pos in {"ADJ", "ADP"} and token.head.lemma == "be":
        yield from _stance(token)
    if token.pos in {"VERB", "ADP", "AUX"}:
        for found in according.phrases(token, sentence):
            yield "phrase", found


def _noun(token: Token, known: frozenset[str] | None) -> Iterator[tuple[str, Claim]]:
    """Nouns: those that report with all that may follow, others where they have an owner and a clause."""
    found = list(according.noun_claim(token, known or _ANY_NOUN, owned=known is None))
    yield from (("noun", claim) for claim in found)
    if known and not found:
        yield from (("noun+", claim) for claim in according.noun_claim(token, _ABOUT, owned=False))


def _equation(token: Token) -> Iterator[tuple[str, Claim]]:
    """As in "the view of analysts is that ...", "their hope is to ...": cue, verb and all."""
    for goal in token.head.children:
        if goal.dep in {"ccomp", "xcomp"} and goal.i > token.head.i:
            source, run = according.owner(token), clause(goal)
            if run[0] < run[1]:
                yield "equation", Claim((token.i, token.head.i + 1), source, (run,))


def _stance(token: Token) -> Iterator[tuple[str, Claim]]:
    """Adjectives: "is against the merger", "are confident that ..."."""
    who = subject(token.head)
    if token.dep == "comp:adj":
        content = next(
            (c for c in token.children if c.dep in {"ccomp", "xcomp", "udep"} and c.i > token.i), None
        )
    else:
        content = token if token.lower in _STANCE else None
    if who is None or content is None:
        return
    first = content.left_edge.i + (content.dep == "udep")
    run = trimmed(token.parse, (first, content.right_edge.i + 1))
    cue = (min(token.head.i, token.i), token.i + 1)
    source = noun_phrase(who)
    if run[0] < run[1] and not source[0] <= cue[0] < source[1] and run[0] >= cue[1]:
        yield "stance", Claim(cue, source, (run,))

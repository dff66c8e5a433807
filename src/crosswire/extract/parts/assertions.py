"""What a sentence asserts, verb by verb: of what, and whether it is negated, so that two can contradict.

Only what is told as a fact counts: what would, may or should be contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.extract.parts.placed import Sentences
from crosswire.grammar import AUXILIARIES, NONE, NOUNS, SINGLE, VERBS, below, has, negated, predicates
from crosswire.resources import lists
from crosswire.resources.collating import synonyms
from crosswire.resources.words import words as small
from crosswire.types import Assertion, Span
from crosswire.types.parse import Token

_COPULAS, _NOBODY, _UNREAL = lists.several("extract/parts/assertions", "copulas", "nobody", "unreal")
_NOT_FACTS = small("small", "conditions")
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_ARGUMENTS = (*_SUBJECTS, "obj", "comp:pred", "obl:agent", "comp:obj", "comp:as")


def assertions(sentences: Sentences, span: Span) -> tuple[Assertion, ...]:
    """What the characters of one sentence assert, in text order."""
    words = sentences.at(span)
    if not words or not words[0][0].parse.parsed or words[-1][0].text == "?":
        return ()
    places = {token.i: where for token, where in words}
    inside = {token.i for token, where in words if span.covers(where)}
    return tuple(
        assertion
        for token, _ in words
        if token.i in inside and token.pos in VERBS and token.dep not in AUXILIARIES and _factual(token)
        for assertion in _of(token, [a for a in _arguments(token) if a.i in inside], places)
    )


def _of(verb: Token, arguments: Sequence[Token], places: Mapping[int, Span]) -> Iterator[Assertion]:
    acting = [a for a in arguments if a.dep in _SUBJECTS]
    nobody = any(_is_nobody(a) for a in acting)
    absent = {_lemma(a) for a in arguments if has(a, *NONE) and a.lower not in SINGLE}
    nouns = {_lemma(a) for a in arguments if a.pos in NOUNS}
    undergoes = nouns & {_lemma(a) for a in arguments if a.dep in {"obj", "nsubj:pass"}}
    copula = verb.lemma in _COPULAS
    for predicate in (copula and predicates(verb)) or [verb]:
        yield Assertion(
            predicate=_lemma(predicate),
            of=tuple(sorted(nouns - {_lemma(predicate)})),
            does=next((_lemma(a) for a in acting if a.pos in NOUNS), None),
            undergoes=tuple(sorted(undergoes)),
            subject=tuple(places[t.i] for t in _named(acting[0]) if t.i in places) if acting else (),
            negated=nobody or negated(verb) or bool(absent),
            nobody=nobody,
            absent=tuple(sorted(absent)),
        )


def _factual(verb: Token) -> bool:
    """Whether it is told as a fact, neither wished, asked, conditional nor to come."""
    if verb.dep == "xcomp" or any(c.lower in _NOT_FACTS for c in below(verb, "mark")):
        return False
    return not any(c.tag == "TO" or c.lower in _UNREAL for c in below(verb, "aux"))


def _arguments(verb: Token) -> list[Token]:
    """Subjects, objects and what hangs on them; of verbs joined by "and", the same subject."""
    found = below(verb, *_ARGUMENTS)
    found += [g for c in below(verb, "udep", "obl:agent") for g in below(c, "comp:obj")]
    found += [g for c in found if c.dep in _SUBJECTS for p in below(c, "udep") for g in p.children]
    if verb.dep == "conj" and not any(c.dep in _SUBJECTS for c in found):
        found += below(verb.head, *_SUBJECTS)
    return found


def _named(subject: Token) -> list[Token]:
    return [subject, *(c for c in below(subject, "appos", "compound") if c.pos == "PROPN")]


def _is_nobody(token: Token) -> bool:
    return token.lower in _NOBODY or (token.lower in SINGLE and has(token, *NONE))


def _lemma(token: Token) -> str:
    lemma = token.lemma.lower() or token.lower
    return synonyms().get(lemma, lemma)

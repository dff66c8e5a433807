"""That a claim is borne out by nobody: "could not be verified", "there was no confirmation of it".

    a verb or noun of bearing out, or a word for what is not | negated | what it is of -> Act

Of whom a report names as not able to confirm it, it is told as theirs; else as the report's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire import grammar
from crosswire.extract.parts.stands.act import CLAUSE, POINTING, TOLD, Act
from crosswire.extract.parts.stands.denials import claimant, told
from crosswire.grammar import (
    RELATIVES,
    SUBJECTS,
    below,
    first_below,
    has,
    marked,
    negated,
    of_phrase,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_NONE, _NEITHER, _IF = lists.several("extract/parts/stands/doubts", "none", "neither", "if_so")
_DECLINING = lists.words("extract/parts/stands/doubts", "declining")


def unborne(word: Token) -> Iterator[Act]:
    """What nobody could bear out, as a report tells it itself."""
    if word.lemma in words("stands", "bearing") and has(word, *_NONE):
        of = of_phrase(word)
        verb = word.head
        if of is not None and verb.lemma in grammar.COPULA and has(verb, *grammar.THERE):
            yield Act(Deed.DOUBTS, verb, None, said=of, shown=verb)
        return
    bad = word.lower in words("stands", "unborne") and word.dep in {"comp:adj", "comp:pred", "xcomp"}
    verb = word.head if bad else word
    if not bad and not (verb.lemma in words("stands", "borne") and verb.tag == "VBN" and negated(verb)):
        return
    bare = bad or not below(verb, "aux", "aux:pass")
    what = first_below(verb, "nsubj:pass", *(SUBJECTS if bare else ()))
    claim = verb.head if verb.dep in RELATIVES else what
    if what is None or claim is None or below(verb, *CLAUSE):
        return
    if _of_claims(claim):
        shown = verb.head if claim is verb.head else verb
        held = _claimed_before(claim) if claim is verb.head else None
        yield Act(Deed.DOUBTS, verb, None, said=told(held, held) if held else None, held=held, shown=shown)


def _claimed_before(claim: Token) -> Token | None:
    """Of "repeated claims that the dam broke, a contention that remains unproved" the claims."""
    top = claim
    while top.head is not top:
        top = top.head
    return next((t for t in top.subtree if t.i < claim.i and t.lemma in TOLD and told(t, t)), None)


def _of_claims(noun: Token) -> bool:
    return noun.lemma in TOLD | words("stands", "aimed") or noun.lower in POINTING


def unsure(verb: Token, who: Token, clause: Token) -> Act | None:
    """What somebody says that he cannot confirm: "said she could not confirm the report"."""
    found = next((t for t in clause.subtree if _unable(t)), None)
    own = subject(found) if found is not None else None
    if found is None or (own is not None and own.pos != "PRON" and own.lemma != who.lemma):
        return None
    return _unconfirmed(found, verb, who, shown=clause)


def not_confirmed(verb: Token, who: Token) -> Iterator[Act]:
    """What somebody cannot or will not confirm: "has not confirmed the report", "declined to confirm it"."""
    if verb.lemma in _DECLINING:
        to = first_below(verb, "xcomp")
        if to is not None and to.lemma in words("stands", "borne") and (act := _unconfirmed(to, verb, who)):
            yield act


def cannot(verb: Token, who: Token | None) -> Iterator[Act]:
    """The same of a verb of its own: "the observers could not confirm the deaths"."""
    if (
        who is not None
        and _unable(verb)
        and verb.dep not in CLAUSE
        and (act := _unconfirmed(verb, verb, who))
    ):
        yield act


def _unable(verb: Token) -> bool:
    neither = any(c.lower in _NEITHER for c in verb.lefts)
    plain = verb.tag in {"VB", "VBN"} and not below(verb, "aux:pass", "nsubj:pass")
    return verb.lemma in words("stands", "borne") and plain and (negated(verb) or neither) and not _asks(verb)


def _asks(verb: Token) -> bool:
    return marked(verb, *_IF)


def _unconfirmed(verb: Token, shown_by: Token, who: Token, shown: Token | None = None) -> Act | None:
    """What is not confirmed: a clause, a claim told by its noun, or what was told right before."""
    held = first_below(verb, "obj")
    joined = [verb, *(c for c in verb.rights if c.dep == "conj")]
    clause = next((c for v in joined for c in below(v, *CLAUSE)), None)
    if clause is not None:
        return Act(Deed.DOUBTS, shown_by, who, said=clause, shown=shown)
    if held is None or not (_of_claims(held) or held.lower in words("stands", "anything")):
        return None
    said = told(held, verb) if held.lemma in TOLD else None
    return Act(Deed.DOUBTS, shown_by, who, said=said, held=claimant(held), shown=shown)

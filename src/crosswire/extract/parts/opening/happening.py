"""What a sentence says happened: its main verb, who did it, and to whom it happened.

Headlines have a grammar of their own: "Harbour fire: Crews find captain" names its subject before a colon,
"Two miners found alive" has a participle for its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.grammar import OF_WHAT, VERBS, agent
from crosswire.resources import lists, story
from crosswire.types.parse import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD", "VB"))
_NAMED = frozenset(("PERSON", "ORG", "NORP", "GPE"))
_CLAUSES = frozenset(("advcl", "conj", "cc", "obl:npmod", "parataxis", "punct", "acl:relcl", "mark"))
_AMOUNTS = lists.words("extract/parts/opening/happening", "amounts")
_LONGEST = 25  # words of an answer


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause.

    Attributes:
        verb: Its verb; of "officials said that …" that of what is said.
        subject: The head of its subject, if it has one.
        agent: The head of who did it, after "by".
        passive: Whether it happened to the subject.
        headline: The verb of a headline that was parsed as a noun, with what follows it; else empty.
    """

    verb: Token
    subject: Token | None
    agent: Token | None
    passive: bool
    headline: Sequence[Token] = ()


def of(tokens: Sequence[Token]) -> Clause | None:
    """What a sentence says happened; None for one without a verb."""
    clause = _past_the_topic(tokens)
    present = _headline_present(clause)
    if present is not None:
        return present
    verb = _verb(clause)
    if verb is None:
        return _headline_passive(clause)
    counted = _counted(verb)
    if counted is not None:
        return counted
    subject = _subject(verb)
    passive = any(c.dep in {"aux:pass", "nsubj:pass"} for c in verb.children)
    return Clause(verb, subject, agent(verb), passive)


def _past_the_topic(tokens: Sequence[Token]) -> Sequence[Token]:
    """What follows the topic of a headline: "Harbour fire: …"; the whole where a verb stands before it."""
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), None)
    if not colon or colon > len(tokens) - 4 or colon > 9 or any(t.tag in _FINITE for t in tokens[:colon]):
        return tokens
    return tokens[colon + 1 :]


def _verb(tokens: Sequence[Token]) -> Token | None:
    root = _top(tokens)
    while root is not None and root.lemma.lower() in story.words()["saying"]:
        inner = next((c for c in root.children if c.dep == "ccomp" and _named(_subject(c))), None)
        if inner is None or inner.i not in {t.i for t in tokens}:
            break
        root = inner
    return root


def _named(subject: Token | None) -> bool:
    return subject is not None and subject.pos != "PRON"


def _top(tokens: Sequence[Token]) -> Token | None:
    """The verb that hangs highest."""
    verbs = [t for t in tokens if t.pos in VERBS and t.dep not in {"aux", "aux:pass", "amod", "acl"}]
    root = next((t for t in verbs if t.dep == "root"), None)
    if root is not None:
        return root
    finite = [t for t in verbs if t.tag in _FINITE and _subject(t) is not None and t.dep != "acl:relcl"]
    return min(finite, key=lambda t: (len(list(t.ancestors)), t.i), default=None)


def _headline_passive(tokens: Sequence[Token]) -> Clause | None:
    """The participle that follows the first noun: "Two miners found alive"."""
    verb = next((t for t in tokens if t.dep == "acl" and t.tag == "VBN" and _heads(t.head, t)), None)
    return Clause(verb, verb.head, agent(verb), True) if verb is not None else None


def _heads(noun: Token, verb: Token) -> bool:
    in_front = noun.i < verb.i and noun.pos in {"NOUN", "PROPN", "NUM"}
    return in_front and noun.dep in {"root", "nsubj", "dep"}


def _headline_present(tokens: Sequence[Token]) -> Clause | None:
    """A verb in -s after a person, which parsers take for a noun: "Minister slams plan", "Driver rams gate".

    Only where the parse itself stumbles: the noun has a subject, or is the head of all, or joins two nouns.
    """
    for n, token in enumerate(tokens[1:], 1):
        doer = tokens[n - 1]
        if token.pos in VERBS:
            return None
        stumbles = doer.dep == "nsubj" or token.dep in {"root", "compound"}
        if token.tag == "NNS" and doer.head == token and stumbles and _is_one(doer) and not acts(token):
            rest = _to_the_clause(tokens[n:])
            return Clause(token, doer, None, False, rest) if len(rest) > 1 else None
    return None


def _is_one(noun: Token) -> bool:
    """Whether a noun is a person, by name or by part; what follows a firm may be its own ("Shell shares")."""
    return (noun.entity == "PERSON" and noun.pos == "PROPN") or (
        noun.tag == "NN" and noun.lemma.lower() in story.actors()
    )


def _to_the_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next(
        (
            n
            for n, t in enumerate(tokens)
            if n and (t.dep == "mark" or t.text in {":", ";", "-", "–", "—", "."})
        ),
        len(tokens),
    )
    return tokens[:end]


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep in _SUBJECTS), None)


def _counted(verb: Token) -> Clause | None:
    """What happened to those whose number rose: "the number of miners trapped by the fall rose to nine"."""
    subject = _subject(verb)
    if subject is None or not _is_toll(subject, verb):
        return None
    inner = (t for t in subject.subtree if t.dep == "acl" and t.tag == "VBN" and t.head.i < t.i)
    befell = next(inner, None)
    return Clause(befell, befell.head, agent(befell), True) if befell is not None else None


def _is_toll(subject: Token, verb: Token) -> bool:
    lists = story.words()
    return bool(subject.lemma.lower() in lists["toll"] and verb.lemma.lower() in lists["counting"])


def acts(head: Token | None) -> bool:
    """Whether a noun can be one who does something, or to whom something is done."""
    if head is None or head.pos == "PRON":
        return False
    if head.entity in _NAMED and head.pos == "PROPN":
        return True
    whole = next(
        (t for c in head.children if c.lower in OF_WHAT for t in c.children if t.dep == "comp:obj"), None
    )
    if head.pos == "NUM" or head.lemma.lower() in _AMOUNTS:
        return whole is None or acts(whole)
    return head.lemma.lower() in story.actors()


def tells(clause: Clause) -> bool:
    """Whether it tells what happened, not only what shows that ("Footage shows") or how a count stands."""
    subject = clause.subject
    if subject is None:
        return bool(clause.verb.pos != "AUX")
    shown = subject.lemma.lower() in story.words()["media"]
    return not (shown or _is_toll(subject, clause.verb))


def who(clause: Clause) -> list[Token]:
    """The words for who did it, or for to whom it happened where nobody is said to have done it."""
    head = clause.subject
    if clause.passive and not acts(head) and acts(clause.agent):
        head = clause.agent
    if head is None or head.pos == "PRON":
        return []
    if clause.verb.head == head and head.pos == "NOUN" and len(phrase(head)) == 1:
        return _together(list(head.subtree), head)[:_LONGEST]
    return phrase(head)


def what(clause: Clause) -> list[Token]:
    """The verb with its object and what completes it, up to the next clause.

    With its subject where that is no one who acts, or undergoes it: "two were hurt", "a storm hit the coast".
    """
    verb = clause.verb
    if clause.headline:
        return list(clause.headline)[:_LONGEST]
    kept = [verb]
    for child in verb.children:
        if child.i < verb.i and child.dep in {"aux", "aux:pass", "advmod:neg"}:
            kept.append(child)
        if child.i > verb.i and child.dep not in _CLAUSES:
            kept.extend(_without_clauses(child))
    subject = clause.subject
    if subject is not None and subject.pos != "PRON" and (clause.passive or not acts(subject)):
        kept.extend(phrase(subject))
    told = _together(kept, verb)[:_LONGEST]
    return (
        told if len(told) > 1 else list(_to_the_clause(list(verb.parse[verb.i : verb.sent.end])))[:_LONGEST]
    )


def phrase(head: Token) -> list[Token]:
    """A noun phrase without the clauses that hang on it."""
    return _together(_without_clauses(head), head)[:_LONGEST]


def _without_clauses(head: Token) -> list[Token]:
    dropped = {
        t.i
        for c in head.subtree
        if c.dep in {"acl:relcl", "appos", "acl"} and c.i > head.i
        for t in c.subtree
    }
    return [t for t in head.subtree if t.i not in dropped]


def _together(tokens: Sequence[Token], head: Token) -> list[Token]:
    """What stands together around the head: an answer is verbatim, without gaps."""
    known = {t.i: t for t in tokens}
    start = end = head.i
    while start - 1 in known:
        start -= 1
    while end + 1 in known:
        end += 1
    kept = [known[i] for i in range(start, end + 1)]
    while len(kept) > 1 and kept[-1].is_punct:
        kept.pop()
    return kept

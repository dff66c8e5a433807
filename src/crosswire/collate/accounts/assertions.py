"""What a sentence asserts, verb by verb: of what, and whether it is negated, so that two can contradict.

Only what is told as a fact counts: what would, may or should be contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crosswire.resources.collating import synonyms
from crosswire.types import Extract, Span

_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_UNREAL = frozenset(
    ("would", "may", "might", "could", "should", "can", "must", "will", "shall", "'ll", "’ll", "wo", "ca")
)
_NOT_FACTS = frozenset(("if", "unless", "whether", "until"))
_ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "obj", "comp:pred", "obl:agent", "comp:obj", "comp:as"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl"))


@dataclass(frozen=True, slots=True)
class Assertion:
    """One predicate with what it is said of.

    Attributes:
        predicate: Lemma that stands for its synonyms; of "is safe", "safe".
        of: Lemmas of the nouns that are its subject, its object or hang on it.
        does: Lemma of its subject, if a noun.
        undergoes: Lemmas of its objects, or of its subject in the passive.
        subject: Where its subject's head stands, and the names beside it ("the ferry company Acme").
        nobody: Whether it is denied of everybody ("nobody warned us").
        absent: The nouns that there are none of ("they heard no alarm").
    """

    predicate: str
    of: frozenset[str]
    does: str | None
    undergoes: frozenset[str]
    subject: tuple[Span, ...]
    negated: bool
    nobody: bool
    absent: frozenset[str]


def assertions(extract: Extract, span: Span) -> tuple[Assertion, ...]:
    """What the characters of one sentence assert, in text order."""
    sentence = extract.sentence_at(span.start)
    if sentence is None:
        return ()
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    if not paragraph.parse.parsed:
        return ()
    tokens = [t for t in paragraph.parse[sentence.first : sentence.last] if span.covers(paragraph.span_of(t))]
    if tokens and paragraph.parse[sentence.last - 1].text == "?":
        return ()
    inside = {t.i for t in tokens}
    verbs = [t for t in tokens if t.pos in {"VERB", "AUX"} and t.dep not in {"aux", "aux:pass"}]
    made: list[Assertion] = []
    for verb in verbs:
        if not _factual(verb):
            continue
        arguments = [a for a in _arguments(verb) if a.i in inside]
        subject = next((a for a in arguments if a.dep in _SUBJECTS), None)
        where = tuple(paragraph.span_of(t) for t in _named(subject)) if subject is not None else ()
        made.extend(_of(verb, arguments, where))
    return tuple(made)


def _of(verb: Any, arguments: Sequence[Any], subject: tuple[Span, ...]) -> Iterator[Assertion]:
    nobody = any(_is_nobody(a) for a in arguments if a.dep in _SUBJECTS)
    negated = nobody or any(c.dep == "advmod:neg" for c in verb.children)
    absent = [a for a in arguments if any(c.lower == "no" for c in a.children) and a.lower != "one"]
    nouns = frozenset(_lemma(a) for a in arguments if a.pos in {"NOUN", "PROPN"})
    undergo = {"obj", "nsubj:pass"}
    acting = [_lemma(a) for a in arguments if a.dep in _SUBJECTS and a.pos in {"NOUN", "PROPN"}]
    for predicate in _predicates(verb):
        yield Assertion(
            predicate=_lemma(predicate),
            of=nouns - {_lemma(predicate)},
            does=next(iter(acting), None),
            undergoes=frozenset(_lemma(a) for a in arguments if a.dep in undergo) & nouns,
            subject=subject,
            negated=negated or bool(absent),
            nobody=nobody,
            absent=frozenset(_lemma(a) for a in absent),
        )


def _predicates(verb: Any) -> list[Any]:
    """The verb, or what a form of "be" says of its subject."""
    if verb.lemma not in {"be", "become", "remain", "seem", "get"}:
        return [verb]
    said = [c for c in verb.children if c.dep in {"comp:adj", "comp:pred", "comp:as"}]
    return said or [verb]


def _factual(verb: Any) -> bool:
    """Whether it is told as a fact, neither wished, asked, conditional nor to come."""
    if verb.dep == "xcomp" or any(c.lower in _NOT_FACTS and c.dep == "mark" for c in verb.children):
        return False
    return not any(c.dep == "aux" and (c.tag == "TO" or c.lower in _UNREAL) for c in verb.children)


def _arguments(verb: Any) -> list[Any]:
    """Subjects, objects and what hangs on them; of verbs joined by "and", the same subject."""
    found = [c for c in verb.children if c.dep in _ARGUMENTS | _SUBJECTS]
    found += [
        g for c in verb.children if c.dep in {"udep", "obl:agent"} for g in c.children if g.dep == "comp:obj"
    ]
    found += [
        g for c in found if c.dep in _SUBJECTS for p in c.children if p.dep == "udep" for g in p.children
    ]
    if verb.dep == "conj" and not any(c.dep in _SUBJECTS for c in found):
        found += [c for c in verb.head.children if c.dep in _SUBJECTS]
    return found


def _named(subject: Any) -> list[Any]:
    return [subject, *(c for c in subject.children if c.pos == "PROPN" and c.dep in {"appos", "compound"})]


def _is_nobody(token: Any) -> bool:
    return token.lower in _NOBODY or (token.lower == "one" and any(c.lower == "no" for c in token.children))


def _lemma(token: Any) -> str:
    lemma: str = token.lemma.lower() or token.lower
    return synonyms().get(lemma, lemma)

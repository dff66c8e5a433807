"""Outcomes that one number counts together: "killed or injured", "dead or missing"."""

from __future__ import annotations

from typing import Any

from crosswire.extract.figures.outcomes import classify, people_classes

# By the contract's open list; no table of outcomes mistakes them for one of the two.
_TOGETHER = {
    frozenset({"killed", "injured"}): "killed_or_injured",
    frozenset({"killed", "injured", "casualty"}): "killed_or_injured",
    frozenset({"killed", "missing"}): "missing_or_dead",
}
_BEFORE_DEATH = frozenset({"shot", "kidnapped", "held", "trapped", "detained"})
_NEAR = 4


def outcome(word: Any) -> str | None:
    """The class of a word that names an outcome, together with those joined to it; None where that is none.

    "Or" joins any two. "And" joins only what cannot befall one person twice: those killed and injured are
    two groups that one number counts, while whoever was shot and killed is counted once, as killed.
    """
    own = classify(word)
    if own not in people_classes():
        return own
    others = {classify(other) for other in _joined(word)} - {own}
    if not others:
        return own
    every = frozenset(name or "" for name in {own, *others})
    if not _either(word):
        both = every == {"killed", "injured"}
        return _TOGETHER[every] if both else "killed" if "killed" in every and own in _BEFORE_DEATH else own
    return _TOGETHER.get(every)


def shared(word: Any) -> list[Any]:
    """The word and those joined to it, where they name one outcome together."""
    together = outcome(word) != classify(word) and outcome(word) != "killed"
    return [word, *_joined(word)] if together else [word]


def _joined(word: Any) -> list[Any]:
    """Words that share the number: no number, noun or subject of their own stands between."""
    first = word.head if word.dep == "conj" and classify(word.head) else word
    found = dict.fromkeys((*(t for t in first.conjuncts if _plain(first, t)), *_listed(first)))
    own = {c.dep for t in found for c in t.children} & {"nsubj", "nsubj:pass"}
    alone = own or any(_object(first, t) for t in found)
    return [] if alone else [t for t in (first, *found) if t.i != word.i and found]


def _plain(first: Any, other: Any) -> bool:
    """Whether nothing stands between the two but what joins them."""
    low, high = sorted((first.i, other.i))
    return high - low <= _NEAR and all(
        t.dep in {"cc", "punct", "cc:preconj", "advmod", "aux:pass", "aux", "conj"} and not t.like_num
        for t in first.parse[low + 1 : high]
    )


def _listed(first: Any) -> list[Any]:
    """The participles of a list, by the order of the words: "killed, wounded or captured"."""
    found = []
    for token in first.parse[first.i + 1 : first.i + 2 * _NEAR]:
        if token.tag in {"VBN", "JJ"} and classify(token):
            found.append(token)
        elif token.lower not in {",", "or", "and", "either", "/", "and/or"}:
            break
    joint = (
        any(t.lower in {"or", "and", "and/or"} for t in first.parse[first.i + 1 : found[-1].i])
        if found
        else False
    )
    return found if joint else []


def _object(first: Any, other: Any) -> bool:
    """Whether each has an object of its own: "killed 12 people and injured 40"."""
    objects = [any(c.dep == "obj" for c in verb.children) for verb in (first, other)]
    return all(objects) or (objects[0] and first.i < other.i)


def _either(word: Any) -> bool:
    first = word.head if word.dep == "conj" else word
    cc = (c for t in (first, *first.conjuncts) for c in t.children if c.dep == "cc")
    rest = first.parse[first.i + 1 : first.i + _NEAR]
    return any(c.lower in {"or", "and/or"} for c in (*cc, *rest))

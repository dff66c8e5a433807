"""The classes of what happens to the counted, by verb, participle, event noun or adjective."""

from __future__ import annotations

from functools import cache

from crosswire.grammar import AUXILIARIES, NOUNS, VERBS, first_below, objects, passive, subject
from crosswire.resources.words import outcomes as listed
from crosswire.resources.words import words
from crosswire.resources.words.forms import ends, participles
from crosswire.types import FigureKind
from crosswire.types.parse import Token

_STATES = words("small", "states")


@cache
def _classes() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Verb, noun and adjective lemmas to their class; a word of two readings to the one of things."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for name, entry in listed.entries().items():
        for kind, into in (("verbs", verbs), ("nouns", nouns), ("adjectives", adjectives)):
            into.update(dict.fromkeys(entry.get(kind, ()), name))
    verbs.update({word: listed.default(word) for word in listed.ambiguous()})
    for verb, name in verbs.items():
        for form in participles(verb):
            adjectives.setdefault(form, name)
    return verbs, nouns, adjectives


def verbs() -> dict[str, str]:
    """Each verb of the lists with its class."""
    return _classes()[0]


def states() -> dict[str, str]:
    """Each adjective and participle with its class."""
    return _classes()[2]


@cache
def strong_classes() -> frozenset[str]:
    """Classes that say what became of people; they win over a lighter verb."""
    return frozenset(name for name, entry in listed.entries().items() if entry.get("strong"))


@cache
def people_classes() -> frozenset[str]:
    """Classes of things that happen to people."""
    return frozenset(name for name, entry in listed.entries().items() if entry.get("people"))


def suffered(kind: FigureKind, outcome: str | None) -> bool:
    """Whether a figure counts those to whom something happened: the sentences before tell where and when."""
    return kind is FigureKind.COUNT and outcome in people_classes()


def classify(token: Token) -> str | None:
    """The class that a word names by itself, if one does.

    Args:
        token: A verb, participle, noun or adjective.

    Returns:
        An outcome of the contract's list, "killed"; None for a word of no class.
    """
    verbs, nouns, adjectives = _classes()
    lemma = token.lemma.lower()
    if token.pos in VERBS or token.tag in {"VBN", "VBG", "VBD"}:
        return verbs.get(lemma) or adjectives.get(token.lower)
    if token.pos in NOUNS:
        gerund = token.tag == "NN" and ends(token.lower, "doing")
        state = adjectives.get(token.lower) if token.lower in _STATES else None  # "the number of dead"
        return nouns.get(lemma) or state or (verbs.get(lemma) if gerund else None)
    return adjectives.get(token.lower)


def light(verb: Token) -> bool:
    """Whether a verb says nothing by itself about what happened to the counted: "be", "have", "include"."""
    return verb.lemma.lower() in words("outcomes", "light")


def strong(token: Token) -> bool:
    """Whether a word says what became of people: killed, missing, released."""
    return classify(token) in strong_classes()


def acts(token: Token, verb: Token) -> bool:
    """Whether `token` does what an active verb of outcome says: in "three gunmen killed 20", the gunmen.

    Args:
        token: A noun.
        verb: A verb above it.
    """
    if verb.pos not in VERBS or verb.lemma.lower() in words("outcomes", "intransitive"):
        return False
    if token.dep == "comp:obj" and token.head.dep == "obl:agent":
        return True
    direct = first_below(verb, "obj", "iobj") is not None
    return direct and token.dep == "nsubj" and token.head.i == verb.i and not passive(verb)


# Outcomes that one number counts together: "killed or injured", "dead or missing".
# By the contract's open list; no table of outcomes mistakes them for one of the two.
_TOGETHER = {
    frozenset({"killed", "injured"}): "killed_or_injured",
    frozenset({"killed", "injured", "casualty"}): "killed_or_injured",
    frozenset({"killed", "missing"}): "missing_or_dead",
}
_BEFORE_DEATH = frozenset({"shot", "kidnapped", "held", "trapped", "detained"})
_NEAR = 4


def outcome(word: Token) -> str | None:
    """The class of a word that names an outcome, together with those joined to it; None where that is none.

    "Or" joins any two. "And" joins only what cannot befall one person twice: those killed and injured are
    two groups that one number counts, while whoever was shot and killed is counted once, as killed.

    Args:
        word: A verb, participle, noun or adjective.
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


def together(word: Token) -> list[Token]:
    """The word and those joined to it, where they name one outcome together."""
    shared = outcome(word) != classify(word) and outcome(word) != "killed"
    return [word, *_joined(word)] if shared else [word]


def _joined(word: Token) -> list[Token]:
    """Words that share the number: no number, noun or subject of their own stands between."""
    first = word.head if word.dep == "conj" and classify(word.head) else word
    found = dict.fromkeys((*(t for t in first.conjuncts if _plain(first, t)), *_listed(first)))
    apart = any(subject(t) is not None or _own_objects(first, t) for t in found)
    return [] if apart or not found else [t for t in (first, *found) if t.i != word.i]


def _plain(first: Token, other: Token) -> bool:
    """Whether nothing stands between the two but what joins them."""
    low, high = sorted((first.i, other.i))
    return high - low <= _NEAR and all(
        t.dep in {"cc", "punct", "cc:preconj", "advmod", "conj", *AUXILIARIES} and not t.like_num
        for t in first.parse[low + 1 : high]
    )


def _listed(first: Token) -> list[Token]:
    """The participles of a list, by the order of the words: "killed, wounded or captured"."""
    found = []
    for token in first.parse[first.i + 1 : first.i + 2 * _NEAR]:
        if token.tag in {"VBN", "JJ"} and classify(token):
            found.append(token)
        elif token.lower not in words("small", "within_lists"):
            break
    between = first.parse[first.i + 1 : found[-1].i] if found else ()
    return found if any(t.lower in words("small", "joining") for t in between) else []


def _own_objects(first: Token, other: Token) -> bool:
    """Whether each has an object of its own: "killed 12 people and injured 40"."""
    return bool(objects(first)) and (bool(objects(other)) or first.i < other.i)


def _either(word: Token) -> bool:
    first = word.head if word.dep == "conj" else word
    cc = (c for t in (first, *first.conjuncts) for c in t.children if c.dep == "cc")
    rest = first.parse[first.i + 1 : first.i + _NEAR]
    return any(c.lower in words("small", "either") for c in (*cc, *rest))

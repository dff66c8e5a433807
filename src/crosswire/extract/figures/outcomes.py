"""The classes of what happens to the counted, by verb, participle, event noun or adjective."""

from __future__ import annotations

from functools import cache
from typing import Any

from crosswire.extract.figures.lexicon import table

_VOWELS = "aeiou"
_STATES = frozenset({"dead", "missing", "displaced", "homeless"})


@cache
def _classes() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Verb, noun and adjective lemmas to their class; the first class that lists a word has it."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for name, entry in table("predicates").items():
        for kind, into in (("verbs", verbs), ("nouns", nouns), ("adjectives", adjectives)):
            for word in entry.get(kind, ()):
                into.setdefault(word, name)
        for verb in entry.get("verbs", ()):
            for form in participles(verb):
                adjectives.setdefault(form, name)
    return verbs, nouns, adjectives


def participles(verb: str) -> tuple[str, ...]:
    """The past participle of a verb, for taggers that call it an adjective: "displaced", "trapped".

    >>> participles("trap"), participles("displace"), participles("steal")
    (('trapped',), ('displaced',), ('stolen',))
    """
    irregular = table("participles").get(verb)
    if irregular:
        return (irregular,)
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb[:-1] + "ied",)
    if len(verb) <= 4 and verb[-1] not in "wxyaeiou" and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
        return (verb + verb[-1] + "ed",)
    return (verb + "ed",)


@cache
def strong_classes() -> frozenset[str]:
    """Classes that say what became of people; they win over a lighter verb."""
    return frozenset(name for name, entry in table("predicates").items() if entry.get("strong"))


@cache
def people_classes() -> frozenset[str]:
    """Classes of things that happen to people."""
    return frozenset(name for name, entry in table("predicates").items() if entry.get("people"))


def classify(token: Any) -> str | None:
    """The class that a word names by itself, if one does."""
    verbs, nouns, adjectives = _classes()
    lemma = token.lemma.lower()
    if token.pos in {"VERB", "AUX"} or token.tag in {"VBN", "VBG", "VBD"}:
        return verbs.get(lemma) or adjectives.get(token.lower)
    if token.pos in {"NOUN", "PROPN"}:
        gerund = token.tag == "NN" and token.lower.endswith("ing")
        state = adjectives.get(token.lower) if token.lower in _STATES else None  # "the number of dead"
        return nouns.get(lemma) or state or (verbs.get(lemma) if gerund else None)
    return adjectives.get(token.lower)


def strong(token: Any) -> bool:
    """Whether a word says what became of people: killed, missing, released."""
    return classify(token) in strong_classes()


def acts(token: Any, verb: Any) -> bool:
    """Whether `token` does what an active verb of outcome says: in "three gunmen killed 20", the gunmen."""
    if verb.pos not in {"VERB", "AUX"} or verb.lemma.lower() in table("verbs")["intransitive"]:
        return False
    if token.dep == "comp:obj" and token.head.dep == "obl:agent":
        return True
    direct = any(c.dep in {"obj", "iobj"} for c in verb.children)
    return direct and token.dep == "nsubj" and token.head.i == verb.i and not passive(verb)


def passive(verb: Any) -> bool:
    return verb.tag == "VBN" and any(c.dep in {"nsubj:pass", "aux:pass"} for c in verb.children)

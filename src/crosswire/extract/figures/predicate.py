"""What happened to the counted: its class, and every word that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.extract.figures.counted import Counted, containers
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureKind

_LIGHT = frozenset(
    "be have do say get make take give put see keep come go include involve remain become seem appear tell report add call leave bring mean need want "
    "know think believe estimate expect know show reach stand total number hover exceed pass surpass top account compare let face use begin start continue".split()
)
_PHRASES = (
    (
        re.compile(
            r"(?i)\b(?:taken|took|taking|take|takes|held|holding)\s+(?:\S+\s+){0,5}?(?:hostage|captive|prisoner)s?\b"
        ),
        "kidnapped",
    ),
    (
        re.compile(
            r"(?i)\b(?:let|set)\s+(?:\S+\s+){0,4}?(?:go|free)\b|\bhand(?:ed|s|ing)?\s+over\b|\bgo(?:ne)?\s+free\b"
        ),
        "released",
    ),
    (
        re.compile(
            r"(?i)\b(?:shot|stabbed|beaten|burn(?:ed|t)|crushed|hacked)\s+(?:\S+\s+){0,3}?(?:dead|to\s+death)\b|\b(?:lost|losing|claim(?:ed|ing)?|cost(?:ing)?|took|taking)\s+(?:\S+\s+){0,4}?lives\b|\bfound\s+dead\b|\bfatally\b|\bfeared\s+dead\b|\bburied\s+alive\b"
        ),
        "killed",
    ),
    (
        re.compile(
            r"(?i)\bla(?:id|y|ying|ys)\s+off\b|\blay-?offs?\b|\bjob\s+(?:cuts|losses)\b|\bcut(?:s|ting)?\s+(?:\S+\s+){0,4}?jobs\b"
        ),
        "dismissed",
    ),
    (re.compile(r"(?i)\bin\s+captivity\b|\bheld\s+(?:hostage|captive)\b|\bin\s+custody\b"), "held"),
    (re.compile(r"(?i)\b(?:came|come|coming)\s+under\s+attack\b"), "attacked"),
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The class of what happened, the words that say so (nearest first), and the verb that governs."""

    name: str | None
    lemmas: tuple[str, ...]
    verb: Any
    relation: str | None = None
    change: str | None = None


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
    return verbs, nouns, adjectives


@cache
def _strong() -> frozenset[str]:
    return frozenset(name for name, entry in table("predicates").items() if entry.get("strong"))


@cache
def people_classes() -> frozenset[str]:
    """Classes of things that happen to people."""
    return frozenset(name for name, entry in table("predicates").items() if entry.get("people"))


def classify(token: Any) -> str | None:
    """The class that a word names by itself, if one does."""
    verbs, nouns, adjectives = _classes()
    lemma = token.lemma_.lower()
    if token.lower_ in adjectives:
        return adjectives[token.lower_]
    if token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBN", "VBG", "VBD"}:
        return verbs.get(lemma)
    if token.pos_ in {"NOUN", "PROPN"}:
        return nouns.get(lemma) or (
            verbs.get(lemma) if token.tag_ == "NN" and token.lower_.endswith("ing") else None
        )
    return verbs.get(lemma) if token.pos_ == "ADJ" and token.lower_.endswith("ed") else None


def strong(token: Any) -> bool:
    """Whether a word says what became of people: killed, missing, released."""
    return classify(token) in _strong()


def find(doc: Any, quantity: Quantity, counted: Counted) -> Predicate:
    """What the sentence says of the figure."""
    before, after = _beside(doc, quantity, counted)
    chain = _governors(counted.anchor)
    own = (
        [counted.head]
        if counted.head is not None and classify(counted.head) and counted.head.pos_ == "NOUN"
        else []
    )
    verb = next((t for t in chain if t.pos_ in {"VERB", "AUX"}), None)
    states = [t for t in _states(verb, counted)] if verb is not None else []
    near = [*after, *states, *chain, *own, *before, *_clauses(counted)]
    ordered = _chosen(near, chain, states, after, own, before)
    name = ordered and (classify(ordered) or ordered.lemma_.lower()) or None
    phrase = _phrase(doc, verb, counted)
    if phrase and (name not in _strong() or name in {"held", "shot"}):
        name = phrase
    lemmas = tuple(
        dict.fromkeys(t.lemma_.lower() for t in near if t.lemma_.lower() not in _LIGHT or t in chain[:1])
    )
    return Predicate(name, lemmas, verb, _relation(counted.anchor), _change(doc, quantity, counted, chain))


def _chosen(
    near: list[Any], chain: list[Any], states: list[Any], after: list[Any], own: list[Any], before: list[Any]
) -> Any:
    """The word that names the predicate: an outcome first, then the nearest that is not light."""
    for group in (states, chain[:1], after, chain, own, before, near):
        found = next((t for t in group if strong(t)), None)
        if found is not None:
            return found
    for group in (states, chain[:1], after, own, chain):
        found = next((t for t in group if classify(t)), None)
        if found is not None:
            return found
    return next(
        (t for t in (*chain, *after, *own) if t.lemma_.lower() not in _LIGHT and t.pos_ == "VERB"), None
    )


def _governors(anchor: Any) -> list[Any]:
    """Verbs and event nouns above the counted noun, nearest first; coordination is stepped over."""
    found: list[Any] = []
    token = anchor
    for _ in range(7):
        head = token.head
        if head.i == token.i:
            if token.pos_ in {"VERB", "AUX"} and token is not anchor and token not in found:
                found.append(token)
            break
        if token.dep_ in {"conj", "appos"} and head.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}:
            token = head
            continue
        if head.pos_ in {"VERB", "AUX"}:
            found.append(head)
            if (
                head.lemma_.lower() not in _LIGHT
                or head.dep_ not in {"xcomp", "conj", "ccomp"}
                or len(found) > 1
            ):
                break
        elif (
            head.pos_ in {"NOUN", "PROPN"}
            and token.dep_ in {"prep", "pobj", "compound", "acl", "relcl", "nmod", "poss"}
            and classify(head)
        ):
            found.append(head)
        token = head
    return found


def _states(verb: Any, counted: Counted) -> list[Any]:
    """Predicative words under the governing verb: "are displaced", "remain trapped", "left 12 dead"."""
    found = []
    for child in verb.children:
        if (
            child.dep_ in {"acomp", "oprd", "attr", "xcomp"}
            and child.i != counted.anchor.i
            and classify(child)
        ):
            found.append(child)
    subject = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < counted.anchor.i]
    for noun in subject:
        found += [
            t
            for t in (noun, *noun.lefts)
            if classify(t) and t.pos_ == "NOUN" and (noun.lemma_.lower() in containers() or classify(noun))
        ]
        found += [
            t
            for p in noun.rights
            if p.dep_ == "prep" and p.lower_ == "of" and noun.lemma_.lower() in containers()
            for t in p.rights
            if classify(t)
        ]
    return found


def _beside(doc: Any, quantity: Quantity, counted: Counted) -> tuple[list[Any], list[Any]]:
    """Participles and adjectives that touch the phrase: "displaced people", "six trapped under rubble"."""
    head = counted.head
    lefts = (
        [t for t in head.lefts if t.dep_ in {"amod", "compound"} and classify(t)] if head is not None else []
    )
    end = max(quantity.last, head.i + 1 if head is not None and head.i >= quantity.last else 0)
    if head is not None:
        joined = [t for t in head.conjuncts if t.i == end + 1 and doc[end].lower_ in {"and", "or"}]
        end = joined[0].i + 1 if joined else end
    after: list[Any] = []
    for index in range(end, min(end + 4, len(doc))):
        token = doc[index]
        if token.pos_ == "ADV" or token.lower_ in {
            "were",
            "was",
            "are",
            "is",
            "have",
            "has",
            "had",
            "been",
            "being",
            "feared",
            "believed",
            "still",
            "presumed",
            "reported",
            "confirmed",
            "left",
            "who",
            "that",
        }:
            continue
        if token.tag_ in {"VBN", "JJ", "VBD"} and classify(token) and token.head.i != end - 1 + 99:
            after.append(token)
        break
    return lefts, after


def _clauses(counted: Counted) -> list[Any]:
    """Verbs of clauses that hang on the counted noun: "four people who died"."""
    if counted.head is None:
        return []
    return [t for t in counted.head.rights if t.dep_ in {"acl", "relcl"} and t.pos_ == "VERB"]


def _phrase(doc: Any, verb: Any, counted: Counted) -> str | None:
    """Set phrases whose parts say nothing alone: "handed over", "lost their lives"."""
    sentence = counted.anchor.sent
    start = max(sentence.start, counted.anchor.i - 9)
    end = min(sentence.end, counted.anchor.i + 9)
    window = doc[start:end].text
    offset = counted.anchor.idx - doc[start].idx
    best: tuple[int, str] | None = None
    for pattern, name in _PHRASES:
        for match in pattern.finditer(window):
            distance = (
                0
                if match.start() <= offset <= match.end()
                else min(abs(match.start() - offset), abs(match.end() - offset))
            )
            if (
                distance < 40
                and not re.search(r"[;.]", window[min(offset, match.end()) : max(offset, match.start())])
                and (best is None or distance < best[0])
            ):
                best = distance, name
    del verb
    return best[1] if best else None


def _relation(anchor: Any) -> str | None:
    token = anchor
    while token.dep_ in {"conj", "appos"}:
        token = token.head
    return str(token.dep_)


_UP_DOWN = {"rose": "up", "fell": "down"}
_UP = re.compile(
    r"(?i)(?:(?<!gave )(?<!give )(?<!given )(?<!giving )(?<!made )(?<!makes )(?<!picked )(?<!set )\bup|\bhigher|\bgain(?:s|ed|ing)?|\badd(?:s|ed|ing)|\+)\s*(?:by\s+|of\s+)?$"
)
_DOWN = re.compile(r"(?i)(?:\bdown|\blower|\boff)\s*(?:by\s+|of\s+)?$")


def _change(doc: Any, quantity: Quantity, counted: Counted, chain: list[Any]) -> str | None:
    """Whether the figure is the size of a move: "fell 1.5 percent", "up 19 cents"; "to" gives a level."""
    if quantity.unit is None and counted.head is not None:
        return None
    if quantity.kind in {FigureKind.AGE, FigureKind.DURATION}:
        return None
    before = doc.text[max(0, quantity.start - 24) : quantity.start]
    if _UP.search(before):
        return "up"
    if _DOWN.search(before):
        return "down"
    if counted.head is not None and counted.anchor is counted.head:
        return None
    token = counted.anchor
    if token.dep_ == "pobj" and token.head.lower_ not in {"by", "of"}:
        return None
    for governor in chain[:1]:
        name = _UP_DOWN.get(classify(governor) or "")
        if governor.lemma_.lower() == "lose" and quantity.kind is FigureKind.PERCENT:
            name = "down"
        if name and token.dep_ in {
            "npadvmod",
            "dobj",
            "pobj",
            "advmod",
            "dep",
            "attr",
            "nummod",
            "nmod",
            "ccomp",
            "xcomp",
            "oprd",
        }:
            return name
    return None

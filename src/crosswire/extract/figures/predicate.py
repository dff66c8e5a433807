"""What happened to the counted: its class, and every word that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crosswire.extract.figures import change, joined, phrases, tolls, wholes
from crosswire.extract.figures.counted import Counted, containers
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.outcomes import acts, classify, people_classes, strong, strong_classes
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureKind


@dataclass(frozen=True, slots=True)
class Predicate:
    """The class of what happened, the words that say so (nearest first), and the verb that governs."""

    name: str | None
    lemmas: tuple[str, ...]
    verb: Any
    change: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that may say what happened, by where they stand to the counted phrase."""

    states: list[Any]
    chain: list[Any]
    after: list[Any]
    own: list[Any]
    before: list[Any]
    clauses: list[Any]

    def nearest(self) -> list[Any]:
        return [*self.after, *self.states, *self.chain, *self.own, *self.before, *self.clauses]


def find(doc: Any, quantity: Quantity, counted: Counted) -> Predicate:
    """What the sentence says of the figure."""
    chain = _governors(counted.anchor)
    verb = next((t for t in chain if t.pos in {"VERB", "AUX"}), None)
    acted = [t for t in chain if acts(risen(counted.anchor), t)]
    whole = wholes.is_whole(risen(counted.anchor)) or wholes.follows_part(doc, quantity.first)
    words = _of_whole(doc, quantity, counted) if whole else _around(doc, quantity, counted, chain)
    chosen = _chosen(words, bare=_bare(verb, words.after, counted.anchor))
    name = _of_word(chosen)
    both = joined.shared(chosen) if chosen is not None else []
    if not whole and len(both) < 2:
        name = _overruled(name, quantity, counted, words)
        if name is None and acted and acted[0].lemma.lower() not in table("verbs")["light"]:
            name = acted[0].lemma.lower()
    name = name if name is None or name.replace("-", "").replace("_", "").isalpha() else None
    near = [*words.nearest(), *([] if whole else acted)]
    light = table("verbs")["light"]
    told = [t for t in near if t.lemma.lower() not in light or (t in chain[:1] and not whole)]
    told = [t for t in told if t not in both] if len(both) > 1 else told
    lemmas = tuple(dict.fromkeys("missing" if t.lower == "missing" else t.lemma.lower() for t in told))
    return Predicate(name, lemmas, verb, change.find(doc, quantity, counted, chain))


def _around(doc: Any, quantity: Quantity, counted: Counted, chain: list[Any]) -> _Words:
    """The words that may say what happened to what the sentence speaks of."""
    lefts, after = _beside(doc, quantity, counted)
    suffered = [t for t in chain if not acts(risen(counted.anchor), t)]
    verb = next((t for t in chain if t.pos in {"VERB", "AUX"}), None)
    states = _states(verb, counted) if verb is not None else []
    return _Words(states, suffered, after, _own(counted), lefts, _clauses(counted))


def _of_whole(doc: Any, quantity: Quantity, counted: Counted) -> _Words:
    """The words of the phrase alone, where the sentence speaks of a part of it."""
    lefts, after = _beside(doc, quantity, counted)
    noun = counted.head if counted.head is not None else counted.anchor
    after = [t for t in after if wholes.inside(noun, t) or (counted.head is None and t.i == quantity.last)]
    said = [t for t in noun.rights if t.dep in {"acl", "amod"}] if counted.head is None else _clauses(counted)
    return _Words([], [], after, _own(counted), lefts, said)


def _own(counted: Counted) -> list[Any]:
    head = counted.head
    return [head] if head is not None and head.pos in {"NOUN", "ADJ"} and classify(head) else []


def _of_word(chosen: Any) -> str | None:
    """The class of a word with those joined to it; a word of no class stands for itself."""
    if chosen is None:
        return None
    return joined.outcome(chosen) or (None if classify(chosen) else str(chosen.lemma.lower()))


def _overruled(name: str | None, quantity: Quantity, counted: Counted, words: _Words) -> str | None:
    """The class, where set phrases or the place of the figure in the sentence know better than one word."""
    said = phrases.find(counted.anchor.parse, counted.anchor)
    if said and (name not in strong_classes() or name in {"held", "shot", "trapped"}):
        name = said
    if _fatally(counted.anchor.parse, quantity, words.chain):
        name = "killed"
    if name == "captured" and _won(quantity, counted):
        return "won"
    if name == "paid" and quantity.kind is FigureKind.DURATION:
        return "lasted"
    things = quantity.kind is FigureKind.COUNT and counted.head is not None and not counted.people
    if things and name in people_classes() and wholes.is_setting(risen(counted.anchor)):
        return next((classify(t) for t in words.own), None)
    return name


_PRIZES = frozenset(
    (
        *("seat", "vote", "ballot", "delegate", "elector", "constituency", "district", "ward", "county"),
        *("title", "medal", "award", "trophy", "prize", "gold", "silver", "bronze", "point"),
    )
)


def _won(quantity: Quantity, counted: Counted) -> bool:
    """Whether to capture it is to win it: seats, titles, a share of the vote."""
    return quantity.kind in {FigureKind.PERCENT, FigureKind.RATIO} or bool(_PRIZES & {*counted.lemmas[:1]})


def _fatally(doc: Any, quantity: Quantity, chain: list[Any]) -> bool:
    """As in "fatally shot"; in "20 were shot, 5 fatally" it is said of the five alone."""
    behind = [t for t in doc[quantity.last : quantity.last + 4] if t.lower not in {"of", "them", "whom", ","}]
    if behind and behind[0].lower == "fatally":
        return True
    said = [c for verb in chain[:1] for c in verb.children if c.lower == "fatally"]
    return any(not (c.i and (doc[c.i - 1].like_num or doc[c.i - 1].lower in {"them", "whom"})) for c in said)


def _bare(verb: Any, after: list[Any], anchor: Any) -> bool:
    """Whether the words that touch the phrase say more than the verb above it.

    So they do under a light verb, and where the auxiliary is left out: in "200 people were moved and
    16 houses destroyed" each subject has its own participle.
    """
    if verb is None or verb in after or verb.lemma.lower() in table("verbs")["light"]:
        return True
    elided = bool(after) and after[0].tag in {"VBN", "VBD"} and verb.i < anchor.i
    return elided and risen(anchor).dep in {"nsubj", "nsubj:pass"}


def _chosen(words: _Words, *, bare: bool) -> Any:
    """The word that names the predicate: an outcome first, then the nearest that is not light.

    Under a bare verb what touches the phrase says most: "left 200 dead, 90 injured and many homeless".
    """
    touching = words.after if bare else []
    order = (
        touching, words.states, words.chain[:1], words.after, words.chain, words.own, words.before,
        words.clauses,
    )  # fmt: skip
    for group in order:
        found = next((t for t in group if strong(t)), None)
        if found is not None:
            return found
    for group in (words.states, words.chain[:1], words.after, words.own, words.chain):
        found = next((t for t in group if classify(t)), None)
        if found is not None:
            return found
    rest = (*words.chain, *words.after, *words.own)
    verb = next((t for t in rest if t.pos == "VERB" and t.lemma.lower() not in table("verbs")["light"]), None)
    return verb or _participle(words.chain)


def _participle(chain: list[Any]) -> Any:
    """The participle that a tagger calls an adjective: "six bridges were closed"."""
    children = chain[0].children if chain and chain[0].lemma == "be" else ()
    return next((c for c in children if c.dep == "comp:adj" and c.lower.endswith("ed")), None)


def risen(anchor: Any) -> Any:
    """The first of the coordinated or apposed phrases that the anchor belongs to."""
    token = anchor
    while token.dep in {"conj", "appos"} and token.head.pos in {"NOUN", "PROPN", "NUM", "PRON"}:
        token = token.head
    return token


def _governors(anchor: Any) -> list[Any]:
    """Verbs and event nouns above the counted noun, nearest first; coordination is stepped over."""
    found: list[Any] = []
    token = anchor
    for _ in range(7):
        token = risen(token)
        head = token.head
        if head.dep in {"aux", "aux:pass"} and token.dep in {"comp:pred", "nsubj", "nsubj:pass"}:
            head = head.head  # turned round: "also rescued were 23 sailors"; or the parse stops at "were"
        if head.i == token.i:
            if token.pos in {"VERB", "AUX"} and token.i != anchor.i and token not in found:
                found.append(token)
            break
        if head.pos in {"VERB", "AUX"}:
            found.append(head)
            own = any(
                c.dep == "expl" or (head.dep == "conj" and c.dep in {"nsubj", "nsubj:pass"})
                for c in head.children
            )
            upwards = (
                head.lemma.lower() in table("verbs")["light"]
                and head.dep in {"xcomp", "conj", "ccomp"}
                and not own
            )
            if not upwards or len(found) > 1:
                break
        elif (head.pos in {"NOUN", "PROPN"} and _hangs(token) and classify(head)) or (
            head.pos == "ADJ" and token.dep in {"obl:npmod", "obj", "comp:obj", "dep"} and classify(head)
        ):
            found.append(head)
        token = head
    return found


def _hangs(token: Any) -> bool:
    return token.dep in {"udep", "comp:obj", "compound", "acl", "acl:relcl", "nmod", "nmod:poss"}


def _states(verb: Any, counted: Counted) -> list[Any]:
    """Predicative words under the governing verb: "are displaced", "remain trapped", "left 12 dead"."""
    found = [
        child
        for child in verb.children
        if child.dep in {"comp:adj", "comp:as", "comp:pred", "xcomp"}
        and child.i != counted.anchor.i
        and classify(child)
    ]
    for noun in verb.children:
        if noun.dep == "obj" and verb.lemma in {"put", "estimate", "value", "set", "place"}:
            found += [noun] if noun.i < counted.anchor.i and classify(noun) else []
        if tolls.restates(verb, noun, counted):
            found += _of_subject(noun, level=True)
        if noun.dep in {"nsubj", "nsubj:pass"} and noun.i < counted.anchor.i:
            found += _of_subject(noun, level=verb.lemma.lower() in table("verbs")["level"])
    return found


def _of_subject(noun: Any, *, level: bool) -> list[Any]:
    """Event words in a subject that stands for its number: "the death toll", "the number of deaths"."""
    container = noun.lemma.lower() in containers()
    told = container or (level and classify(noun)) or strong(noun)
    found = [t for t in (noun, *noun.lefts) if t.pos == "NOUN" and classify(t) and told]
    if noun.tag in {"VBN", "JJ"} and strong(noun):  # "injured were six pupils"
        found.append(noun)
    if container:
        below = [t for p in noun.rights if p.dep == "udep" and p.lower == "of" for t in p.rights]
        found += [t for t in below if classify(t)]
        found += [
            t
            for noun_ in below
            for t in (*noun_.lefts, *noun_.rights)
            if classify(t) and (t.tag == "VBN" or t.lower in {"dead", "missing"})
        ]
        found += [t for t in noun.rights if t.dep in {"acl", "amod"} and classify(t)]
    return found


def _beside(doc: Any, quantity: Quantity, counted: Counted) -> tuple[list[Any], list[Any]]:
    """Participles and adjectives that touch the phrase: "displaced people", "six trapped under rubble"."""
    head = counted.head
    lefts = [t for t in head.lefts if t.dep == "amod" and classify(t)] if head is not None else []
    end = max(quantity.last, head.i + 1 if head is not None and head.i >= quantity.last else 0)
    if head is not None:
        joined = [t for t in head.conjuncts if t.i == end + 1 and doc[end].lower in {"and", "or"}]
        end = joined[0].i + 1 if joined else end
    for index in range(end, min(end + 5, len(doc))):
        token = doc[index]
        if token.pos == "ADV" or token.lower in table("verbs")["between"]:
            continue
        touches = (
            token.tag in {"VBN", "JJ", "VBD"}
            and classify(token)
            and token.lower != "worth"
            and not _does(token)
        )
        return lefts, [token] if touches and not acts(counted.anchor, token) else []
    return lefts, []


def _clauses(counted: Counted) -> list[Any]:
    """Verbs of clauses that hang on the counted noun, where it suffers them: "four people who died"."""
    if counted.head is None:
        return []
    return [
        t
        for t in counted.head.rights
        if t.dep in {"acl", "acl:relcl"} and t.pos == "VERB" and not _does(t) and not wholes.of_a_part(t)
    ]


def _does(verb: Any) -> bool:
    """Whether "who" is the subject of an active verb: "gunmen who killed"."""
    if verb.tag == "VBG":
        return verb.dep == "acl" and not any(c.dep == "nsubj" for c in verb.children)
    who = [c for c in verb.children if c.dep == "nsubj" and c.lower in {"who", "that", "which"}]
    return bool(who) and acts(who[0], verb)

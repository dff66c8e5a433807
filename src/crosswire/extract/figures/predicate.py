"""What happened to the counted: its class, and every word that says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from crosswire import grammar
from crosswire.extract.figures import turnout
from crosswire.extract.figures.counted import Counted, containers
from crosswire.languages import headlines
from crosswire.languages.outcomes import (
    acts,
    classify,
    light,
    outcome,
    people_classes,
    strong,
    strong_classes,
    together,
)
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import outcomes as listed
from crosswire.resources.words import words as small
from crosswire.resources.words.forms import ends
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity

_ESTIMATING, _JOINING, _DEADLY, _WORTH, _STATE_OF_ITS_OWN = lists.several(
    "extract/figures/predicate", "estimating", "joining", "deadly", "worth", "state_of_its_own"
)
_LOST = small("small", "lost")
_OF_THEM, _OF_WHOM = lists.several("extract/figures/predicate", "of_them", "of_whom")
_SUITS, _LAW = lists.several("extract/figures/predicate", "suits", "law")
_SUBJECT_RELATIVES = small("small", "subject_relatives")


@dataclass(frozen=True, slots=True)
class Predicate:
    """What happened to the counted.

    Attributes:
        name: The class of what happened.
        lemmas: The words that say so, nearest first.
        verb: The verb that governs the figure.
        nearest: The verb or event noun right above it.
    """

    name: str | None
    lemmas: tuple[str, ...]
    verb: Token | None
    nearest: Token | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that may say what happened, by where they stand to the counted phrase."""

    states: list[Token]
    chain: list[Token]
    after: list[Token]
    own: list[Token]
    before: list[Token]
    clauses: list[Token]

    def nearest(self) -> list[Token]:
        return [*self.after, *self.states, *self.chain, *self.own, *self.before, *self.clauses]


def find(parse: Parse, quantity: Quantity, counted: Counted) -> Predicate:
    """What the sentence says of the figure.

    Args:
        parse: The paragraph.
        quantity: The number with its unit.
        counted: What it counts.
    """
    chain = _governors(counted.anchor)
    verb = next((t for t in chain if t.pos in grammar.VERBS), None)
    acted = [t for t in chain if acts(grammar.risen(counted.anchor), t)]
    words = _of_whole(parse, quantity, counted) if counted.whole else _around(parse, quantity, counted, chain)
    chosen = _right_behind(parse, quantity) or _chosen(words, bare=_bare(verb, words.after, counted.anchor))
    name = _of_word(chosen, quantity, counted)
    both = together(chosen) if chosen is not None else []
    if not counted.whole and len(both) < 2:
        name = _overruled(name, quantity, counted, words)
        if name is None and acted and not light(acted[0]):
            name = acted[0].lemma.lower()
    if name not in people_classes() and quantity.kind is FigureKind.COUNT and not quantity.unit:
        name = headlines.told(parse, quantity.first, quantity.last) or name
    law = _at_law(counted, name)
    name = None if law and name in people_classes() else name
    name = name if name is None or name.replace("-", "").replace("_", "").isalpha() else None
    near = words.nearest() if counted.whole else [*words.nearest(), *acted]
    telling = [t for t in near if not light(t) or (t in chain[:1] and not counted.whole)]
    telling = [t for t in telling if t not in both] if len(both) > 1 else telling
    telling = [t for t in telling if t.lemma.lower() not in _SUITS] if law else telling
    lemmas = tuple(
        dict.fromkeys("missing" if t.lower in _STATE_OF_ITS_OWN else t.lemma.lower() for t in telling)
    )
    return Predicate(name, lemmas, verb, chain[0] if chain else None)


def _at_law(counted: Counted, name: str | None) -> bool:
    """Whether cases are those of a court or of detectives, and nobody has fallen ill."""
    head = counted.head
    case = name == "infected" if head is None else head.lemma.lower() in _SUITS
    return case and not _LAW.isdisjoint(t.lemma.lower() for t in counted.anchor.sent)


def _right_behind(parse: Parse, quantity: Quantity) -> Token | None:
    """The participle that ends an elided clause: "9 were killed at the dam and some 25 wounded"."""
    if quantity.kind is not FigureKind.COUNT:
        return None
    behind = [t for t in parse[quantity.last : quantity.last + 3] if t.lower not in _MORE][:2]
    if not behind or behind[0].tag not in {"VBN", "VBD", "JJ"} or classify(behind[0]) not in people_classes():
        return None
    return behind[0] if len(behind) < 2 or behind[1].pos in _ENDS else None


_MORE = lists.words("extract/figures/predicate", "more")
_ENDS = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "ADV", "PRON"})


def _around(parse: Parse, quantity: Quantity, counted: Counted, chain: list[Token]) -> _Words:
    """The words that may say what happened to what the sentence speaks of."""
    lefts, after = _beside(parse, quantity, counted)
    suffered = [t for t in chain if not acts(grammar.risen(counted.anchor), t)]
    verb = next((t for t in chain if t.pos in grammar.VERBS), None)
    states = _states(verb, counted) if verb is not None else []
    return _Words(states, suffered, after, _own(counted), lefts, _clauses(counted))


def _of_whole(parse: Parse, quantity: Quantity, counted: Counted) -> _Words:
    """The words of the phrase alone, where the sentence speaks of a part of it."""
    lefts, after = _beside(parse, quantity, counted)
    noun = counted.head if counted.head is not None else counted.anchor
    after = [t for t in after if grammar.within(noun, t) or (counted.head is None and t.i == quantity.last)]
    clauses = _clauses(counted) if counted.head is not None else grammar.behind(noun, "acl", "amod")
    return _Words([], [], after, _own(counted), lefts, clauses)


def _own(counted: Counted) -> list[Token]:
    head = counted.head
    return [head] if head is not None and head.pos in {"NOUN", "ADJ"} and classify(head) else []


def _of_word(chosen: Token | None, quantity: Quantity, counted: Counted) -> str | None:
    """The class of a word with those joined to it; a word of no class stands for itself."""
    if chosen is None:
        return None
    if chosen.lemma.lower() in listed.ambiguous() and classify(chosen) and len(together(chosen)) < 2:
        return _read(chosen, quantity, counted)
    return outcome(chosen) or (None if classify(chosen) else chosen.lemma.lower())


def _read(verb: Token, quantity: Quantity, counted: Counted) -> str:
    """The class of a verb of two readings: seats are won and prisoners captured, staff fired and rockets."""
    subject = grammar.risen(counted.anchor)
    doing = subject.dep == "nsubj" and subject.head.i == verb.i and not grammar.passive(verb)
    noun = next(iter(counted.lemmas), None)
    return listed.reading(
        verb.lemma.lower(),
        quantity.kind,
        noun,
        done=counted.people and not doing,
        doing=counted.people and doing,
    )


def _overruled(name: str | None, quantity: Quantity, counted: Counted, words: _Words) -> str | None:
    """The class, where set phrases or the place of the figure in the sentence know better than one word."""
    phrase = _set_phrase(counted.anchor.parse, counted.anchor)
    if phrase == _ASKED and quantity.kind is not FigureKind.MONEY:
        phrase = None  # "asked for more than $5 a head, the 40 pupils left"
    if phrase and (name not in strong_classes() or name in {"held", "shot", "trapped"}):
        name = phrase
    if _fatally(counted.anchor.parse, quantity, words.chain):
        name = "killed"
    if name == "voted" and turnout.told(quantity, words.chain):
        return "attended"
    if name == "paid" and quantity.kind is FigureKind.DURATION:
        return "lasted"
    things = quantity.kind is FigureKind.COUNT and counted.head is not None and not counted.people
    if things and name in people_classes() and _is_setting(grammar.risen(counted.anchor)):
        return next((classify(t) for t in words.own), None)
    return name


def _fatally(parse: Parse, quantity: Quantity, chain: list[Token]) -> bool:
    """As in "fatally shot"; in "20 were shot, 5 fatally" it is said of the five alone."""
    behind = [t for t in parse[quantity.last : quantity.last + 4] if t.lower not in _OF_THEM]
    if behind and behind[0].lower in _DEADLY:
        return True
    adverbs = [c for verb in chain[:1] for c in verb.children if c.lower in _DEADLY]
    return any(not (c.i and (parse[c.i - 1].like_num or parse[c.i - 1].lower in _OF_WHOM)) for c in adverbs)


def _bare(verb: Token | None, after: list[Token], anchor: Token) -> bool:
    """Whether the words that touch the phrase say more than the verb above it.

    So they do under a light verb, and where the auxiliary is left out: in "200 people were moved and
    16 houses destroyed" each subject has its own participle.
    """
    if verb is None or verb in after or light(verb):
        return True
    elided = bool(after) and after[0].tag in {"VBN", "VBD"} and verb.i < anchor.i
    joined = anchor.dep == "conj" and anchor.head.pos in grammar.VERBS  # "were killed and scores injured"
    return elided and (joined or grammar.risen(anchor).dep in grammar.SUBJECTS)


def _chosen(words: _Words, *, bare: bool) -> Token | None:
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
    verb = next((t for t in rest if t.pos == "VERB" and not light(t)), None)
    return verb or _participle(words.chain)


def _participle(chain: list[Token]) -> Token | None:
    """The participle that a tagger calls an adjective: "six bridges were closed"."""
    children = chain[0].children if chain and chain[0].lemma in grammar.COPULA else ()
    return next((c for c in children if c.dep == "comp:adj" and ends(c.lower, "done")), None)


def _governors(anchor: Token) -> list[Token]:
    """Verbs and event nouns above the counted noun, nearest first; coordination is stepped over."""
    found: list[Token] = []
    token = anchor
    for _ in range(7):
        token = grammar.risen(token)
        head = token.head
        if head.dep in grammar.AUXILIARIES and token.dep in {"comp:pred", *grammar.SUBJECTS}:
            head = head.head  # turned round: "also rescued were 23 sailors"; or the parse stops at "were"
        if head.i == token.i:
            if token.pos in grammar.VERBS and token.i != anchor.i and token not in found:
                found.append(token)
            break
        if head.pos in grammar.VERBS:
            found.append(head)
            if len(found) > 1 or not _opens_upwards(head):
                break
        elif _hangs(token, head) and classify(head):
            found.append(head)
        token = head
    return found


def _opens_upwards(verb: Token) -> bool:
    """Whether a verb says so little that the one above it says what happened: "began to be moved"."""
    own = grammar.first_below(verb, "expl", *(grammar.SUBJECTS if verb.dep == "conj" else ()))
    own = own or (grammar.first_below(verb, "obj") if verb.dep == "conj" else None)
    return light(verb) and verb.dep in {"xcomp", "conj", "ccomp"} and own is None


def _hangs(token: Token, head: Token) -> bool:
    """Whether a word hangs on a noun or an adjective so that what that names is said of it."""
    if head.pos in grammar.NOUNS:
        return token.dep in {"udep", "comp:obj", "compound", *grammar.RELATIVES, "nmod", "nmod:poss"}
    return head.pos == "ADJ" and token.dep in {"obl:npmod", "obj", "comp:obj", "dep"}


def _states(verb: Token, counted: Counted) -> list[Token]:
    """Predicative words under the governing verb: "are displaced", "remain trapped", "left 12 dead"."""
    anchor = counted.anchor
    states = grammar.below(verb, "comp:adj", "comp:as", "comp:pred", "xcomp")
    states += [
        word for p in grammar.phrases(verb, *grammar.AS_WHAT) for word in p.rights[:1]
    ]  # "listed as missing"
    found = [child for child in states if child.i != anchor.i and classify(child)]
    for noun in verb.children:
        if noun.dep == "obj" and verb.lemma in _ESTIMATING:
            found += [noun] if noun.i < anchor.i and classify(noun) else []
        if _restates(verb, noun, counted):
            found += _of_subject(_meant(verb, noun), level=True)
        if noun.dep in grammar.SUBJECTS and noun.i < anchor.i:
            found += _of_subject(noun, level=verb.lemma.lower() in table("verbs")["level"])
    return found


def _of_subject(noun: Token, *, level: bool) -> list[Token]:
    """Event words in a subject that stands for its number: "the death toll", "the number of deaths"."""
    container = noun.lemma.lower() in containers()
    names = container or (level and classify(noun)) or strong(noun)
    found = [t for t in (noun, *noun.lefts) if t.pos == "NOUN" and classify(t)] if names else []
    if noun.tag in {"VBN", "JJ"} and strong(noun):  # "injured were six pupils"
        found.append(noun)
    if container:
        held = [t for p in noun.rights if p.dep == "udep" and p.lower in grammar.OF_WHAT for t in p.rights]
        beside = [t for word in held for t in (*word.lefts, *word.rights)]
        found += [t for t in held if classify(t)]
        found += [t for t in beside if classify(t) and (t.tag == "VBN" or t.lower in _LOST)]
        found += [t for t in grammar.behind(noun, "acl", "amod") if classify(t)]
    return found


def _beside(parse: Parse, quantity: Quantity, counted: Counted) -> tuple[list[Token], list[Token]]:
    """Participles and adjectives that touch the phrase: "displaced people", "six trapped under rubble"."""
    head = counted.head
    lefts = [t for t in grammar.before(head, "amod") if classify(t)] if head is not None else []
    end = max(quantity.last, head.i + 1 if head is not None and head.i >= quantity.last else 0)
    if head is not None:
        joined = [t for t in head.conjuncts if t.i == end + 1 and parse[end].lower in _JOINING]
        end = joined[0].i + 1 if joined else end
    between = table("verbs")["between"]
    after = next((t for t in parse[end : end + 5] if t.pos != "ADV" and t.lower not in between), None)
    touches = after is not None and _touches(after) and not acts(counted.anchor, after)
    return lefts, [after] if after is not None and touches else []


def _touches(token: Token) -> bool:
    """Whether a word right behind a noun says what happened to it."""
    state = token.tag in {"VBN", "JJ", "VBD"} and token.lower not in _WORTH
    return state and classify(token) is not None and not _does(token)


def _clauses(counted: Counted) -> list[Token]:
    """Verbs of clauses that hang on the counted noun, where it suffers them: "four people who died"."""
    verbs = grammar.relatives(counted.head) if counted.head is not None else []
    return [t for t in verbs if t.pos == "VERB" and not _does(t) and not _of_a_part(t)]


def _of_a_part(clause: Token) -> bool:
    """Whether a clause is about a part: "people, one of whom died", "people, of whom 12 died"."""
    fronted = [c for c in grammar.phrases(clause, *_OF) if c.i < clause.i]
    held = [p for s in grammar.subjects(clause) for p in grammar.phrases(s, *_OF) if p.i > s.i]
    return any(t.lower in _WHOM for p in (*fronted, *held) for t in p.children)


def _is_setting(token: Token) -> bool:
    """Whether the figure says where, when or on what occasion: "in 12 incidents", "at three schools"."""
    return grammar.follows(token, *_SETTINGS) and token.head.dep == "udep"


_OF = small("small", "of")
_WHOM, _SETTINGS = lists.several("extract/figures/predicate", "whom", "settings")


def _does(verb: Token) -> bool:
    """Whether "who" is the subject of an active verb: "gunmen who killed"."""
    if verb.tag == "VBG":
        return verb.dep == "acl" and grammar.first_below(verb, "nsubj") is None
    who = next((c for c in grammar.below(verb, "nsubj") if c.lower in _SUBJECT_RELATIVES), None)
    return who is not None and acts(who, verb)


_LEADS = lists.words("extract/figures/predicate", "leads")


def _restates(verb: Token, noun: Token, counted: Counted) -> bool:
    """Whether a verb gives the number of its object anew: "cut its count of the dead to 290"."""
    anchor = counted.anchor
    if noun.dep != "obj" or noun.i > anchor.i or verb.lemma.lower() not in table("verbs")["restating"]:
        return False
    last = anchor.head if anchor.dep == "advmod:quant" else anchor  # "from 95 to 84"
    number = counted.head is None or (counted.people and noun.lemma.lower() in containers())
    return number and grammar.follows(last, *_LEADS)


def _meant(verb: Token, noun: Token) -> Token:
    """What "it" stands for: the object of the verb before, "put the toll at 74 but now gives it as 69"."""
    other = grammar.first_below(verb.head, "obj") if verb.dep == "conj" else None
    return other if noun.lower in grammar.IMPERSONAL and other is not None else noun


# Set phrases that say what happened, whose parts say nothing alone: "handed over", "lost their lives".
_REACH = 9
_FAR_OFF = 40
_ASKED = "demanded"


@cache
def _set_phrases() -> tuple[tuple[lists.Pattern, str], ...]:
    """The phrases of the list; "…" stands for up to five words."""
    return tuple(
        (lists.Pattern("figures/phrases.toml", name, partial(_any_phrase, name), {}), name)
        for name in table("phrases")
    )


def _any_phrase(name: str, told: Mapping[str, Any], _given: Mapping[str, str]) -> str:
    return rf"(?i)\b(?:{'|'.join(map(_expression, told[name]))})\b"


def _expression(phrase: str) -> str:
    parts = [r"(?:\S+\s+){0,5}?" if word == "…" else word + r"\s+" for word in phrase.split()]
    return re.sub(r"\\s\+$", "", "".join(parts))


def _set_phrase(parse: Parse, anchor: Token) -> str | None:
    """The class of the set phrase nearest to `anchor` in its clause, if there is one."""
    sentence = anchor.sent
    start, end = max(sentence.start, anchor.i - _REACH), min(sentence.end, anchor.i + _REACH)
    window, offset = parse[start:end].text, anchor.idx - parse[start].idx
    best: tuple[int, str] | None = None
    for pattern, name in _set_phrases():
        for match in pattern.finditer(window):
            distance = _distance(match, offset)
            gap = window[min(offset, match.end()) : max(offset, match.start())]
            if (
                distance < _FAR_OFF
                and not re.search(r"[;.](?!\d)", gap)
                and (best is None or distance < best[0])
            ):
                best = distance, name
    return best[1] if best else None


def _distance(match: re.Match[str], offset: int) -> int:
    if match.start() <= offset <= match.end():
        return 0
    return min(abs(match.start() - offset), abs(match.end() - offset))

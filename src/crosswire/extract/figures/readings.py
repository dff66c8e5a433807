"""The figures of a paragraph as its sentences read them, each with what it takes from those before it.

A later figure of a sentence often leaves out what it counts or what happened, because the one before
has said it: "killed 12 people and injured 40", "105 hostages (81 adults and 24 children)". Tolls are given
anew, and what they count stands in another word, or in the sentence before:

    "said 20 had died but later revised the number to 17"             killed, by the 20
    "killed 31 people, down from an earlier count of 40"              killed, by the 31
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.extract.figures import amounts, bearers, counted, implicit, predicate, results, states
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.predicate import Predicate
from crosswire.grammar import objects, risen
from crosswire.languages import numbers
from crosswire.languages.outcomes import people_classes
from crosswire.resources import lists
from crosswire.resources.figures import patterns, table
from crosswire.types import FigureKind, Span
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity, Unit
from crosswire.types.spans import SpanIndex

_COMPRISING, _PEOPLE, _DEAD = lists.several("extract/figures/readings", "comprising", "people", "dead")


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity as its sentence reads it.

    Attributes:
        quantity: The number with its unit.
        counted: What it counts.
        predicate: What happened to that.
        implicit: Whether no number word says it.
        people: Whether people are counted.
        including: The place, among the readings of the paragraph, of the figure that this one is named a
            part of.
    """

    quantity: Quantity
    counted: Counted
    predicate: Predicate
    implicit: bool
    people: bool
    including: int | None = None


def find(parse: Parse) -> list[Reading]:
    """The figures of a paragraph, in order: what is left out is taken from those before.

    Args:
        parse: The paragraph.
    """
    written = numbers(parse.language).find(parse)
    taken = SpanIndex([(Span(q.start, q.end), q) for q in written])
    found = [(quantity, _counted(parse, quantity), False) for quantity in written]
    unwritten = implicit.find(parse)
    found += [(q, noun, True) for q, noun in unwritten if not taken.meeting(Span(q.start, q.end))]
    out: list[Reading] = []
    for quantity, noun, hidden in sorted(found, key=lambda each: each[0].start):
        said = predicate.find(parse, quantity, noun)
        if quantity.side is not None:
            out.append(Reading(quantity, noun, results.happened(said, quantity.side), hidden, people=False))
            continue
        happened = states.find(parse, quantity, noun, said)
        own = Reading(_rated(parse, quantity, noun), noun, happened, hidden, noun.people)
        out.append(_leaning(parse.text, own, out))
    return out


def _counted(parse: Parse, quantity: Quantity) -> Counted:
    side = quantity.side
    return results.counted(parse, quantity, side) if side else counted.find(parse, quantity)


_INCLUDING = lists.pattern("extract/figures/readings", "including")
_INCLUDED_AFTER = lists.pattern("extract/figures/readings", "included_after")
_EXCHANGE = lists.pattern("extract/figures/readings", "exchange")
_FRONT = 130
_LISTED = lists.pattern("extract/figures/readings", "listed")
_SHARES = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.RATIO})
_PRONOUNS, _OPEN = lists.several("extract/figures/readings", "pronouns", "open")


def _leaning(text: str, own: Reading, earlier: list[Reading]) -> Reading:
    """The figure with what it takes from the readings before it in the paragraph."""
    before = _restated(text, own, earlier)
    if before is not None:
        return _taken_up(own, before)
    listed = _in_votes(own, earlier)
    if listed is not None:
        noun = (
            own.counted
            if own.quantity.kind is not FigureKind.COUNT
            else replace(own.counted, lemmas=("vote",))
        )
        return replace(own, counted=noun, predicate=_same(own.predicate, listed), people=False)
    part_of = _whole(text, own, earlier)
    whole = earlier[part_of] if part_of is not None else None
    own = replace(own, predicate=_inherited(text, own, whole, earlier), including=part_of)
    noun = _bodies(own, _filled(own, whole, earlier))
    return replace(own, counted=noun, people=_human(own, noun))


def _in_votes(own: Reading, earlier: list[Reading]) -> Reading | None:
    """What heads a list of candidates with their votes: "Crane won 47% (12,400 votes), Reed 30% (7,840)"."""
    quantity, parse = own.quantity, own.counted.anchor.parse
    if own.counted.head is not None or own.predicate.name not in {None, _WON} or quantity.kind not in _SHARES:
        return None
    named = quantity.first > 0 and parse[quantity.first - 1].pos == "PROPN"
    behind = earlier and again(parse.text, earlier[-1].quantity, quantity)
    if not named and not behind:
        return None
    start = own.counted.anchor.sent.start
    won = [r for r in earlier[-_BACK:] if r.predicate.name == _WON and r.counted.anchor.sent.start == start]
    votes = any(r.counted.lemmas[:1] == ("vote",) for r in won)
    return won[-1] if votes else None


_WON = "won"


def _bodies(own: Reading, noun: Counted) -> Counted:
    """Of the dead it is bodies that are identified, as the next report will say."""
    dead = own.predicate.name == "identified" and noun.head is not None and noun.head.lower in _DEAD
    return replace(noun, lemmas=("body",)) if dead else noun


def _near(own: Reading, earlier: list[Reading]) -> list[int]:
    """Earlier counts of the same sentence, the nearest first."""
    start = own.counted.anchor.sent.start
    return [
        i
        for i in range(len(earlier) - 1, max(len(earlier) - 6, -1), -1)
        if earlier[i].counted.anchor.sent.start == start and earlier[i].quantity.kind is FigureKind.COUNT
    ]


def _whole(text: str, own: Reading, earlier: list[Reading]) -> int | None:
    """The figure that this one is named a part of, by its place among the earlier ones."""
    quantity = own.quantity
    near = _near(own, earlier) if quantity.kind in _SHARES else []
    if not near:
        return None
    larger = [i for i in near if _smaller(quantity, earlier[i])]
    last = earlier[near[0]]
    before = text[max(last.quantity.end, quantity.start - 60) : quantity.start]
    named = _INCLUDING.search(before) or (near[0] in larger and _INCLUDED_AFTER.match(text, quantity.end))
    if named:
        return larger[0] if larger else None
    opened = _bracket(text, quantity)
    fronted = patterns("roles", "part_front").search(text[max(0, quantity.start - _FRONT) : quantity.start])
    if opened is None and fronted and quantity.kind is FigureKind.COUNT:
        return next((i for i in larger if earlier[i].counted.whole), None)
    if opened is not None and quantity.kind is not FigureKind.COUNT:
        return None  # "40 votes (12 per cent)": a share of all of them
    if opened is not None:
        return next((i for i in larger if earlier[i].quantity.end <= opened), None)
    listed = _LISTED.fullmatch(before) and own.counted.anchor in last.counted.anchor.conjuncts
    return last.including if listed else None


def _bracket(text: str, quantity: Quantity) -> int | None:
    """Where the bracket around the figure opens, if the figure is one of the first things in it."""
    opened = text.rfind("(", max(0, quantity.start - 80), quantity.start)
    if opened < 0 or ")" in text[opened : quantity.start]:
        return None
    return opened


def _smaller(part: Quantity, whole: Reading) -> bool:
    low, high = part.value if part.value is not None else part.low, whole.quantity.value or whole.quantity.low
    return part.kind is not FigureKind.COUNT or low is None or high is None or low <= high


def _inherited(text: str, own: Reading, whole: Reading | None, earlier: list[Reading]) -> Predicate:
    """What happened to the whole happened to its parts, unless the part says otherwise."""
    happened, quantity = own.predicate, own.quantity
    if whole is not None:
        bracketed = _bracket(text, quantity) is not None
        silent = happened.name is None or happened.name in _COMPRISING
        return _same(happened, whole) if bracketed or silent else happened
    listed = _list_head(own, earlier)
    if listed is not None:
        return _same(happened, listed)
    if earlier and _in_other_terms(text, own, earlier[-1]):
        return _same(happened, earlier[-1])
    swapped = _EXCHANGE.search(text, max(0, quantity.start - 60), quantity.start)
    if swapped and any(r.predicate.name == "released" for r in earlier):
        return replace(happened, name="released", lemmas=tuple(dict.fromkeys(["release", *happened.lemmas])))
    return happened


def _in_other_terms(text: str, own: Reading, before: Reading) -> bool:
    """Whether it is the figure before as a share, or in another unit: "90 km (56 miles) south"."""
    if own.quantity.kind in _SHARES:
        return own.predicate.name is None and again(text, before.quantity, own.quantity)
    converted = own.quantity.kind is before.quantity.kind is not FigureKind.COUNT
    return converted and bool(re.fullmatch(r"\s*\(", text[before.quantity.end : own.quantity.start]))


def again(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether it says the figure before in other terms: "318,604 votes (47.6%)", "40 seats, or a third"."""
    return quantity.kind in _SHARES and _OR.fullmatch(text, before.end, quantity.start) is not None


_OR = lists.pattern("extract/figures/readings", "or")


def _same(happened: Predicate, other: Reading) -> Predicate:
    """The predicate with what happened to another figure."""
    return replace(happened, name=other.predicate.name, lemmas=other.predicate.lemmas)


def _list_head(own: Reading, earlier: list[Reading]) -> Reading | None:
    """The figure that a list of bare numbers shares out: "110 jobs: 78 in print, 23 in sales"."""
    if own.counted.head is not None or own.quantity.kind is not FigureKind.COUNT:
        return None
    near = [earlier[i] for i in _near(own, earlier)]
    first = risen(own.counted.anchor)
    whole = next((r for r in near if r.counted.head is not None and r.counted.head.i == first.i), None)
    if whole is None or first.i == own.counted.anchor.i or not own.counted.anchor.like_num:
        return None
    return None if _own_verb(own, whole) else whole


def _own_verb(own: Reading, whole: Reading) -> bool:
    """Whether something else is said of the item itself: "12 dead and 40 injured"."""
    return own.predicate.name in people_classes() and own.predicate.name != whole.predicate.name


def _filled(own: Reading, whole: Reading | None, earlier: list[Reading]) -> Counted:
    """The counted noun where the text leaves it out: from the figure before, else from what happened."""
    noun = own.counted
    pronoun = noun.head.lower if noun.head is not None and noun.head.lower in _PRONOUNS else None
    if own.quantity.kind is not FigureKind.COUNT and not pronoun:
        return noun if noun.lemmas or noun.head is not None else _of_amount(own, earlier)
    if noun.head is not None and not pronoun and noun.lemmas[:1] and noun.lemmas[0] not in _OPEN:
        return noun
    shared = whole or _list_head(own, earlier) or _series(own, earlier)
    if shared is not None and shared.counted.lemmas:
        return replace(noun, lemmas=shared.counted.lemmas[:1], people=shared.people)
    personal = own.predicate.name in people_classes() or pronoun in _PEOPLE
    source = _source(own, earlier, personal=personal, pronoun=pronoun is not None)
    if source is not None:
        return replace(noun, lemmas=source.counted.lemmas[:1], people=source.people)
    if personal:
        return replace(noun, lemmas=("person",), people=True)
    return replace(noun, lemmas=(), people=False) if pronoun else noun


def _of_amount(own: Reading, earlier: list[Reading]) -> Counted:
    """The counted of an amount without a noun: what it is said of, or what the amount before it is."""
    noun, text = own.counted, own.counted.anchor.parse.text
    beside = amounts.said_of(own.quantity, noun)
    if beside is not None:
        return replace(noun, lemmas=(_called(beside),))
    last = earlier[-1] if earlier else None
    again = last is not None and amounts.again(text, last.quantity, own.quantity)
    return replace(noun, lemmas=last.counted.lemmas[:1]) if last is not None and again else noun


def _called(word: Token) -> str:
    """A noun by its lemma, a name as it is written, with the words before it."""
    return bearers.name(word).text if word.pos == "PROPN" else word.lemma.lower()


# Things that one paragraph counts again and again without their noun: votes won, cars made and sold.
_AGAIN = (
    frozenset({"won"}),
    frozenset({"produced", "delivered", "sold", "exported", "imported", "recalled"}),
)


def _series(own: Reading, earlier: list[Reading]) -> Reading | None:
    """The earlier figure of things that this one counts again: "made 60 trains. It delivered 40"."""
    if own.counted.head is not None or own.quantity.unit is not None:
        return None
    kinds = next((names for names in _AGAIN if own.predicate.name in names), frozenset[str]())
    found = (r for r in reversed(earlier[-_BACK:]) if r.predicate.name in kinds and r.counted.lemmas)
    return next((r for r in found if r.quantity.kind is FigureKind.COUNT and not r.people), None)


def _source(own: Reading, earlier: list[Reading], *, personal: bool, pronoun: bool) -> Reading | None:
    """The earlier figure whose noun is meant again."""
    pool = [earlier[i] for i in _near(own, earlier)] or (_antecedents(earlier) if pronoun else [])
    for reading in pool:
        if not reading.counted.lemmas or reading.including is not None:
            continue
        if reading.people if personal else pronoun or _coordinated(own.counted, reading):
            return reading
    return None


def _antecedents(earlier: list[Reading]) -> list[Reading]:
    """What "them" may stand for: the counts just before, in the paragraph."""
    return [r for r in reversed(earlier[-3:]) if r.quantity.kind is FigureKind.COUNT]


def _coordinated(noun: Counted, earlier: Reading) -> bool:
    """Whether two figures stand side by side: "six bridges were closed and two reopened"."""
    other = earlier.counted.anchor
    return noun.anchor in other.conjuncts or noun.anchor.head in other.head.conjuncts


def _human(own: Reading, noun: Counted) -> bool:
    if own.quantity.kind is not FigureKind.COUNT:
        return False
    return noun.people or (not noun.lemmas and own.predicate.name in people_classes())


_EARLIER, _BARE, _UP_FROM, _TOTAL_OF = lists.patterns(
    "extract/figures/readings", "earlier", "bare", "up_from", "total_of"
)
_BACK = 6  # readings back that a bare count may take up


def _restated(text: str, own: Reading, earlier: Sequence[Reading]) -> Reading | None:
    """The figure before that a bare count is another number of, if it is one."""
    if own.quantity.kind is not FigureKind.COUNT:
        return None
    front = text[max(0, own.quantity.start - 50) : own.quantity.start]
    if own.predicate.name in people_classes() and not _TOTAL_OF.search(front):
        return None
    if own.counted.head is not None or not _bare(text, own):
        return None
    here = own.counted.anchor.sent.start
    for reading in reversed(earlier[-_BACK:]):
        if reading.quantity.kind is not FigureKind.COUNT or reading.including is not None:
            continue
        beside = reading.counted.head is not None and reading.counted.anchor.sent.start == here
        if beside or reading.predicate.name in people_classes():
            return reading
    return None


def _taken_up(own: Reading, before: Reading) -> Reading:
    """The figure with what happened, and to whom, of the one that it is another number of."""
    noun = replace(own.counted, lemmas=before.counted.lemmas[:1], people=before.people)
    return replace(own, counted=noun, predicate=_same(own.predicate, before), people=before.people)


def _bare(text: str, own: Reading) -> bool:
    before = text[max(0, own.quantity.start - 50) : own.quantity.start]
    if _EARLIER.search(before) or _UP_FROM.search(before) or _TOTAL_OF.search(before):
        return True
    verb = own.predicate.verb
    if verb is None or verb.lemma.lower() not in table("verbs")["restating"]:
        return False
    return any(_BARE.match(text[noun.left_edge.idx : noun.idx + len(noun)]) for noun in objects(verb))


def _rated(parse: Parse, quantity: Quantity, counted: Counted) -> Quantity:
    """The quantity with what its count is per as its unit, so that it is never taken for a total."""
    if quantity.unit is not None or quantity.kind is not FigureKind.COUNT:
        return quantity
    head = counted.head
    end = head.idx + len(head) if head is not None and 0 <= head.i - quantity.last <= 4 else quantity.end
    name = numbers(parse.language).of_count(parse.text, end)
    if name is None:
        return quantity
    dimension = f"count per {name}"
    unit = Unit(f"per {name}", FigureKind.COUNT, quantity.start, quantity.end, dimension, 1.0, name)
    return replace(quantity, unit=unit)

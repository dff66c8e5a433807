"""How a figure leans on the ones before it: parts in brackets, "including", "of them", ellipsis.

A later figure of a sentence often leaves out what it counts or what happened, because the one before
has said it: "killed 12 people and injured 40", "105 hostages (81 adults and 24 children)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract.figures import tolls
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.outcomes import people_classes
from crosswire.extract.figures.predicate import Predicate, risen
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureKind


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity as its sentence reads it.

    `including` is the place, among the readings of the paragraph, of the figure that this one is
    named a part of.
    """

    quantity: Quantity
    counted: Counted
    predicate: Predicate
    implicit: bool
    people: bool
    including: int | None = None


_INCLUDING = re.compile(
    r"(?i)(?:\b(?:including|includes?|included|among\s+(?:them|whom|those|these)|of\s+(?:whom|them|"
    r"which|those|these)|comprising|notably|"
    r"some\s+of\s+them|one\s+of\s+them|made\s+up\s+of|consisting\s+of)[\s,:]+(?:(?:were|are|was|had|"
    r"there\s+(?:were|are))\s+)?(?:\S+\s+){0,2}?)$"
)
_INCLUDED_AFTER = re.compile(
    r"(?i)\s*(?:\S+\s+){0,4}?(?:among\s+them|of\s+them|of\s+whom|of\s+which|of\s+those)\b"
)
_EXCHANGE = re.compile(
    r"(?i)\bin\s+(?:exchange|return)\s+for\s+(?:the\s+(?:release|freeing)\s+of\s+)?(?:\S+\s+){0,2}?$"
)
_LISTED = re.compile(r"(?i)[^.;()]{0,40}?(?:,|\band\b|\bor\b)\s*(?:an?\s+|the\s+)?")
_SHARES = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.RATIO})
_PRONOUNS = frozenset({"them", "they", "whom", "which", "those", "these", "us", "who", "it", "that"})
_OPEN = frozenset({"other", "more", "rest", "additional"})


def read(text: str, own: Reading, earlier: list[Reading]) -> Reading:
    """The figure with what it takes from the readings before it in the paragraph.

    Args:
        text: The paragraph's text.
        own: What the figure's own words say.
        earlier: The readings before it, complete.
    """
    before = tolls.source(text, own, earlier)
    if before is not None:
        return tolls.taken_up(own, before)
    part_of = _whole(text, own, earlier)
    whole = earlier[part_of] if part_of is not None else None
    said = _inherited(text, own, whole, earlier)
    noun = _filled(replace(own, predicate=said), whole, earlier)
    return replace(
        own, counted=noun, predicate=said, people=_human(own.quantity, noun, said), including=part_of
    )


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
    said, quantity = own.predicate, own.quantity
    if whole is not None:
        bracketed = _bracket(text, quantity) is not None
        silent = said.name is None or said.name in {"include", "comprise"}
        taken = replace(said, name=whole.predicate.name, lemmas=whole.predicate.lemmas)
        return taken if bracketed or silent else said
    listed = _list_head(own, earlier)
    if listed is not None:
        return replace(said, name=listed.predicate.name, lemmas=listed.predicate.lemmas)
    swapped = _EXCHANGE.search(text, max(0, quantity.start - 60), quantity.start)
    if swapped and any(r.predicate.name == "released" for r in earlier):
        return replace(said, name="released", lemmas=tuple(dict.fromkeys(["release", *said.lemmas])))
    return said


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
    pronoun = noun.head is not None and noun.head.lower in _PRONOUNS
    if own.quantity.kind is not FigureKind.COUNT and not pronoun:
        return noun
    if noun.head is not None and not pronoun and noun.lemmas[:1] and noun.lemmas[0] not in _OPEN:
        return noun
    shared = whole or _list_head(own, earlier)
    if shared is not None and shared.counted.lemmas:
        return replace(noun, lemmas=shared.counted.lemmas[:1], people=shared.people)
    personal = own.predicate.name in people_classes() or (pronoun and noun.head.lower in {"whom", "who"})
    source = _source(own, earlier, personal=personal, pronoun=pronoun)
    if source is not None:
        return replace(noun, lemmas=source.counted.lemmas[:1], people=source.people)
    if personal:
        return replace(noun, lemmas=("person",), people=True)
    return replace(noun, lemmas=(), people=False) if pronoun else noun


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
    other: Any = earlier.counted.anchor
    return noun.anchor in other.conjuncts or noun.anchor.head in other.head.conjuncts


def _human(quantity: Quantity, noun: Counted, said: Predicate) -> bool:
    if quantity.kind is not FigureKind.COUNT:
        return False
    return noun.people or (not noun.lemmas and said.name in people_classes())

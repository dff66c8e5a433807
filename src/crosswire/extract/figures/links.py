"""How a figure leans on the ones before it: parts in brackets, "including", "of them", ellipsis.

A later figure of a sentence often leaves out what it counts or what happened, because the one before
has said it: "killed 12 people and injured 40", "105 hostages (81 adults and 24 children)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.outcomes import people_classes, strong_classes
from crosswire.extract.figures.predicate import Predicate
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
    r"(?i)(?:\b(?:including|includes?|included|among\s+(?:them|whom|those|these)|of\s+(?:whom|them|which|those|these)|comprising|notably|"
    r"some\s+of\s+them|one\s+of\s+them|made\s+up\s+of|consisting\s+of)[\s,:]+(?:(?:were|are|was|had|there\s+(?:were|are))\s+)?(?:\S+\s+){0,2}?)$"
)
_INCLUDED_AFTER = re.compile(
    r"(?i)^\s*(?:\S+\s+){0,4}?(?:among\s+them|of\s+them|of\s+whom|of\s+which|of\s+those)\b"
)
_EXCHANGE = re.compile(
    r"(?i)\bin\s+(?:exchange|return)\s+for\s+(?:the\s+(?:release|freeing)\s+of\s+)?(?:\S+\s+){0,2}?$"
)
_PRONOUNS = frozenset({"them", "they", "whom", "which", "those", "these", "us", "who", "it", "that"})
_OPEN = frozenset({"other", "more", "rest", "additional"})


def read(text: str, quantity: Quantity, noun: Counted, said: Predicate, earlier: list[Reading]) -> Reading:
    """The figure with what it takes from the readings before it in the paragraph."""
    part_of = _whole(text, quantity, noun, said, earlier)
    whole = earlier[part_of] if part_of is not None else None
    said = _inherited(text, quantity, said, whole, earlier)
    noun = _filled(quantity, noun, said, whole, earlier)
    return Reading(quantity, noun, said, False, _human(quantity, noun, said), part_of)


def _near(quantity: Quantity, noun: Counted, earlier: list[Reading]) -> list[int]:
    """Earlier counts of the same sentence, the nearest first."""
    start = noun.anchor.sent.start
    same = [i for i, r in enumerate(earlier) if r.counted.anchor.sent.start == start]
    return [
        i for i in reversed(same) if earlier[i].quantity.kind is FigureKind.COUNT and i >= len(earlier) - 5
    ]


def _whole(
    text: str, quantity: Quantity, noun: Counted, said: Predicate, earlier: list[Reading]
) -> int | None:
    """The figure that this one is named a part of, by its place among the earlier ones."""
    if quantity.kind not in {FigureKind.COUNT, FigureKind.PERCENT, FigureKind.RATIO}:
        return None
    near = _near(quantity, noun, earlier)
    if not near:
        return None
    before = text[max(earlier[near[0]].quantity.end, quantity.start - 60) : quantity.start]
    after = text[quantity.end : quantity.end + 40]
    if _INCLUDING.search(before) or (_INCLUDED_AFTER.match(after) and _smaller(quantity, earlier[near[0]])):
        return next((i for i in near if _smaller(quantity, earlier[i])), None)
    opened = _bracket(text, quantity)
    if opened is None:
        chained = earlier[near[0]].including
        joined = re.fullmatch(r"(?i)[^.;()]{0,40}?(?:,|\band\b|\bor\b)\s*(?:an?\s+|the\s+)?", before)
        listed = chained is not None and joined and noun.anchor in earlier[near[0]].counted.anchor.conjuncts
        return chained if listed else None
    return next(
        (i for i in near if earlier[i].quantity.end <= opened and _smaller(quantity, earlier[i])), None
    )


def _bracket(text: str, quantity: Quantity) -> int | None:
    """Where the bracket around the figure opens, if the figure is one of the first things in it."""
    opened = text.rfind("(", max(0, quantity.start - 80), quantity.start)
    if opened < 0 or ")" in text[opened : quantity.start]:
        return None
    return opened


def _smaller(part: Quantity, whole: Reading) -> bool:
    low, high = part.value if part.value is not None else part.low, whole.quantity.value or whole.quantity.low
    return part.kind is not FigureKind.COUNT or low is None or high is None or low <= high


def _inherited(
    text: str, quantity: Quantity, said: Predicate, whole: Reading | None, earlier: list[Reading]
) -> Predicate:
    """What happened to the whole happened to its parts, unless the part says otherwise."""
    if whole is not None and (
        said.name is None or said.name in {"include", "comprise"} or _bracket(text, quantity) is not None
    ):
        own = said.name in strong_classes() and _bracket(text, quantity) is None
        return said if own else replace(said, name=whole.predicate.name, lemmas=whole.predicate.lemmas)
    if _EXCHANGE.search(text[max(0, quantity.start - 60) : quantity.start]):
        swapped = next((r for r in reversed(earlier) if r.predicate.name == "released"), None)
        return (
            replace(said, name="released", lemmas=tuple(dict.fromkeys(["release", *said.lemmas])))
            if swapped
            else said
        )
    return said


def _filled(
    quantity: Quantity, noun: Counted, said: Predicate, whole: Reading | None, earlier: list[Reading]
) -> Counted:
    """The counted noun where the text leaves it out: from the figure before, else from what happened."""
    pronoun = noun.head is not None and noun.head.lower_ in _PRONOUNS
    if quantity.kind is not FigureKind.COUNT and not pronoun:
        return noun
    if noun.head is not None and not pronoun and noun.lemmas[:1] and noun.lemmas[0] not in _OPEN:
        return noun
    if whole is not None and whole.counted.lemmas:
        return replace(noun, lemmas=whole.counted.lemmas[:1], people=whole.people)
    personal = said.name in people_classes() or (pronoun and noun.head.lower_ in {"whom", "who"})
    pool = [earlier[i] for i in _near(quantity, noun, earlier)] or (_antecedents(earlier) if pronoun else [])
    for reading in pool:
        if reading.including is not None and whole is None:
            continue
        if reading.counted.lemmas and (
            reading.people if personal else pronoun or _coordinated(noun, reading)
        ):
            return replace(noun, lemmas=reading.counted.lemmas[:1], people=reading.people)
    if personal:
        return replace(noun, lemmas=("person",), people=True)
    return replace(noun, lemmas=(), people=False) if pronoun else noun


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

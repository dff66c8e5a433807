"""Where a report replaces a number by another: "rose to 41, from 34", "first put at 61, later at 16"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crosswire.amounts import dimension
from crosswire.types import Figure, FigureKind, Role

# "rose to 41 (…), from 34", "fell to 96 from 120", "41 dead, up from 34"
_DOWN_TO = re.compile(r"\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FORMER = re.compile(
    r"^[^.;:\d]{0,60}?(?:\bup |\bdown |\braised |\brevised )?\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# "from 34 to 41"
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LATTER = re.compile(r"^[^.;:\d]{0,30}?\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_UP_FROM = re.compile(
    r"\b(?:up|down|raised|revised|increased|corrected) from\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_BEFORE = 30
_SAID = (
    r"(?:said|reported|gave|given|put|stated|thought|believed|estimated|announced|told|feared|counted|listed|"
    r"quoted|described|named|set)"
)
_FIRST = r"(?:initially|originally|at first|earlier|previously|mistakenly|wrongly|erroneously|incorrectly)"
# "was initially reported to be 4", "an earlier version said 61", "had first put the dead at 61"
_STATED_FIRST = re.compile(
    rf"\b{_FIRST}\b[^.;]{{0,40}}\b{_SAID}\b|\b{_SAID}\b[^.;]{{0,15}}\b{_FIRST}\b|\bfirst {_SAID}\b|"
    r"\b(?:earlier|previous|original|initial|preliminary|first|early)\s+"
    r"(?:versions?|reports?|editions?|articles?|counts?|tall(?:y|ies)|figures?|estimates?|statements?|headlines?)\b",
    re.IGNORECASE,
)
_STATED_LATER = re.compile(
    r"\b(?:later|now|since|subsequently|however|but|in fact|actually|instead|"
    r"correct(?:ed|ion|s)?|revised?|updated?|amended)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\b(?:corrections?|clarifications?|update|editor[’']s note)\s*:", re.IGNORECASE)
# "16, not 61 as reported earlier", "16 instead of 61"
_NOT = re.compile(
    r"^[^.;:\d]{0,40}?,?\s(?:and not|not|instead of|rather than)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_MISTAKE = re.compile(
    r"\b(?:correct\w*|misstated|error|mistake\w*|wrong\w*|erroneous\w*|"
    r"as (?:\w+ )?(?:reported|stated|given|announced))\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][\"”’')]?\s")
_BESIDE = 200  # characters between a number that is taken back and the one in its place
_HEAD = 120  # characters in front of a first statement in which it may be marked as such


def revisions(figures: Sequence[Figure], text: str) -> dict[str, str]:
    """Figure to the one that the report says it replaces: an earlier count, or a mistake.

    Of counts alone a newer one takes the place of the old; a new offer stands beside the old one. A mistake
    may be in any number.
    """
    found: dict[str, str] = {}
    counts = [f for f in figures if f.kind is FigureKind.COUNT and f.value is not None]
    for first, second in pairwise(counts):
        if first.sentence == second.sentence and (newer := _newer(first, second, text)):
            found[newer.id] = (second if newer is first else first).id
    stated = [f for f in figures if f.value is not None]
    for first, second in pairwise(stated):
        right = _corrected(first, second, text)
        if right is not None:
            found.setdefault(right.id, (second if right is first else first).id)
    for old in counts:
        newer = _taking_its_place(old, counts) if old.role is Role.PREVIOUS else None
        if newer is not None and old.id not in found.values():
            found.setdefault(newer.id, old.id)
    return found


def _taking_its_place(old: Figure, counts: Sequence[Figure]) -> Figure | None:
    """The number that stands in the place of one that the text takes back: of one outcome, the nearest.

    In the same sentence, else in the one before or behind: "It said 84 had died. It had first said 103."
    """
    alike = [f for f in counts if f.role is not Role.PREVIOUS and f.predicate == old.predicate]
    near = [f for f in alike if _apart(old, f) <= _BESIDE and f.value != old.value]
    return min(near, key=lambda f: (f.sentence != old.sentence, _apart(old, f)), default=None)


def _apart(one: Figure, other: Figure) -> int:
    return max(other.start - one.end, one.start - other.end)


def _newer(first: Figure, second: Figure, text: str) -> Figure | None:
    before, between = text[max(0, first.start - _BEFORE) : first.start], text[first.end : second.start]
    if _FROM.search(before) and _LATTER.match(between):
        return second
    if _UP_FROM.search(between) or (_DOWN_TO.search(before) and _FORMER.match(between)):
        return first
    return None


def _corrected(first: Figure, second: Figure, text: str) -> Figure | None:
    """Of two unequal numbers of one measure the one that the text puts in the other's place."""
    if dimension(first) != dimension(second) or first.value == second.value:
        return None
    between = text[first.end : second.start]
    whole = text[first.sentence.start : second.sentence.end]
    if _NOT.match(between) and _MISTAKE.search(whole):
        return first
    if len(_STOP.findall(between)) > 1 or "\n\n" in between.strip():
        return None
    before = text[max(first.sentence.start, first.start - _HEAD) : first.start]
    # What follows in its sentence counts: "it now says 16", "it is 16, the hospital said later".
    rest = text[first.end : max(second.end, min(second.sentence.end, second.end + _BEFORE))]
    headed = _HEADED.search(text[max(0, first.sentence.start - 20) : first.start])
    if _STATED_FIRST.search(before) and (headed or _STATED_LATER.search(rest)):
        return second
    return None

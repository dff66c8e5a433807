"""The place of a figure in a series: a total, what is new, an earlier number that holds no more, a limit.

    "raised the toll to 35 from 32"          35 is the total, 32 of before
    "bringing the total to 44"               a total
    "another 12", "12 more people"           new
    "had 49 before the election"         a comparison
    "needs 51 votes", "a stadium for 5,000"  a threshold, a capacity

By the words that touch the number; null where they do not tell.
"""

from __future__ import annotations

import re

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.readings import Reading
from crosswire.languages.outcomes import classify, people_classes
from crosswire.resources import lists
from crosswire.resources.figures import patterns
from crosswire.types import FigureKind, Role
from crosswire.types.quantities import Quantity

_LIMITS = lists.phrases("extract/figures/roles", "limits")

_BY_OR_OF, _LOSING = lists.several("extract/figures/roles", "by_or_of", "losing")

_FRONT, _BEHIND = 130, 160
_ORDER = (Role.COMPARISON, Role.FORECAST, Role.CAPACITY, Role.THRESHOLD, Role.NEW, Role.TOTAL)


def find(text: str, reading: Reading) -> tuple[Role | None, str | None]:
    """The role of a figure in its paragraph's text, and where it is the size of a move, which way.

    Args:
        text: The paragraph's text.
        reading: The figure as its sentence reads it.

    Returns:
        Its role, and "up" or "down"; None for what the text does not tell.
    """
    return _role(text, reading), _move(text, reading)


def _role(text: str, reading: Reading) -> Role | None:
    """The role by the words that touch the number; what is taken back is found when all numbers are known."""
    quantity, behind = reading.quantity, _own(text[reading.quantity.end : reading.quantity.end + _BEHIND])
    first = max(reading.counted.anchor.sent.start_char, quantity.start - _FRONT)
    # A hedge may be the very word that tells: "up to 20 years", "another" alone.
    hedged = lists.known(text[quantity.start : quantity.number.start]).startswith(_LIMITS)
    starts = {quantity.start} if hedged else {quantity.start, quantity.number.start}
    fronts = [text[first:start] for start in sorted(starts)]
    if reading.implicit:
        fronts = [
            f"{text[first : quantity.start]}{text[quantity.start : quantity.end].split(maxsplit=1)[0]} "
        ]
    for role in _ORDER:
        if role is Role.NEW and not _in("new_front", fronts[-1]) and _is_part(reading, fronts[0], behind):
            return Role.PART
        if any(_told(role.value, front, behind, reading) for front in fronts):
            return role
    return Role.TOTAL if reading.counted.whole and quantity.kind is FigureKind.COUNT else None


def _told(role: str, front: str, behind: str, reading: Reading) -> bool:
    """Whether the words in front of a number or behind it tell the role."""
    if _in(f"{role}_front", front) or patterns("roles", f"{role}_behind").match(behind):
        return True
    if role == Role.COMPARISON and _in("comparison_from", front):
        return patterns("roles", "comparison_then").match(behind) is not None
    if role == Role.COMPARISON and not (reading.people and reading.predicate.name in people_classes()):
        had = (
            _in("comparison_had", front) and patterns("roles", "comparison_before").match(behind) is not None
        )
        if had or _in("comparison_earlier", front):
            return True
    counts = reading.quantity.kind is FigureKind.COUNT
    return role == Role.TOTAL and counts and _in("whole_front", front)


def _in(name: str, front: str) -> bool:
    return patterns("roles", name).search(front) is not None


def _own(behind: str) -> str:
    """What follows in the same sentence."""
    return re.split(r"[.!?](?=\s|$)", behind, maxsplit=1)[0]


def _is_part(reading: Reading, front: str, behind: str) -> bool:
    """Whether it is named a part, or taken out of a known number: "four of the 11", "of the dead, 18"."""
    if reading.including is not None:
        return True
    taken = patterns("roles", "part_behind").match(behind) or _in("part_front", front)
    return bool(taken) and reading.quantity.kind is FigureKind.COUNT


# Whether a figure is the size of a move, not a level: "fell 1.5 percent", "up 19 cents".
_UP_DOWN = {"rose": "up", "fell": "down"}
_UP, _DOWN = (
    lists.pattern("extract/figures/roles", key, **{key: "".join(rf"(?<!\b{verb} )" for verb in verbs)})
    for key, verbs in lists.table("extract/figures/roles.toml")["no_move"].items()
)
_TO = lists.pattern("extract/figures/roles", "to")
_MOVED_BY = frozenset(
    (
        *("obl:npmod", "obj", "comp:obj", "advmod", "dep", "comp:pred", "nummod", "nmod", "ccomp", "xcomp"),
        "comp:as",
    )
)


def _move(text: str, reading: Reading) -> str | None:
    """The direction of a move, or None for a level; "rose to 40" gives a level."""
    quantity, noun = reading.quantity, reading.counted
    if not _movable(quantity, noun):
        return None
    before = text[max(0, quantity.start - 24) : quantity.start]
    if _TO.search(before):
        return None
    if _UP.search(before) or _DOWN.search(before):
        return "up" if _UP.search(before) else "down"
    return None if noun.head is not None and noun.anchor is noun.head else _governed(reading)


def _movable(quantity: Quantity, counted: Counted) -> bool:
    """Whether the figure may be a move at all: a count of things, an age or a length of time is none."""
    if quantity.unit is None or quantity.kind is FigureKind.COUNT:
        return counted.head is None
    return quantity.kind not in {FigureKind.AGE, FigureKind.DURATION}


def _governed(reading: Reading) -> str | None:
    """The direction of the verb or noun of movement that the amount depends on."""
    anchor, above = reading.counted.anchor, reading.predicate.nearest
    if above is None or anchor.dep not in _MOVED_BY:
        return None
    if anchor.dep == "comp:obj" and anchor.head.lower not in _BY_OR_OF:
        return None
    if above.lemma.lower() in _LOSING and reading.quantity.kind is FigureKind.PERCENT:
        return "down"
    return _UP_DOWN.get(classify(above) or "")

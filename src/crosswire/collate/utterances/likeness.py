"""How alike two units are, and why: shared weighty words, runs of equal words, whose words they are, numbers.

A logistic sum of a few features. Its weights were fitted on seven stories (conflict, disaster, business,
accidents), each left out in turn, and rounded: none is worth more than its first digit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from crosswire.collate.utterances.matching import Shared, shared
from crosswire.collate.utterances.units import Unit
from crosswire.collate.utterances.voices import Bond, bond
from crosswire.steady import steady

_BIAS = -6.8
_INSIDE, _ACROSS, _COUNT = 2.7, 1.7, 0.7  # words shared: of the shorter, of both, how many
_SETTING = 3.2  # words shared when those of the rest of the two sentences count half
_RUN, _RUN_INSIDE = 1.2, 2.2  # words in a row, small ones too: up to ten, and of the shorter
_BONDS = {Bond.SAME: 3.0, Bond.KIN: 0.5, Bond.UNKNOWN: 0.0, Bond.OTHER: -0.5}
_NUMBERS = -1.4  # each has a number, and none is the other's
_QUOTED = -1.0  # two quotations that share few words are two: quotations keep their words
_APART, _OWN_VOICE = -1.0, -2.0  # no source in common; no source at all
_WHOLE, _TORN = 2.5, -1.5  # a quotation stands word for word in the other; a short one only in part
_VERBATIM, _COPIED = 5, 8  # words in a row: of a quotation, of reported speech
_PHRASE, _CLAUSE = 2, 3  # words that a quotation must have to be known again: as such, within another
_FEW, _ALL = 3, 0.9  # words of a short quotation; the share of their weight that is all but all
_HALF = 0.5
_MANY, _LONG = 5, 10


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score from 0 to 1 and what it rests on."""

    score: float
    reason: str


_NONE = Likeness(0.0, "nothing shared")


class Weigher:
    """Compares units of one story; what it has compared it remembers."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Likeness] = {}
        self._settings: dict[int, dict[str, float]] = {}

    def compare(self, one: Unit, other: Unit) -> Likeness:
        """Whether two units pass on one thing said.

        Shared words are weighed against the shorter unit (a fragment is quoted of a sentence) and
        against both (two sentences on one topic share its words). Neither alone tells them apart, so
        that whose words they are decides between them.
        """
        key = (min(one.order, other.order), max(one.order, other.order))
        if key not in self._known:
            self._known[key] = _compare(one, other, self._widened)
        return self._known[key]

    def _widened(self, unit: Unit) -> dict[str, float]:
        """The words of a unit, and at half their weight those of the rest of its sentence."""
        if unit.order not in self._settings:
            around = {key: weight * _HALF for key, weight in unit.around.items()}
            self._settings[unit.order] = {**around, **unit.keys}
        return self._settings[unit.order]


def _compare(one: Unit, other: Unit, widened: Callable[[Unit], Mapping[str, float]]) -> Likeness:
    both = shared(one.keys, other.keys)
    if not both.words:
        return _NONE
    tie = bond(one.voice, other.voice)
    run, least = longest_run(one.plain, other.plain), min(len(one.plain), len(other.plain))
    inside = both.weight / min(one.weight, other.weight)
    total = _BIAS + _INSIDE * inside + _ACROSS * _across(both, one.keys, other.keys)
    total += _COUNT * min(_MANY, both.words) / _MANY + _SETTING * _setting(widened(one), widened(other))
    total += _RUN * min(_LONG, run) / _LONG + _RUN_INSIDE * run / max(1, least)
    total += _BONDS[tie] + (_NUMBERS if _numbers_differ(one, other) else 0.0)
    if one.direct and other.direct:
        total += _QUOTED * inside
    total += _doubt(one, other, tie, run) + _repeated(one, other, run, inside)
    reason = f"{both.words} weighty words shared, {run} in a row, {tie.value}"
    return Likeness(steady(1 / (1 + exp(-total))), reason)


def _doubt(one: Unit, other: Unit, tie: Bond, run: int) -> float:
    """What counts against two units that only tell the same: nothing shows that it is one thing said."""
    if tie in {Bond.SAME, Bond.KIN}:
        return 0.0
    if (one.direct and other.direct) or ((one.direct or other.direct) and run >= _VERBATIM):
        return 0.0
    if one.sourced and other.sourced:
        return 0.0 if run >= _COPIED else _APART
    return _OWN_VOICE


def _repeated(one: Unit, other: Unit, run: int, inside: float) -> float:
    """What it counts that a quotation is repeated: whole, or only in some of its few words.

    A quotation of two or three words is not known again when a weighty one of them is missing: what is
    left of it is the topic.
    """
    short, long = sorted((one, other), key=lambda u: (len(u.plain), u.order))
    if not short.direct:
        return 0.0
    if run == len(short.plain):
        return _WHOLE if _telling(short, long) else 0.0
    return _TORN if len(short.keys) <= _FEW and inside < _ALL else 0.0


def _telling(short: Unit, long: Unit) -> bool:
    """Whether a quotation that stands whole in the other is known by its words; a set phrase is not."""
    if long.direct and len(short.plain) == len(long.plain):
        return len(short.plain) >= _PHRASE
    if bond(short.voice, long.voice) is Bond.OTHER:
        return False
    return len(short.plain) >= _CLAUSE and len(short.keys) >= _PHRASE


def _across(both: Shared, one: Mapping[str, float], other: Mapping[str, float]) -> float:
    union = sum(one.values()) + sum(other.values()) - both.weight
    return both.weight / union if union else 0.0


def _setting(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """What the two share with the rest of their sentences: two short quotations may be of one sentence."""
    return _across(shared(first, second), first, second)


def _numbers_differ(one: Unit, other: Unit) -> bool:
    first = {w.key for w in one.words if w.kind == "number"}
    second = {w.key for w in other.words if w.kind == "number"}
    return bool(first and second and not first & second)


def longest_run(first: Sequence[str], second: Sequence[str]) -> int:
    """The longest run of equal words."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(second):
        places.setdefault(word, []).append(at)
    best, ends = 0, {-1: 0}
    for word in first:
        ends = {at: ends.get(at - 1, 0) + 1 for at in places.get(word, ())}
        best = max(best, *ends.values()) if ends else best
    return best

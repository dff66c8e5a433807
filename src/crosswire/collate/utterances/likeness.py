"""How alike two units are, and why: shared weighty words, runs of equal words, speakers, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.utterances.units import Unit

_FRAGMENT = 0.75


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score from 0 to 1 and what it rests on."""

    score: float
    reason: str


class Weigher:
    """Compares units of one story."""

    def __init__(self, units: Sequence[Unit]) -> None:
        weights = sorted(u.weight for u in units)
        self._typical = weights[len(units) // 2] if units else 0.0

    def compare(self, one: Unit, other: Unit) -> Likeness:
        """Whether two units pass on one thing said.

        Shared words are weighed against the shorter unit (a fragment is quoted of a sentence) and
        against both (two sentences on one topic share its words). Neither alone tells them apart.
        """
        both = {key: weight for key, weight in one.keys.items() if key in other.keys}
        shared = sum(both.values())
        least = min(one.weight, other.weight)
        if not shared or not least:
            return Likeness(0.0, "nothing shared")
        if self._fragment(one, other):
            return Likeness(_FRAGMENT, "one quotation holds the words of the other")
        run = longest_run(one, other)
        inside, across = shared / least, shared / (one.weight + other.weight - shared)
        quoted = (one.direct or other.direct) and run >= 3
        part = 0.5 if quoted else 0.3
        score = part * inside + (0.8 - part) * across + 0.2 * min(1.0, run / 6)
        score *= min(1.0, shared / ((0.35 if quoted else 0.5) * self._typical))
        score += _speakers(one, other) + _numbers(one, other)
        reason = f"{len(both)} weighty words shared, {run} in a row"
        return Likeness(max(0.0, min(1.0, score)), reason)

    def _fragment(self, one: Unit, other: Unit) -> bool:
        """Whether both are quotations and all the words of one stand in a row in the other."""
        if not (one.direct and other.direct) or min(one.weight, other.weight) < 0.2 * self._typical:
            return False
        if one.speaker and other.speaker and one.speaker != other.speaker:
            return False
        short, long = sorted((one.plain, other.plain), key=len)
        size = len(short)
        return size >= 2 and any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _speakers(one: Unit, other: Unit) -> float:
    if one.statement is None or other.statement is None:
        return -0.08
    if one.speaker is None or other.speaker is None:
        return 0.0
    return 0.13 if one.speaker == other.speaker else -0.12


def _numbers(one: Unit, other: Unit) -> float:
    """A number of some size that both have is a strong sign; each having its own is a weak one against."""
    first = {w.key for w in one.words if w.kind == "number" and len(w.key) > 1}
    second = {w.key for w in other.words if w.kind == "number" and len(w.key) > 1}
    if not first or not second:
        return 0.0
    return 0.08 if first & second else -0.05


def longest_run(one: Unit, other: Unit) -> int:
    """The longest run of equal comparable words."""
    first, second = [w.key for w in one.words], [w.key for w in other.words]
    places: dict[str, list[int]] = {}
    for at, key in enumerate(second):
        places.setdefault(key, []).append(at)
    best, ends = 0, {-1: 0}
    for key in first:
        ends = {at: ends.get(at - 1, 0) + 1 for at in places.get(key, ())}
        best = max(best, *ends.values()) if ends else best
    return best

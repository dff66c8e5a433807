"""How alike two units are, and why: shared weighty words, runs of equal words, speakers, numbers."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.collate.utterances.units import Unit
from crosswire.collate.words import Lexicon


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score from 0 to 1 and what it rests on."""

    score: float
    reason: str


class Weigher:
    """Compares units of one story."""

    def __init__(self, lexicon: Lexicon, units: list[Unit]) -> None:
        self._lexicon = lexicon
        self._typical = sorted(u.weight for u in units)[len(units) // 2] if units else 0.0

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
        inside = shared / least
        across = shared / (one.weight + other.weight - shared)
        run = longest_run(one, other)
        score = 0.45 * inside + 0.35 * across + 0.2 * min(1.0, run / 6)
        score *= self._evidence(shared, run, one, other)
        score += self._speakers(one, other)
        reason = f"{len(both)} weighty words shared, {run} in a row"
        return Likeness(max(0.0, min(1.0, score)), reason)

    def _evidence(self, shared: float, run: int, one: Unit, other: Unit) -> float:
        """Less, where what is shared is little by any measure: two words alike prove nothing."""
        quoted = one.direct and other.direct
        needed = 0.35 * self._typical if quoted and run >= 2 else 0.6 * self._typical
        return min(1.0, shared / needed) if needed else 1.0

    @staticmethod
    def _speakers(one: Unit, other: Unit) -> float:
        if one.statement is None or other.statement is None:
            return -0.08
        if one.speaker is None or other.speaker is None:
            return 0.0
        return 0.1 if one.speaker == other.speaker else -0.06


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

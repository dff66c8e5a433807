"""Groups that grow around their surest pairs, and hold together on average."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from crosswire.link import held_linkage

Score = Callable[[int, int], float]


@dataclass
class Heap:
    members: list[int]
    score: Score

    def likeness(self, other: Heap) -> float:
        return mean(self.score(a, b) for a in self.members for b in other.members)

    def merged(self, other: Heap) -> Heap:
        return Heap(sorted((*self.members, *other.members)), self.score)


def grouped(size: int, scores: dict[tuple[int, int], float], sure: float, limit: float) -> list[list[int]]:
    def score(a: int, b: int) -> float:
        return scores.get((min(a, b), max(a, b)), 0.0)

    pairs = sorted((p for p in scores if scores[p] >= sure), key=lambda p: (-scores[p], p))
    return [heap.members for heap in held_linkage([Heap([n], score) for n in range(size)], pairs, limit)]


def test_the_surest_pair_comes_first() -> None:
    # 1 fits 2 better than 0; 0 and the pair of 1 and 2 are alike on average
    assert grouped(3, {(0, 1): 0.6, (1, 2): 0.9, (0, 2): 0.1}, 0.5, 0.3) == [[0, 1, 2]]


def test_one_near_pair_does_not_chain_two_groups() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}
    assert grouped(4, scores, 0.5, 0.3) == [[0, 1], [2, 3]]


def test_a_pair_alone_needs_no_mean() -> None:
    assert grouped(2, {(0, 1): 0.5}, 0.5, 0.8) == [[0, 1]]


def test_what_is_alike_to_nothing_stays_alone() -> None:
    assert grouped(3, {(0, 2): 0.7}, 0.5, 0.3) == [[0, 2], [1]]


@given(st.integers(2, 7), st.data())
def test_every_group_is_held_by_sure_pairs_and_nothing_is_lost(size: int, data: st.DataObject) -> None:
    every = list(combinations(range(size), 2))
    values = data.draw(
        st.lists(st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.8]), min_size=len(every), max_size=len(every))
    )
    scores = dict(zip(every, values, strict=True))
    found = grouped(size, scores, 0.5, 0.3)
    assert sorted(n for group in found for n in group) == list(range(size))
    for group in found:
        for n in group:
            near = [scores[(min(n, m), max(n, m))] for m in group if m != n]
            assert not near or max(near) >= 0.5

"""Average linkage against scipy's on random likenesses, and rules that keep groups apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Self

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from crosswire.link import average_linkage, mean

LIMIT = 0.5


@dataclass(frozen=True)
class Plain:
    """Rows of a table of likenesses, compared pair by pair as the textbook says."""

    table: np.ndarray
    members: tuple[int, ...]
    apart: frozenset[frozenset[int]] = frozenset()

    def likeness(self, other: Self) -> float | None:
        if any(frozenset((a, b)) in self.apart for a in self.members for b in other.members):
            return None
        return mean(lambda a, b: float(self.table[a, b]), self.members, other.members)

    def merged(self, other: Self) -> Self:
        return type(self)(self.table, (*self.members, *other.members), self.apart)


def _linked(table, *, pairs=None, apart=frozenset()) -> set[frozenset[int]]:
    groups = [Plain(table, (n,), apart) for n in range(len(table))]
    found = average_linkage(groups, combinations(range(len(table)), 2) if pairs is None else pairs, LIMIT)
    return {frozenset(group.members) for group in found}


def _table(seed: int, size: int) -> np.ndarray:
    half = np.triu(np.random.default_rng(seed).random((size, size)), 1)
    return half + half.T


TABLES = st.builds(_table, st.integers(0, 2**32 - 1), st.integers(2, 14))


@given(TABLES)
def test_groups_are_those_of_the_textbook(table) -> None:
    tree = linkage(squareform(1 - table - np.eye(len(table))), method="average")
    assume(np.abs(tree[:, 2] - (1 - LIMIT)).min() > 1e-9)
    labels = fcluster(tree, 1 - LIMIT, criterion="distance")
    assert _linked(table) == {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels)}


@given(TABLES)
def test_pairs_below_the_limit_may_be_left_out(table) -> None:
    near = [(a, b) for a, b in combinations(range(len(table)), 2) if table[a, b] >= LIMIT]
    assert _linked(table, pairs=near) == _linked(table)


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_things_changes_nothing(table, chance) -> None:
    order = list(range(len(table)))
    chance.shuffle(order)
    mixed = _linked(table[np.ix_(order, order)])
    assert {frozenset(order[n] for n in group) for group in mixed} == _linked(table)


@given(TABLES, st.sets(st.tuples(st.integers(0, 13), st.integers(0, 13)), max_size=8))
def test_what_a_rule_keeps_apart_never_meets(table, pairs) -> None:
    apart = frozenset(frozenset(pair) for pair in pairs if pair[0] != pair[1])
    found = _linked(table, apart=apart)
    assert not any(pair <= group for pair in apart for group in found)
    assert sorted(n for group in found for n in group) == list(range(len(table)))


def test_one_near_pair_is_not_enough() -> None:
    """A chain 0-1-2-3 whose ends have nothing in common falls into two pairs."""
    table = np.zeros((4, 4))
    for one, other, alike in ((0, 1, 0.9), (1, 2, 0.7), (2, 3, 0.9)):
        table[one, other] = table[other, one] = alike
    assert _linked(table) == {frozenset({0, 1}), frozenset({2, 3})}


def test_groups_whose_members_were_never_paired_are_not_compared() -> None:
    table = np.full((3, 3), 0.9)
    assert _linked(table, pairs=[(0, 1)]) == {frozenset({0, 1}), frozenset({2})}


def test_of_equal_pairs_the_first_is_merged_first() -> None:
    table = np.array([[0, 0.9, 0.9], [0.9, 0, 0], [0.9, 0, 0]])
    assert _linked(table) == {frozenset({0, 1}), frozenset({2})}

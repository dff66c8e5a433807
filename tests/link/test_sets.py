"""Disjoint sets against scipy's components, and what must stay apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from crosswire.link import Likeness, Sets

SIZE = 12
PAIRS = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=30)
WHY = Likeness(0.9, "rule", ("a reason",))


def _joined(pairs, apart=()) -> Sets:
    sets = Sets(SIZE)
    for one, other in apart:
        sets.forbid(one, other)
    for one, other in pairs:
        sets.join(one, other, WHY)
    return sets


@given(PAIRS)
def test_sets_are_the_components_of_the_graph(pairs) -> None:
    ends = np.array(pairs, dtype=int).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(SIZE, SIZE))
    count, labels = connected_components(graph, directed=False)
    expected = {frozenset(np.flatnonzero(labels == label).tolist()) for label in range(count)}
    assert {frozenset(group) for group in _joined(pairs).groups()} == expected


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_joins_changes_nothing(pairs, chance) -> None:
    mixed = [pair[::-1] if chance.random() < 0.5 else pair for pair in pairs]
    chance.shuffle(mixed)
    assert _joined(mixed).groups() == _joined(pairs).groups()


@given(PAIRS, PAIRS)
def test_what_is_forbidden_stays_apart_through_all_joins(pairs, apart) -> None:
    sets = _joined(pairs, [pair for pair in apart if pair[0] != pair[1]])
    assert not any(sets.is_one(pair) for pair in apart if pair[0] != pair[1])


@given(PAIRS, PAIRS)
def test_the_joins_kept_are_a_tree_of_each_set(pairs, apart) -> None:
    """As many joins as merges, and they alone make the same sets again: no join without its reason."""
    sets = _joined(pairs, apart)
    assert len(sets.joins) == SIZE - len(sets.groups())
    assert all(join.why is WHY for join in sets.joins)
    assert _joined([(join.first, join.second) for join in sets.joins]).groups() == sets.groups()


def test_a_set_is_known_by_its_first_member_and_nothing_is_one_of_none() -> None:
    sets = _joined([(5, 2), (5, 9)])
    assert [sets.find(n) for n in (2, 5, 9)] == [2, 2, 2]
    assert not sets.is_one([])
    assert sets.is_one([5, 9])

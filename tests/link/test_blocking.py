"""Pairs worth comparing: by what things share, and of a large block a number that grows with its size."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.link import blocks, chained, everyone, following, neighbours

SIDES = st.lists(st.integers(0, 3), max_size=20).map(sorted)


@given(st.lists(st.sets(st.sampled_from("abcdef")), max_size=12))
def test_two_things_meet_where_they_share_a_key(keys) -> None:
    met = {pair for block in blocks(map(sorted, keys)) for pair in everyone(block)}
    assert met == {(a, b) for a, b in combinations(range(len(keys)), 2) if keys[a] & keys[b]}


@given(st.integers(0, 30), st.integers(1, 5))
def test_neighbours_are_those_within_reach(size, reach) -> None:
    expected = [(a, b) for a, b in combinations(range(size), 2) if b - a <= reach]
    assert sorted(neighbours(range(size), reach)) == expected


@given(st.integers(1, 30))
def test_a_chain_joins_all_and_grows_with_the_size(size) -> None:
    pairs = list(chained(range(size)))
    assert {one for pair in pairs for one in pair} == (set(range(size)) if size > 1 else set())
    assert len(pairs) <= 2 * size
    assert len(set(pairs)) == len(pairs)


@given(SIDES, st.integers(1, 4))
def test_following_are_of_another_side_and_few(sides, reach) -> None:
    pairs = list(following(range(len(sides)), sides.__getitem__, reach, lambda _: True))
    assert all(sides[one] != sides[other] and one < other for one, other in pairs)
    for one in range(len(sides)):
        behind = [n for n in range(one + 1, len(sides)) if sides[n] != sides[one]]
        assert [other for first, other in pairs if first == one] == behind[:reach]


@pytest.mark.parametrize(
    ("asking", "expected"),
    [(set(), []), ({0}, [(0, 1)]), ({1, 2}, [(0, 1), (1, 2)])],
    ids=["nobody", "the earlier", "either"],
)
def test_following_pairs_need_one_that_asks(asking, expected) -> None:
    assert list(following(range(3), lambda n: n, 1, asking.__contains__)) == expected

"""The links that hold a group together."""

from __future__ import annotations

from crosswire.link import Likeness, evenly, joins
from crosswire.link.joins import ASKED


def _alike(one: int, other: int) -> Likeness:
    return Likeness(1 / (1 + abs(one - other)), "near", (f"{abs(one - other)} apart",))


def test_each_but_the_first_is_linked_to_its_best_before_it() -> None:
    found = joins([1, 2, 9, 8], _alike)
    assert [(join.first, join.second, join.why.reason) for join in found] == [
        (1, 2, "1 apart"),
        (2, 9, "7 apart"),
        (9, 8, "1 apart"),
    ]


def test_of_equals_the_earlier_is_shown() -> None:
    assert [join.first for join in joins([3, 4, 5], lambda *_: Likeness(0.5))] == [3, 3]


def test_in_a_large_group_some_are_asked() -> None:
    asked: list[tuple[int, int]] = []
    joins(range(200), lambda a, b: asked.append((a, b)) or Likeness(0.5))
    assert len(asked) <= 200 * ASKED


def test_a_caller_may_say_which_may_be_linked_to() -> None:
    assert [join.first for join in joins([5, 6, 7], _alike, lambda _: [5])] == [5, 5]


def test_one_alone_has_no_link() -> None:
    assert joins([4], _alike) == []


def test_evenly_drawn_ones_are_spread_and_few() -> None:
    assert [len(evenly(range(n), 4)) for n in (0, 1, 4, 5, 9, 100)] == [0, 1, 4, 3, 3, 4]

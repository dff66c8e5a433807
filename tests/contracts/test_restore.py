"""Plain data back to records: what fits is given back, what does not is refused with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest

from crosswire.errors import RecordError
from crosswire.record import plain, restore


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    from_: int
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    name: str
    leaves: tuple[Leaf, ...] = ()
    by: dict[str, Leaf] = field(default_factory=dict)
    at: datetime | None = None
    day: date | None = None
    colour: Colour = Colour.RED
    tall: bool = False
    any_: Any = None


WHOLE = Tree(
    "oak",
    (Leaf(1, 2.5), Leaf(2)),
    {"low": Leaf(3, 4.0)},
    datetime(2024, 5, 14, tzinfo=UTC),
    date(2024, 5, 14),
    tall=True,
    any_=[1, {"a": None}],
)


def test_what_was_written_is_read_back():
    assert restore(Tree, plain(WHOLE)) == WHOLE
    assert restore(Tree, plain(WHOLE, sparse=True)) == WHOLE
    assert restore(Tree, {"name": "elm"}) == Tree("elm")
    assert restore(tuple[Leaf, ...], [{"from": 1}]) == (Leaf(1),)


def test_a_whole_number_where_a_fraction_may_stand_is_one():
    assert type(restore(Leaf, {"from": 1, "size": 2}).size) is float


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "the record: expected object, got None"),
        ({}, "the record: the key 'name' is missing"),
        ({"name": 1}, "name: expected text, got 1"),
        ({"name": "a", "leaf": 1, "bark": 2}, "the record: the key 'bark' is not one of a Tree"),
        ({"name": "a", "leaves": {}}, "leaves: expected list, got {}"),
        ({"name": "a", "leaves": [{"from": 1}, {}]}, "leaves[1]: the key 'from' is missing"),
        ({"name": "a", "leaves": [{"from": True}]}, "leaves[0].from: expected whole number, got True"),
        ({"name": "a", "leaves": [{"from": 1.0}]}, "leaves[0].from: expected whole number, got 1.0"),
        ({"name": "a", "leaves": [{"from_": 1}]}, "leaves[0]: the key 'from' is missing"),
        ({"name": "a", "by": {"x": {"from": 1, "size": "2"}}}, "by.x.size: expected number, got '2'"),
        ({"name": "a", "by": {"x": {"from": 1, "size": True}}}, "by.x.size: expected number, got True"),
        ({"name": "a", "by": {"x": {"from": 1, "size": 10**400}}}, "by.x.size: 1000"),
        ({"name": "a", "at": "2024-05-14T00:00:00"}, "at: '2024-05-14T00:00:00' is no datetime: it has no"),
        ({"name": "a", "at": 5}, "at: expected text, got 5"),
        ({"name": "a", "day": "14 May"}, "day: '14 May' is no date"),
        ({"name": "a", "colour": "blue"}, "colour: 'blue' is no Colour"),
        ({"name": "a", "tall": 1}, "tall: expected true or false, got 1"),
        ({"name": "a", "by": []}, "by: expected object, got []"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(data, told):
    with pytest.raises(RecordError) as problem:
        restore(Tree, data)
    assert str(problem.value).startswith(told)


def test_the_place_around_is_told_too():
    with pytest.raises(RecordError, match=r"^line 3\.leaves\[0\]\.size: expected number"):
        restore(Tree, {"name": "a", "leaves": [{"from": 1, "size": "x"}]}, "line 3")

"""Evidence in where and when, from two figures made by hand."""
# ruff: noqa: E501 - a case is one line

from __future__ import annotations

from typing import Any

import pytest

from crosswire.collate.questions.moments import (
    another_time,
    days_between,
    next_state,
    period,
    place,
    revised,
)
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.views import StoryView
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.types import Period, Wording

NOTHING = StoryView((), {}, {}, {})


def _pair(view_of: Any, one: dict[str, Any], other: dict[str, Any], story: StoryView = NOTHING) -> Pair:
    first = view_of(one.pop("value", 34), name="a/f1", **one)
    return Pair(first, view_of(other.pop("value", 41), name="b/f1", **other), story)


def _worded(text: str, *words: str, since: str | None = None) -> dict[str, Any]:
    return {"period": Period(since, None, text), "wording": Wording(None, words, False)}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ({"period": Period("2024-01-01", None, None)}, {"period": Period("2024-01-01", None, None)}, 1.0),
        (_worded("since the vote", "since", "vote"), _worded("after the vote", "after", "vote"), 0.5),
        (_worded("in May", "in", "may"), _worded("last year", "last", "year"), -1.0),
        (_worded("in May", "in", "may"), {}, 0.0),
        ({"period": Period("2024-01-01", None, None)}, {"period": Period("2022-01-01", None, None)}, -1.0),
    ],
    ids=["one begin", "worded alike", "worded otherwise", "only one", "other begins"],
)
def test_periods(view_of, one, other, value) -> None:
    assert period(_pair(view_of, dict(one), dict(other))).value == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (Whereabouts("e1"), Whereabouts("e1"), 1.0),
        (Whereabouts("e1"), Whereabouts("e2", parts_of=frozenset({"e1"})), 0.25),
        (Whereabouts("e1"), Whereabouts("e2"), -1.0),
        (Whereabouts("e1"), None, 0.0),
    ],
)
def test_places(view_of, one, other, value) -> None:
    assert place(_pair(view_of, {"where": one}, {"where": other})).value == value


def test_a_case_of_years_ago_is_of_another_time(view_of) -> None:
    back = {"period": Period("2019-05-01", "2019-05-31", "in May 2019")}
    assert another_time(_pair(view_of, dict(back), {})).value == 1.0
    assert another_time(_pair(view_of, dict(back), dict(back))).value == 0.0


@pytest.mark.parametrize(("days", "value"), [((3, 3), 0.0), ((3, 6), 0.1), ((None, 6), 0.0)])
def test_days_between(view_of, days, value) -> None:
    assert days_between(_pair(view_of, {"day": days[0]}, {"day": days[1]})).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ({"revises": "b/f1"}, {}, 1.0),
        ({}, {"rivals": "a/f1"}, 1.0),
        ({}, {}, 0.0),
    ],
)
def test_what_a_report_replaces_or_sets_beside(view_of, one, other, value) -> None:
    assert revised(_pair(view_of, dict(one), dict(other))).value == value


def test_numbers_that_some_report_exchanges_are_exchanged_for_all(view_of) -> None:
    story = StoryView((), {}, {}, {}, frozenset({("count", frozenset((34.0, 41.0)))}))
    assert revised(_pair(view_of, {}, {}, story)).value == 1.0
    injured = {"outcomes": ("injured",), "people": True}
    killed = {"outcomes": ("killed",), "people": True}
    assert revised(_pair(view_of, injured, killed, story)).value == 0.0, "two indicators"


@pytest.mark.parametrize(
    ("outcome", "days", "values", "moves"),
    [
        ("killed", (3, 4), (34, 41), True),
        ("killed", (4, 3), (34, 41), False),
        ("missing", (3, 4), (41, 34), True),
        ("killed", (3, 4), (34, 340), False),
        ("killed", (3, 3), (34, 41), False),
        ("paid", (3, 4), (34, 41), False),
    ],
)
def test_a_count_that_moves_on_from_one_report_to_the_next(view_of, outcome, days, values, moves) -> None:  # noqa: PLR0917
    told = [{"outcomes": (outcome,), "day": day, "value": n} for day, n in zip(days, values, strict=True)]
    assert next_state(_pair(view_of, *told)).value == float(moves)


@pytest.mark.parametrize(
    ("one", "other", "moves"),
    [
        ({"leads": True}, {"leads": True}, 1.0),
        ({"leads": True}, {"bag": {"bridge", "market"}}, 0.0),
        ({"bag": {"raid", "suburb", "monday"}}, {"bag": {"shell", "suburb", "quarter", "tuesday", "clinic", "ambulance", "river", "dawn", "night"}}, 0.0),
        ({"bag": {"raid", "suburb", "monday"}}, {"bag": {"raid", "suburb", "tuesday", "clinic"}}, 1.0),
        ({"where": Whereabouts("e1")}, {"where": Whereabouts("e1")}, 1.0),
        ({"where": Whereabouts("e1")}, {"where": Whereabouts("e2")}, 0.0),
    ],
    ids=["both open with it", "one does", "two fights", "one fight", "one place", "two places"],
)  # fmt: skip
def test_a_toll_moves_on_in_one_event_only(view_of, one, other, moves) -> None:
    words = one.get("bag", frozenset({"station"})) | other.get("bag", frozenset({"fire"}))
    sizes = {f"{name}/f1": len(told.get("bag", "x")) ** 0.5 for name, told in (("a", one), ("b", other))}
    told_in = StoryView((), dict.fromkeys(words, 1.0), sizes, {})
    first, second = (
        {"outcomes": ("killed",), **fields, "bag": frozenset(fields.get("bag", ()))}
        for fields in (one, other)
    )
    pair = _pair(view_of, {**first, "day": 3}, {**second, "day": 4}, told_in)
    assert next_state(pair).value == moves


@pytest.mark.parametrize(
    ("values", "places", "fields", "moves"),
    [
        ((26, 257), ("e1", "e1"), {}, 1.0),
        ((26, 257), ("e1", None), {}, 0.0),
        ((26, 257), ("e1", "e2"), {}, 0.0),
        ((26, 357), ("e1", "e1"), {}, 0.0),
        ((26, 257), ("e1", "e1"), {"nouns": ("child",)}, 0.0),
        ((26, 257), ("e1", "e1"), {"rest": True}, 0.0),
    ],
    ids=["leaps", "no place told", "two places", "too far", "children", "others"],
)
def test_the_toll_of_a_named_place_may_leap(view_of, values, places, fields, moves) -> None:  # noqa: PLR0917
    one, other = (
        {"value": n, "day": d, "where": Whereabouts(where) if where else None, "people": True}
        | {"outcomes": ("killed",), "counted": "person"}
        for n, d, where in zip(values, (3, 5), places, strict=True)
    )
    assert next_state(_pair(view_of, one, other | fields)).value == moves

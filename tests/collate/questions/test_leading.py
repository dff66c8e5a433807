"""What reports open with is one question, however far the numbers lie apart; and what it is not."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from crosswire.collate.questions.features import distance, leading, small_value
from crosswire.collate.questions.grouping import _Cluster
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.story import story
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.types import Wording

DEAD = {"outcomes": ("killed",), "people": True, "leads": True}
HURT = {"outcomes": ("injured",), "people": True, "leads": True}
HELD = {"outcomes": ("detained",), "people": True, "leads": True}
DERRE, ALMARA = Whereabouts("e1"), Whereabouts("e2")

# kind of story, one figure, another one of another report
ONE = [
    ("war: two tolls", {"value": 31, **DEAD}, {"value": 19, **DEAD}),
    ("war: far apart", {"value": 1300, **DEAD}, {"value": 213, **DEAD}),
    ("war: a headline without a noun", {"value": 19, **DEAD, "implied": True}, {"value": 31, **DEAD, "nouns": ("militant",)}),
    ("disaster: the missing", {"value": 96, "outcomes": ("missing",), "people": True, "leads": True}, {"value": 41, "outcomes": ("missing",), "people": True, "leads": True}),
    ("politics: arrested", {"value": 12, **HELD}, {"value": 19, **HELD}),
    ("accident: more civilians than people", {"value": 4, **HURT, "nouns": ("civilian",)}, {"value": 2, **HURT}),
    ("disaster: in one place", {"value": 31, **DEAD, "scene": DERRE}, {"value": 19, **DEAD, "scene": DERRE}),
    ("crime: where it was is said by one, beside", {"value": 31, **DEAD, "scene": DERRE}, {"value": 19, **DEAD}),
]  # fmt: skip

NONE = [
    ("war: one does not open with it", {"value": 31, **DEAD}, {"value": 19, **DEAD, "leads": False}),
    ("war: dead and hurt", {"value": 31, **DEAD}, {"value": 19, **HURT}),
    ("war: one number", {"value": 31, **DEAD}, {"value": 31, **DEAD}),
    ("war: soldiers and civilians", {"value": 31, **DEAD, "nouns": ("soldier",)}, {"value": 19, **DEAD, "nouns": ("civilian",)}),
    ("accident: citizens among the dead", {"value": 12, **DEAD}, {"value": 10, **DEAD, "nouns": ("citizen",)}),
    ("accident: of one country", {"value": 12, **DEAD}, {"value": 14, **DEAD, "qualifiers": frozenset({"ke"})}),
    ("disaster: in two places", {"value": 31, **DEAD, "scene": DERRE}, {"value": 19, **DEAD, "scene": ALMARA}),
    ("disaster: one clause says where, and nothing is known of the other", {"value": 31, **DEAD, "scene": DERRE, "where": DERRE}, {"value": 19, **DEAD}),
    ("war: of a day, and of all years", {"value": 31, **DEAD}, {"value": 90, **DEAD, "wording": Wording("since May", ("since", "may"), spanning=True)}),
    ("things fired", {"value": 59, "outcomes": ("fired",), "leads": True}, {"value": 40, "outcomes": ("fired",), "leads": True}),
]  # fmt: skip


def _pair(view_of: Any, one: dict[str, Any], other: dict[str, Any]) -> Pair:
    return Pair(view_of(**one), view_of(name="b/f1", **other), story(()))


@pytest.mark.parametrize(("one", "other"), [c[1:] for c in ONE], ids=[c[0] for c in ONE])
def test_what_both_open_with(view_of, one, other) -> None:
    pair = _pair(view_of, one, other)
    assert leading(pair).value == 0.5 + distance(pair).value / 2
    assert leading(pair).reason


@pytest.mark.parametrize(("one", "other"), [c[1:] for c in NONE], ids=[c[0] for c in NONE])
def test_what_is_not_what_both_open_with(view_of, one, other) -> None:
    assert leading(_pair(view_of, one, other)).value == 0


def test_two_figures_of_one_report_are_not_what_two_open_with(view_of) -> None:
    assert leading(Pair(view_of(31, **DEAD), view_of(19, name="a/f2", **DEAD), story(()))).value == 0


def test_a_size_alone_is_not_far_from_a_number_of_that_size(view_of) -> None:
    dozens = {"value": None, "low": 24, "high": None, **HURT}
    near = distance(_pair(view_of, dozens, {"value": 40, **HURT})).value
    assert 0 < near < 1
    for other in (
        {"value": 4000, **HURT},  # no number of that size
        {"value": 40, **DEAD},
        {"value": 40, **HURT, "scene": DERRE, "where": DERRE},
        {"value": 40, "outcomes": ("attending",), "people": True},
    ):
        assert distance(_pair(view_of, dozens, other)).value == 1, other


def test_few_dead_are_no_accident_where_the_numbers_differ(view_of) -> None:
    assert small_value(_pair(view_of, {"value": 6, **DEAD}, {"value": 5, **DEAD})).value == 0
    assert small_value(_pair(view_of, {"value": 6, **DEAD}, {"value": 6, **DEAD})).value > 0
    assert small_value(_pair(view_of, {"value": 6}, {"value": 5})).value > 0


FIRST = "counted=person predicate=killed people=yes"


def test_which_figures_a_report_opens_with(story_of) -> None:
    text = f"A blast killed {{31 people; {FIRST}}}. At least {{31 people; {FIRST}}} died. {{Six people; {FIRST}}} died at once. Of {{90 people; {FIRST}}} nothing is known. It is late."
    views = story(story_of(text)).views
    assert [(v.reach.point, v.leads) for v in views] == [(31, True), (31, True), (6, False), (90, False)]


def test_a_part_does_not_lead(story_of) -> None:
    text = f"{{Twelve people; {FIRST}}} died, including {{4 children; counted=child predicate=injured people=yes including=a/f1}}."
    assert [v.leads for v in story(story_of(text)).views] == [True, False]


@pytest.mark.parametrize(
    ("leaders", "between", "likeness"),
    [
        ((0, 2), 0.8, 0.8),  # they surely fit, whatever the others do
        ((0, 2), 0.6, 0.225),  # they hardly fit: all have a say
        ((0,), 0.8, 0.275),  # one group has none
        ((1, 3), 0.8, 0.275),  # those that lead do not fit
    ],
)
def test_groups_meet_by_what_reports_open_with(view_of, leaders, between, likeness) -> None:
    views = [view_of(name=f"{'abcd'[n]}/f1", leads=n in leaders) for n in range(4)]
    linker: Any = SimpleNamespace(
        story=SimpleNamespace(views=views),
        score=lambda a, b: between if (a, b) == (0, 2) else 0.1,
        contradicted=lambda *_: False,
        carried=lambda *_: True,
        ruled=SimpleNamespace(parts=lambda *_: False),
    )
    first, second = _Cluster(linker, [0, 1], [0, 1]), _Cluster(linker, [2, 3], [2, 3])
    assert first.likeness(second) == pytest.approx(likeness)

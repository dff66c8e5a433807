"""What the kinds of evidence have in common, and how strong each is: more here, less there, nothing elsewhere."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from itertools import pairwise

import pytest

from crosswire.collate.questions.features import TABLE, Pair
from crosswire.collate.questions.story import story

DEAD = "counted=person predicate=killed people=yes"

PAIRS = [
    (f"{{12 dead; {DEAD}}}", f"{{12 dead; {DEAD}}}"),
    (f"{{12 dead; {DEAD}}}", f"{{1,200 dead; {DEAD}}}"),
    (f"{{no dead; {DEAD}}}", f"{{31 dead; {DEAD}}}"),
    ("{two goals; counted=goal}", "{two cards; counted=card}"),
    ("{$103 billion; kind=money unit=dollar}", "{$105 billion; kind=money unit=dollar}"),
    ("{2,412,318 votes; counted=vote}", "{2,412,318 ballots; counted=ballot}"),
    (f"{{more than 200 dead; {DEAD} modifier=more_than}}", f"{{276 dead; {DEAD}}}"),
    ("{31 captives; counted=captive qualifiers=Thai people=yes}", "{30 hostages; counted=hostage qualifiers=Nepali people=yes}"),
    ("{17 children; counted=child people=yes}", "{40 people; counted=person people=yes}"),
    ("{31 soldiers; counted=soldier people=yes}", "{30 tanks; counted=tank}"),
    ("{31 men; counted=man predicate=held people=yes}", "{30 men; counted=man predicate=released people=yes}"),
    ("{2,000 people; counted=person predicate=signed people=yes}", "{300,000 people; counted=person predicate=signed people=yes}"),
    (f"{{31 dead; {DEAD} since=2024-01-05}}", f"{{30 dead; {DEAD} since=2023-10-07}}"),
    (f"{{31 dead; {DEAD} modality=hypothetical}}", f"{{31 dead; {DEAD}}}"),
    ("{2.5 million more; counted=customer change=up}", "{145.5 million; counted=customer}"),
    ("He paid {31 goats; counted=goat} for a boat on the lake", "She won {31 votes; counted=vote} in a hall on the hill"),
    ("The flood in Almara drowned {31 cows; counted=cow}", "The flood in Almara drowned {31 cows; counted=cow}"),
    ("{31; kind=age}", "{31; kind=age}"),
]  # fmt: skip


def pair(story_of, one, other, *more) -> Pair:
    told = story(story_of(one, other, *more))
    return Pair(told.views[0], told.views[1], told)


@pytest.mark.parametrize("reports", PAIRS, ids=[f"{a[:30]} {b[:30]}" for a, b in PAIRS])
def test_every_score_lies_between_minus_one_and_one(story_of, reports) -> None:
    for name, feature in TABLE.items():
        assert -1 <= feature(pair(story_of, *reports)).value <= 1, name


TELLS = (
    "same_value", "near_value", "admissible", "denied", "noun", "other_noun", "part_of", "human", "qualified", "qualified_apart",
    "nations_apart", "outcome", "outcome_conflict", "change", "modality", "period", "another_time", "revised",
    "next_state", "mounts", "value_alone", "better_elsewhere",
)  # fmt: skip


@pytest.mark.parametrize("reports", PAIRS, ids=[f"{a[:30]} {b[:30]}" for a, b in PAIRS])
def test_what_speaks_for_or_against_a_link_says_why_and_what_does_not_is_silent(story_of, reports) -> None:
    for name in TELLS:
        found = TABLE[name](pair(story_of, *reports))
        assert bool(found.reason) == bool(found.value), (name, found)


def _values(story_of, name: str, reports) -> list[float]:
    return [TABLE[name](pair(story_of, *one)).value for one in reports]


def _count(value: str, noun: str = "vote") -> str:
    return f"{{{value}; counted={noun}}}"


def test_the_more_digits_two_equal_numbers_share_the_more_they_say(story_of) -> None:
    values = _values(
        story_of, "same_value", [(_count(n), _count(n)) for n in ("2", "24", "241", "2,412", "24,123")]
    )
    assert all(a < b for a, b in pairwise(values[:4]))
    assert values[0] == pytest.approx(0.47, abs=0.03)
    assert values[2] == pytest.approx(1.0, abs=0.01)
    assert values[4] == 1.0


def test_the_larger_two_equal_numbers_are_the_more_they_say(story_of) -> None:
    values = _values(
        story_of,
        "same_value",
        [(_count(n), _count(n)) for n in ("2", "200", "20,000", "2 million", "2 billion")],
    )
    assert all(a < b for a, b in pairwise(values))
    assert values[-1] < 1


@pytest.mark.parametrize(
    ("one", "other", "chance"),
    [("1", "1", 1), ("3", "40", 1), ("6", "6", 0.5), ("12", "500", 0.25), ("13", "13", 0), ("13", "500", 0)],
)
def test_small_numbers_meet_by_chance(story_of, one: str, other: str, chance: float) -> None:
    said = pair(story_of, _count(one, "goal"), _count(other, "card"))
    assert TABLE["small_value"](said).value == pytest.approx(chance)
    alike = pair(story_of, _count(one, "goal"), _count(other, "goal"))
    assert TABLE["small_value"](alike).value == pytest.approx(chance / 2)


def test_small_money_is_not_everywhere(story_of) -> None:
    assert (
        TABLE["small_value"](
            pair(story_of, "{$3; kind=money unit=dollar}", "{$3; kind=money unit=dollar}")
        ).value
        == 0
    )


def test_none_against_some_is_no_small_number(story_of) -> None:
    none, some = "{no boats; counted=boat predicate=lost}", "{two boats; counted=boat predicate=lost}"
    assert TABLE["denied"](pair(story_of, none, some)).value == 1
    assert TABLE["small_value"](pair(story_of, none, some)).value == 0


def test_the_distance_grows_with_the_ratio_up_to_twentyfold(story_of) -> None:
    others = ("100", "110", "200", "900", "2,500", "90,000")
    values = _values(story_of, "distance", [(_count("100"), _count(n)) for n in others])
    assert values[0] == 0
    assert all(a < b for a, b in pairwise(values[:5]))
    assert values[4:] == [1.0, 1.0]
    none = TABLE["distance"](pair(story_of, _count("no"), _count("100"))).value
    assert values[2] < none < values[3], "none is as far as a threefold number"


def test_the_nearer_two_large_numbers_the_nearer_the_link(story_of) -> None:
    near = [("1,000,000", n) for n in ("1,010,000", "1,050,000", "1,120,000")]
    values = _values(story_of, "near_value", [(_count(a), _count(b)) for a, b in near])
    assert all(a > b for a, b in pairwise(values))
    assert values[-1] > 0
    assert TABLE["near_value"](pair(story_of, _count("1,000,000"), _count("1,140,000"))).value == 0
    strangers = pair(story_of, _count("1,000,000", "goat"), _count("1,010,000", "tile"))
    assert TABLE["near_value"](strangers).value == pytest.approx(values[0] / 2)


def test_two_thirds_of_the_digits_alone_are_worth_more_than_one_digit_alone(story_of) -> None:
    reports = [
        (f"He paid {_count(n, 'goat')} for it", f"She won {_count(n, 'tile')} of them")
        for n in ("2", "31", "2,412")
    ]
    values = _values(story_of, "value_alone", reports)
    assert values[0] == 1
    assert values[0] > values[1] > values[2] > 0.4


def test_an_age_alone_is_worth_more_than_a_count_alone(story_of) -> None:
    aged, counted = _values(
        story_of,
        "value_alone",
        [("{31; kind=age}", "{31; kind=age}"), ("{31; counted=goat}", "{31; counted=vote}")],
    )
    assert 0 < aged < counted


@pytest.mark.parametrize(
    ("one", "other", "alone"),
    [
        ("{31 ferries; counted=ferry}", "{31 boats; counted=boat}", False),
        ("{31 goats; counted=goat predicate=sold}", "{31 votes; counted=vote predicate=sold}", False),
        (
            "The river took {31 goats; counted=goat} near Almara",
            "Near Almara the river took {31 votes; counted=vote}",
            False,
        ),
        ("The river took {31 goats; counted=goat}", "A river won {31 votes; counted=vote}", True),
    ],
)
def test_what_speaks_beside_the_value(story_of, one: str, other: str, *, alone: bool) -> None:
    assert (TABLE["value_alone"](pair(story_of, one, other)).value > 0) is alone


def test_the_wording_of_equal_sentences_is_one_and_of_strange_ones_nothing(story_of) -> None:
    text = "The flood in Almara drowned {31 cows; counted=cow} on the meadows"
    other = "A judge freed {31 men; counted=man} for want of proof"
    rest = ("It rained {9 days; counted=day} in Verrin",)
    same = TABLE["wording"](pair(story_of, text, text, *rest))
    assert same.value == pytest.approx(1)
    assert "flood" in same.reason
    assert TABLE["wording"](pair(story_of, text, other, *rest)).value == 0
    half = pair(story_of, text, "The flood in Verrin took {31 cars; counted=car} on the streets", *rest)
    assert 0 < TABLE["wording"](half).value < 1
    assert (
        0 < TABLE["rare_words"](half).value < TABLE["rare_words"](pair(story_of, text, text, *rest)).value < 1
    )


# earlier report, later report, whether the one state goes on to the other
STATES = [
    ("killed grows", "31", "38", "predicate=killed", True),
    ("killed does not shrink", "38", "31", "predicate=killed", False),
    ("missing shrinks", "38", "31", "predicate=missing", True),
    ("missing does not grow", "31", "38", "predicate=missing", False),
    ("threefold is still a step", "30", "90", "predicate=killed", True),
    ("more is another count", "30", "91", "predicate=killed", False),
    ("no outcome in common", "30", "31", "", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "said", "moves"), [s[1:] for s in STATES], ids=[s[0] for s in STATES]
)
def test_a_count_moves_on_from_one_report_to_the_next(story_of, first, second, said, *, moves: bool) -> None:
    figure = f"{{%s; counted=person people=yes {said}}}"
    told = pair(story_of, (2, figure % first), (4, figure % second))
    assert TABLE["next_state"](told).value == float(moves)
    assert TABLE["next_state"](pair(story_of, (2, figure % first), (2, figure % second))).value == 0


@pytest.mark.parametrize(
    ("first", "second", "value"), [(2, 2, 0), (2, 5, 0.1), (5, 2, 0.1), (1, 31, 1), (None, 3, 0)]
)
def test_days_between_reports(story_of, first, second, value: float) -> None:
    told = pair(story_of, (first, f"{{31; {DEAD}}}"), (second, f"{{31; {DEAD}}}"))
    assert TABLE["days_between"](told).value == pytest.approx(value)


PERIODS = [
    ("since=2024-01-05", "since=2024-01-05", 1),
    ("since=2024-01-05 until=2024-01-09", "since=2024-01-05 until=2024-01-09", 1),
    ("since=2024-01-05", "since=2024-01-06", -1),
    ("since=2024-01-05 period=since_the_truce", "since=2024-01-06 period=during_the_truce", 0.5),
    ("since=2024-01-05 period=the_week", "since=2024-01-06 period=the_month", -1),
    ("since=2024-01-05", "", 0),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "value"), PERIODS)
def test_periods(story_of, one: str, other: str, value: float) -> None:
    assert TABLE["period"](pair(story_of, f"{{31; {DEAD} {one}}}", f"{{30; {DEAD} {other}}}")).value == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("predicate=killed", "predicate=killed", 1),
        ("predicate=killed", "predicate=buried also=killed", 0.5),
        ("predicate=buried also=killed", "predicate=mourned also=killed", 1 / 3),
        ("predicate=killed", "predicate=buried", 0),
    ],
)
def test_the_nearer_a_shared_outcome_the_better(story_of, one: str, other: str, value: float) -> None:
    said = "counted=person people=yes"
    assert TABLE["outcome"](
        pair(story_of, f"{{31; {said} {one}}}", f"{{30; {said} {other}}}")
    ).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("predicate=held", "predicate=released", 1),
        ("predicate=held also=released", "predicate=released", 0.5),
        ("predicate=killed", "predicate=killed", 0),
        ("predicate=killed", "", 0),
    ],
)
def test_outcomes_that_clash(story_of, one: str, other: str, value: float) -> None:
    said = "counted=man people=yes"
    assert (
        TABLE["outcome_conflict"](pair(story_of, f"{{31; {said} {one}}}", f"{{30; {said} {other}}}")).value
        == value
    )


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("Thai", "Thai", 1),
        ("Thai,young", "Thai", 2 / 3),
        ("Thai,young", "Thai,old", 0.5),
        ("Thai", "old", 0),
        ("", "old", 0),
    ],
)
def test_qualifiers_that_both_carry(story_of, one: str, other: str, value: float) -> None:
    said = "counted=hostage people=yes"
    told = pair(story_of, f"{{31; {said} qualifiers={one}}}", f"{{30; {said} qualifiers={other}}}")
    assert TABLE["qualified"](told).value == pytest.approx(value)
    assert TABLE["qualified_apart"](told).value == float(bool(one) and bool(other) and not value)


def test_the_seldomer_a_story_counts_a_thing_the_more_it_says_that_both_do(story_of) -> None:
    rest = [f"It had {_count(str(n), 'boat')}" for n in range(40, 48)]
    seldom = TABLE["noun"](pair(story_of, _count("31", "crane"), _count("32", "crane"), *rest)).value
    often = TABLE["noun"](pair(story_of, _count("31", "boat"), _count("32", "boat"), *rest)).value
    assert 0.4 < often < seldom <= 1

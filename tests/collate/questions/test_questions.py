"""Which figures answer one question, over stories of several kinds."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.questions.story import story
from crosswire.collate.questions.subject import subject

# Each case: kind of story, and two reports of it.
TOGETHER = [
    (
        "disaster: a bound and the number",
        "The flood killed {more than 300 people; counted=person predicate=killed modifier=more_than people=yes} in the valley.",
        "The flood in the valley killed {312 people; counted=person predicate=killed people=yes}, the province said.",
    ),
    (
        "conflict: converse verbs",
        "The rebels released {40 hostages; counted=hostage predicate=released people=yes} at the river crossing.",
        "At the river crossing {40 captives; counted=captive predicate=released people=yes} were handed over by the rebels.",
    ),
    (
        "business: an old value and a new one are apart, the new one together",
        "The brewer raised its offer for the dairy to {$14.5 billion; kind=money unit=dollar counted=offer predicate=offered}.",
        "Its raised offer for the dairy is worth {about $14.5 billion; kind=money unit=dollar counted=offer predicate=offered modifier=about}.",
    ),
    (
        "science: a unit converted",
        "The probe spent {two weeks; kind=duration unit=week predicate=lasted} in orbit around the moon before it landed.",
        "The probe landed after {14 days; kind=duration unit=day predicate=lasted} in orbit around the moon.",
    ),
    (
        "politics: votes",
        "The bill passed with {312 votes; counted=vote predicate=voted} in the lower house on Monday.",
        "Deputies of the lower house passed the bill with {312 votes; counted=vote predicate=voted}.",
    ),
    (
        "sport: a crowd, rounded",
        "The final drew {61,240 spectators; counted=spectator predicate=attended people=yes} to the stadium.",
        "A crowd of {about 61,000 fans; counted=fan predicate=attended people=yes modifier=about} watched the final in the stadium.",
    ),
]

APART = [
    (
        "disaster: injured are not those treated in hospital",
        "The blast injured {45 people; counted=person predicate=injured people=yes} in the market.",
        "After the blast in the market {45 people; counted=person predicate=treated people=yes} were treated in hospital.",
    ),
    (
        "conflict: killed are not injured",
        "The shelling of the town killed {17 people; counted=person predicate=killed people=yes} on Sunday.",
        "The shelling of the town injured {17 people; counted=person predicate=injured people=yes} on Sunday.",
    ),
    (
        "conflict: those freed are not those still held",
        "The rebels freed {90 villagers; counted=villager predicate=released people=yes} on Friday after talks.",
        "The rebels still hold {90 villagers; counted=villager predicate=held people=yes}, the mayor said.",
    ),
    (
        "business: a price is not a share",
        "The retailer offered {$60; kind=money unit=dollar counted=share predicate=offered} a share in cash.",
        "Shares of the retailer rose {60 percent; kind=percent unit=per_cent counted=share predicate=rose} on the offer.",
    ),
    (
        "business: two prices of two deals",
        "The retailer offers {$70; kind=money unit=dollar_per_share counted=share predicate=offered} a share for the bakery.",
        "The bakery has agreed to pay {$7; kind=money unit=dollar_per_share counted=share predicate=paid} a share for a mill.",
    ),
    (
        "sport: goals are not matches",
        "She has scored {31 goals; counted=goal predicate=scored} for the club.",
        "Her contract ends after {31 matches; counted=match predicate=played} next spring.",
    ),
]


@pytest.mark.parametrize("reports", [case[1:] for case in TOGETHER], ids=[case[0] for case in TOGETHER])
def test_one_question(story_of, questions_of, reports) -> None:
    found = questions_of(story_of(*reports))
    assert len(found) == 1
    assert {r for answer in found[0].answers for r in answer.reports} == {"a", "b"}


@pytest.mark.parametrize("reports", [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_two_questions(story_of, questions_of, reports) -> None:
    assert len(questions_of(story_of(*reports))) == 2


def test_one_number_may_mean_three_things(story_of, questions_of) -> None:
    story = story_of(
        "Gunmen seized {120 pupils; counted=pupil predicate=kidnapped people=yes} at the school in April. "
        "Since Friday {120 people; counted=person predicate=killed people=yes} have died in the raids.",
        "In return {120 prisoners; counted=prisoner predicate=released people=yes} were freed from army jails. "
        "The gunmen had seized {120 pupils; counted=pupil predicate=kidnapped people=yes} at the school in April.",
    )
    by_predicate = {q.predicate: len(q.answers[0].reports) for q in questions_of(story)}
    assert by_predicate == {"kidnapped": 2, "killed": 1, "released": 1}


def test_every_figure_is_in_exactly_one_question(story_of, questions_of) -> None:
    story = story_of(*(text for _, first, second in TOGETHER + APART for text in (first, second)))
    figures = [f.id for e in story for f in e.figures]
    asked = [f for q in questions_of(story) for answer in q.answers for f in answer.figures]
    assert sorted(asked) == sorted(figures)


def test_a_figure_is_shown_only_under_its_own_report_and_origin(story_of, questions_of) -> None:
    story = story_of(*(text for _, first, second in TOGETHER for text in (first, second)))
    report_of = {f.id: f.report for e in story for f in e.figures}
    value_of = {f.id: (f.value, f.low, f.high) for e in story for f in e.figures}
    for question in questions_of(story):
        for answer in question.answers:
            assert set(answer.reports) == set(answer.origins) == {report_of[f] for f in answer.figures}
            assert {value_of[f] for f in answer.figures} == {(answer.value, answer.low, answer.high)}


def test_two_figures_of_one_sentence_are_two_questions(story_of, questions_of) -> None:
    story = story_of(
        "The storm killed {12 people; counted=person predicate=killed people=yes} in the north and "
        "{12 people; counted=person predicate=killed people=yes} in the south.",
        "The storm killed {12 people; counted=person predicate=killed people=yes} in the north.",
    )
    assert len(questions_of(story)) == 2


def test_what_one_figure_in_five_says_is_not_said_of_the_question(story_of) -> None:
    """Of a whole nothing is said; that one report says "tested" of it makes no question of tests."""
    silent, told = (
        "All {six valves; counted=valve}.",
        "It tested {six valves; counted=valve predicate=tested}.",
    )
    for others, predicate in ((3, "tested"), (4, None)):
        views = story(story_of(told, *[silent] * others)).views
        assert subject(views).predicate == predicate, others


def test_a_correction_joins_all_reports_and_is_an_update(story_of, questions_of) -> None:
    wrong = "The hospital has {61 people; counted=person predicate=treated people=yes} in its beds."
    right = (
        "Correction: An earlier version said {61 people; counted=person predicate=treated people=yes} were in "
        "hospital. There are {16 people; counted=person predicate=treated people=yes} in hospital."
    )
    (question,) = questions_of(story_of(wrong, right))
    assert question.standing == "updated"
    assert "in place of" in question.reason

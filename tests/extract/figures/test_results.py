"""Two numbers that are one result: votes for and against, points of each side; and what looks like one and is none."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

FOR, AGAINST, SCORED = "voted_for", "voted_against", "scored"

# text, and of each number what is said of it; who voted or which part of a contest it is
RESULTS: list[tuple[str, dict[float, str], tuple[str, ...]]] = [
    ("The House passed the farm bill 234-193 on Thursday.", {234: FOR, 193: AGAINST}, ("House",)),
    ("The bill passed in a 218–211 party-line vote.", {218: FOR, 211: AGAINST}, ()),
    ("Senators voted 52-48 to confirm Jane Holt.", {52: FOR, 48: AGAINST}, ()),
    ("The assembly rejected the motion, 60-40.", {60: AGAINST, 40: FOR}, ("assembly",)),
    ("The measure failed 48-52 in the Senate.", {48: FOR, 52: AGAINST}, ("Senate",)),
    ("The motion failed 54-46, short of the 60 votes needed.", {54: "voted", 46: "voted"}, ()),
    ("The council deadlocked 4-4 over the mine.", {4: "voted"}, ("council",)),
    ("In a 5-4 ruling, the court upheld the dredging ban.", {5: FOR, 4: AGAINST}, ()),
    ("The justices ruled 6 to 3 that the levy may stand.", {6: FOR, 3: AGAINST}, ()),
    ("A 6-3 majority of the court struck down the levy.", {6: FOR, 3: AGAINST}, ("court",)),
    ("The vote was tied at 6-6 in the committee.", {6: "voted"}, ("committee",)),
    ("The jury voted 7-5 for acquittal.", {7: FOR, 5: AGAINST}, ("jury",)),
    ("The House approved the plan by a vote of 228 to 191.", {228: FOR, 191: AGAINST}, ("House",)),
    ("The Hawks won 24-17 on Sunday.", {24: SCORED, 17: SCORED}, ()),
    ("Derre beat them 3-1.", {3: SCORED, 1: SCORED}, ()),
    ("Almara lost 17-24 at home.", {17: SCORED, 24: SCORED}, ()),
    ("A late touchdown gave the Hawks a 24-17 win over Calder.", {24: SCORED, 17: SCORED}, ()),
    ("They had led 14-10 at half-time.", {14: SCORED, 10: SCORED}, ("half-time",)),
    ("The teams drew 2-2 in the first leg.", {2: SCORED}, ("first leg",)),
]

NONE = [
    "He was jailed for 5-4 years.",
    "About 10-15 people voted.",
    "The war of 1939-45 was won by the north.",
    "They won the title in 2016-17.",
    "He lost his phone, 555-234-1934, and won it back.",
    "The 9-11 attacks led to a vote.",
    "Voters aged 18-24 won the vote.",
    "The judge cited pages 12-9.",
    "The horse won at odds of 5-1.",
    "The Hawks, 3-1 favourites, won.",
    "Derre won and improved to 9-7.",
    "The Hawks won and have a 10-4 record.",
    "A poll showed Finch leading Reed 52-48.",
    "Finch won the runoff 52-48.",
    "The islanders voted 52-48 to leave.",
    "Voters backed the measure 61-39.",
    "Polls put Crane ahead 48-44.",
    "The bill, H.R. 12-9, passed.",
    "The team won 10-4 of its games.",
    "She voted at 9-10 in the morning.",
    "The store won a 2-1 split of its shares.",
    "An F-16 crashed near a 7-Eleven.",
    "The shop is open 9-5 and the vote is on Sunday.",
    "The vote was held 8-10 weeks ago.",
    "Section 5-4 of the law was upheld.",
    "She won 6-4, 3-6, 7-5.",
]


@pytest.mark.parametrize(("text", "said", "of"), RESULTS, ids=[text for text, _, _ in RESULTS])
def test_a_result_is_two_numbers(
    figures_of: Callable[..., Found], text: str, said: dict[float, str], of: tuple[str, ...]
) -> None:
    one, other = (figure for figure, _ in figures_of(text) if figure.against)
    assert (one.against, other.against) == (other.id, one.id)
    assert {one.value: one.predicate, other.value: other.predicate} == said
    assert one.qualifiers == other.qualifiers == of
    assert {one.counted, other.counted} <= ({"point", "goal"} if SCORED in said.values() else {"vote"})
    assert {one.role, other.role} == {None}


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_result(figures_of: Callable[..., Found], text: str) -> None:
    assert not [figure.text for figure, _ in figures_of(text) if figure.against]


@pytest.mark.parametrize(
    "text",
    [
        "Derre beat Almara 3-1 on Saturday.",
        "Almara lost 3-1 to Derre.",
        "Almara lost 1-3 to Derre.",
        "Derre secured a 3-1 win over Almara.",
    ],
)
def test_whose_points_they_are(figures_of: Callable[..., Found], text: str) -> None:
    found = {
        figure.value: text[clue.owner.start : clue.owner.end]
        for figure, clue in figures_of(text)
        if clue.owner
    }
    assert found in ({3: "Derre", 1: "Almara"}, {1: "Almara"})


def test_votes_that_two_cities_got(figures_of: Callable[..., Found]) -> None:
    found = figures_of("Calder led in all rounds, beating Ostby 46 votes to 42 in the last.")
    assert [(f.value, f.counted, f.predicate) for f, _ in found] == [(46, "vote", "won"), (42, "vote", "won")]


def test_two_votes_of_one_sentence(figures_of: Callable[..., Found]) -> None:
    found = figures_of("The House passed the bill 234-193 and the Senate 52-48.")
    assert [(f.value, f.qualifiers) for f, _ in found] == [
        (234, ("House",)),
        (193, ("House",)),
        (52, ("Senate",)),
        (48, ("Senate",)),
    ]

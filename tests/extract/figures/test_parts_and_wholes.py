"""What befalls a part befalls the part alone; two outcomes under one number are neither of the two."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

# Text, and the number with what is said to have happened to it.
WHOLES = [
    ("Of the 120 people on board, 98 were rescued.", {120: None, 98: "rescued"}),
    ("Of its 40 branches, 12 were destroyed.", {40: None, 12: "destroyed"}),
    ("Out of a crew of 14, two were killed.", {14: None, 2: "killed"}),
    ("Five of the 15 wounded died.", {5: "killed", 15: "injured"}),
    ("Six of the 11 kidnapped nurses were freed.", {6: "released", 11: "kidnapped"}),
    ("Three of five suspects were arrested.", {3: "detained", 5: None}),
    ("Only 4 of the company's 90 shops were damaged.", {4: "damaged", 90: None}),
    ("Most of the 200 guests were evacuated.", {200: None}),
    ("None of the 50 passengers was hurt.", {0: "injured", 50: None}),
    ("Half of the 60 cottages were destroyed.", {0.5: "destroyed", 60: None}),
    ("A quarter of the 80 horses were sold.", {0.25: "sold", 80: None}),
    ("More than half of the 3,000 voters had fled.", {0.5: "displaced", 3000: None}),
    ("All but three of the 25 jurors were released.", {3: None, 25: None}),
    ("Divers found nine sailors, one of whom later died.", {9: "found", 1: "killed"}),
    ("A ferry carrying 300 people, of whom 12 drowned, sank.", {300: "carry", 12: "killed"}),
    ("There were 60 on board; 12 of them died.", {60: "aboard", 12: "killed"}),
    ("At least 30 were shot, 6 fatally, in 14 attacks on Sunday.", {30: "shot", 6: "killed", 14: "attacked"}),
    ("Seven people were stabbed, two of them fatally.", {7: "shot", 2: "killed"}),
    ("About 400 people were rescued from 30 houses.", {400: "rescued", 30: None}),
    ("Ten hikers were hit by rocks; four of the ten have died.", {4: "killed"}),
    # a group told by its size
    ("Three lorries in a convoy of 11 were burnt.", {3: "burned", 11: None}),
    ("Two buses in a fleet of 14 were damaged.", {2: "damaged", 14: None}),
    ("From a team of 17 divers, only four were rescued.", {17: None, 4: "rescued"}),
    ("In a squad of 25, three players were injured.", {25: None, 3: "injured"}),
    ("Two nurses from a crew of 19 were injured.", {2: "injured", 19: None}),
    ("A man in a group of 12 hikers drowned.", {1: "killed", 12: None}),
    ("Six dogs in a pack of 30 were shot by a farmer.", {6: "shot", 30: None}),
    ("Police arrested four members of a gang of nine.", {4: "detained", 9: None}),
    ("Everyone in a crew of 12 died.", {12: "killed"}),
    ("A crew of nine was rescued.", {9: "rescued"}),
    ("A convoy of 12 was attacked.", {12: "attacked"}),
    ("The deaths of a crew of nine shocked the port.", {9: "killed"}),
    # not a part: the sentence speaks of all of them
    ("All of the 12 sailors died.", {12: "killed"}),
    ("A total of 40 people were killed.", {40: "killed"}),
    ("Dozens of people were injured.", {None: "injured"}),
    ("Twelve of the 40 passengers killed were children.", {12: "killed", 40: "killed"}),
    ("The firm disposed of 300 barrels.", {300: "dispose"}),
    ("A man fatally shot 3 neighbours.", {3: "killed"}),
    ("Three fatally shot in mall.", {3: "killed"}),
    ("The deaths of 12 people shocked the town.", {12: "killed"}),
]

TOGETHER = [
    ("Ten people were killed or injured in the blast.", "killed_or_injured"),
    ("Some 50 people were killed and wounded.", "killed_or_injured"),
    ("The blast killed or wounded 30 people.", "killed_or_injured"),
    ("The number of killed or wounded rose to 60.", "killed_or_injured"),
    ("Twelve dead or injured in crash.", "killed_or_injured"),
    ("Forty people were killed and/or wounded.", "killed_or_injured"),
    ("About 60 sailors are dead or missing.", "missing_or_dead"),
    ("The quake left 800 people dead or missing.", "missing_or_dead"),
    ("Ninety fighters were killed or captured.", None),
    ("Forty fighters were killed, wounded or captured.", None),
    ("Thirty hostages were killed or freed.", None),
    ("Some 20 were killed or went missing.", None),
    # one thing after another befell the same people
    ("Five people were shot and killed.", "killed"),
    ("Forty people were arrested and charged.", "detained"),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES)
def test_what_befalls_a_part_is_not_said_of_the_whole(
    figures_of: Callable[..., Found], text: str, expected: dict[float | None, str | None]
) -> None:
    said = {figure.value: figure.predicate for figure, _ in figures_of(text)}
    assert {value: said[value] for value in expected} == expected


@pytest.mark.parametrize(("text", "predicate"), TOGETHER)
def test_two_outcomes_under_one_number(
    figures_of: Callable[..., Found], text: str, predicate: str | None
) -> None:
    ((figure, clues),) = figures_of(text)
    assert figure.predicate == predicate
    if predicate in {"killed_or_injured", "missing_or_dead", None}:
        assert not {"kill", "dead", "injure", "wound"} & set(clues.predicates), "neither of the two alone"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 30 people and injured 40.", ["killed", "injured"]),
        ("Twelve people were killed and 40 injured.", ["killed", "injured"]),
        ("The storm left 30 dead and 12 missing.", ["killed", "missing"]),
        ("The crash killed two, injured 4 and left 3 missing.", ["killed", "injured", "missing"]),
        ("Twelve people were killed and dozens were injured.", ["killed", "injured"]),
        ("Killed in the fire were a nurse and 2 patients; injured were 6 visitors.", ["killed", "killed", "injured"]),
    ],
)  # fmt: skip
def test_numbers_of_their_own_keep_their_outcomes(
    figures_of: Callable[..., Found], text: str, expected: list[str]
) -> None:
    assert [figure.predicate for figure, _ in figures_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two of the injured, aged 5 and 6, were flown out.", 2),
        ("Four of the wounded were moved to the coast.", 4),
        ("Three of the rescued were treated for cold.", 3),
        ("Five of the detained were students.", 5),
    ],
)
def test_those_that_an_outcome_names_are_people(
    figures_of: Callable[..., Found], text: str, number: int
) -> None:
    found = {figure.value: (figure.counted, clues.people) for figure, clues in figures_of(text)}
    assert found[number] == ("person", True)


def test_everyone_in_a_list_is_counted(figures_of: Callable[..., Found]) -> None:
    found = figures_of("A grandmother, her two sons and a neighbour died in the avalanche.")
    told = [(f.counted, f.value, f.predicate) for f, _ in found]
    assert told == [("grandmother", 1, "killed"), ("son", 2, "killed"), ("neighbour", 1, "killed")]

"""The place of a figure in a series, and tolls that are given anew."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

KILLED, HURT = "killed", "injured"

ROLES = [
    ("Officials raised the toll to 35 from 32.", {35: "total", 32: "previous"}),
    ("The bureau lowered the toll from 95 to 84.", {95: "previous", 84: "total"}),
    ("The death toll stands at 12, up from 9 on Monday.", {12: "total", 9: "previous"}),
    ("The death toll rose by 4 to 62.", {4: "new", 62: "total"}),
    ("The death toll rose from 34 to 41.", {34: "previous", 41: "total"}),
    ("The toll rose to 41 by noon, from 34 the evening before.", {41: "total", 34: "previous"}),
    ("Rescuers at first said 20 people had died but later revised the number to 17.", {20: "previous", 17: "total"}),
    ("The clinic initially reported 70 cases and has since corrected the figure to 58.", {70: "previous", 58: "total"}),
    ("The death toll was lowered from 90 to 40.", {90: "previous", 40: "total"}),
    ("The toll has been revised down to 40 from 90.", {40: "total", 90: "previous"}),
    ("Officials backed off an earlier toll of 48.", {48: "previous"}),
    ("The province withdrew its claim that 48 people had died.", {48: "previous"}),
    ("It killed 16 people, not 61 as first reported.", {16: None, 61: "previous"}),
    ("The fire killed 33 people, down from an earlier count of 44.", {33: None, 44: "previous"}),
    ("The union said 500 drivers walked out, revising down an earlier figure of 900.", {500: None, 900: "previous"}),
    ("The storm left 15 dead, bringing the total killed since May to 380.", {15: None, 380: "total"}),
    ("The hospital reported 15 new cases, taking the total to 210.", {15: "new", 210: "total"}),
    ("A total of 90 shops closed.", {90: "total"}),
    ("In all, 90 shops closed.", {90: "total"}),
    ("Another 12 miners were killed on Tuesday.", {12: "new"}),
    ("Twelve more people were infected.", {12: "new"}),
    ("Forty people were hurt, five of them children.", {40: "total", 5: "part"}),
    ("Five of the 15 wounded died.", {5: "part", 15: "total"}),
    ("The party needs 51 seats.", {51: "threshold"}),
    ("The hall has a capacity of 5,000.", {5000: "capacity"}),
    ("The 60-seat bus was full.", {60: "capacity"}),
    ("Experts forecast 3,000 deaths.", {3000: "forecast"}),
    ("The club sold 40 shirts, compared with 30 a year earlier.", {40: None, 30: "comparison"}),
    # forecasts, of which somebody else expects them
    ("Analysts had expected revenue of $5.21 billion.", {5.21e9: "forecast"}),
    ("Voltan posted sales of $3 billion, above the $2.8 billion analysts had expected.", {3e9: None, 2.8e9: "forecast"}),
    ("Wall Street was looking for a profit of $40 million.", {40e6: "forecast"}),
    ("Economists polled by the paper expected growth of 2 percent.", {2: "forecast"}),
    ("The toll could reach 300, the mayor said.", {300: "forecast"}),
    ("The company expects full-year revenue of $4 billion.", {4e9: "forecast"}),
    ("Damage is likely to exceed $2 billion.", {2e9: "forecast"}),
    # another time, given to compare
    ("Profit rose to $40 million from $30 million a year earlier.", {40e6: None, 30e6: "comparison"}),
    ("The number of cases rose to 214, up from 120 in 2019.", {214: "total", 120: "comparison"}),
    ("The plant made 60 trains, against 45 last year.", {60: None, 45: "comparison"}),
    ("The index fell to its record low of 7,400.", {7400: "comparison"}),
    ("It is the deadliest accident on the line since 34 workers died in a tunnel.", {34: "comparison"}),
    ("The ferry carried the most passengers since 900 pilgrims came in May.", {900: "comparison"}),
    # room
    ("Licensed to hold a maximum of 120, the hall held at least 200.", {120: "capacity", 200: None}),
    ("The hall had approval for a maximum capacity of 120.", {120: "capacity"}),
    ("The boat, certified to carry 40 people, had 90 on board.", {40: "capacity", 90: None}),
    ("The shelter has room for 200.", {200: "capacity"}),
    # what is needed, what is allowed
    ("Reform must win 38 seats to govern.", {38: "threshold"}),
    ("The party is short of the 61 seats needed for a majority.", {61: "threshold"}),
    ("Parties must pass a 5 percent threshold.", {5: "threshold"}),
    ("He faces up to 20 years in prison.", {20: "threshold"}),
    ("The law allows donations of up to $200.", {200: "threshold"}),
    ("The speed limit is 40 miles per hour.", {40: "threshold"}),
    # tolls and what adds to them
    ("Another patient died on Friday, pushing the death toll to 31.", {1: "new", 31: "total"}),
    ("Four more patients died, bringing total fatalities to 44.", {4: "new", 44: "total"}),
    ("The deaths bring to 44 the number of people killed since May.", {44: "total"}),
    ("So far 31 people have died; 12 were hurt.", {31: None, 12: None}),
    ("The agency put the death toll at at least 85.", {85: "total"}),
    # parts and their whole
    ("Of the dead, 18 were identified.", {18: "part"}),
    ("Of the 55 confirmed deaths in the collapse, at least 52 were foreigners.", {55: "total", 52: "part"}),
    ("Examiners identified another 20 of the bodies.", {20: "new"}),
    ("Six civilians were among at least 22 people killed.", {6: "part", 22: "total"}),
    ("The party won 64 of the 122 seats.", {64: "part", 122: "total"}),
    ("Barran won 318,604 votes (47.6%).", {318604: None, 47.6: None}),
    # nothing tells
    ("Bramley Rail made 60 trains last year.", {60: None}),
    ("Kestrel Motors delivered 71,480 of its small cars.", {71480: None}),
    ("The council voted 248 against the plan.", {248: None}),
    ("Troops fought against 300 rebels.", {300: None}),
    ("The company cut 400 jobs.", {400: None}),
    ("The blast killed 12 people.", {12: None}),
    ("More than 200 people fled from 12 villages.", {200: None, 12: None}),
    ("The bank cut its rate to 3 percent from 3.3 percent.", {3: None, 3.3: "comparison"}),
    # a level that moves is no mistake: only counts are taken back
    ("Sales rose to $40 million from $30 million.", {40e6: None, 30e6: None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_role(figures_of: Callable[..., Found], text: str, expected: dict[float, str | None]) -> None:
    found = {figure.value: figure.role and figure.role.value for figure, _ in figures_of(text)}
    assert found == expected


TOLLS = [
    ("The bureau lowered the toll from 95 to 84.", {95: KILLED, 84: KILLED}),
    ("The coroner cut her count of the dead from 31 to 29.", {31: KILLED, 29: KILLED}),
    ("The storm left 15 dead, bringing the total killed since May to 380.", {15: KILLED, 380: KILLED}),
    (
        "Rescuers at first said 20 people had died but later revised the number to 17.",
        {20: KILLED, 17: KILLED},
    ),
    ("The crash injured 40 people, up from an earlier count of 31.", {40: HURT, 31: HURT}),
    ("The raid hurt 9 nurses. Police put the number at 12.", {9: HURT, 12: HURT}),
    ("The hospital raised the number of wounded to 70.", {70: HURT}),
    ("The bureau lowered the death toll from 90 to 40.", {90: KILLED, 40: KILLED}),
    ("The toll has been revised down to 40 from 90.", {40: KILLED, 90: KILLED}),
    ("The bureau raised the number of dead to 15.", {15: KILLED}),
    ("The port revised its tally of missing sailors upwards to 61.", {61: "missing"}),
    ("Officials raised the death toll to 35 people from 32.", {35: KILLED, 32: KILLED}),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_a_toll_given_anew_counts_what_it_counted(
    figures_of: Callable[..., Found], text: str, expected: dict[float, str]
) -> None:
    found = figures_of(text)
    assert {figure.value: figure.predicate for figure, _ in found} == expected
    assert all(figure.counted and clues.people for figure, clues in found)

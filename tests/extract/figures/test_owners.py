"""Whose a figure is: candidates, parties, companies, sides, vessels."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis

from .conftest import Found

OWNERS = [
    # lists of names with their numbers
    ("Finch led with 34 percent, followed by Reed (21 percent), Lund (14 percent) and Amberg (9 percent).", {34: "Finch", 21: "Reed", 14: "Lund", 9: "Amberg"}),
    ("Finch 14 percent, Reed 9 percent, Lund 7 percent.", {14: "Finch", 9: "Reed", 7: "Lund"}),
    ("Finch is on 41 per cent, with Reed on 38 per cent.", {41: "Finch", 38: "Reed"}),
    ("The poll put Finch at 41 percent and Reed at 38 percent.", {41: "Finch", 38: "Reed"}),
    # votes and their shares
    ("Barran won 318,604 votes (47.6%), while President Jemma took 254,377 (38.0%).", {318604: "Barran", 47.6: "Barran", 254377: "Jemma", 38: "Jemma"}),
    ("Finch took 4,982 (40.5 percent) and Orla Reed 3,110 votes (25.3 percent).", {4982: "Finch", 40.5: "Finch", 3110: "Orla Reed", 25.3: "Orla Reed"}),
    ("A recount gave Finch 41,200 of 80,300 votes, or 51.3 percent.", {41200: "Finch", 51.3: "Finch"}),
    ("A third candidate, Mala Kande, managed 96,218 (14.4%).", {96218: "Mala Kande", 14.4: "Mala Kande"}),
    ("Corrected results gave Barran 281,935 votes (45.70 percent).", {281935: "Barran", 45.7: "Barran"}),
    ("Orla Finch received 30,120 votes, or 41 percent of the ballots cast.", {30120: "Orla Finch", 41: "Orla Finch"}),
    ("The government needs the 27 votes of the Reform Party to have a majority.", {27: "Reform Party"}),
    ("Premier Rolan Prado is four votes short of the 251 votes needed.", {4: "Rolan Prado", 251: None}),
    ("Of the vote, 41 percent went to Finch.", {41: "Finch"}),
    ("Support for Finch fell to 41 percent.", {41: "Finch"}),
    ("Voters backed the plan, with 38 percent for Reed.", {38: "Reed"}),
    # companies
    ("Voltan posted a quarterly profit of $287 million on revenue of $5.74 billion.", {287e6: "Voltan", 5.74e9: "Voltan"}),
    ("The carmaker reported $5.7 billion in revenue and net income of $286.6m.", {5.7e9: "carmaker", 286.6e6: "carmaker"}),
    ("Oresund Air said its revenue rose to $3 million and it carried 40,000 passengers.", {3e6: "Oresund Air", 40000: "Oresund Air"}),
    ("Kestrel Motors delivered 71,480 of its small cars in the quarter.", {71480: "Kestrel Motors"}),
    ("Bramley Rail employs 4,000 people and made 60 trains last year.", {4000: "Bramley Rail", 60: "Bramley Rail"}),
    ("Northam University laid off 300 workers.", {300: "Northam University"}),
    ("Oresund Air shares fell 4 percent, while Kestrel Air's rose 2 percent.", {-4: "Oresund Air", 2: "Kestrel Air"}),
    ("Kestrel Air, which flies 40 jets, lost $3 million.", {40: "Kestrel Air", 3e6: "Kestrel Air"}),
    ("Kestrel Air's 40 pilots walked out.", {40: "Kestrel Air"}),
    # people and courts, sport, vessels
    ("Roe was sentenced to six years in prison and fined $3,000.", {6: "Roe", 3000: "Roe"}),
    ("Northam United have won 12 games this season.", {12: "Northam United"}),
    ("The ferry Dunmore was carrying 90 passengers and a crew of 12.", {90: "Dunmore", 12: "Dunmore"}),
    # sides of a war
    ("Rebel forces fired 300 shells at Northam, killing 12 government soldiers.", {300: "forces", 12: "government"}),
    ("About 300 shells fired by opposition groups hit the town.", {300: "groups"}),
    # the subject of the sentence before
    ("Finch, the mayor, raised $2 million in March. She spent $400,000 on advertising.", {2e6: "Finch", 400000: "Finch"}),
    ("Sudavia has a small team. It sent only 18 athletes to the games.", {18: "Sudavia"}),
]  # fmt: skip

NOBODYS = [
    ("who counts them", "Police said 120 people were arrested."),
    ("who says it", "Orla Finch said 40 people were hurt and 12 were missing."),
    ("who kills", "Soldiers killed 40 rebels in Northam on Monday."),
    ("a storm", "Storm Odalys left 400 people homeless in Northam."),
    ("what is hit", "Northam was hit by 12 rockets."),
    ("an estimate", "The ministry put the damage at $40 million."),
    ("the age of somebody", "Orla Finch, 31, was held."),
    ("a distance", "Protestants live in Kupang, about 90 kilometers southeast of the capital."),
    ("a property of a thing", "Judge Reed administered the 38-word oath."),
    ("two names may be meant", "Voltan and Mobel merged. Its 40 pilots walked out."),
    ("what each of two has", "Finch and Reed stand at 17 percent each."),
    ("what two have apiece", "Voltan and Mobel won 12 seats apiece."),
    ("rain", 'Norvend Hydro was criticised. "It rained 120 millimetres in a day," said Lena Varga.'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNERS, ids=[text[:40] for text, _ in OWNERS])
def test_whose(
    figures_of: Callable[..., Found],
    analyse_text: Callable[..., Analysis],
    text: str,
    expected: dict[float, str | None],
) -> None:
    report = analyse_text(text).report
    found = {f.value: report.slice(clue.owner) if clue.owner else None for f, clue in figures_of(text)}
    assert {value: found.get(value) for value in expected} == expected


@pytest.mark.parametrize("text", [text for _, text in NOBODYS], ids=[name for name, _ in NOBODYS])
def test_left_open(figures_of: Callable[..., Found], text: str) -> None:
    assert [clue.owner for _, clue in figures_of(text)] == [None] * len(figures_of(text))

"""Which numbers make one row, how it stands and who has it: kinds that readers found wrong, and what must not change.

A report is the day in March 2024 and its text, as in `test_small_stories`.
"""
# ruff: noqa: E501 - a report and a fact are a line each

from __future__ import annotations

import pytest

from .test_small_stories import _brief as brief
from .test_stories import counted

Reports = list[tuple[str, str]]

ONE_ROW: list[tuple[str, Reports, str]] = [
    # one report that tells one small number of two scenes
    ("war: two in a report, two in another", [("03", "Two people were killed in a rocket attack on the Salah district of Derre."), ("03", "In Derre, two people were killed in a rocket attack on the Salah district.")], "a:Two+b:two"),
    ("crime: the two that a report comes back to", [("03", "Two guards were killed in a raid on a bank in Ostby on Friday. The two guards who were killed had worked there for years.")], "a:Two+a:two"),
    # sums over several places
    ("flood: both of both countries", [("03", "Floods in Peru and Bolivia killed 224 people this week, the Red Cross said."), ("03", "The storms that hit Peru and Bolivia killed 224 people this week.")], "a:224+b:224"),
    # copies of one text
    ("election: a margin in copies of one text", [("03", "Despite some narrowing in the polls, Mary Boyne is still trailing George Vance by as much as 18 points in rural districts."), ("03", "Despite some narrowing in the polls, Mary Boyne is still trailing George Vance by as much as 20 points in rural districts.")], "unexplained: Despite some narrowing in the polls, Mary Boyne is still trailing George Vance by […] in rural districts: a:as much as 18 points / b:as much as 20 points"),
    ("company: two ceilings in other words", [("03", "Voltan may cut as many as 700 posts in Ostby."), ("03", "The carmaker Voltan plans to shed up to 800 jobs at its plant in Ostby.")], "compatible"),
    # periods of two lengths
    ("economy: a month and its quarter", [("03", "Inflation in Peru rose to 3.1 percent in January, the statistics office said."), ("03", "Inflation in Peru averaged 2.9 percent in the fourth quarter, the central bank said.")], "different_scope"),
    ("company: two months are no two lengths", [("03", "Voltan sold 41,000 cars in January, the company said."), ("03", "Voltan sold 41,000 cars in January, dealers said.")], "agreed"),
    # conversions
    ("court: one fine at two rates", [("03", "Five of the smugglers were fined 40,000 Egyptian pounds each ($2,251)."), ("03", "The court fined them 40,000 Egyptian pounds (about $2,240) each.")], "2 reports give 40,000 Egyptian pounds."),
    # polls
    ("poll: a poll, and whose it is", [("03", "In the poll, Mitt Rowan leads the field with 21 percent of voters surveyed, followed by Dorn at 17 percent."), ("03", "A national NBC poll released on Friday shows Mitt Rowan ahead at 21 percent.")], "[1]"),
    # a kind and a kind
    ("war: militants of two words", [("03", "Air raids killed 31 jihadists in Derre on Sunday, an observatory said."), ("03", "Air strikes killed 19 in Derre on Sunday. Planes hit the town, killing at least 19 terrorists, an activist said.")], "Activist: “at least 19”; observatory: “31”."),
    # composed
    ("crash: the crew alone", [("03", "All five people on board a helicopter that was shot down over Derre on Monday were killed, the ministry said."), ("03", "A helicopter was shot down near Derre on Monday, killing all five people on board, the ministry said.")], "How many people were killed?"),
    ("accident: who left hospital", [("03", "Four people were released from hospital on Wednesday, police said."), ("03", "Police said four people were released from hospital on Wednesday after the ship hit a bridge.")], "agreed: Four people were released from hospital on Wednesday"),
    ("war: who left captivity", [("03", "Four people were released on Wednesday, rebels said."), ("03", "Rebels said four people were released on Wednesday after talks in Derre.")], "agreed: How many people were released on Wednesday?"),
]  # fmt: skip

TWO_ROWS: list[tuple[str, Reports, str]] = [
    ("war: two, and two others, in one report", [("03", "Two people were killed and 15 injured in a rocket attack on the Salah district. Two other people were killed in a similar attack on the Zahra district.")], "a:Two+a:Two"),
    ("accident: three, and three more", [("03", "Three hikers died in an avalanche near Almara. Three other hikers died when snow fell on a hut near Orlen.")], "a:Three+a:Three"),
    ("flood: the dead of one country, and of two", [("03", "Floods in Peru killed 213 people this week, the government said."), ("03", "The storms that hit Peru and Bolivia killed 224 people this week, the Red Cross said.")], "a:213 / b:224"),
    ("attack: the dead of one town, parts told, and of two", [("03", "A bomb in Nairobi killed 213 people, including 12 Americans."), ("03", "The bombs in Nairobi and Mombasa killed 224 people, including 12 Americans.")], "a:213 / b:224"),
    ("crash: the crew, and those of the raid", [("03", "At least 15 people were killed by air strikes in Derre on Monday, rescuers said."), ("03", "All five people on board a helicopter that was shot down over Derre on Monday were killed, the ministry said."), ("03", "A helicopter was shot down near Derre on Monday, killing all five people on board, the ministry said.")], "How many people were killed?"),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "held"), [c[1:] for c in ONE_ROW], ids=[c[0] for c in ONE_ROW])
def test_a_row_of_numbers(reports: Reports, held: str) -> None:
    told = brief(reports)
    rows = [*counted(told), *(q.reason for q in told.questions)]
    assert any(held in row for row in rows), "\n".join(rows)


@pytest.mark.parametrize(("reports", "never"), [c[1:] for c in TWO_ROWS], ids=[c[0] for c in TWO_ROWS])
def test_numbers_of_two_things_make_no_row(reports: Reports, never: str) -> None:
    rows = list(counted(brief(reports)))
    assert not any(never in row for row in rows), "\n".join(rows)

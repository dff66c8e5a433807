"""Numbers that a text takes back: every way in which news says so, and what only looks like it."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Figure, FigureClues, Role

Found = list[tuple[Figure, FigureClues]]

# the text, the numbers in it that hold no more
TAKEN_BACK = [
    # disasters
    ("The province raised the toll to 35 from 32.", {32}),
    ("The province raised its count of the dead to 35, from 32 on Monday.", {32}),
    ("The flood killed 7,000 people, down from an earlier estimate of 9,500.", {9500}),
    ("Updating a previous toll of 14, the coroner said 19 miners were dead.", {14}),
    ("The fire killed 43 people. The brigade had earlier reported 48 dead, but backed off that figure at noon.", {48}),
    ("The blaze killed 43. The brigade earlier had put the toll at 48.", {48}),
    ("The brigade first put the number of dead at 48 before lowering it to 43.", {48}),
    ("The brigade put the toll at 48 but later lowered it to 43.", {48}),
    ("The mayor said 48 people had died, a figure she later withdrew.", {48}),
    ("The mayor said that 48 had drowned. Hours later her office retracted that claim.", {48}),
    ("The death toll was revised down to 43 from 48.", {48}),
    ("The quake killed 212 people, not 221 as first reported.", {221}),
    ("The quake killed 212 people instead of the 221 initially announced.", {221}),
    ("Rescuers found 12 bodies, fewer than the 15 previously reported.", {15}),
    ("The ministry had initially said that 120 people were missing. It now says 61 are missing.", {120}),
    ("Earlier reports said 20 hikers had been killed; the ranger service says 9 were killed.", {20}),
    ("An earlier version of this story said 16 people were killed. In fact 6 were killed.", {16}),
    ("The toll, originally given as 31, was corrected to 29.", {31}),
    ("The army scaled back its count of casualties from 200 to 150.", {200}),
    ("The harbour board cut the toll from Monday's fire to 11 people, after saying that 14 had died.", {14}),
    ("The ministry raised its count of the dead to 30, having announced 25 on Monday.", {25}),
    # wars
    ("The army walked back its claim that 60 fighters had been killed.", {60}),
    ("The rebels retracted a statement that they had captured 30 soldiers.", {30}),
    ("Officials at first thought 9 soldiers had been killed, then said 7 were killed.", {9}),
    ("The number of dead rose to 79 from 64, the envoy said.", {64}),
    ("The number of Sudavians who died has risen from 64 to 79, the envoy said.", {64}),
    ("The army backtracked on its claim to have killed 70 insurgents.", {70}),
    ("Axon will cut 900 jobs, the firm said, correcting a figure of 1,200.", {1200}),
    ("Mobel cut its forecast for profit to $60 million from $90 million.", {90e6}),
    ("The toll, first given as 19, has since risen to 54.", {19}),
    ("Growth will be 2.4 percent, lower than the 3 percent predicted earlier.", {3}),
    ("Growth will slow to 2.5 percent from earlier expectations of 3 percent.", {3}),
    ("The operator said 212 people were aboard. It had first said 180 people were aboard.", {180}),
    ("In early reports, the coastguard announced that 9 people had drowned. By noon it said 7 people had drowned.", {9}),
    ("Police initially said the girl was 14 years old due to misinformation from a neighbour.", {14}),
    ("A coach shot his 14-year-old pupil. Police first said she was 14 because of wrong information.", {14}),
    # elections
    ("The board corrected the number of votes for Quill to 45,700 from 47,600.", {47600}),
    ("Down from the 51 seats first reported, the party won 49 seats.", {51}),
    ("The commission withdrew its earlier turnout of 81 per cent.", {81}),
    # companies
    ("Voltan restated its loss to $5 million from $3 million.", {3e6}),
    ("Voltan, which had previously reported a profit of $12 million, said it had lost money.", {12e6}),
    ("The bank revised its estimate of bad loans to $9 billion from $7 billion.", {7e9}),
    # science and health
    ("The clinic backed away from its report of 70 cases.", {70}),
    ("The observatory corrected the magnitude from 6.4 to 6.1.", {6.4}),
    ("The agency reported 300 infections, later corrected to 30.", {300}),
]  # fmt: skip

STANDING = [
    "Correction: An earlier version of this story named all 14 people killed in the ferry fire.",
    "An earlier version of this report misspelled the names of 14 victims.",
    # moves, comparisons, offers: nothing was a mistake
    "Shares rose to $40 from $38.",
    "Sales rose to 400 cars from 300 a year earlier.",
    "Arrests fell to 90 from 120 in the previous quarter.",
    "The club raised its offer to $82 million from $70 million.",
    "Unemployment fell to 4.1 per cent from 4.4 per cent in May.",
    "Prices rose from 3 to 5 dollars.",
    "The road runs from kilometre 32 to kilometre 35.",
    # first accounts that are all there is
    "Preliminary results gave her 51 per cent of the vote.",
    "An initial estimate of 300 dead came from the army.",
    "The first report of 12 cases came from a clinic in the hills.",
    "The firm, which had earlier said it would cut 500 jobs, named a new head.",
    # the words without the number
    "She withdrew $48 from the bank.",
    "He took back the 12 books.",
    "The army withdrew 300 soldiers from the valley.",
    "The brigade cut power to 40 homes but later restored it.",
    "The law raised fears in 12 states, which corrected the course of the river.",
    "The court abandoned the plan and 30 people left.",
    "The earlier fire killed 12 people.",
    "The previous government built 12 schools.",
    "Earlier on Friday 12 people were hurt.",
    "The update of the plan adds 12 beds.",
]


def _back(found: Found) -> set[float | None]:
    return {figure.value for figure, _ in found if figure.role is Role.PREVIOUS}


@pytest.mark.parametrize(("text", "numbers"), TAKEN_BACK)
def test_what_is_taken_back(figures_of: Callable[..., Found], text: str, numbers: set[float]) -> None:
    assert _back(figures_of(text)) == numbers


@pytest.mark.parametrize("text", STANDING)
def test_what_stands(figures_of: Callable[..., Found], text: str) -> None:
    assert _back(figures_of(text)) == set()

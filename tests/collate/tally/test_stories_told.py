"""Reports of one thing, and what a tally of them counts: least, chosen, most, how it is worded, in what, by which words."""
# ruff: noqa: E501 - a report is one line

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from crosswire.collate.tally import Count, count
from crosswire.extract import whole
from crosswire.types import Analysis

STORIES: list[tuple[str, list[tuple[str, str]], list[str]]] = [
    ("two tell the same", [("Bus crash kills 3", "Three people were killed and five were injured when a bus hit a wall in Ostby."), ("Three die in Ostby crash", "Three people died and five others were hurt in Ostby.")], ["killed 3 3 3 exact figures in r0 r1: Three people were killed, Three people died", "injured 5 5 5 exact figures in r0 r1: five were injured, five others were hurt"]),
    ("a toll that grows", [("Bus crash kills 3", "Three people were killed when a bus hit a wall."), ("Toll rises to 4", "Four people were killed when a bus hit a wall."), ("Four dead", "Four people died in the crash.")], ["killed 3 4 4 exact figures in r0 r1 r2: Three people were killed, Four people were killed, Four people died"]),
    ("at most and at least", [("Raid", "At least 12 people were killed in the raid."), ("Raid", "Up to 20 people were killed in the raid.")], ["killed 12 20 20 up_to figures in r0 r1: At least 12, Up to 20"]),
    ("hundreds", [("Flood", "Hundreds of people were evacuated."), ("Flood", "Some 340 people were evacuated.")], ["evacuated 200 340 999 about figures in r0 r1: Hundreds, Some 340"]),
    ("a range", [("March", "Between 40 and 60 people were detained."), ("March", "50 people were detained.")], ["detained 40 50 60 exact figures in r0 r1: Between 40 and 60, 50"]),
    ("a year's dead beside a day's", [("Blast", "The blast killed 20 people on Monday. Blasts have killed 900 people this year."), ("Blast", "The blast on Monday killed 20 people.")], ["killed 20 20 20 exact figures in r0 r1: 20, 20"]),
    ("a war alone", [("War", "The war has killed 9,000 people since 2022."), ("War", "About 9,000 people have been killed since 2022.")], ["killed 9000 9000 9000 exact figures in r0 r1: 9,000, About 9,000"]),
    ("a part of the whole", [("Fire", "A fire killed 30 people, including 12 children."), ("Fire", "A fire killed 30 people.")], ["killed 30 30 30 exact figures in r0 r1: 30, 30"]),
    ("missing and found", [("Boat", "40 people are missing and 12 were rescued after a boat sank."), ("Boat", "38 people are missing after a boat sank; 14 were rescued.")], ["missing 38 38 40 exact figures in r0 r1: 40, 38", "rescued 12 14 14 exact figures in r0 r1: 12, 14"]),
    ("trapped and freed", [("Mine", "Sixteen miners are trapped in a mine."), ("Mine", "Nine miners were rescued and seven are still trapped.")], ["rescued 9 9 9 exact figures in r1: Nine", "trapped 7 7 16 exact figures in r0 r1: Sixteen, seven"]),
    ("hostages", [("Truce", "Hamas released 12 hostages on Friday. Israel released 30 prisoners."), ("Truce", "Twelve hostages were released on Friday.")], ["released 12 12 12 exact figures in r0 r1: 12, Twelve"]),
    ("a kidnapping", [("Gang", "Gunmen kidnapped 40 pupils."), ("Gang", "Gunmen abducted 38 pupils on Monday.")], ["kidnapped 38 38 40 exact figures in r0 r1: 40, 38"]),
    ("displaced", [("War", "The fighting displaced 12,000 people."), ("War", "More than 10,000 people were displaced by the fighting.")], ["displaced 10000 10000 12000 more_than figures in r0 r1: 12,000, More than 10,000"]),
    ("large and small", [("Quake", "The quake killed 16 people."), ("Quake", "The quake killed 15 people.")], ["killed 15 15 16 exact figures in r0 r1: 16, 15"]),
    ("fifteen at most", [("Crash", "Fifteen people were killed in the crash."), ("Crash", "Fifteen people were killed in the crash.")], ["killed 15 15 15 exact figures in r0 r1: Fifteen people were killed, Fifteen people were killed"]),
    ("named without a number", [("Man dies in fire", "A man died and his wife was hurt in a fire."), ("Fire kills man", "A man was killed in a fire; a woman was injured.")], ["killed 1 1 1 exact figures in r0 r1: A man died, A man was killed", "injured 1 1 1 exact phrases in r0 r1: his wife was hurt, a woman was injured"]),
    ("one report", [("Crash", "Two people were killed and nine were injured.")], ["killed 2 2 2 exact figures in r0: Two people were killed", "injured 9 9 9 exact figures in r0: nine were injured"]),
    ("more often", [("Crash", "The crash killed 20 people. Police first spoke of 18 dead. The 20 people killed were pupils.")], ["killed 20 20 20 exact figures in r0: 20, 20"]),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "counts"), [s[1:] for s in STORIES], ids=[s[0] for s in STORIES])
def test_what_is_counted(
    analyse_text: Callable[..., Analysis], reports: list[tuple[str, str]], counts: list[str]
) -> None:
    extracts = []
    for number, (title, text) in enumerate(reports):
        day = datetime(2024, 3, 4 + number, tzinfo=UTC)
        extracts.append(whole(analyse_text(text, id=f"r{number}", title=title, published=day)))
    assert [_told(one) for one in count(extracts)] == counts


def _told(one: Count) -> str:
    words = ", ".join(passage.text for passage in one.evidence)
    bound = one.bound.value if one.bound else "none"
    numbers = f"{one.low} {one.best} {one.high} {bound}"
    return f"{one.outcome} {numbers} {one.basis.value} in {' '.join(one.reports)}: {words}"

"""Who is only mentioned beside a number is no source of it: the number must stand in what he says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.config import Settings
from crosswire.extract import extract
from crosswire.types import Analysis, LinkKind


@pytest.fixture(scope="module")
def sources(
    analyse_text: Callable[..., Analysis], nlp_settings: Settings
) -> Callable[[str], list[list[str]]]:
    """Who gives each number of a text, by name."""

    def run(text: str) -> list[list[str]]:
        (found,) = extract([analyse_text(text)], nlp_settings)
        return [[link.name for link in f.origin if link.kind is LinkKind.SPEAKER] for f in found.figures]

    return run


def _of_nobody(found: list[list[str]]) -> None:
    """That there are numbers, and nobody is named for one."""
    assert found
    assert not any(found)


@pytest.mark.parametrize(
    "text",
    [
        "Senators could still try to stall the bill, requiring its backers to find 60 “yea” votes.",
        "The man who is charged with robbing three shops told the court that he was sorry.",
        "The Harvest Party is pleased that 33 of the Union senators voted for the bill.",
        "Union leaders were delighted that 33 senators from the other side backed the bill.",
        "Even some judges wondered whether a class of up to 1.6 million tenants could be heard as one.",
        "Detectives are looking into the possibility that Venn, the driver who hurt 21, had planned it.",
        "Dorn and Vale pleaded guilty to setting a fire that hurt 40 guests.",
        "The flood has claimed more than 300 lives and driven 9,000 villagers from the valley.",
        "The judge asked why 400 families had been left out of the deal.",
        "Senator Odell questioned whether the 2,300 jobs at the plant could be saved.",
        "The court heard a case on behalf of 1.5 million women.",
        "The tribunal will hear an appeal by 212 miners on Monday.",
        "Mayor Brandt criticised the 33 senators who voted for the levy.",
        "The bishop condemned the killing of 40 villagers near Orvane.",
        "The union praised the 120 firefighters who fought the blaze.",
        "Investors were alarmed to see shares of Voltan fall 12 percent.",
        "Prosecutors have charged 14 men over the fire.",
        "The senate approved a $18 billion loan to the port.",
        "The minister regretted that 90 workers had lost their homes.",
        "The rebels accuse Marko of sowing hatred among the country's 400 tribes.",
        "Marta Lind was surprised that 62 deputies supported her rival.",
        "The governor doubted whether 3,000 people could be housed by winter.",
        "Amnesty mourned the 19 nurses who died in the flood.",
        "The committee debated whether to close 45 schools.",
        "The union demanded the resignation of the head of a mine that lost 12 men in March.",
        "Lawyer Ada Roe said the firm should answer for a leak at a plant that made 90 people ill.",
        "The company thanked the 800 volunteers.",
        "Ravel was proud of the 70 pupils who passed.",
        "The Greens are angry that the council spent $4 million on the bridge.",
        "Lawyers wanted to know how 17 prisoners had escaped.",
        "Palace spokesman Ilin voiced his sorrow over the deaths of the five miners.",
        "The party is unhappy that only 12 members came.",
        "Opec ministers welcomed the cut of 1.2 million barrels.",
        "Fans cheered the 22 players.",
        "The mayor is proud that 300 homes were built.",
        "The minister could not say whether 40 people had died.",
        "The committee is examining how 14 prisoners escaped.",
        "The regulator is investigating 12 banks.",
        "The board approved the sale of 45 percent of Voltan.",
        "The firm fired 300 workers.",
        "The last of 40 miners lost in the Orvane flood was identified by the harbour clinic.",
        "Orvane police have arrested a sailor wanted after a brawl that left nine fishermen hurt.",
        "The slide buried almost half of the herd, which numbered 324 in May, according to the farm bureau.",
        "Two divers drowned off the pier. The boat had left at noon in fog, according to relatives.",
        "Reporters asked the coach if 15 players were ill.",
        "The union blasted the 12 managers who left.",
        "The opposition blamed the government for the deaths of 19 miners.",
        "The school honoured the 16 pupils who died.",
        "The jury convicted four men.",
        "The council voted for a budget of $3 million.",
        "The club hailed the 40,000 fans who came.",
        "Critics mocked the 33 senators.",
        "Nora Vik was unaware that 60 letters had been sent.",
        "The airline plans to cut 300 jobs.",
        "The leftist bloc opposes the $90 billion farm plan.",
        "The union backs the pay rise of 4 percent.",
        "The motion passed with support from 33 Harvest deputies.",
    ],
)
def test_who_feels_asks_or_does_something_gives_no_number(
    text: str, sources: Callable[[str], list[list[str]]]
) -> None:
    _of_nobody(sources(text))


@pytest.mark.parametrize(
    "text",
    [
        "The premier said the 122-seat chamber would meet at noon.",
        "The envoy said the army had accepted a visit by the 31-nation league.",
        "The spokeswoman said the three hikers had lost their way.",
        "Doctors said his 17-hour operation had gone well.",
        "The senator said Brandt's $6 billion plan would fail.",
        "The lawyer said General Odell, 82, would stay in hospital.",
        "The minister said calm had returned to Orvane, which has 40,000 residents.",
        "The coach said the league, which now numbers 14, would grow.",
        "The union said the blaze, in which 21 died, was no accident.",
        "The ministry said it was checking reports that 40 villagers had drowned.",
        "The council responded to the claim by campaigners that 640 birds had died.",
        "The mayor said she had met relatives of the man who shot the four nurses.",
        "The court agreed to review the case that covers 9,000 tenants.",
        "The lawyer said the arrest was void because the general, 82, was ill.",
        "The probe docked with the 24-ton Orion, engineers said.",
    ],
)
def test_what_stands_beside_what_is_said_is_the_reports_own(
    text: str, sources: Callable[[str], list[list[str]]]
) -> None:
    _of_nobody(sources(text))


@pytest.mark.parametrize(
    "text",
    [
        "Police said the storm killed 40 people.",
        "The premier said the chamber would have 122 seats.",
        "Rescuers found the bodies of four climbers, the army said.",
        "Police said a bomb that killed 12 people had been made at home.",
        "The fire spread to a store, killing 29 workers, the ministry said.",
        "The bank said it aims for growth of 2.6 percent in 2031, 2.8 percent in 2032 and 3 percent later.",
        "The institute wrote in a report that 700 wells had run dry.",
        "The statement said no shots had been fired for the past 11 days.",
        "Of the dead, 19 were found in Halvern, eight in Lower Pell and five in Brannick, the minister said.",
        "All five sailors are feared dead, the navy said.",
        "The coroner identified the driver as Nils Odell, 56.",
        "A blast hurt seven people, Governor Tala Vik said Friday.",
        "The junta's pledge to free 90 prisoners stands.",
    ],
)
def test_the_number_of_the_clause_itself_is_its_sources(
    text: str, sources: Callable[[str], list[list[str]]]
) -> None:
    found = sources(text)
    assert found
    assert all(found)


@pytest.mark.parametrize(
    "text",
    [
        "The Harvest Party said 33 of the Union senators voted for the bill.",
        "The minister said that 40 people had died.",
        "The ministry put the damage at $40 million.",
        "Amnesty accused the army of killing 40 villagers.",
        "The bishop complained that 40 villagers had been driven out.",
        "Judge Tarn ruled that 1.5 million women may sue together.",
        "The company announced a reward of $2 million.",
        "Unions demanded 300 euros a month more.",
        "Police confirmed the deaths of 12 hikers.",
        "Rescuers reported 40 people missing in Orvane.",
        "Six miners are trapped, according to the union.",
        '"We are pleased that 33 senators voted for it," said Odell.',
        "The airline warned of 1,500 job losses.",
        "The mayor told reporters that 19 houses had burned.",
        "Experts estimate that 2,000 whales live there.",
        "The group claimed it had shot 14 soldiers.",
        "The firm admitted hiding $3 million in losses.",
        "The governor asked for $5 million in aid.",
        "Nine people were killed, the mayor said, adding that 40 were hurt.",
        "Doctors fear that 60 more may die.",
        "The study found that 44 percent of the bees had died.",
        "The poll shows Lind leading with 49 percent.",
        "The ministry expects 3,000 refugees by Friday.",
        "The auditors blamed the board for losing $90 million.",
        "The mayor said she was pleased that 33 houses were saved.",
        "Ministers warned that 60 percent of wells are dry.",
        "Officials described a crowd of 3,000.",
        "The company told staff that 900 jobs would go.",
        "The army said it had killed 12 rebels.",
        "Doctors reported 15 new cases.",
        "The club confirmed that 40,000 fans came.",
        "The minister pledged $12 million for schools.",
        "The party promised to build 3,000 homes.",
        "The agency estimates the cost at $9 million.",
        "Lawyers for the firm argued that 900 claims were late.",
        "The judge found that 27 detainees were held without charge.",
        "The coroner identified the driver as Nils Odell, 56.",
        "About 90 people were hurt, police told reporters.",
        "Prosecutors accused the clinic of billing 600 patients.",
    ],
)
def test_who_says_it_is_its_source(text: str, sources: Callable[[str], list[list[str]]]) -> None:
    found = sources(text)
    assert found
    assert all(found)

"""Digits and number words that are no figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

NONE = [
    "The quake struck on 6 February 2023.",
    "It reopened between 24 and 30 November.",
    "The law dates from 1947 and was changed in the 1990s.",
    "Figures for 2011 to 2016 are missing.",
    "The vote begins at 08:00 and ends at 5.30pm.",
    "Doors open at 11 a.m. on the hour.",
    "Leaders meet at COP28, then at the G7.",
    "A Boeing 747 landed beside an F-35.",
    "Buyers of the Galaxy S23 and the iPhone 11 Pro queued.",
    "The S&P 500 and the FTSE 100 closed.",
    "They back a two-state solution.",
    "The first batch, the second wave and the third day passed.",
    "Call 020 7946 0991 for help.",
    "City lead 6-4, 6-3 on the day.",
    "Judges cited Section 230 and Article 50.",
    "She lives at 12 Downing Street.",
    "No one spoke, and one another's friends left.",
    "Crews were sent after several 911 calls and a 999 call.",
    "The blaze began near Olm and 8 Mile and spread to Seven Mile.",
    "The update is on www.example.org/2024/05/12.",
    "He won the 100th race in his 40s.",
    "UPDATE 3-Mine owner answers critics.",
    "Police sealed the 9400 block of Telegraph Road.",
    "It is picture 7/30 in the series.",
    "The dam burst, graf 6 pvs",
    "It was, by one account, the worst storm.",
    "Pick up 3rd graf, sub grafs 5 and pvs 9.",
    "3. Letters to the editor",
    "12) Weather and tides",
    "One relative said the family was grateful.",
    "Sirens rang at three in the morning.",
    "We spoke to every one of the members.",
    "The race was stopped on lap 28, and he spun at turn one.",
    "Rescuers met at gate 4 and the leak was in reactor three.",
    "She fell in round 3 and lost time on stage five.",
    "The club chose him in round 3 of the draft.",
    "Terminal 5 was shut and Room 101 was empty.",
    "They won game seven, then lost games 12 and 13.",
    "By day three the water had reached the roofs.",
    "Season two is set in Lagos.",
    "Part one of the inquiry was heard in private.",
    "Crews waited near gate 4, at mile marker 40.",
    "An alert of level 4 is in force.",
    "Phase 2 trials start soon, and tier 3 rules stay.",
    "He pleaded guilty to count three; the judge dismissed counts one and two.",
    "The Seven Network showed the match.",
    "Fantastic Four opened well abroad.",
    "Officials in the Five Star Movement resigned.",
    "The strike levelled the series scores.",
    "Scores were level at half time.",
    "Test scores in maths rose.",
    "It was one of the first countries to sign the pact.",
    "She is one of the sport's greats.",
    "The shop shut two Saturdays ago.",
    "The shop shut four Tuesdays ago.",
    "The deed was signed on 07-Nov-2019.",
    "The shop shut on 3, 5 and 9 February 2010.",
    "The shop shut on February 3, 5 and 9, 2010.",
    "They booked a double room for the night.",
    "Critics spoke of double standards, and of double agents of a foreign service.",
    "Sales doubled, it was a double blow.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(figures_of: Callable[..., Found], text: str) -> None:
    assert [figure.text for figure, _ in figures_of(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("More than 1900 homes have no water.", [1900]),
        ("In 2019 the firm sold 2,018 cars.", [2018]),
        ("One of the climbers was found.", [1]),
        ("Stocks closed at 65.09 in June.", [65.09]),
        ("In case 12 people come, bring chairs.", [12]),
        ("Every day 20 people cross.", [20]),
        ("In week 12 shops closed.", [12]),
        ("After round 3 players left.", [3]),
        ("At week 30 of them had fled.", [30]),
        ("A crowd of over 300 saw the game.", [300]),
        ("The blast killed 12 Tuesday in the north.", [12]),
        ("Police arrested 40 Thursday night.", [40]),
        ("The firm sold 300 Friday, it said.", [300]),
        ("Two Men Held After Raid On Bank In Town", [2]),
        ("Police detained scores in the raid.", [None]),
        ("Scores of people were hurt in the crush.", [None]),
        ("Only one of the 12 miners survived.", [1, 12]),
        ("One of the largest hospitals was struck.", [1]),
        ("The new ship has double the thrust of the old one.", [2]),
        ("Profits were more than double those of the year before.", [2]),
        ("It was well over double the 90 decibels allowed.", [90]),
        ("The capsule fell 300 km into the sea.", [300]),
        ("The trial lasts ten days, plus or minus two days.", [10, 2]),
        ("A 16 inch screen costs $200.", [16, 200]),
    ],
)
def test_lookalikes_are_figures(figures_of: Callable[..., Found], text: str, values: list[float]) -> None:
    assert [figure.value for figure, _ in figures_of(text)] == values

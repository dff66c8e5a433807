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
    "City won 3-1 and lead 6-4, 6-3 on the day.",
    "Judges cited Section 230 and Article 50.",
    "She lives at 12 Downing Street.",
    "No one spoke, and one another's friends left.",
    "The update is on www.example.org/2024/05/12.",
    "He won the 100th race in his 40s.",
    "UPDATE 3-Mine owner answers critics.",
    "Police sealed the 9400 block of Telegraph Road.",
    "It is picture 7/30 in the series.",
    "One relative said the family was grateful.",
    "Sirens rang at three in the morning.",
    "We spoke to every one of the members.",
    "The race was stopped on lap 28, and he spun at turn one.",
    "Rescuers met at gate 4 and the leak was in reactor three.",
    "She fell in round 3 and lost time on stage five.",
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
        ("The capsule fell 300 km into the sea.", [300]),
        ("The trial lasts ten days, plus or minus two days.", [10, 2]),
        ("A 16 inch screen costs $200.", [16, 200]),
    ],
)
def test_lookalikes_are_figures(figures_of: Callable[..., Found], text: str, values: list[float]) -> None:
    assert [figure.value for figure, _ in figures_of(text)] == values

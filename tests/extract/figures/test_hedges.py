"""Bounds and hedges: what a newsroom writes around a number, and what it leaves open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

HEDGES = [
    ("More than 400 lorries crossed the border.", "more_than", 400, None),
    ("At least 15,207 homes were lost.", "at_least", 15207, None),
    ("Around 1,200 miners walked out.", "about", 1150, 1250),
    ("Some 3,000 fans travelled.", "about", 2500, 3500),
    ("Nearly 6,000 voters were turned away.", "nearly", 5500, 6000),
    ("Just under 200 pupils sat the exam.", "nearly", 150, 200),
    ("Just over 90 seats changed hands.", "more_than", 90, None),
    ("Fewer than 50 patients relapsed.", "less_than", None, 50),
    ("Up to 80 jobs could go.", "up_to", None, 80),
    ("As many as 57 goals were scored.", "up_to", None, 57),
    ("No fewer than 12 ministers resigned.", "at_least", 12, None),
    ("Upwards of 700 tonnes were spilled.", "more_than", 700, None),
    ("The storm pushed the number of roofs torn off past 600.", "more_than", 600, None),
    ("The toll rose past 40 on Monday.", "more_than", 40, None),
    ("They drove past 500 homes.", "exact", 500, 500),
    ("In the past 24 hours nobody came.", "exact", 24, 24),
    ("Twenty or more boats sank.", "at_least", 20, None),
    ("Exactly 42 athletes qualified.", "exact", 42, 42),
    ("Rebels handed over 21 captives.", "exact", 21, 21),
    ("The minister took over 3 departments.", "exact", 3, 3),
    ("A dispute over 500 cattle delayed the visit.", "exact", 500, 500),
    ("The row over 12 seats went on.", "exact", 12, 12),
    ("There were over 500 cattle.", "more_than", 500, None),
    ("A total of 48 people were rescued.", "exact", 48, 48),
    ("Close to 2 million cars were recalled.", "nearly", 1.5e6, 2e6),
    ("Over the past two years prices doubled.", "exact", 2, 2),
    ("In the valley 70-plus percent of the wells are dry.", "more_than", 70, None),
    ("Her 20-plus years on the bench ended.", "more_than", 20, None),
]


def test_an_open_end_stands_before_the_unit(figures_of: Callable[..., Found]) -> None:
    told = [
        figure for figure, _ in figures_of("A ticket costs 30-plus dollars, and 70-plus percent are sold.")
    ]
    assert [(figure.text, figure.unit) for figure in told] == [
        ("30-plus dollars", "dollar"),
        ("70-plus percent", "per cent"),
    ]


@pytest.mark.parametrize(("text", "expected"), [(text, tuple(rest)) for text, *rest in HEDGES])
def test_hedges(figures_of: Callable[..., Found], text: str, expected: tuple[object, ...]) -> None:
    ((figure, _),) = figures_of(text)
    assert (figure.modifier.value, figure.low, figure.high) == expected


RANGES = [
    ("Between 10 and 15 houses burned down.", 10, 15),
    ("The fee is 10-15% of the sale.", 10, 15),
    ("It costs $62 to $68 a share.", 62, 68),
    ("The firm expects 10 to 15 million visitors.", 10e6, 15e6),
    ("Sales were forecast at US $89 to $93 billion.", 89e9, 93e9),
    ("Two or three goals would do.", 2, 3),
    ("The dose ranges from 25 to 40 mg.", 25, 40),
    ("More than two million and perhaps as many as four million trees fell.", 2e6, 4e6),
    ("The hall held at least 200 and possibly up to 350 guests.", 200, 350),
    ("About 250 or 350 people were inside.", 250, 350),
    ("The foundry cut about 40 to 60 posts.", 40, 60),
    ("The airline would cut 10 to 15 weekly flights.", 10, 15),
    ("The mill will add 20 to 30 weavers.", 20, 30),
    ("The party could lose 12 to 15 councillors.", 12, 15),
    ("The trip takes between half an hour and two hours.", None, None),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES[:-1])
def test_ranges_are_one_figure(figures_of: Callable[..., Found], text: str, low: float, high: float) -> None:
    ((figure, _),) = figures_of(text)
    assert (figure.modifier.value, figure.value, figure.low, figure.high) == ("between", None, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The toll rose from 34 to 41.", [34, 41]),
        ("The share price fell 2% to $40.", [-2, 40]),
        ("Turnout was up 5 points to 63 per cent.", [5, 63]),
        ("The house voted 52 to 48.", [52, 48]),
        ("He cut 12 jobs and hired 20 people.", [12, 20]),
        ("Membership rose from 200 to 250.", [200, 250]),
        ("The bakery cut jobs from 200 to 250.", [200, 250]),
        ("Rents rose 200 to 4,250 crowns.", [200, 4250]),
        ("The index lost 200 to 5,400 points.", [200, 5400]),
    ],
)
def test_moves_are_two_figures(figures_of: Callable[..., Found], text: str, values: list[float]) -> None:
    assert [figure.value for figure, _ in figures_of(text)] == values


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Fares went up to £4.", "exact"),
        ("Ferry seats went up to six dollars fifty cents.", "exact"),
        ("The toll rose up to 45.", "exact"),
        ("Rents rose up to 12 percent.", "up_to"),
        ("Pupils went up to 12 hours without food.", "up_to"),
        ("Fines go up to $500.", "up_to"),
        ("Up to 60 boats went out.", "up_to"),
    ],
)
def test_what_went_up_to_a_level_reached_it(
    figures_of: Callable[..., Found], text: str, modifier: str
) -> None:
    ((figure, _),) = figures_of(text)
    assert figure.modifier.value == modifier


@pytest.mark.parametrize(
    ("text", "modifier"),
    [("BELLTON >> Two walkers died.", "exact"), ("Profits were > 40 million euros.", "more_than")],
)
def test_arrows_behind_a_dateline_are_no_bound(
    figures_of: Callable[..., Found], text: str, modifier: str
) -> None:
    ((figure, _),) = figures_of(text)
    assert figure.modifier.value == modifier

"""One amount in two units is one amount: lengths, weights, money, temperatures."""

from __future__ import annotations

import pytest

from crosswire.extract.parts.conversions import conversions

AGAIN = [
    ("The pipe runs 310 miles (500 km) to the coast.", ["500 km"]),
    ("She had a fever of 38.5 Celsius (101.3 Fahrenheit).", ["101.3 Fahrenheit"]),
    ("It was -5 degrees Celsius (23 degrees Fahrenheit) at dawn.", ["23 degrees Fahrenheit"]),
    ("It was 86 degrees Fahrenheit (30 degrees Celsius) in Orlen.", ["30 degrees Celsius"]),
    ("The crate weighs 90 pounds (41 kilograms).", ["41 kilograms"]),
    ("The lamp sold for $2 million (£1.6 million).", ["£1.6 million"]),
]
APART = [
    "It was 30 degrees Celsius (40 degrees Fahrenheit in the cellar).",
    "It was 20 degrees Celsius by day and 50 degrees Fahrenheit by night.",
    "They drove 310 miles (90 km of it on gravel).",
    "It has 40 rooms (12 baths).",
]


@pytest.mark.parametrize(("text", "again"), AGAIN, ids=[text[:30] for text, _ in AGAIN])
def test_an_amount_again_in_another_unit(figures_of, text: str, again: list[str]) -> None:
    figures = [figure for figure, _ in figures_of(text)]
    found = conversions(figures, text)
    assert [figure.text for figure in figures if figure.id in found] == again


@pytest.mark.parametrize("text", APART)
def test_two_amounts(figures_of, text: str) -> None:
    assert not conversions([figure for figure, _ in figures_of(text)], text)

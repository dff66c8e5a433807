"""Number expressions and their values, from text alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosswire.languages.en.numbers import numbers
from crosswire.languages.en.numbers.digits import step_of

VALUES = [
    # conflict and disaster
    ("shells hit 1,240 homes", [("1,240", 1240)]),
    ("half of the 2.3mn people", [("half", 0.5), ("2.3mn", 2_300_000)]),
    ("about a dozen boats, half a dozen tents", [("a dozen", 12), ("half a dozen", 6)]),
    ("forty-one bodies and three-quarters of the roofs", [("forty-one", 41), ("three-quarters", 0.75)]),
    ("a hundred and twenty-three thousand tents", [("a hundred and twenty-three thousand", 123_000)]),
    ("1,50,000 people in the delta, 2 lakh more inland", [("1,50,000", 150_000), ("2 lakh", 200_000)]),
    # business
    ("sales of $14.3bn on costs of £900m", [("14.3bn", 14.3e9), ("900m", 900e6)]),
    ("two and a half million shares", [("two and a half million", 2_500_000)]),
    (
        "half a million customers; a quarter of a million bills",
        [("half a million", 5e5), ("a quarter of a million", 2.5e5)],
    ),
    ("paid 25k a year", [("25k", 25_000)]),
    ("143million accounts", [("143million", 143_000_000)]),
    # science
    ("0.03 millimetres, 2½ grams", [("0.03", 0.03), ("2½", 2.5)]),
    ("one in five samples, nine out of ten mice", [("one in five", 0.2), ("nine out of ten", 0.9)]),
    ("a sixfold rise, twice the dose", [("sixfold", 6), ("twice", 2)]),
    ("it has double the power, it cost triple the price", [("double", 2), ("triple", 3)]),
    ("a double murder, to double the price, a triple jump", []),
    # sport
    ("the 100m final, 42.2km away", [("100", 100), ("42.2", 42.2)]),
    ("twelve hundred fans", [("twelve hundred", 1200)]),
    # politics
    ("a third of the seats, two thirds of voters", [("a third", 1 / 3), ("two thirds", 2 / 3)]),
    (
        "twenty-eight thousand six hundred forty-two ballots",
        [("twenty-eight thousand six hundred forty-two", 28_642)],
    ),
    ("“no, we want $4.2” billion, he said", [("4.2” billion", 4.2e9)]),
    ('"at most €90" million, it said', [('90" million', 90e6)]),
    ("the fans of “Route 66” million strong", [("66", 66), ("million", 1e6)]),
    ("1 1/2 terms and 3/4 of the votes", [("1 1/2", 1.5), ("3/4", 0.75)]),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values(text: str, expected: list[tuple[str, float]]) -> None:
    found = [(text[n.start : n.end], n.value) for n in numbers.find(text)]
    assert [words for words, _ in found] == [words for words, _ in expected]
    assert [value for _, value in found] == pytest.approx([value for _, value in expected])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds of flats were flooded", 200, 999),
        ("thousands marched", 2000, None),
        ("dozens of goals", 24, None),
        ("scores of patients", 40, None),
        ("tens of thousands of jobs", 20_000, 99_999),
        ("hundreds of millions in aid", 200e6, 999_999_999),
    ],
)
def test_vague_numbers_have_bounds_and_no_value(text: str, low: float, high: float | None) -> None:
    (number,) = numbers.find(text)
    assert (number.value, number.low, number.high) == (None, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "in the second half", "a third batch of aid", "at half-time", "a fifth column", "no number here",
        "the bid for COP28 and the G7", "an S23 phone",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert numbers.find(text) == []


def test_two_numbers_side_by_side_stay_two() -> None:
    assert [n.value for n in numbers.find("one two-year deal")] == [1, 2]


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_commas_read_back(value: int) -> None:
    (number,) = numbers.find(f"{value:,} people")
    assert number.value == value
    assert value % step_of(value) == 0


@given(st.text(max_size=200))
@example("0\rK")
def test_any_text_is_read_without_fault(text: str) -> None:
    ends = [(n.start, n.end) for n in numbers.find(text)]
    assert all(start < end <= len(text) for start, end in ends)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))

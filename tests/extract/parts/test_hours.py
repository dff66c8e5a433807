"""Times of day, days and lengths of what happened, as one report tells them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis

LENGTHS = [
    ("A 17-minute rain delay stopped the final.", ("delay", 16, 18)),
    ("The final was delayed for around half an hour.", ("delay", 24, 36)),
    ("The standoff lasted more than five hours.", ("standoff", 300, 900)),
    ("Homes were dark in a nearly four-hour blackout.", ("outage", 192, 240)),
    ("The harbour was closed for three days.", ("closure", 3744, 4896)),
]


@pytest.mark.parametrize(("text", "told"), LENGTHS)
def test_the_minutes_that_a_length_may_mean(
    analyse_text: Callable[..., Analysis], text: str, told: tuple[str, int, int]
):
    lengths = whole(analyse_text(text)).parts.lengths
    assert [(one.what, one.low, one.high) for one in lengths] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "A delay of 20 minutes is expected.",
        "The average outage lasted two hours.",
        "They waited for 20 minutes.",
        "The harbour was not closed for three days.",
    ],
)
def test_what_is_not_told_of_one_thing_as_done_has_no_length(
    analyse_text: Callable[..., Analysis], text: str
):
    assert whole(analyse_text(text)).parts.lengths == ()


def test_a_time_is_of_what_happened_and_of_no_call_or_arrest(analyse_text: Callable[..., Analysis]):
    text = (
        "Shots were fired at 9pm. Officers were called at 9:05 p.m. Ines Torvald was arrested at 11 p.m. "
        "Officers responded to reports of a shooting at 9:07 p.m."
    )
    hours = whole(analyse_text(text)).parts.hours
    assert [(one.what, one.low) for one in hours] == [("shooting", 1258), ("call", 1263), ("arrest", 1378)]

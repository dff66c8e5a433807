"""The verdict on how one report's length is paid for."""

from __future__ import annotations

import pytest
from benchmarks.long import Point, breaches, text


@pytest.mark.parametrize("words", [300, 2_000])
def test_a_report_has_about_the_length_that_is_asked_for(words: int):
    assert words <= len(text(words).split()) < words + 150


@pytest.mark.parametrize(
    ("extraction", "collation", "breached"),
    [(12.0, 2.4, []), (20.0, 2.4, ["extraction"]), (12.0, 4.5, ["collation"])],
)
def test_growth_beyond_n_log_n_is_named(extraction: float, collation: float, breached: list[str]):
    small, large = Point(10_000, 500, 5.0, 1.0), Point(20_000, 1_000, extraction, collation)
    assert [line.split()[0] for line in breaches([small, large])] == breached

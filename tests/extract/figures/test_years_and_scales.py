"""Four digits that are a year or a count, and a letter after a number that is a scale or something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

COUNTS = [
    ("business", "In all, 1950 workers were laid off.", "1950", 1950),
    ("business, hedged", "About 1950 workers were laid off.", "About 1950", 1950),
    ("disaster", "Over 1950 homes were flooded.", "Over 1950", 1950),
    ("conflict", "Union leaders said 1900 drivers walked out.", "1900", 1900),
    ("work", "The plant found work for 1800 miners.", "1800", 1800),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), [c[1:] for c in COUNTS], ids=[c[0] for c in COUNTS])
def test_a_round_number_before_a_plural_is_a_count(
    figures_of: Callable[..., Found], text: str, words: str, value: float
) -> None:
    assert [(f.text, f.value) for f, _ in figures_of(text)] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "In 1950 workers were laid off.",
        "The storm of 1987 destroyed the pier.",
        "Prices in 1900 were low.",
        "By 2050 cities will need more water.",
        "The bridge has stood since 1900.",
        "The class of 1968 met again.",
    ],
)
def test_a_year_is_no_count(figures_of: Callable[..., Found], text: str) -> None:
    assert figures_of(text) == []


SCALED = [
    ("money, apart", "He paid $5 k for the boat.", "$5 k", 5_000),
    ("money, glued", "He paid $5k for the boat.", "$5k", 5_000),
    ("money, mil", "The firm lost £3 mil in a week.", "£3 mil", 3_000_000),
    ("money, b", "The charity spent $2 b on vaccines.", "$2 b", 2_000_000_000),
    ("a letter that is no scale", "She ran the 5 k in the rain.", "5", 5),
    ("metres", "The pool is 50 m long.", "50 m", 50),
    ("million", "Some 50 m people watched it.", "Some 50 m", 50_000_000),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), [s[1:] for s in SCALED], ids=[s[0] for s in SCALED])
def test_a_letter_after_a_number(
    figures_of: Callable[..., Found], text: str, words: str, value: float
) -> None:
    assert [(f.text, f.value) for f, _ in figures_of(text)] == [(words, value)]

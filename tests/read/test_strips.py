"""Counters and menus that a page prints on one line are no prose; titles and sentences about pages are."""

from __future__ import annotations

import pytest

from crosswire.read.noise import mark
from crosswire.types import NoiseKind

PROSE = "A rocket carried 14 satellites into orbit on Tuesday, the agency said."


def _prose(text: str, title: str | None = None) -> str:
    """The text without what is marked as furniture or as a counter of pictures."""
    for noise in reversed(mark(text, title)):
        if noise.kind in {NoiseKind.RELATED, NoiseKind.CREDIT}:
            text = text[: noise.start] + text[noise.end :]
    return text.strip()


@pytest.mark.parametrize(
    "strip",
    [
        "Page 2 of 6 / Read 31 comments / Share 77 / ",
        "Slide 4 of 9 | 12 shares | Print | ",
        "Comments: 8 • 3 min read • ",
        "Page 1 of 4\n\n",
        "Story 1 of 5 » 45 shares\n\n",
        "1. Home 2. Markets 3. Tech\n\n",
        "1) News 2) Culture 3) Weather 4) Jobs\n\n",
    ],
)
def test_a_strip_before_the_prose_is_furniture(strip: str) -> None:
    assert _prose(strip + PROSE) == PROSE


def test_a_strip_below_the_prose_is_furniture() -> None:
    assert _prose(f"{PROSE}\n\nPage 2 of 3 / Next / 31 Comments") == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "Page 3 of the log says 24 sailors fell ill, the captain wrote.",
        "31 comments / complaints were filed, the council said on Monday.",
        "1. Brand 2. Holt 3. Roe was the order at the line on Sunday.",
        "1. Brand 2. Holt 3. Roe",
        "He won 3 of 5 sets and 12 points in a row, the club said.",
        "Home / away results decide the title, the league said.",
    ],
)
def test_prose_and_results_are_no_strip(text: str) -> None:
    assert _prose(text) == text


def test_a_title_is_no_strip() -> None:
    title = "Page 1 of 1"
    assert _prose(f"{title}\n\n{PROSE}", title) == f"{title}\n\n{PROSE}"

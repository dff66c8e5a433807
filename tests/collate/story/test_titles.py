"""Titles as headlines: what stands around them goes, and what tells no news stands back."""

from __future__ import annotations

import pytest

from crosswire.collate.story.titles import contradicts, fitness, plain


@pytest.mark.parametrize(
    "title",
    [
        "UPDATE 3-Floods close port of Orrin",
        "UPDATE: Floods close port of Orrin",
        "Breaking News: Floods close port of Orrin (VIDEO)",
        "VIDEO: Floods close port of Orrin [PHOTOS]",
        "Watch live: Floods close port of Orrin (PHOTOS, VIDEO)",
        "The Latest: Floods close port of Orrin",
    ],
)
def test_what_a_wire_or_a_site_adds_is_no_title(title: str) -> None:
    assert plain(title) == "Floods close port of Orrin"


@pytest.mark.parametrize(
    "title", ["Watch found in wreck of Alma", "Live eels close port", "Port (of Orrin) shut", "Video: "]
)
def test_what_is_of_the_title_stays(title: str) -> None:
    assert plain(title) == title.strip()


UNFIT = [
    "How a small ferry struck a large pier",
    "What happened at the port of Orrin?",
    "7 things to know about the Orrin flood",
    "Flood in Orrin: What we know",
    "Opinion: Orrin needs a better port",
    "Your guide to the Talva election",
    "Orrin mourns baker killed in flood",
    "In Derre election, a long family quarrel",
    "Players react to Voss’s rally win",
]
NEWS = [
    "Flood shuts port of Orrin and kills two",
    "Voss wins rally in record time",
    "Nordbank says data of two million stolen",
    "Seven ferries sink in storm off Talva",
    "In blow to premier, a minister of Norland resigns over flood",
    "WHO declares fever over",
]


@pytest.mark.parametrize("title", UNFIT)
def test_a_title_that_tells_no_news_stands_back(title: str) -> None:
    assert fitness(title, (), "") < 0.8


@pytest.mark.parametrize("title", NEWS)
def test_a_title_that_tells_news_does_not(title: str) -> None:
    assert fitness(title, (), "") == 1.0


def test_a_sentence_may_contradict_its_title() -> None:
    assert contradicts("Ferry spills 30-mile slick", "The ferry left a 40-mile slick, the port said.")
    assert not contradicts("Ferry spills 30-mile slick", "The ferry left a 30-mile slick after 4-5 days.")

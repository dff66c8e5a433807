"""Phrases of headlines and leads about people and what befell them."""

from __future__ import annotations

import pytest

from crosswire.collate.tally.casualties import find

PHRASES = [
    # accidents and disasters
    ("Man killed, 4 others injured in mine collapse", [("killed", 1), ("injured", 4)]),
    ("Quake kills 12, injures 45 on island", [("killed", 12), ("injured", 45)]),
    ("Ferry accident leaves three dead, two in critical condition", [("killed", 3), ("injured", 2)]),
    ("Two boys drowned and a lifeguard was taken to hospital", [("killed", 2)]),
    ("2 Adults, 3 Children Dead After House Fire", [("killed", 5)]),
    ("A 41-year-old climber, two guides and a student were killed", [("killed", 4)]),
    # conflict and crime
    ("Gunman shot wife, two sons before police arrived", [("hit", 3)]),
    ("5 shot, 2 fatally, at street festival", [("hit", 5), ("killed", 2)]),
    ("Teen shot dead outside station; officer wounded", [("killed", 1), ("injured", 1)]),
    ("Police investigate triple homicide", [("killed", 3)]),
    ("Four people were shot and a fifth person was killed", [("hit", 4), ("killed", 1)]),
    ("Both victims died", [("killed", 2)]),
    # sport and business: people to whom nothing happened, numbers that count nobody
    ("Striker scores 3 as champions win again", []),
    ("Company cuts 200 jobs after 2 bad years", []),
    ("Player, 24, signs for three years", []),
    ("Officers arrested 3 after 12-hour search", []),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(found.outcome.value, found.number) for found in find(text)] == expected


def test_an_age_is_no_count() -> None:
    found = find("Jane Roe, 26, died in the fire, and a 4-year-old girl was hurt.")
    assert [(one.outcome.value, one.number) for one in found] == [("killed", 1), ("injured", 1)]


def test_places_point_into_the_text() -> None:
    text = "In the İzmir flood “two women” died; a man was killed"
    assert [text[one.start : one.end] for one in find(text)][-1] == "a man was killed"

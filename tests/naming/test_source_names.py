"""What is printed as the source of a number: a name, what somebody is, the owner of a text, or nothing."""

from __future__ import annotations

import pytest

from crosswire.naming.sources import called, speaks


@pytest.mark.parametrize(
    "name",
    [
        "officials",
        "two officers who saw it",
        "bankers involved",
        "Kell",
        "mayor of Orvane",
        "U.S. and foreign envoys",
        "survey",
    ],
)
def test_people_bodies_and_texts_speak(name: str) -> None:
    assert speaks(name)


@pytest.mark.parametrize(
    "name",
    [
        "secrecy",
        "applications",
        "of the nation",
        "few",
        "hunger and other human",
        "was late during the season",
    ],
)
def test_a_scrap_of_a_sentence_does_not_speak(name: str) -> None:
    assert not speaks(name)
    assert called(name, None) is None


@pytest.mark.parametrize(
    ("name", "known", "person", "printed"),
    [
        ("statement", None, False, None),
        ("teams", None, False, None),
        ("new survey of young farmers", None, False, None),
        ("survey by the Delta institute", None, False, "Delta institute"),
        ("release from the Northern Harbour Office", "Harbour Office", False, "Northern Harbour Office"),
        ("Statnor's monthly report", "Statnor", False, "Statnor"),
        ("leaflet", "Free Orvane Front", False, "Free Orvane Front"),
        ("senior Fisa official", "World Sailing Federation", False, "senior Fisa official"),
        ("nurses at the Kell Clinic", "Kell Clinic", False, "nurses at the Kell Clinic"),
        ("Norland and the Harbour Fund", "Harbour Fund", False, "Norland and the Harbour Fund"),
        ("Norlands Defence Ministry", "Defence Ministry", False, "Norlands Defence Ministry"),
        ("Lift maker Voltan", "Voltan", False, "Voltan"),
        ("ministry", "Defence Ministry", False, "Defence Ministry"),
        ("group", "Orvane Observatory", False, "Orvane Observatory"),
        ("Roe", "Ada Roe", True, "Ada Roe"),
        ("premier", "Ada Roe", True, "Ada Roe"),
        ("monitoring group", None, False, "monitoring group"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_number(name: str, known: str | None, person: bool, printed: str | None) -> None:
    assert called(name, known, person=person) == printed

"""Places: which of the places of one name is meant."""

from __future__ import annotations

import pytest


def placed(analysis):
    return {p.name: (p.country, round(p.lat) if p.lat is not None else None) for p in analysis.places}


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        # the region behind the comma
        ("A tornado hit Springfield, Illinois.", "Springfield", ("US", 40)),
        ("A tornado hit Springfield, Mo.", "Springfield", ("US", 37)),
        ("The trial opened in Paris, Texas.", "Paris", ("US", 34)),
        # renown
        ("The trial opened in Paris.", "Paris", ("FR", 49)),
        ("Fans filled Athens for the final.", "Athens", ("GR", 38)),
        # the country of the story
        (
            "Canadian officials said the fire in London, Ontario, was out. London was calm.",
            "London",
            ("CA", 43),
        ),
        (
            "Floods cut off Tripoli. The Lebanese army sent boats from Beirut to Tripoli.",
            "Tripoli",
            ("LB", 34),
        ),
        # neighbours
        (
            "Police in Athens, Winder and Gainesville warned drivers in northeast Georgia.",
            "Gainesville",
            ("US", 34),
        ),
        # countries, areas, short forms
        ("Exports from the U.S. rose.", "U.S.", ("US", 40)),
        ("The bloc's ships left the Red Sea.", "Red Sea", (None, 20)),
        ("The firm moved to Tbilisi, the capital of Georgia.", "Georgia", ("GE", 42)),
        ("The senator toured Atlanta and the rest of Georgia.", "Georgia", ("US", 33)),
    ],
)
def test_the_report_tells_which_place_is_meant(analyse_text, text, name, where):
    assert placed(analyse_text(text))[name] == where


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Peruvian scientists found the fossil.", "Peruvian", "PE"),
        ("Leeds City Council voted to close it.", "Leeds", "GB"),
    ],
)
def test_a_place_that_says_whose_something_is_is_marked(analyse_text, text, name, country):
    (place,) = [p for p in analyse_text(text).places if p.name == name]
    assert (place.modifier, place.country) == (True, country)


def test_an_unknown_place_has_no_point(analyse_text):
    (place,) = analyse_text("The explosion in Vraxholmby shook houses.").places
    assert (place.name, place.lat, place.geonames_id) == ("Vraxholmby", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Harris told the board that she would sue.",
        "Kamau Harris and Ada Lincoln founded the start-up.",
        "The Times said Apple would buy it.",
        "Reading is good for you, and so is a nice walk.",
    ],
)
def test_people_and_words_are_no_places(analyse_text, text):
    assert analyse_text(text).places == ()


def test_spellings_meet_in_the_gazetteer(analyse_text):
    ids = {
        analyse_text(f"Boats left {name} in Libya.").places[0].geonames_id for name in ("Zuwara", "Zuwarah")
    }
    assert len(ids) == 1
    assert None not in ids

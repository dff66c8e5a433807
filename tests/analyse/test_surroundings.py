"""Kinds of names by the words around them: the model is often wrong on a name that it never saw."""

from __future__ import annotations

import pytest

TYPES = [
    ("Lisbon rejected the plan, and Moscow said it would respond.", {"Moscow": "place", "Lisbon": "place"}),
    ("Berlin said it would send doctors, and Paris agreed to help.", {"Berlin": "place", "Paris": "place"}),
    ("Nice was flooded and Bath was cut off.", {"Nice": "place", "Bath": "place"}),
    ("Lincoln and Derby were cut off by snow.", {"Lincoln": "place", "Derby": "place"}),
    ("Mobile was spared by the storm but Jackson was flooded.", {"Jackson": "place"}),
    ("Storms struck Split and Cork on Friday.", {"Split": "place", "Cork": "place"}),
    ("Thousands fled to Goma and Bukavu.", {"Goma": "place", "Bukavu": "place"}),
    ("Residents of the suburb fled to Rafah.", {"Rafah": "place"}),
    ("The train from Bath to Reading was late.", {"Bath": "place", "Reading": "place"}),
    ("The road between Ramla and Lod was shut.", {"Ramla": "place", "Lod": "place"}),
    ("Families at Al-Hol camp in Syria left for Iraq.", {"Al-Hol": "place"}),
    ("Al-Zour refinery in Kuwait caught fire.", {"Al-Zour": "place"}),
    ("Jordan Hale said he would run.", {"Jordan Hale": "person"}),
    ("Chad Morris scored twice; Morris was hurt later.", {"Chad Morris": "person", "Morris": "person"}),
    ("Chad closed its border and Jordan sent aid.", {"Chad": "place", "Jordan": "place"}),
    ("Georgia held an election on Sunday in Tbilisi.", {"Georgia": "place"}),
    ("Ms Holm told the court that 400 ballots were missing.", {"Ms Holm": "person"}),
    ("Mr London denied the charge.", {"Mr London": "person"}),
    ("Mayor Austin Wells said the bridge was safe. Wells said it would open.", {"Wells": "person"}),
    ("Tigran Sargsyan met officials from Iran on Monday.", {"Tigran Sargsyan": "person"}),
    ("Anush Sarkisyan met investors from Iran.", {"Anush Sarkisyan": "person"}),
    ("Nikola Petrov met doctors from Serbia in May.", {"Nikola Petrov": "person"}),
    ("Nurse Amina Diallo treated 40 children in Kankan.", {"Nurse Amina Diallo": "person"}),
    ("Halden Foods met investors from Iran.", {"Halden Foods": "organisation"}),
    ("Goldman Sachs cut 300 jobs.", {"Goldman Sachs": "organisation"}),
    ("The Mayo Clinic said the trial had ended.", {"Mayo Clinic": "organisation"}),
    ("Flight UA123 was diverted and flight UA124 was cancelled.", {"UA124": "other"}),
    ("Flights BA117 and LH400 were cancelled.", {"BA117": "other", "LH400": "other"}),
    ("The ferry Maria Lind sank off Crete with 40 people on board.", {"Maria Lind": "other"}),
    ("HMS Victoria left Portsmouth on Monday.", {"HMS Victoria": "other"}),
    (
        "Storm Ciara hit Wales, and Hurricane Berta reached Cuba.",
        {"Storm Ciara": "other", "Hurricane Berta": "other"},
    ),
    ("Delhi closed its mission, and Islamabad said it would protest.", {"Islamabad": "place"}),
    ("Islamabad agreed to the talks.", {"Islamabad": "place"}),
    ("Train RB17 was stopped and train RB18 was late.", {"RB18": "other"}),
    ("The buses K12 and K14 were late.", {"K12": "other", "K14": "other"}),
    ("Tram T14 struck a van.", {"Tram T14": "other"}),
    ("Polls open at 8 am Nairobi time on Monday.", {"Nairobi": "place"}),
    ("Valentine Okoro met Patrick Lunt on Saint Lucia.", {"Valentine Okoro": "person"}),
    ("April Stone said the shop was closed.", {"April Stone": "person"}),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_the_words_around_a_name_say_what_it_is(analyse_text, text, types):
    found = {m.text: m.type.value for m in analyse_text(text).mentions}
    assert {name: found.get(name) for name in types} == types


@pytest.mark.parametrize(
    "text",
    [
        "The verdict was read on Valentine's Day 2019.",
        "The shops shut on St Patrick’s Day.",
        "The fair on St Andrew's Day was called off.",
        "The temple opened on Easter Sunday 2021.",
        "The dam broke on Palm Sunday 2022.",
        "The bank failed on Martin Luther King Day 2021.",
        "The slide was seen on Sat Aug 12, 2017.",
        "The kiln was lit on Sat Aug 12, 2017.",
        "The probe was launched on 3-Mar-2019.",
        "The rule took effect in Oct-2012.",
        "Turnout was 4,000.",
        "Rainfall was 40 mm on Monday.",
        "Debris was found by divers.",
    ],
)
def test_a_day_and_a_measure_are_no_names(analyse_text, text):
    assert analyse_text(text).mentions == ()


def test_months_alone_are_no_names(analyse_text):
    assert analyse_text("April was cold, and May was colder.").mentions == ()


POINTS = [
    ("She taught in Georgia, Vermont.", "Georgia", (44.0, -72.7)),
    ("The fire in Moscow, Idaho, killed two people.", "Moscow", (46.7, -117.0)),
    ("He campaigned in Georgia, Vermont and Ohio.", "Georgia", (32.8, -83.5)),
    ("Residents of Al-Shati refugee camp in Gaza fled.", "Al-Shati", None),
    ("Families at Al-Hol camp in Syria left.", "Al-Hol", None),
]


@pytest.mark.parametrize(("text", "name", "point"), POINTS)
def test_a_place_lies_where_the_report_says_or_nowhere(analyse_text, text, name, point):
    place = next(p for p in analyse_text(text).places if p.name == name)
    if point is None:
        assert place.lat is None
    else:
        assert (place.lat, place.lon) == pytest.approx(point, abs=0.2)


@pytest.mark.parametrize(
    "text",
    [
        "The bill was rejected by the “Free Valley” party.",
        "The “Reading Well” scheme was launched by the “Orange Book” group.",
    ],
)
def test_a_word_of_a_motto_is_no_place(analyse_text, text):
    assert analyse_text(text).places == ()

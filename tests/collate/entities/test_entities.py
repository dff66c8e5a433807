"""Entities across reports: who is one, who is kept apart, and what belongs to whom."""

from __future__ import annotations

import pytest

from crosswire.collate.entities.alike import people, places, spelt
from crosswire.naming.names import folded
from crosswire.types import EntityType, Span

from .conftest import entity_of, resolved

TOGETHER = [
    # conflict: a transliteration
    ("[Yusuf Kharubi|person] spoke.", "[Yousef Kharoubi|person] spoke.", "Yusuf Kharubi", "Yousef Kharoubi"),
    # disaster: three renderings of one sound
    ("[Ilja Dzhamov|person] said", "[Ilja Jamov|person] said", "Ilja Dzhamov", "Ilja Jamov"),
    # politics: a form of address, and a title, are no part of the name
    ("[Mr Omar Haddad|person] won.", "[Omar Haddad|person] won.", "Mr Omar Haddad", "Omar Haddad"),
    # business: the legal form, a word of the trade
    ("[Zentrox Motors NV|organisation]", "[Zentrox|organisation]", "Zentrox Motors NV", "Zentrox"),
    # science: an acronym that only one name explains
    ("[Global Ocean Probe Agency|organisation]", "[GOPA|organisation]", "Global Ocean Probe Agency", "GOPA"),
    # sport: the short form of a given name
    ("[Daniel Orrin|person] scored.", "[Dan Orrin|person] scored.", "Daniel Orrin", "Dan Orrin"),
    # an inner word left out
    (
        "[International Board of the Blue Lamp|organisation]", "[International Blue Lamp|organisation]",
        "International Board of the Blue Lamp", "International Blue Lamp",
    ),
    # sport: the city that leads a club's name left out, in a report that has both
    (
        "The [Lundby Herons|organisation] of [Lundby|place] won. The [Herons|organisation] sang.",
        "", "Lundby Herons", "Herons",
    ),
    # politics: the country that leads a department's name left out
    (
        "The [U.S. Fisheries Department|organisation] met. The [Fisheries Department|organisation] left.",
        "", "U.S. Fisheries Department", "Fisheries Department",
    ),
    # science: letters in brackets that are no plain initials
    (
        "The [Northern Auroral Observation Programme|organisation] ([NORAP|organisation]) began.", "",
        "Northern Auroral Observation Programme", "NORAP",
    ),
    # disaster: a first name, after the full one
    ("[Marta Quist|person] was found. [Marta|person] slept.", "", "Marta Quist", "Marta"),
    # a family name that stands first
    ("[Park Dae-jung|person] spoke. [Park|person] left.", "", "Park Dae-jung", "Park"),
    # surnames of more than one word
    ("[Ilse van Loon|person] won. [van Loon|person] wept.", "", "Ilse van Loon", "van Loon"),
    ("[Ada Roe-Hart|person] won. [Roe-Hart|person] wept.", "", "Ada Roe-Hart", "Roe-Hart"),
    # a place in two spellings, and with its kind
    ("[Khor Zuneid|place] was hit.", "[Khor Zunaid|place] was hit.", "Khor Zuneid", "Khor Zunaid"),
    ("the [Maro Strip|place]", "in [Maro|place]", "Maro Strip", "Maro"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second"), TOGETHER)
def test_one_name_in_two_spellings_is_one_entity(one: str, other: str, first: str, second: str):
    entities = resolved(one, other)
    assert entity_of(entities, first) == entity_of(entities, second)


APART = [
    # brothers and other namesakes
    ("[Eli Marom|person]", "[Meir Marom|person]", "Eli Marom", "Meir Marom"),
    ("[Anna Field|person]", "[Peter Field|person]", "Anna Field", "Peter Field"),
    # near surnames that sound otherwise
    ("[Daniel Hagard|person]", "[Daniel Hagert|person]", "Daniel Hagard", "Daniel Hagert"),
    ("[Mark Johnson|person]", "[Mark Johnston|person]", "Mark Johnson", "Mark Johnston"),
    # a part is not the whole
    (
        "[Zentrox|organisation]",
        "[Zentrox Workers Council|organisation]",
        "Zentrox",
        "Zentrox Workers Council",
    ),
    # another body that begins alike
    (
        "[Red Lamp Society|organisation]",
        "[Red Pen Society|organisation]",
        "Red Lamp Society",
        "Red Pen Society",
    ),
    # science: a word between that says more makes another body
    (
        "[National Ice and Snow Survey|organisation]",
        "[National Snow Survey|organisation]",
        "National Ice and Snow Survey",
        "National Snow Survey",
    ),
    # two clubs of one town, and a club and its town
    (
        "[Lundby Herons|organisation] met [Orby Herons|organisation]. The [Herons|organisation] won.",
        "[Lundby|place] [Orby|place]",
        "Lundby Herons",
        "Herons",
    ),
    ("[Lundby Herons|organisation]", "[Lundby|place]", "Lundby Herons", "Lundby"),
    # another report's first name is anybody's
    ("[Marta Quist|person] spoke.", "[Marta|person] slept.", "Marta Quist", "Marta"),
    # sisters of a family whose name stands first
    (
        "[Park Dae-jung|person] met [Park Min-seo|person]. [Park|person] left.",
        "",
        "Park Dae-jung",
        "Park",
    ),
    # letters in brackets that are those of nothing before them
    ("The [Harbour Office of Lund|organisation] ([XQZ|organisation])", "", "Harbour Office of Lund", "XQZ"),
    # a city is not its neighbour
    ("[Maro City|place]", "[Mora City|place]", "Maro City", "Mora City"),
    ("in [Italy|place]", "in northern [Italy|place]", "Italy", "northern Italy"),
]


@pytest.mark.parametrize(("one", "other", "first", "second"), APART)
def test_namesakes_and_parts_stay_apart(one: str, other: str, first: str, second: str):
    entities = resolved(one, other)
    assert entity_of(entities, first) != entity_of(entities, second)


def test_a_lone_surname_is_whom_its_report_names_in_full():
    entities = resolved(
        "[Inés Soto|person] spoke. [Soto|person] left.", "[Raul Soto|person] answered. [Soto|person] stayed."
    )
    ines = entities.at("r1", Span(0, 4))
    raul = entities.at("r2", Span(0, 4))
    assert ines != raul
    assert entities.within("r1", Span(0, 60)) == [ines, ines]
    assert entities.within("r2", Span(0, 60)) == [raul, raul]


def test_a_surname_that_two_people_of_the_report_have_is_nobody():
    entities = resolved("[Inés Soto|person] and [Raul Soto|person] met. [Soto|person] left.")
    assert len(set(entities.within("r1", Span(0, 60)))) == 3


def test_an_army_in_all_its_wordings_is_one_and_belongs_to_its_country():
    entities = resolved(
        "The Peruvian army moved. [Peru|place] denied it.",
        "Peru's military moved, and Peruvian troops crossed the river.",
        "The [Peruvian Armed Forces|organisation] moved.",
    )
    armies = {e.id for e in entities.records if e.type is EntityType.ORGANISATION}
    assert len(armies) == 1
    assert entities.get(armies.pop()).parent == entity_of(entities, "Peru")


def test_an_office_stands_for_the_one_person_who_holds_it():
    entities = resolved(
        "[Louise Abel|person|French President] spoke.",
        "The French president spoke. A statement came from the French president's office.",
        "[Louise Abel|person]'s office declined.",
    )
    abel = entity_of(entities, "Louise Abel")
    assert entity_of(entities, "The French president") == abel
    office = entity_of(entities, "Louise Abel's office")
    assert office != abel
    assert entity_of(entities, "the French president's office") == office
    assert entities.get(office).parent == abel


def test_two_presidents_leave_the_office_open():
    entities = resolved(
        "President [Louise Abel|person] met President [Tom Reuter|person]. The French president spoke."
    )
    assert len({entity_of(entities, n) for n in ("Louise Abel", "Tom Reuter", "The French president")}) == 3


def test_one_leader_is_not_another_country_s():
    entities = resolved(
        "[Louise Abel|person|President] spoke. [Louise Abel|person|French president] left.",
        "[Louise Abel|person|President] met the Peruvian leader. The French leader smiled.",
    )
    assert entity_of(entities, "The French leader") == entity_of(entities, "Louise Abel")
    assert entity_of(entities, "the Peruvian leader") != entity_of(entities, "Louise Abel")


def test_a_title_without_a_country_is_nobody_s_where_the_story_has_two_countries():
    entities = resolved(
        "President [Louise Abel|person] spoke of the Peruvian leader and the Kenyan president."
    )
    assert len({entity_of(entities, n) for n in ("Louise Abel", "the Peruvian leader")}) == 2


def test_an_office_of_a_country_is_the_one_who_holds_it():
    entities = resolved("The emir of Qatar spoke. [Omar Haddad|person|Emir] left.")
    assert entity_of(entities, "The emir of Qatar") == entity_of(entities, "Omar Haddad")


def test_half_a_country_mentions_the_country_too():
    entities = resolved("Rain fell in northern [Italy|place]. The [Peru Defence Forces|organisation] came.")
    names = {e.name: e for e in entities.records}
    assert {"Italy", "northern Italy", "Peru", "Peru Defence Forces"} <= set(names)
    assert names["northern Italy"].parent == names["Italy"].id


def test_a_title_mentions_the_army_and_the_person():
    entities = resolved("[Peruvian army spokesman Omar Haddad|person] spoke.")
    assert {e.type for e in entities.records} == {EntityType.PERSON, EntityType.ORGANISATION}
    assert entities.get(entities.at("r1", Span(0, 36)) or "").type is EntityType.PERSON


@pytest.mark.parametrize("word", ["Korean", "Kurdish", "Jewish", "Asian", "Costa Rican"])
def test_an_adjective_of_a_people_or_a_faith_is_no_place(word: str):
    assert not resolved(f"The [{word}|place] leaders met. [{word}|group] envoys left.").records


def test_an_unnamed_official_is_his_own_in_every_report_but_an_institution_is_one():
    entities = resolved(
        "{an official} said so, {the provincial fire service} said.",
        "{the provincial fire service} confirmed it; {an official} denied it.",
    )
    assert sum(e.name == "an official" for e in entities.records) == 2
    services = [e for e in entities.records if e.name == "provincial fire service"]
    assert len(services) == 1
    assert {m.report for m in services[0].mentions} == {"r1", "r2"}


def test_what_only_tells_the_kind_is_no_mention():
    entities = resolved("The [Peruvian|group] miners left. Two [Peruvians|group] stayed.")
    assert [n.text for e in entities.records for n in e.names] == ["Peruvians"]


def test_numbers_follow_the_reports_and_not_the_names():
    first = resolved("[Zora Quist|person] met [Abel Moor|person].")
    second = resolved("[Abel Quist|person] met [Zora Moor|person].")
    assert [e.mentions for e in first.records] == [e.mentions for e in second.records]
    assert [e.id for e in first.records] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("barkley", "berkley", True),
        ("nour", "nur", False),
        ("haroun", "harun", True),
        ("martin", "martinez", False),
    ],
)
def test_words_must_look_and_sound_alike(one: str, other: str, same: bool):
    assert bool(spelt(one, other)) is same


def test_comparisons_give_their_reason():
    assert people(folded("Ann Lee"), folded("Bob Lee")).code == "namesake"
    assert people(folded("Ann Lee"), folded("Ann Lee")).reason == "the same name"
    assert places(folded("Maro Strip"), folded("Maro")).reason == "the kind of place left out"


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        (("Mr", "Mr.", "mayor"), "mayor"),
        (("Mr", "Mrs.", "Sir"), None),
        (("Mr", "Dr"), "Dr"),
        (("captain", "Sir", "captain"), "captain"),
        (("Sir Knight-Commander", "Ms", "Ms"), "Sir Knight-Commander"),
    ],
)
def test_how_somebody_is_addressed_is_no_role(roles: tuple[str, ...], role: str | None) -> None:
    entities = resolved(*(f"[Rona Velk|person|{role}] spoke." for role in roles))
    assert entities.get(entity_of(entities, "Rona Velk")).role == role

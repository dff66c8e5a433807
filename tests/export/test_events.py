"""What a coder would have coded: several events apart, parts never added, what is denied never counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.collate.tally import Policy
from crosswire.export.events import Event, events
from crosswire.export.geography import locate
from crosswire.export.lookup import Lookup
from crosswire.export.setting import Days, day
from crosswire.types import Brief, Entity, EntityType, LinkKind, Place
from crosswire.types.extraction import ChainLink


def of(brief: Brief, policy: Policy = Policy.MAJORITY) -> tuple[Event, ...]:
    return events(Lookup(brief), policy)


def dead(event: Event) -> tuple[int, int | None, int]:
    found = event.counts["killed"]
    return found.low, found.best, found.high


@pytest.fixture(scope="module")
def strike(brief_of: Callable[..., Brief]) -> Brief:
    """Two events of one story, a toll of the war, a denial, a part."""
    return brief_of(
        {
            "Tern News": (
                "Shelling killed 45 people in the market of Aleppo on Monday, the hospital said. "
                "Twelve of the dead were children."
            ),
            "Orle Post": (
                "Shelling killed 45 people in Aleppo on Monday, the hospital said. "
                "The army denied that 60 people were killed. "
                "On Saturday, a bomb killed eight people in Damascus."
            ),
            "Valley Radio": (
                "At least 52 people were killed in the shelling of Aleppo on Monday, rescuers said. "
                "More than 300,000 people have been killed in Syria since 2011."
            ),
        }
    )


def test_two_events_of_one_story_are_two(strike: Brief):
    places = {event.place.name: dead(event) for event in of(strike) if event.place and not event.toll}
    assert places["Aleppo"] == (45, 45, 52)
    assert places["Damascus"] == (8, 8, 8)


def test_the_day_is_that_of_the_event_and_not_that_of_publication(strike: Brief):
    days = {event.place.name: event.days for event in of(strike) if event.place and not event.toll}
    assert days["Aleppo"] == Days(day("2024-03-04"), day("2024-03-04"))  # type: ignore[arg-type]
    assert days["Damascus"] == Days(day("2024-03-02"), day("2024-03-02"))  # type: ignore[arg-type]


def test_the_dead_of_a_war_are_a_toll_and_stand_last(strike: Brief):
    found = of(strike)
    assert [event.toll for event in found] == sorted(event.toll for event in found)
    tolls = [dead(event) for event in found if event.toll]
    assert tolls == [(300_000, 300_000, 300_000)]


def test_what_is_counted_since_something_has_no_day(brief_of: Callable[..., Brief]):
    """The day on which a number was told, and any day beside it, is not the day on which people died."""
    brief = brief_of(
        {
            "Tern News": "At least 193 people have been killed in Aleppo since the truce broke down, the "
            "hospital said on Saturday. On 7 October, 40 people were killed in Syria, the army said.",
            "Orle Post": "Since the breakdown of the truce, shells killed 193 people in Aleppo, the hospital "
            "said. "
            "On 7 October, 40 people were killed in Syria.",
        }
    )
    found = {dead(event)[0]: event for event in of(brief)}
    assert (found[193].days, found[193].toll) == (None, True)
    assert not found[40].toll
    assert found[40].days == Days(day("2023-10-07"), day("2023-10-07"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "lat", "lon", "land"),
    [
        ("southern Gaza", 31.42, 34.33, "Palestine"),  # GeoNames' code for the Strip
        ("Crimea", 45.3, 34.4, "Ukraine"),
        ("Crimea", 45.0, 30.0, None),  # another point than that of the list
        ("Black Sea", 43.0, 34.0, None),
        ("Bengal", 23.5, 88.5, None),
    ],
)
def test_an_area_has_the_country_of_the_unit_of_its_name(name: str, lat: float, lon: float, land: str | None):
    place = Entity("e1", name, EntityType.PLACE, None, None, (), Place(lat, lon, None, None, "area"), (), ())
    found = locate(place)
    assert found
    assert (found.country, found.where_prec) == (land, 5)


@pytest.mark.parametrize(
    ("name", "written"),
    [("His ministry", "Ministry"), ("their lawyer", "lawyer"), ("Hisham Orr", "Hisham Orr"), ("Its", "Its")],
)
def test_a_source_is_called_without_whose_it_is(brief_of: Callable[..., Brief], name: str, written: str):
    known = Lookup(brief_of({"Tern News": "Two men were killed in Aleppo on Monday, police said."}))
    assert known.speaker([ChainLink(name, None, LinkKind.SPEAKER)]) == written


def test_what_is_denied_is_shown_and_not_counted(strike: Brief):
    said = {v.figure.text: v.why for event in of(strike) for v in event.values}
    assert said["60"] == "denied"
    assert all(high != 60 for event in of(strike) for _, _, high in [dead(event)])


def test_a_part_is_not_added(strike: Brief):
    said = {v.figure.text: v.why for event in of(strike) for v in event.values}
    assert said["Twelve"] == "a part of the total, not added to it"


def test_a_toll_that_rose_is_no_range(sample: Brief):
    main = of(sample)[0]
    assert dead(main) == (41, 41, 41)
    assert {v.why for v in main.values if v.figure.value == 12 and v.outcome == "killed"} == {
        "replaced by a later count"
    }


def test_a_number_that_was_taken_back_is_not_counted_where_others_still_gave_it(sample: Brief):
    missing = of(sample)[0].counts["missing"]
    assert (missing.low, missing.high, missing.disputed) == (57, 96, True)


def test_every_event_has_a_name_that_leads_to_its_first_figure(strike: Brief):
    figures = {one.id for one in strike.figures}
    names = [event.id for event in of(strike)]
    assert set(names) <= figures
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("policy", "best"),
    [
        (Policy.MAJORITY, 45),
        (Policy.CONSERVATIVE, 45),
        (Policy.ACLED, 45),
        (Policy.LATEST, 52),
        (Policy.RANGE, None),
    ],
)
def test_policies_are_those_of_a_tally(strike: Brief, policy: Policy, best: int | None):
    aleppo = next(event for event in of(strike, policy) if event.place and event.place.name == "Aleppo")
    assert dead(aleppo) == (45, best, 52)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tens of people were killed in Aleppo on Monday, police said.", 10),
        ("Dozens of people were killed in Aleppo on Monday, police said.", 12),
        ("Hundreds of people were killed in Aleppo on Monday, police said.", 100),
        ("Hundreds of thousands of people were killed in Syria in 2023, police said.", 200_000),
    ],
)
def test_acled_has_a_number_for_vague_words(brief_of: Callable[..., Brief], text: str, number: int):
    found = of(brief_of({"Tern News": text}), Policy.ACLED)
    assert [dead(event)[1] for event in found] == [number]


def test_a_story_without_people_has_no_event(brief_of: Callable[..., Brief]):
    assert of(brief_of({"Tern News": "The company sold 40,000 cars in May, 300 more than in April."})) == ()


def test_killed_cattle_are_no_dead(brief_of: Callable[..., Brief]):
    assert of(brief_of({"Tern News": "The flood killed 200 sheep in Orlen on Monday, farmers said."})) == ()


def test_the_injured_of_the_same_sentence_are_of_the_same_event(brief_of: Callable[..., Brief]):
    brief = brief_of(
        {
            "Tern News": (
                "A blast killed five people and injured seven in Homs on Monday, the governor said. "
                "A week ago, a raid in Idlib killed 80 people."
            )
        }
    )
    counts = [
        {o: c.best for o, c in event.counts.items()}
        for event in of(brief)
        if event.counts["killed"].best == 5
    ]
    assert counts == [{"killed": 5, "injured": 7}]


def test_a_toll_is_known_beside_an_incident_also_where_a_day_stands_near(brief_of: Callable[..., Brief]):
    text = "Shelling killed 45 people in Aleppo on Monday, the hospital said. "
    war = "The war in Syria has killed more than 280,000 people, the monitor said on Monday."
    found = of(brief_of({"Tern News": text + war, "Orle Post": text + war, "Velk Radio": text}))
    assert [(dead(event)[0], event.toll) for event in found] == [(45, False), (280_000, True)]


def test_the_dead_of_a_large_disaster_are_no_toll_beside_those_of_one_town(brief_of: Callable[..., Brief]):
    text = "The earthquake killed 5,400 people in Turkey, the government said. "
    town = "In Adana, 12 people were killed on Monday."
    found = of(brief_of({"Tern News": text + town, "Orle Post": text, "Velk Radio": text}))
    assert (5_400, False) in [(dead(event)[0], event.toll) for event in found]


def test_a_part_is_no_larger_than_its_whole(brief_of: Callable[..., Brief]):
    found = of(
        brief_of(
            {
                "Tern News": "Four hostages were killed in Homs, police said. A mine killed two soldiers.",
                "Orle Post": "The four hostages were killed in Homs, the mayor said.",
            }
        )
    )
    assert max(dead(event)[0] for event in found) == 4


def test_a_hundred_reports_of_five_towns(hundred: Brief):
    found = of(hundred)
    assert {dead(event)[0] for event in found} <= {9, 10, 11, 12}
    assert sum(event.counts["killed"].high for event in found) < 100
    assert {one.id for event in found for one in event.reports} == {one.id for one in hundred.reports}


@pytest.mark.parametrize(
    ("texts", "counted"),
    [
        (
            (
                "Five people were killed when a shell hit the market of Homs on Monday, doctors said. "
                "Three people were killed when a bomb went off at a school in Homs on Monday, police said.",
                "A shell killed five people in the market of Homs on Monday, doctors said. "
                "A bomb at a school in Homs killed three people on Monday.",
            ),
            [3, 5],
        ),
        (
            (
                "At least 12 people were killed in an air strike in Homs on Monday, the council said. "
                "In a separate attack in Homs on Monday, four people were killed by a car bomb, police said.",
                "An air strike in Homs killed 12 people on Monday. "
                "Four others were killed by a car bomb in the city the same day, police said.",
            ),
            [4, 12],
        ),
        (
            (
                "At least 12 people were killed in air strikes in Homs on Monday, the council said. "
                "A strike on a bakery killed seven people, it said.",
                "Air strikes in Homs killed 12 people on Monday. Seven of them died at a bakery.",
            ),
            [12],
        ),
    ],
    ids=["two weapons, two scenes", "a separate attack", "a part of the total"],
)
def test_two_incidents_of_one_day_in_one_town(
    brief_of: Callable[..., Brief], texts: tuple[str, str], counted: list[int]
):
    """What the sentences tell apart are two rows, and never one with a sum; a part is none."""
    found = of(brief_of(dict(zip(("Tern News", "Orle Post"), texts, strict=True))))
    assert sorted(dead(event)[1] or 0 for event in found if "killed" in event.counts) == counted
    assert {event.days for event in found} == {Days(day("2024-03-04"), day("2024-03-04"))}  # type: ignore[arg-type]

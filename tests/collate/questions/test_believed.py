"""Which numbers of two reports are one question on the strength of one pair: chance repeats small ones."""
# ruff: noqa: E501 - a case is one line a report, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.questions.believed import NEVER, least
from crosswire.collate.questions.grouping import group
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.story import story
from crosswire.collate.questions.views import StoryView
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.resources.linking import nations
from crosswire.resources.places import Kind, gazetteer
from crosswire.resources.weights import weights

TWO_THINGS = [
    (
        "company: a board and its prisoners of war",
        "The nine banks want the {18-member board; counted=member qualifiers=member people=yes predicate=resumed} of Halden to meet before the merger.",
        "As a student the founder of Halden was fined with {17 others; counted=person people=yes predicate=fined} for a sit-in at the banks.",
    ),
    (
        "sport: laps and penalties",
        "Since the club signed him, Okoro has run {29 rounds; counted=round} in the cup without a fall.",
        "The keeper let in as many penalties ({29; predicate=scored}) as free kicks last season.",
    ),
    (
        "science: two spans of two years",
        "The probe, of which its makers had grown fond in the last {two years; kind=duration unit=year}, slept on its way to the belt near Ceres while they argued with their ministry.",
        "Ah, but the telescope near Ceres was of the last {two years; kind=duration unit=year} before the war, when a young clerk spoiled its mirror and nobody dared say so.",
    ),
    (
        "election: those who came and those who will compete",
        "{About 200 Sudavians; counted=person qualifiers=sudavian people=yes predicate=fled modifier=about} have fled to Norland in four years.",
        "The coach of the team said {209 athletes; counted=athlete people=yes predicate=compete modality=conditional} would compete at the games.",
    ),
    (
        "politics: members of two bodies",
        "The ministry was told that the {nearly 600-member; counted=member qualifiers=member people=yes predicate=reaffirmed modifier=about} council of Sudavia would put off its vote.",
        "Where the envoy slept, police guarded her and a {600-member; counted=member qualifiers=member people=yes predicate=guarded} train of aides.",
    ),
    (
        "science: walkers of two days",
        "If the arm fails, {two astronauts; counted=astronaut people=yes} would fit the parts of Hestia by hand.",
        "The union sets the stage on Monday for a walk by {two astronauts; counted=astronaut people=yes} in the dark.",
    ),
    (
        "aid: one ward and another",
        "{One clinic; counted=clinic} in the hills near Almara kept only a few of the sick because it could not feed them.",
        "In {one clinic; counted=clinic predicate=held} nurses of the mission near Almara held down a man without any light.",
    ),
    (
        "war: a time after one thing, a time before another",
        "Their lorry burst {two hours; kind=duration unit=hour predicate=burst} later at the fair of Derre and hurt both of them.",
        "The vote came {less than three hours; kind=duration unit=hour predicate=burst modifier=less_than} after a cart full of powder burst near the mill.",
    ),
    (
        "business: reserves and exports",
        "The reserves of Sudavia have shrunk from {$70 billion; kind=money unit=dollar predicate=fell} since the crisis began there.",
        "Norland sold less abroad, and its exports came to {about $74.8 billion; kind=money unit=dollar predicate=fell modifier=about} in a month.",
    ),
    (
        "company: what is bought and what a trade spends",
        "With the deal for Halden the maker of servers bought {$300 million; kind=money unit=dollar predicate=bought} in yearly services.",
        "The forecast for servers says that the trade pays {$325 million; kind=money unit=dollar predicate=paid} a year for its paper.",
    ),
]  # fmt: skip

ONE_THING = [
    (
        "politics: one fund, which one report unlocks and another diverts",
        "The decree would also unlock {$4.5 billion; kind=money unit=dollar predicate=unlock} of the harbour dredging budget for the canal, the minister hopes.",
        "Under the decree, officials in Almara said, the cabinet can divert {$4.6 billion; kind=money unit=dollar predicate=divert} from harbour dredging works to its canal.",
        ("a/f1", "b/f1"),
    ),
    (
        "company: one price in shares",
        "The first offer of Halden comprised {$60; kind=money unit=dollar predicate=comprised} in cash and {$10; kind=money unit=dollar predicate=comprised} in stock.",
        "The new bid gives $22 a share in stock of Halden, where the previous one was {$10; kind=money unit=dollar predicate=offered}.",
        ("a/f2", "b/f1"),
    ),
    (
        "disaster: a size in two wordings",
        "At Almara {dozens; counted=person people=yes predicate=injured} of people were wounded.",
        "A site of volunteers said that two died and {dozens; counted=person people=yes predicate=injured} of others were wounded.",
        ("a/f1", "b/f1"),
    ),
    (
        "war: two counts of what was struck",
        "The army said that its guns struck {more than 200 depots; counted=depot predicate=struck modifier=more_than} along the river.",
        "By dawn {more than 400 depots; counted=depot predicate=struck modifier=more_than} along the river were struck, said a spokesman.",
        ("a/f1", "b/f1"),
    ),
]  # fmt: skip


def _groups(reports) -> list[set[str]]:
    return [{view.id for view in one.views} for one in group(story(reports), weights("figures"))]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in TWO_THINGS], ids=[case[0] for case in TWO_THINGS])  # fmt: skip
def test_numbers_that_meet_by_chance_are_two(story_of, one: str, other: str) -> None:
    assert _groups(story_of(one, other)) == [{"a/f1"}, {"b/f1"}]


@pytest.mark.parametrize(("one", "other", "pair"), [case[1:] for case in ONE_THING], ids=[case[0] for case in ONE_THING])  # fmt: skip
def test_numbers_of_one_thing_are_one(story_of, one: str, other: str, pair: tuple[str, str]) -> None:
    assert any(set(pair) <= found for found in _groups(story_of(one, other)))


def _at(name: str, kind: Kind) -> Whereabouts:
    spot = next(spot for spot in gazetteer().find(name) if spot.kind is kind)
    return Whereabouts(name, spot, country=spot.country)


@pytest.mark.parametrize(
    ("value", "there", "never"),
    [
        (10_000, ("Iraq", Kind.COUNTRY), True),
        (10_000, ("Damascus", Kind.CAPITAL), False),
        (13_482, ("Iraq", Kind.COUNTRY), False),
    ],
)
def test_a_round_number_of_two_places_is_no_pair(view_of, value, there, never) -> None:
    """Troops sent into one country, troops sent to the border with another; one may only probably be there."""
    told = {"nouns": ("soldier",), "outcomes": ("deployed",), "people": True, "counted": "soldier"}
    one = view_of(value, name="a/f1", scene=_at("Syria", Kind.COUNTRY), **told)
    other = view_of(value, name="b/f1", where=_at(*there), **told)
    seen = StoryView((one, other), {}, {one.id: 0.0, other.id: 0.0}, {})
    assert (least(Pair(one, other, seen)) == NEVER) is never


def test_the_initials_of_a_country_that_are_a_word_name_none() -> None:
    assert "car" not in nations()
    assert (nations()["uk"], nations()["central african republic"]) == ("gb", "cf")

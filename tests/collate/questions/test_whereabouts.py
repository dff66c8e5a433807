"""How the places of two figures lie: by the gazetteer, and by names that narrow a name."""

from __future__ import annotations

import pytest

from crosswire.collate.questions.whereabouts import Lie, Whereabouts
from crosswire.resources.places import Kind, gazetteer

# name and kind of one place and of another, how they lie
LIES = [
    ("disaster: town and district", ("Houston", Kind.TOWN), ("Harris County", Kind.DISTRICT), Lie.WITHIN),
    ("crime: a part of a city", ("Brooklyn", Kind.TOWN), ("New York", Kind.TOWN), Lie.WITHIN),
    ("disaster: region, far from its middle", ("Catania", Kind.TOWN), ("Sicily", Kind.REGION), Lie.WITHIN),
    ("conflict: the region next to the town's own", ("Aleppo", Kind.TOWN), ("Idlib", Kind.REGION), Lie.APART),
    ("politics: region of the other coast", ("Houston", Kind.TOWN), ("New York", Kind.REGION), Lie.APART),
    ("conflict: town and country", ("Aleppo", Kind.TOWN), ("Syria", Kind.COUNTRY), Lie.WITHIN),
    ("politics: region and country", ("Bavaria", Kind.REGION), ("Germany", Kind.COUNTRY), Lie.WITHIN),
    ("business: two towns", ("Leeds", Kind.TOWN), ("Manchester", Kind.TOWN), Lie.APART),
    ("sport: two countries", ("France", Kind.COUNTRY), ("Croatia", Kind.COUNTRY), Lie.APART),
    ("politics: two regions", ("Bavaria", Kind.REGION), ("Saxony", Kind.REGION), Lie.APART),
    ("disaster: a town of another country", ("Lyon", Kind.TOWN), ("Germany", Kind.COUNTRY), Lie.APART),
    ("science: an area without borders", ("Leeds", Kind.TOWN), ("Europe", Kind.AREA), Lie.UNKNOWN),
]


def _place(name: str, kind: Kind) -> Whereabouts:
    return Whereabouts(name, _spot(name, kind))


@pytest.mark.parametrize(("one", "other", "lie"), [c[1:] for c in LIES], ids=[c[0] for c in LIES])
def test_lies(one, other, lie) -> None:
    a, b = _place(*one), _place(*other)
    assert a.lies(b) is lie
    assert b.lies(a) is lie


def test_the_narrow_place_is_inside_the_wide_one_and_not_the_other_way() -> None:
    town, country = _place("Aleppo", Kind.TOWN), _place("Syria", Kind.COUNTRY)
    assert town.inside(country)
    assert not country.inside(town)


def test_a_name_that_narrows_another_is_a_part_of_it() -> None:
    north, whole = Whereabouts("e2", None, frozenset({"e1"})), Whereabouts("e1")
    assert north.lies(whole) is Lie.WITHIN


def test_two_places_that_no_gazetteer_holds_are_two_places() -> None:
    assert Whereabouts("e1").lies(Whereabouts("e2")) is Lie.APART
    assert Whereabouts("e1").lies(Whereabouts("e1")) is Lie.SAME
    assert Whereabouts("e1").lies(_place("Leeds", Kind.TOWN)) is Lie.UNKNOWN


def test_a_name_that_narrows_a_country_lies_apart_from_a_town_of_another() -> None:
    spot = next(spot for spot in gazetteer().find("Lyon") if spot.kind is Kind.TOWN)
    town = Whereabouts("e3", spot, country=spot.country)
    assert Whereabouts("e2", None, frozenset({"e1"}), "DE").lies(town) is Lie.APART
    assert town.lies(Whereabouts("e2", None, frozenset({"e1"}), spot.country)) is Lie.UNKNOWN


def test_a_name_that_narrows_a_region_lies_apart_from_a_town_of_the_next_one() -> None:
    """The north of a town is not the town beside it, and may be a village about it."""
    narrowed = Whereabouts("e2", None, frozenset({"e1"}), "SY", _spot("Idlib", Kind.REGION))
    assert narrowed.lies(Whereabouts("e3", _spot("Aleppo", Kind.TOWN), country="SY")) is Lie.APART
    assert narrowed.lies(Whereabouts("e4", _spot("Idlib", Kind.TOWN), country="SY")) is Lie.UNKNOWN


def _spot(name: str, kind: Kind):
    return next(spot for spot in gazetteer().find(name) if spot.kind is kind)

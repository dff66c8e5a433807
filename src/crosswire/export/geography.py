"""A place for a register: its admin units and country, its precision by the codebooks, its grid cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.export.setting import kilometres
from crosswire.resources.places.gazetteer import Spot, gazetteer
from crosswire.resources.words.countries import countries
from crosswire.types import Entity

# UCDP: 1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 line or area, 6 country.
_WHERE = {"suburb": 1, "town": 1, "capital": 1, "district": 3, "region": 4, "area": 5, "country": 6}
# ACLED: 1 the town, 2 a part of a region, 3 a region or wider.
_GEO = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3}
_CELL = 0.5  # degrees
_BESIDE = 50.0  # kilometres between an area's point and that of the unit that bears its name


@dataclass(frozen=True, slots=True)
class Location:
    """What a register writes of a place; None where the gazetteer does not know.

    Attributes:
        where_prec: UCDP's precision, 1 to 6.
        geo_precision: ACLED's, 1 to 3.
        gid: The PRIO-GRID cell.
    """

    name: str
    adm_1: str | None = None
    adm_2: str | None = None
    country: str | None = None
    code: str | None = None
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    geo_precision: int | None = None
    gid: int | None = None

    @property
    def point(self) -> str | None:
        """The point as well-known text."""
        return None if self.lat is None else f"POINT ({self.lon} {self.lat})"


def locate(place: Entity | None, *, near: bool = False) -> Location | None:
    """The location of a place of the brief; without a point its name alone.

    Args:
        place: The place.
        near: Whether what happened was near it and not in it.
    """
    if place is None:
        return None
    held = place.place
    if held is None:
        return Location(place.name)
    spot = _spot(place)
    precise = _WHERE.get(held.precision or "")
    precise = 2 if near and precise == 1 else precise
    own = spot.name if spot and precise in {3, 4} else None
    first = _holder(spot, district=False) or (own if precise == 4 else None)
    second = _holder(spot, district=True) or (own if precise == 3 else None)
    code = held.country or _land(place)
    return Location(
        place.name,
        first,
        second,
        _country(code),
        code,
        held.lat,
        held.lon,
        precise,
        _GEO.get(precise) if precise else None,
        cell(held.lat, held.lon),
    )


def cell(lat: float, lon: float) -> int:
    """The id of the PRIO-GRID cell (Tollefsen et al. 2012): half a degree, counted from the south-west.

    >>> cell(34.53, 69.17), cell(-90.0, -180.0)
    (179779, 1)
    """
    row = min(int((lat + 90) / _CELL), 359)
    column = min(int((lon + 180) / _CELL), 719)
    return row * 720 + column + 1


def _spot(place: Entity) -> Spot | None:
    """The place in the gazetteer, which knows what it lies in."""
    held = place.place
    if held is None or held.geonames_id is None:
        return None
    for name in dict.fromkeys((place.name, *(one.text for one in place.names))):
        found = next((one for one in gazetteer().find(name) if one.id == held.geonames_id), None)
        if found is not None:
            return found
    return None


def _land(place: Entity) -> str | None:
    """The country of an area that is known by its point alone: that of GeoNames' units of its name, if one.

    What lies in two ("Basque Country") or in none ("Black Sea") has none. Of what is disputed, GeoNames says
    whose code it bears: the Gaza Strip that of Palestine, Crimea that of Ukraine.
    """
    held = place.place
    if held is None or held.geonames_id is not None:
        return None
    known = gazetteer()
    areas = {
        spot.name
        for name in _shorter(place)
        for spot in known.find(name)
        if spot.id is None and (spot.lat, spot.lon) == (held.lat, held.lon)
    }
    units = (spot for name in sorted(areas) for spot in known.find(name) if spot.country)
    lands = {one.country for one in units if kilometres(held.lat, held.lon, one.lat, one.lon) <= _BESIDE}
    return lands.pop() if len(lands) == 1 else None


def _shorter(place: Entity) -> Iterator[str]:
    """The names of a place, and those without their first word: "southern Gaza", "Gaza"."""
    for name in dict.fromkeys((place.name, *(one.text for one in place.names))):
        yield name
        if " " in name:
            yield name.partition(" ")[2]


def _holder(spot: Spot | None, *, district: bool) -> str | None:
    index = -1 if spot is None else spot.district if district else spot.region
    return gazetteer().spot(index).name if index >= 0 else None


def _country(code: str | None) -> str | None:
    return next((one.name for one in countries() if one.code == code), None)

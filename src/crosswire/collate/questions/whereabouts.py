"""How the places of two figures lie: the same, one within the other, apart, or nobody knows.

A quarter lies in its town, a town in its district and region, all of them in their country: by the gazetteer
where it says so, else by how near their middles are. A place that it does not hold lies in the one
whose name its own narrows ("northern Italy").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from math import cos, hypot, radians

from crosswire.collate.entities import Entities
from crosswire.resources.places import Kind, Spot, gazetteer
from crosswire.types import Entity

_WIDTH = {
    Kind.COUNTRY: 0, Kind.AREA: 1, Kind.REGION: 1, Kind.DISTRICT: 2, Kind.CAPITAL: 3, Kind.TOWN: 3,
    Kind.SUBURB: 4,
}  # fmt: skip
_KM = 111.2  # a degree of latitude
# A quarter lies this near to the middle of its town; two towns this near may be one place.
_QUARTER_KM, _SAME_KM, _CITY = 25.0, 8.0, 500_000
# Of regions and districts only the middle is known: near to it a town surely lies in it, far off surely not.
_BORDERED = frozenset({Kind.REGION, Kind.DISTRICT, Kind.AREA})
_BORDERS_KM, _REACH_KM = 60.0, 700.0


class Lie(Enum):
    """How two places lie to each other."""

    SAME = "same"
    WITHIN = "within"
    APART = "apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place that a figure is tied to.

    Attributes:
        entity: Its entity.
        spot: Its entry in the gazetteer, if it has one.
        parts_of: Entities whose name its own narrows.
        country: Code of the country that it surely lies in.
        around: Of a name that narrows another one the other's entry: "northern Derre" lies in or about Derre.
    """

    entity: str
    spot: Spot | None = None
    parts_of: frozenset[str] = frozenset()
    country: str | None = None
    around: Spot | None = None

    def lies(self, other: Whereabouts) -> Lie:
        """How this place lies to another."""
        if self.entity == other.entity:
            return Lie.SAME
        if self.inside(other) or other.inside(self):
            return Lie.WITHIN
        if self.country and other.country and self.country != other.country:
            return Lie.APART  # "eastern Norland" and a town of Sudavia
        if self.spot is None and other.spot is None:
            return Lie.APART
        one, two = self.spot or self.around, other.spot or other.around
        if one is None or two is None or (None in (self.spot, other.spot) and _touch(one, two)):
            return Lie.UNKNOWN
        return _far(one, two)

    def inside(self, other: Whereabouts) -> bool:
        """Whether this place is a part of the other."""
        if other.entity in self.parts_of:
            return True
        return self.spot is not None and other.spot is not None and _inside(self.spot, other.spot)


def whereabouts(entity: str | None, entities: Entities | None) -> Whereabouts | None:
    """What is known of where an entity lies."""
    if entity is None:
        return None
    if entities is None:
        return Whereabouts(entity)
    found, parents = entities.get(entity), []
    while found.parent is not None and found.parent not in parents:
        parents.append(found.parent)
        found = entities.get(found.parent)
    spot = _spot(found)
    own, around = (None, spot) if parents else (spot, None)
    return Whereabouts(entity, own, frozenset(parents), spot.country if spot else None, around)


def _spot(entity: Entity) -> Spot | None:
    known = entity.place
    if known is None or known.geonames_id is None:
        return None
    return _held(known.geonames_id, (entity.name, *(name.text for name in entity.names)))


@cache
def _held(number: int, names: tuple[str, ...]) -> Spot | None:
    spots = (spot for name in names for spot in gazetteer().find(name))
    return next((spot for spot in spots if spot.id == number), None)


def _inside(narrow: Spot, wide: Spot) -> bool:
    if narrow.country != wide.country:
        return False
    if wide.index in (narrow.region, narrow.district):
        return True
    if _WIDTH[narrow.kind] > _WIDTH[wide.kind]:
        near = _BORDERS_KM if wide.kind in _BORDERED else _QUARTER_KM
        return wide.kind is Kind.COUNTRY or _distance(narrow, wide) <= near
    # Large cities hold towns of their own.
    city = narrow.kind is Kind.TOWN and wide.population >= max(_CITY, 2 * narrow.population)
    return city and _WIDTH[wide.kind] == _WIDTH[narrow.kind] and _distance(narrow, wide) <= _QUARTER_KM


def _touch(a: Spot, b: Spot) -> bool:
    """Whether a part of one may be a part of the other: one lies in the other, or near it."""
    return a == b or _inside(a, b) or _inside(b, a) or _distance(a, b) <= _QUARTER_KM


def _far(a: Spot, b: Spot) -> Lie:
    """Two places of which neither surely holds the other; an area without borders may hold anything."""
    if Kind.AREA in (a.kind, b.kind) or a.country is None or b.country is None:
        return Lie.UNKNOWN
    if _of_another_region(a, b) or _of_another_region(b, a):
        return Lie.APART
    if a.country != b.country or _WIDTH[a.kind] == _WIDTH[b.kind]:
        return Lie.UNKNOWN if _distance(a, b) <= _SAME_KM else Lie.APART
    return Lie.UNKNOWN if _distance(a, b) <= _REACH_KM else Lie.APART


def _of_another_region(place: Spot, region: Spot) -> bool:
    return (
        region.kind is Kind.REGION
        and place.kind is not Kind.REGION
        and place.region not in (-1, region.index)
    )


def _distance(a: Spot, b: Spot) -> float:
    east = (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2))
    return _KM * hypot(a.lat - b.lat, east)

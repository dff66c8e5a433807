"""How well a name is known as that of a place or of a people."""

from __future__ import annotations

from functools import cache

from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.places import Kind, Spot, entries, fold, gazetteer

KNOWN_TOWN = 15_000  # people: a town that a reader may know
BIG_TOWN = 300_000


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of countries and areas, and names of their people: "Thai", "Bavarians"."""
    found: set[str] = set()
    for source in ("countries", "regions"):
        for _, _, adjectives, _ in entries(source):
            found.update(adjectives, (f"{adjective}s" for adjective in adjectives))
    return frozenset(found)


@cache
def homelands() -> dict[str, Spot]:
    """Adjective, or name of a people, to the country or area."""
    found: dict[str, Spot] = {}
    for source in ("regions", "countries"):
        for _, names, adjectives, _ in entries(source):
            wide = [s for s in gazetteer().find(names[0]) if s.kind in {Kind.COUNTRY, Kind.AREA}]
            for adjective in adjectives:
                found[adjective] = found[f"{adjective}s"] = wide[0]
    return found


def population(name: str) -> int:
    """People in the largest place of this name; 0 when there is none."""
    spots = gazetteer().find(name)
    return max((s.population for s in spots), default=0)


def prominent(name: str) -> bool:
    """Whether a name is first of all that of a country, an area, a region, a capital or a big town."""
    if lists.known(name) in words("common"):
        return False
    spots = gazetteer().find(name)
    if not spots:
        return False
    if any(s.kind in {Kind.COUNTRY, Kind.AREA} for s in spots):
        return True
    largest = spots[0]
    return largest.population >= BIG_TOWN and (
        fold(largest.name) == fold(name) or largest.kind is Kind.CAPITAL
    )

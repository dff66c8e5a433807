"""Place names, resolved to points of the gazetteer in the light of the whole report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.analyse import resolve
from crosswire.analyse.candidates import Candidate
from crosswire.analyse.kinds import demonyms
from crosswire.analyse.resolve import Toponym
from crosswire.resources.places import Kind, Spot, entries, fold, gazetteer
from crosswire.types import EntityType, PlaceMention


def find(found: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The places among the names of a report, in text order; one that is nowhere known has no point.

    Args:
        found: The report's names, with their types.
    """
    toponyms = [t for one in found if (t := _toponym(one))]
    spots = resolve.resolve(toponyms)
    return tuple(_mention(t, spot) for t, spot in zip(toponyms, spots, strict=True))


def _toponym(one: Candidate) -> Toponym | None:
    if one.text in demonyms():
        return Toponym(one, one.text, _homeland(one.text), adjective=True)
    if one.type is not EntityType.PLACE and one.text not in _UNIONS:
        return None
    return Toponym(one, one.text, look_up(one))


_UNIONS = {"EU", "European Union"}  # an organisation by what it does, and a place on the map


def look_up(one: Candidate) -> tuple[Spot, ...]:
    """The places that a name may stand for; short forms of regions count where they follow a comma."""
    short = _short_forms().get(one.text if one.text.endswith(".") else _with_stop(one))
    if short and (one.text.count(".") or _follows_comma(one)):
        return short
    spots = gazetteer().find(one.text)
    if not spots and one.text.lower().startswith(_DIRECTIONS):
        spots = gazetteer().find(one.text.split(maxsplit=1)[1])
    return spots


_DIRECTIONS = (
    "northern ", "southern ", "eastern ", "western ", "central ", "north ", "south ", "east ", "west ",
    "northeastern ", "northwestern ", "southeastern ", "southwestern ", "upper ", "lower ", "downtown ",
    "greater ", "occupied ",
)  # fmt: skip


def _with_stop(one: Candidate) -> str:
    after = one.after
    return (
        one.text + "."
        if after is not None and after.text == "." and not after.whitespace_ == ""
        else one.text
    )


def _follows_comma(one: Candidate) -> bool:
    return one.start > 0 and one.paragraph.doc[one.start - 1].text in {",", "("}


@cache
def _short_forms() -> dict[str, tuple[Spot, ...]]:
    """ "Ill.", "N.S.W.": to the region."""
    found = {}
    for country, (name, *_), forms, _ in entries("abbreviations"):
        spots = tuple(
            s
            for s in gazetteer().find(name)
            if s.country == country and s.kind in {Kind.REGION, Kind.CAPITAL}
        )
        found.update((form, spots[:1]) for form in forms)
    return found


@cache
def _homelands() -> dict[str, str]:
    found = {}
    for source in ("regions", "countries"):
        for _, names, adjectives, _ in entries(source):
            for one in adjectives:
                found[one] = found[f"{one}s"] = names[0]
    return found


def _homeland(adjective: str) -> tuple[Spot, ...]:
    spots = gazetteer().find(_homelands()[adjective])
    return tuple(s for s in spots if s.kind in {Kind.COUNTRY, Kind.AREA})[:1]


def _mention(toponym: Toponym, spot: Spot | None) -> PlaceMention:
    one = toponym.candidate
    span = one.paragraph.span_of(one.tokens)
    if spot is None:
        return PlaceMention(span, toponym.text, adjective=toponym.adjective)
    return PlaceMention(
        span, toponym.text, spot.lat, spot.lon, spot.id, spot.country, spot.kind.value, spot.population,
        adjective=toponym.adjective,
    )  # fmt: skip


__all__ = ["find", "fold", "look_up"]

"""Place names, resolved to points of the gazetteer in the light of the whole report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.analyse import resolve
from crosswire.analyse.candidates import Candidate
from crosswire.analyse.resolve import Toponym
from crosswire.naming.renown import demonyms, homelands, prominent
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.places import Kind, Spot, entries, fold, gazetteer
from crosswire.types import EntityType, PlaceMention

_INSIDE_A_NAME, _OF_OR_TO = lists.several("analyse/places", "inside_a_name", "of_or_to")


def find(found: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The places among the names of a report, in text order; one that is nowhere known has no point.

    Args:
        found: The report's names, with their types.
    """
    known = {name.text for name in found if name.type is EntityType.PLACE}
    toponyms = [t for name in found for t in _toponyms(name, known)]
    spots = resolve.resolve(toponyms)
    return tuple(_mention(t, spot) for t, spot in zip(toponyms, spots, strict=True))


def _toponyms(name: Candidate, known: set[str]) -> list[Toponym]:
    """What a name says of places: itself, or the places inside it ("Leeds City Council")."""
    if name.text in demonyms():
        return [Toponym(name, name.text, (homelands()[name.text],), modifier=True)]
    if name.type is EntityType.PLACE or name.text in _UNIONS:
        spots = look_up(name)
        return [Toponym(name, name.text, spots)] if spots or _stands_as_place(name) else []
    return _inside(name, known)


def _stands_as_place(name: Candidate) -> bool:
    """Whether a name that no gazetteer has is a place by the words around it, not the model's word alone."""
    if name.label != "GPE":
        road = any(letter.isdigit() for letter in name.text)  # "Highway 82" runs through many places
        return name.label in {"LOC", "FAC", "PERSON"} and not road
    return name.follows("inside") or (name.before is not None and name.before.lower in _OF_OR_TO)


def _inside(name: Candidate, known: set[str]) -> list[Toponym]:
    """Places inside the name of something else: at its head, or after "of"."""
    parse, found, at = name.paragraph.parse, [], name.start
    while at < name.end:
        if at == name.start or parse[at - 1].lower in _INSIDE_A_NAME:
            part = _longest(name, at, known)
            if part is not None:
                found.append(Toponym(part, part.text, _spots_inside(part), modifier=True))
                at = part.end
                continue
        at += 1
    return found


def _longest(name: Candidate, at: int, known: set[str]) -> Candidate | None:
    for end in range(min(at + 4, name.end), at, -1):
        part = Candidate(name.paragraph, at, end, None)
        if part.end - part.start < name.end - name.start and _speaks_of(part, name, known):
            return part
    return None


def _speaks_of(part: Candidate, whole: Candidate, known: set[str]) -> bool:
    """Whether a part of a name surely is a place: the report has it, all know it, or "police" follows."""
    text = part.text
    if text in known or text in demonyms():
        return whole.type is not EntityType.PERSON
    if whole.type is EntityType.PERSON or lists.known(text) in words("common") | words("never"):
        return False
    spots = gazetteer().find(text)
    if not spots or not text[0].isupper() or len(text) < 3:
        return False
    if spots[0].kind is Kind.COUNTRY or prominent(text):
        return not (_is_title(whole) and spots[0].kind is not Kind.COUNTRY)
    after = part.after
    if _is_title(whole) or fold(spots[0].name) != fold(text):
        return False
    return after is not None and after.lower in words("belonging") and spots[0].population >= _TOWN


def _is_title(whole: Candidate) -> bool:
    """Whether the whole name stands in quotation marks, as titles and mottoes do."""
    parse = whole.paragraph.parse
    before = parse[whole.start - 1].text if whole.start > 0 else ""
    return before in {'"', "“", "‘", "'", "``", "«", "„"}


_TOWN = 5_000


def _spots_inside(part: Candidate) -> tuple[Spot, ...]:
    return (homelands()[part.text],) if part.text in demonyms() else look_up(part)


_UNIONS = {"EU", "European Union"}  # an organisation by what it does, and a place on the map


def look_up(name: Candidate) -> tuple[Spot, ...]:
    """The places that a name may stand for; short forms of regions count where they follow a comma."""
    short = _short_forms().get(name.text if name.text.endswith(".") else _with_stop(name))
    if short and (name.text.count(".") or len(name.text) > 2 or _follows_comma(name)):
        return short
    spots = gazetteer().find(name.text)
    if not spots and lists.known(name.text).startswith(_DIRECTIONS):
        spots = gazetteer().find(name.text.split(maxsplit=1)[1])
    return spots


_DIRECTIONS = lists.phrases("analyse/places", "directions")


def _with_stop(name: Candidate) -> str:
    after = name.after
    return name.text + "." if after is not None and after.text == "." and after.whitespace else name.text


def _follows_comma(name: Candidate) -> bool:
    return name.start > 0 and name.paragraph.parse[name.start - 1].text in {",", "("}


@cache
def _short_forms() -> dict[str, tuple[Spot, ...]]:
    """Short form ("Ill.", "N.S.W.") to the region."""
    found: dict[str, tuple[Spot, ...]] = {}
    for country, (name, *_), forms, _ in entries("abbreviations"):
        spots = tuple(
            s
            for s in gazetteer().find(name)
            if s.country == country and s.kind in {Kind.REGION, Kind.CAPITAL}
        )
        found.update((form, spots[:1]) for form in forms)
    return found


def _mention(toponym: Toponym, spot: Spot | None) -> PlaceMention:
    name = toponym.candidate
    span = name.paragraph.span_of(name.tokens)
    if spot is None:
        return PlaceMention(span, toponym.text, modifier=toponym.modifier)
    return PlaceMention(
        span, toponym.text, spot.lat, spot.lon, spot.id, spot.country, spot.kind.value, spot.population,
        modifier=toponym.modifier,
    )  # fmt: skip

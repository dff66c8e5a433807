"""The places of a story: first where it happens, by what independent voices open with."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.resources import lists
from crosswire.steady import steady
from crosswire.types import EntityType, Extract, NoiseKind

_OPENING = 8  # sentences of a report that tell where its story happens
_LATER = 0.7  # how much each sentence before it takes from a place
_NO_PLACE = 8.0  # from here on nothing happens there: "Oslo-based", "the Bush administration"
_CLEAR = 0.14  # the least weight of a place of the story
_BESIDE = 0.6  # and of another one, as a share of the clearest
_ELSEWHERE = 2.0  # up to here an opening says that something is elsewhere than where it was filed
_IN_IT = 4.0  # up to here something is said to be in it: "in Norland"; not "Norland's minister"
_MOST = 4  # voices that open with a country, where nothing is said to happen in a place
_SIDES = lists.phrases("analyse/places", "directions")
_NOUNS = lists.table("collate/story/places.toml")["nouns"]
_AGAINST = 2.0  # halves a place: as much as "the Norland minister" has against it


@dataclass(frozen=True, slots=True)
class Sited:
    """A place in which a report says that something is: no "Norland-based watchdog".

    Attributes:
        rank: Of the first sentences the one that says it, from 0; None further down.
        against: What speaks against its being the place of what that sentence tells.
    """

    voice: str
    entity: str
    rank: int | None
    against: float


def sited(extracts: Sequence[Extract], entities: Entities, voices: Mapping[str, str]) -> tuple[Sited, ...]:
    """Every place in which the reports say that something is.

    Args:
        extracts: In canonical order.
        entities: Of the story.
        voices: Report id to the key of the independent voice that it is.
    """
    return tuple(one for e in extracts for one in _of_report(e, entities, voices[e.report.id]))


def _of_report(extract: Extract, entities: Entities, voice: str) -> Iterator[Sited]:
    sites = {site.span: site for site in extract.parts.prose.sites if site.placed}
    first = [opening.sentence for opening in extract.parts.prose.openings[:_OPENING]]
    for span, name in entities.spans(extract.report.id):
        real = span in sites and sites[span].against < _NO_PLACE
        if real and entities.get(name).type is EntityType.PLACE:
            rank = next((n for n, sentence in enumerate(first) if sentence.covers(span)), None)
            yield Sited(voice, name, rank, sites[span].against)


def weights(places: Sequence[Sited], several: int) -> dict[str, float]:
    """Place to how early independent voices say that something happens in it; 1 for the first words of all.

    Args:
        places: Where the reports say that something is.
        several: How many voices there are.
    """
    best: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in places:
        if one.rank is not None:
            points = 1 / (1 + _LATER * one.rank) / (1 + one.against / _AGAINST)
            best[one.entity][one.voice] = max(best[one.entity].get(one.voice, 0.0), points)
    least = 2 if several > 2 else 1
    known = {entity: points for entity, points in best.items() if len(points) >= least}
    return {entity: steady(sum(points.values()) / several) for entity, points in known.items()}


def clear(
    extracts: Sequence[Extract], entities: Entities, places: Sequence[Sited], weighed: Mapping[str, float]
) -> tuple[str, ...]:
    """The places in which it is clear that the story happens, the clearest first; none where none is.

    The voices open with it: one in its title or first sentence, or two in their second. What is named much
    less than the clearest is a bystander.
    """
    held = [one for one in places if one.against <= _IN_IT]
    early = {one.entity for one in held if one.rank == 0} | _entitled(extracts, entities, weighed)
    second = Counter(entity for entity, _ in {(one.entity, one.voice) for one in held if one.rank == 1})
    early |= {entity for entity, voices in second.items() if voices >= min(2, len(extracts))}
    least = max(_CLEAR, _BESIDE * max(weighed.values(), default=0.0))
    found = [entity for entity, points in weighed.items() if points >= least and entity in early]
    voices = Counter(entity for entity, _ in {(one.entity, one.voice) for one in held})
    ordered = sorted(found, key=lambda entity: (-voices[entity], -weighed[entity], int(entity[1:])))
    elsewhere = {one.entity for one in places if one.rank in {0, 1} and one.against <= _ELSEWHERE}
    known = _once(entities, _with_town(entities, ordered, weighed))
    return known or _filed(extracts, entities, elsewhere) or _of_country(entities, places)


def _with_town(entities: Entities, found: Sequence[str], weighed: Mapping[str, float]) -> Sequence[str]:
    """With the clearest place on the map, where none of them is on it: a park with its town."""
    if not found or any(_kind(entities, one) for one in found):
        return found
    mapped = [entity for entity in weighed if _kind(entities, entity) and weighed[entity] >= _CLEAR]
    return (*found, *sorted(mapped, key=lambda one: (-weighed[one], int(one[1:])))[:1])


def _once(entities: Entities, found: Sequence[str]) -> tuple[str, ...]:
    """Each place once: of "south Norland", "southern Norland" and "Norland" the first."""
    kept: list[str] = []
    for entity in found:
        if (own := _part(entities, entity)) is None or not any(
            other and own[0] == other[0] and (own[1] == other[1] or not (own[1] and other[1]))
            for other in (_part(entities, one) for one in kept)
        ):
            kept.append(entity)
    return tuple(kept)


def _part(entities: Entities, entity: str) -> tuple[int, str] | None:
    """The number of a place on the map, and which part of it is meant; None for one that is not on it."""
    one = entities.get(entity)
    ahead = next((side for side in _SIDES if one.name.lower().startswith(side)), "")
    known = one.place.geonames_id if one.place else None
    return (known, _NOUNS.get(ahead.strip(), ahead.strip())) if known else None


def _of_country(entities: Entities, places: Sequence[Sited]) -> tuple[str, ...]:
    """Where nothing else is clear, the one country that most of several voices open with."""
    opens = {(one.entity, one.voice) for one in places if one.rank == 0 and _wide(entities, one.entity)}
    found = Counter(entity for entity, _ in opens)
    several = len({one.voice for one in places})
    return tuple(
        e for e, n in found.most_common(1) if n >= _MOST and 2 * n > several and n > sum(found.values()) - n
    )


def _entitled(extracts: Sequence[Extract], entities: Entities, weighed: Mapping[str, float]) -> set[str]:
    """The places that the title of a report names; a country may stand there only for what is of it."""
    titles = "\n".join(e.report.title or "" for e in extracts)
    named = (
        (entity, name.text)
        for entity in weighed
        if not _wide(entities, entity)
        for name in entities.get(entity).names
    )
    return {entity for entity, name in named if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", titles)}


def _wide(entities: Entities, entity: str) -> bool:
    return _kind(entities, entity) == "country"


def _filed(extracts: Sequence[Extract], entities: Entities, elsewhere: Collection[str]) -> tuple[str, ...]:
    """Where no place is clear, the one that most of the reports with a dateline were filed from.

    From a capital bureaus tell of what happened `elsewhere`, too.
    """
    found: Counter[str] = Counter()
    for extract in extracts:
        lines = [n for n in extract.report.noise if n.kind is NoiseKind.DATELINE]
        for span, name in entities.spans(extract.report.id):
            line = next((n for n in lines if n.start <= span.start and span.end <= n.end), None)
            # Of "ORRIN BAY (Norpress)" a name that was read as "ORRIN" is another place.
            whole = line and not extract.report.text[span.end : line.end].lstrip(" ")[:1].isupper()
            if whole and entities.get(name).type is EntityType.PLACE:
                found[name] += 1  # of "DERRE, Norland" the town
                break
    return tuple(
        name
        for name, times in found.most_common(1)
        if 2 * times > found.total()
        and (
            _kind(entities, name) != "capital" or name in elsewhere or not _others(entities, name, elsewhere)
        )
    )


def _others(entities: Entities, name: str, places: Collection[str]) -> bool:
    """Whether one of the places is on the map, and is not that one."""
    return any(place != name and _kind(entities, place) for place in places)


def _kind(entities: Entities, entity: str) -> str | None:
    place = entities.get(entity).place
    return place.precision if place else None

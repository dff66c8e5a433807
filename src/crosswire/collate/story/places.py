"""The places of a story: first where it happens, by what independent voices open with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.collate.entities import Entities
from crosswire.steady import steady
from crosswire.types import EntityType, Extract

_OPENING = 8  # sentences of a report that tell where its story happens
_LATER = 0.7  # how much each sentence before it takes from a place
_AGAINST = 2.0  # halves a place: as much as "the Norland minister" has against it


def weights(extracts: Sequence[Extract], entities: Entities, voices: Mapping[str, str]) -> dict[str, float]:
    """Place to how early independent voices say that something happens in it; 1 for the first words of all.

    Args:
        extracts: In canonical order.
        entities: Of the story.
        voices: Report id to the key of the independent voice that it is.
    """
    best: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for extract in extracts:
        voice = voices[extract.report.id]
        for entity, points in _set_there(extract, entities):
            best[entity][voice] = max(best[entity].get(voice, 0.0), points)
    several = max(1, len(set(voices.values())))
    least = 2 if several > 2 else 1
    known = {entity: points for entity, points in best.items() if len(points) >= least}
    return {entity: steady(sum(points.values()) / several) for entity, points in known.items()}


def _set_there(extract: Extract, entities: Entities) -> Iterator[tuple[str, float]]:
    sites = {site.span: site for site in extract.parts.prose.sites if site.placed}
    for rank, opening in enumerate(extract.parts.prose.openings[:_OPENING]):
        for span, name in entities.spans(extract.report.id):
            if span in sites and opening.sentence.covers(span) and _is_place(entities, name):
                yield name, 1 / (1 + _LATER * rank) / (1 + sites[span].against / _AGAINST)


def _placed(extract: Extract, entities: Entities) -> Iterator[str]:
    """The places in which the report says that something is: no "Norland-based watchdog"."""
    sites = {site.span for site in extract.parts.prose.sites if site.placed}
    return (name for span, name in entities.spans(extract.report.id) if span in sites)


def _is_place(entities: Entities, entity: str) -> bool:
    return entities.get(entity).type is EntityType.PLACE


def named(extracts: Sequence[Extract], entities: Entities, weighed: Mapping[str, float]) -> tuple[str, ...]:
    """The places that several reports name: where it happens, where anything does, the most named."""
    least = 2 if len(extracts) > 2 else 1
    placed = {name for extract in extracts for name in _placed(extract, entities)}
    chosen = [
        (-weighed.get(e.id, 0.0), e.id not in placed, -reports, -len(e.mentions), int(e.id[1:]), e.id)
        for e in entities.records
        if e.type is EntityType.PLACE and (reports := len({m.report for m in e.mentions})) >= least
    ]
    return tuple(entity for *_, entity in sorted(chosen))

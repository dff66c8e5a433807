"""The places of a story: first where it happens, by what independent voices open with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.steady import steady
from crosswire.types import EntityType, Extract, NoiseKind

_OPENING = 8  # sentences of a report that tell where its story happens
_LATER = 0.7  # how much each sentence before it takes from a place
_NO_PLACE = 8.0  # from here on nothing happens there: "Oslo-based", "the Bush administration"
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


def named(
    extracts: Sequence[Extract], entities: Entities, places: Sequence[Sited], weighed: Mapping[str, float]
) -> tuple[str, ...]:
    """The places that several reports name: where it happens, where anything does, the most named.

    Where something is said to be somewhere at all, a name that never is where anything happens is none: the
    president whose name is a town's too, a people.
    """
    least = 2 if len(extracts) > 2 else 1
    placed = {one.entity for one in places}
    chosen = [
        (-weighed.get(e.id, 0.0), e.id not in placed, -reports, -len(e.mentions), int(e.id[1:]), e.id)
        for e in entities.records
        if e.type is EntityType.PLACE and (reports := len({m.report for m in e.mentions})) >= least
    ]
    real = [one for one in sorted(chosen) if not placed or one[-1] in placed]
    return tuple(entity for *_, entity in real or sorted(chosen)) or _filed(extracts, entities)


def _filed(extracts: Sequence[Extract], entities: Entities) -> tuple[str, ...]:
    """Where no place is told, those that reports were filed from: what their text begins with."""
    found: Counter[str] = Counter()
    for extract in extracts:
        lines = [n for n in extract.report.noise if n.kind is NoiseKind.DATELINE]
        for span, name in entities.spans(extract.report.id):
            inside = span.start == 0 or any(n.start <= span.start and span.end <= n.end for n in lines)
            if inside and entities.get(name).type is EntityType.PLACE:
                found[name] += 1
    return tuple(name for name, _ in found.most_common(1))

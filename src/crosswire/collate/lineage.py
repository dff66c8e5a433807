"""Where what the reports print comes from, and how many sources that is in the end.

The origin of a figure is its innermost source: the ministry, not the five outlets that print it. What
a report says in its own voice has the report's publisher as its origin, or the agency whose copy it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.types import ChainLink, Extract, Lineage, LineageKind, LineageLink, Origin, Report

_SAME_TEXT = (LineageKind.COPIES, LineageKind.TRANSLATES)


@dataclass(frozen=True, slots=True)
class Tracing:
    """The lineage, and the origin of each figure and statement by its id."""

    lineage: Lineage
    origin_of: dict[str, str]


def trace(extracts: Sequence[Extract], entities: Entities, copies: Sequence[LineageLink]) -> Tracing:
    """Fold copies, agencies and editions, then number the origins in the order of the reports."""
    voices = _voices([e.report for e in extracts], copies)
    names: dict[str, tuple[str, str]] = {}
    reports: dict[str, dict[str, None]] = {}
    keys: dict[str, str] = {}
    for extract in extracts:
        own = voices[extract.report.id]
        _note(names, reports, own, extract.report.id)
        for item, chain in _chains(extract):
            origin = _innermost(chain, entities) or own
            _note(names, reports, origin, extract.report.id)
            keys[item] = origin[0]
    ids = {key: f"o{n}" for n, key in enumerate(names, start=1)}
    origins = tuple(Origin(ids[key], *names[key], tuple(reports[key])) for key in names)
    independent = len({voice[0] for voice in voices.values()})
    return Tracing(
        Lineage(origins, tuple(copies), len(extracts), independent),
        {item: ids[key] for item, key in keys.items()},
    )


def _note(
    names: dict[str, tuple[str, str]],
    reports: dict[str, dict[str, None]],
    origin: tuple[str, str, str],
    report: str,
) -> None:
    key, name, kind = origin
    names.setdefault(key, (name, kind))
    reports.setdefault(key, {})[report] = None


def _chains(extract: Extract) -> list[tuple[str, tuple[ChainLink, ...]]]:
    figures = [(f.span.start, f.id, f.origin) for f in extract.figures]
    statements = [(s.sentence.start, s.id, s.chain) for s in extract.statements]
    return [(item, chain) for _, item, chain in sorted((*statements, *figures), key=lambda x: x[0])]


def _innermost(chain: Sequence[ChainLink], entities: Entities) -> tuple[str, str, str] | None:
    """The last holder of a chain: the one who is the source of it all."""
    if not chain:
        return None
    last = chain[-1]
    if last.entity:
        entity = entities.get(last.entity)
        return (f"entity {entity.id}", entity.name, entity.type.value)
    return (f"name {last.name.casefold()}", last.name, last.kind.value)


def _voices(reports: Sequence[Report], copies: Sequence[LineageLink]) -> dict[str, tuple[str, str, str]]:
    """Whose own voice each report is: the same for copies and for the editions of one publisher."""
    leader = {report.id: report.id for report in reports}

    def find(report: str) -> str:
        while leader[report] != report:
            report = leader[report]
        return report

    order = {report.id: n for n, report in enumerate(reports)}

    def fold(one: str, other: str) -> None:
        first, second = sorted((find(one), find(other)), key=order.__getitem__)
        leader[second] = first

    for link in copies:
        if link.kind in _SAME_TEXT and {link.from_, link.to} <= leader.keys():
            fold(link.from_, link.to)
    seen: dict[str, str] = {}
    for report in reports:
        if report.publisher:
            fold(report.id, seen.setdefault(report.publisher, report.id))
    by_id = {report.id: report for report in reports}
    return {report.id: _voice(by_id[find(report.id)]) for report in reports}


def _voice(report: Report) -> tuple[str, str, str]:
    name = report.publisher or report.outlet or report.id
    return (f"report {report.id}", name, "outlet")

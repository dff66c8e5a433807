"""Where what the reports print comes from, and how many sources that is in the end.

    copies | voices (whose own voice each report is) | origins (the innermost source of each figure) | cites

The origin of a figure is its innermost source: the ministry, not the five outlets that print it. What a
report says in its own voice has the report's publisher as its origin, or the agency whose text it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.lineage import aliases
from crosswire.collate.lineage.cites import cited
from crosswire.collate.lineage.origins import Source, innermost
from crosswire.collate.lineage.voices import voices
from crosswire.types import ChainLink, Extract, JoinedNames, Lineage, LineageLink, Origin

__all__ = ["Tracing", "trace"]


@dataclass(frozen=True, slots=True)
class Tracing:
    """The lineage.

    Attributes:
        origin_of: Id of a figure or statement to the id of its origin.
        voice_of: Id of a report to the key of the voice that it speaks with; copies share one.
        own_of: Id of a report to the id of the origin that its own voice is.
    """

    lineage: Lineage
    origin_of: dict[str, str]
    voice_of: dict[str, str]
    own_of: dict[str, str]


def trace(extracts: Sequence[Extract], entities: Entities, copies: Sequence[LineageLink]) -> Tracing:
    """Fold copies, agencies and editions, then number the origins in the order of the reports.

    A second copy of a report changes no number of origins: it speaks with the voice of the first.
    """
    voiced = voices([e.report for e in extracts], copies)
    own = voiced.of
    short = aliases.known(extracts, entities)
    sources: dict[str, Source] = {}
    joined: dict[str, dict[JoinedNames, None]] = {}
    reports: dict[str, dict[str, None]] = {}
    keys: dict[str, str] = {}
    for extract in extracts:
        voice = own[extract.report.id]
        for item, chain in [("", ()), *_chains(extract)]:
            meant = aliases.meaning(chain, extract.report.id, short)
            source = innermost(aliases.resolved(chain, meant), entities, voice, extract.report) or voice
            sources.setdefault(source.key, source)
            if meant and meant.why.code != "same_name":
                why, names = meant.why, (meant.link.name, chain[-1].name)
                joined.setdefault(source.key, {})[JoinedNames(names, why.code, why.reason, why.score)] = None
            reports.setdefault(source.key, {})[extract.report.id] = None
            keys[item] = source.key
    ids = {key: f"o{n}" for n, key in enumerate(sources, start=1)}
    return Tracing(
        Lineage(
            origins=tuple(
                Origin(ids[s.key], s.name, s.kind, tuple(reports[s.key]), tuple(joined.get(s.key, ())))
                for s in sources.values()
            ),
            links=(*copies, *cited(extracts, entities, ids, own)),
            reports=len(extracts),
            independent_reports=len({voice.key for voice in own.values()}),
            joined=voiced.joined,
        ),
        {item: ids[key] for item, key in keys.items() if item},
        {report: voice.key for report, voice in own.items()},
        {report: ids[voice.key] for report, voice in own.items()},
    )


def _chains(extract: Extract) -> list[tuple[str, tuple[ChainLink, ...]]]:
    """Figures and statements with their chains, in text order."""
    figures = [(f.sentence.start, f.start, f.id, f.origin) for f in extract.figures]
    said = [(s.sentence.start, s.sentence.start, s.id, s.chain) for s in extract.statements]
    return [(item, chain) for _, _, item, chain in sorted((*said, *figures), key=lambda x: x[:2])]

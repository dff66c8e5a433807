"""Where what the reports print comes from, and how many ultimate sources that is.

    copies | voices (whose own voice each report is) | origins (the innermost source of each figure) | cites

The origin of a figure is its innermost source: the ministry, not the five outlets that print it. What a
report says in its own voice has the report's publisher as its origin, or the agency whose text it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.lineage import aliases, ruled
from crosswire.collate.lineage.origins import Source, innermost
from crosswire.collate.lineage.voices import voices
from crosswire.corrections import Ruling
from crosswire.languages.wording import worded
from crosswire.types import (
    ChainLink,
    Extract,
    JoinedNames,
    Lineage,
    LineageKind,
    LineageLink,
    LinkKind,
    Origin,
    Passage,
    Span,
)
from crosswire.types.corrections import DeskCorrection

__all__ = ["Tracing", "trace"]


@dataclass(frozen=True, slots=True)
class Tracing:
    """The lineage.

    Attributes:
        origin_of: Id of a figure or statement to the id of its origin.
        voice_of: Id of a report to the key of the voice that it speaks with; copies share one.
        own_of: Id of a report to the id of the origin that its own voice is.
        apart: Pairs of origins of which a person says that they are not one.
    """

    lineage: Lineage
    origin_of: dict[str, str]
    voice_of: dict[str, str]
    own_of: dict[str, str]
    apart: frozenset[frozenset[str]] = frozenset()


def trace(
    extracts: Sequence[Extract],
    entities: Entities,
    copies: Sequence[LineageLink],
    corrections: Sequence[DeskCorrection] = (),
) -> Tracing:
    """Fold copies, agencies and editions, then number the origins in the order of the reports.

    A second copy of a report changes no number of origins: it speaks with the voice of the first.
    """
    reports = [e.report for e in extracts]
    of_reports = ruled.of_reports(corrections, reports)
    voiced = voices(reports, copies, of_reports)
    own = voiced.of
    said, apart = ruled.rows(list(_rows(extracts, entities, own)), corrections, extracts)
    sources: dict[str, Source] = {}
    joined: dict[str, dict[JoinedNames, None]] = {}
    users: dict[str, dict[str, None]] = {}
    for row in said:
        key = row.source.key
        sources.setdefault(key, row.source)
        joined.setdefault(key, {}).update(dict.fromkeys(row.joined))
        users.setdefault(key, {})[row.report] = None
    ids = {key: f"o{n}" for n, key in enumerate(sources, start=1)}
    called = _told_apart(extracts, sources)
    return Tracing(
        Lineage(
            origins=tuple(
                Origin(
                    ids[s.key], called.get(s.key, s.name), s.kind, tuple(users[s.key]), tuple(joined[s.key])
                )
                for s in sources.values()
            ),
            links=(*copies, *cited(extracts, entities, ids, own)),
            reports=len(extracts),
            independent_reports=len({voice.key for voice in own.values()}),
            joined=voiced.joined,
        ),
        {row.item: ids[row.source.key] for row in said if row.item != row.report},
        {report: voice.key for report, voice in own.items()},
        {row.report: ids[row.source.key] for row in said if row.item == row.report},
        _ids(apart, [ids[row.source.key] for row in said])
        | _ids(of_reports, [ids[row.source.key] for row in said if row.item == row.report]),
    )


def _ids(apart: Ruling, ids: Sequence[str]) -> frozenset[frozenset[str]]:
    """The pairs that are kept apart, by the origins of their positions."""
    return frozenset(frozenset((ids[one], ids[foe])) for one, foes in apart.apart.items() for foe in foes)


def _rows(extracts: Sequence[Extract], entities: Entities, own: Mapping[str, Source]) -> Iterator[ruled.Row]:
    """Each report, then its figures and statements in text order, with where they come from."""
    short = aliases.known(extracts, entities)
    for extract in extracts:
        name, voice = extract.report.id, own[extract.report.id]
        for item, chain in [(name, ()), *_chains(extract)]:
            meant = aliases.meaning(chain, name, short)
            source = innermost(aliases.resolved(chain, meant), entities, voice, extract.report) or voice
            joined: tuple[JoinedNames, ...] = ()
            if meant and meant.why.code != "same_name":
                why, names = meant.why, (meant.link.name, chain[-1].name)
                joined = (JoinedNames(names, why.code, why.reason, why.score),)
            yield ruled.Row(name, item, source, joined)


def _told_apart(extracts: Sequence[Extract], sources: Mapping[str, Source]) -> dict[str, str]:
    """Names for reports of one file that no outlet tells apart: with their numbers in the story."""
    names = Counter(source.name for source in sources.values() if source.kind == "report")
    number = {f"report {extract.report.id}": n for n, extract in enumerate(extracts, start=1)}
    alike = (s for s in sources.values() if s.kind == "report" and names[s.name] > 1)
    return {
        source.key: f"{source.name}, report {number[source.key]}" for source in alike if source.key in number
    }


def _chains(extract: Extract) -> list[tuple[str, tuple[ChainLink, ...]]]:
    """Figures and statements with their chains, in text order."""
    figures = [(f.sentence.start, f.start, f.id, f.origin) for f in extract.figures]
    said = [(s.sentence.start, s.sentence.start, s.id, s.chain) for s in extract.statements]
    return [(item, chain) for _, _, item, chain in sorted((*said, *figures), key=lambda x: x[:2])]


def cited(
    extracts: Sequence[Extract],
    entities: Entities,
    ids: Mapping[str, str],
    own: Mapping[str, Source],
) -> Iterator[LineageLink]:
    """A link from each report to every outlet or agency that it names as its source.

    The end is the report of that outlet where the story has exactly one, else its origin, else its name.
    """
    houses: dict[str, list[str]] = {}
    for report, voice in own.items():
        houses.setdefault(voice.name.casefold(), []).append(report)
    for extract in extracts:
        passages: dict[str, list[Passage]] = {}
        for link, sentence in _carriers(extract):
            source = innermost((link,), entities, own[extract.report.id], extract.report)
            if source:
                end = _end(link, source, houses, ids)
                text = extract.report.slice(sentence)
                passages.setdefault(end, []).append(
                    Passage(extract.report.id, sentence.start, sentence.end, text)
                )
        for end, evidence in passages.items():
            if end != extract.report.id:
                found = tuple(dict.fromkeys(evidence))
                reason = worded("lineage.named")
                yield LineageLink(extract.report.id, end, LineageKind.CITES, found, 1.0, "named", reason)


def _carriers(extract: Extract) -> Iterator[tuple[ChainLink, Span]]:
    """Outlets and agencies in the chains of a report's statements, with the sentence that names them."""
    for statement in extract.statements:
        for link in statement.chain:
            if link.kind in {LinkKind.OUTLET, LinkKind.AGENCY}:
                yield link, statement.sentence


def _end(link: ChainLink, source: Source, houses: Mapping[str, list[str]], ids: Mapping[str, str]) -> str:
    here = houses.get(link.name.casefold(), [])
    if len(here) == 1:
        return here[0]
    return ids.get(source.key, link.name)

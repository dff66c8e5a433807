"""Which report has what from which outlet or agency, by its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.collate.entities import Entities
from crosswire.collate.lineage.origins import Source, innermost
from crosswire.languages.wording import worded
from crosswire.types import ChainLink, Extract, LineageKind, LineageLink, LinkKind, Passage, Span


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

"""The story as one IPTC ninjs 3.1 object, its reports as associations, their lineage as theirs.

The origin of what a report says stands in `infoSources` with its role; whose text a report prints, in the
`rel` of an association.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from crosswire.export.data import address, dump, sparse, urn
from crosswire.export.events import events
from crosswire.export.lookup import Lookup, outlet
from crosswire.record import moment
from crosswire.types import Entity, EntityType, LinkKind, NoiseKind, Report

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def render(known: Lookup) -> str:
    """The story as a composite item."""
    story = known.brief.story
    first, last = story.first_published, story.last_published
    return dump(
        sparse(
            uri=urn("story", story.id),
            standard=STANDARD,
            type="composite",
            version=_version(known),
            firstCreated=moment(first) if first else None,
            versionCreated=moment(last) if last else None,
            pubStatus="usable",
            language=story.languages[0] if len(story.languages) == 1 else None,
            title=story.headline,
            headlines=[{"role": "main", "contentType": "text/plain", "value": story.headline}],
            descriptions=[{"role": "summary", "contentType": "text/plain", "value": story.lede}]
            if story.lede
            else [],
            people=_named(known, EntityType.PERSON),
            organisations=_named(known, EntityType.ORGANISATION),
            places=[_place(one) for one in known.places],
            events=_events(known),
            infoSources=[
                {"name": one.name, "role": one.kind, "literal": one.id} for one in known.brief.lineage.origins
            ],
            edNote=_note(known),
            associations=[_report(known, one) for one in known.brief.reports],
        )
    )


def _version(known: Lookup) -> str:
    """The state of the story: another one wherever a text, the set of reports or crosswire is another."""
    texts = (f"{name} {digest}" for name, digest in sorted(known.brief.text_sha256.items()))
    told = [known.brief.crosswire, *texts]
    return sha256("\n".join(told).encode(errors="backslashreplace")).hexdigest()[:16]


def _named(known: Lookup, kind: EntityType) -> list[dict[str, Any]]:
    return [
        {"name": one.name, "rel": "mentioned", "literal": one.id}
        for one in known.brief.entities
        if one.type is kind
    ]


def _place(place: Entity) -> dict[str, Any]:
    held = place.place
    known_as = held.geonames_id if held else None
    return sparse(
        name=place.name,
        rel="mentioned",
        literal=place.id,
        uri=f"https://sws.geonames.org/{known_as}/" if known_as else None,
        geoJSON={"type": "Point", "coordinates": [held.lon, held.lat]} if held else None,
    )


def _events(known: Lookup) -> list[dict[str, Any]]:
    return [{"id": one.id, "name": one.name, "rel": "reported"} for one in events(known)]


def _note(known: Lookup) -> str:
    lineage = known.brief.lineage
    disputes = sum(one.standing.open for one in known.brief.questions)
    return (
        f"Collated by crosswire {known.brief.crosswire} from {lineage.reports} reports, "
        f"{lineage.independent_reports} of them independent; {disputes} questions are open. "
        "It does not say who is right."
    )


def _report(known: Lookup, report: Report) -> dict[str, Any]:
    """A report as an item of its own, within the story."""
    when = moment(report.published) if report.published else None
    return sparse(
        name=outlet(report),
        rel="report",
        uri=address(report),
        type="text",
        versionCreated=when,
        pubStatus="usable",
        language=report.language,
        headlines=[{"role": "main", "contentType": "text/plain", "value": report.title}]
        if report.title
        else [],
        bodies=[_body(report)],
        by=report.byline,
        located=_dateline(known, report),
        copyrightHolder=report.publisher,
        altIds=_ids(known, report),
        infoSources=list(_sources(known, report)),
        associations=list(_lineage(known, report)),
    )


def _body(report: Report) -> dict[str, Any]:
    """The text, exactly as it was read: offsets of the brief count in it."""
    return {
        "role": "main",
        "contentType": "text/plain",
        "charCount": len(report.text),
        "wordCount": report.words,
        "value": report.text,
    }


def _ids(known: Lookup, report: Report) -> list[dict[str, str]]:
    digest = known.brief.text_sha256.get(report.id)
    return [
        {"role": "crosswire", "value": report.id},
        *([{"role": "sha256", "value": digest}] if digest else []),
    ]


def _dateline(known: Lookup, report: Report) -> str | None:
    lines = [one for one in report.noise if one.kind is NoiseKind.DATELINE]
    for place in known.places:
        for one in place.mentions:
            if one.report == report.id and any(n.start <= one.start and one.end <= n.end for n in lines):
                return place.name
    return None


def _sources(known: Lookup, report: Report) -> Iterator[dict[str, Any]]:
    """The agencies that a report credits, and whoever it has figures and statements from."""
    named = dict.fromkeys((name, "agency") for name in report.agencies)
    chains = [one.origin for one in known.brief.figures if one.report == report.id]
    chains += [one.chain for one in known.brief.statements if one.report == report.id]
    for links in chains:
        for link in links:
            if link.kind is not LinkKind.OUTLET:
                named.setdefault((known.named(link.entity) or link.name, link.kind.value))
    yield from ({"name": name, "role": role} for name, role in named)


def _lineage(known: Lookup, report: Report) -> Iterator[dict[str, Any]]:
    """Whose text it prints, whom it cites, what it translates."""
    for link in known.brief.lineage.links:
        if link.from_ != report.id:
            continue
        other = known.reports.get(link.to)
        name = (
            outlet(other) if other else known.origins[link.to].name if link.to in known.origins else link.to
        )
        uri = address(other) if other else urn("origin", link.to)
        yield {"name": name, "rel": link.kind.value, "uri": uri}

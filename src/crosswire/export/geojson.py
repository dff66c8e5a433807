"""The places of a story as GeoJSON (RFC 7946): of events, of datelines, and those that reports name."""

from __future__ import annotations

from typing import Any

from crosswire.collate.tally import Policy
from crosswire.export.data import address, dump, sparse, urn
from crosswire.export.events import Event, events
from crosswire.export.geography import Location, locate
from crosswire.export.lookup import Lookup, outlet
from crosswire.types import Entity, NoiseKind, Passage


def render(known: Lookup, policy: Policy = Policy.MAJORITY) -> str:
    """A collection of features; a place without a point has none, and its name is kept."""
    return dump({"type": "FeatureCollection", "features": features(known, policy)})


def features(known: Lookup, policy: Policy = Policy.MAJORITY) -> list[dict[str, Any]]:
    """A feature an event, and one for every passage that names a place."""
    told = [_event(one) for one in events(known, policy) if one.place is not None]
    return told + [_mention(known, place, one) for place in known.places for one in place.mentions]


def _feature(name: str, place: Entity, found: Location | None, **properties: Any) -> dict[str, Any]:
    point = (
        {"type": "Point", "coordinates": [found.lon, found.lat]}
        if found and found.lat is not None and found.lon is not None
        else None
    )
    about = sparse(
        name=place.name,
        country=found.code if found else None,
        adm_1=found.adm_1 if found else None,
        where_prec=found.where_prec if found else None,
        geonames_id=place.place.geonames_id if place.place else None,
        **properties,
    )
    return {"type": "Feature", "id": name, "geometry": point, "properties": about}


def _event(event: Event) -> dict[str, Any]:
    assert event.place is not None  # noqa: S101 - asked for before
    counts = {o: sparse(low=c.low, best=c.best, high=c.high) for o, c in event.counts.items()}
    return _feature(
        urn("event", event.id),
        event.place,
        event.location,
        role="event",
        date_start=event.days.first.isoformat() if event.days else None,
        date_end=event.days.last.isoformat() if event.days else None,
        toll=event.toll or None,
        counts=counts,
        reports=[address(one) for one in event.reports],
    )


def _mention(known: Lookup, place: Entity, passage: Passage) -> dict[str, Any]:
    report = known.reports[passage.report]
    lines = [one for one in report.noise if one.kind is NoiseKind.DATELINE]
    dateline = any(one.start <= passage.start and passage.end <= one.end for one in lines)
    return _feature(
        urn("mention", f"{passage.report}/{passage.start}"),
        place,
        locate(place),
        role="dateline" if dateline else "mentioned",
        report=address(report),
        outlet=outlet(report),
        span=[passage.start, passage.end],
        text=report.slice(passage.span),
        text_sha256=known.brief.text_sha256.get(report.id),
    )


def count(known: Lookup) -> int:
    """How many features there are."""
    return len(features(known))

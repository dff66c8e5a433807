"""Where a report was written, and which day it was there when it was published.

A report that appears at 02:00 UTC on Wednesday was, in America, written on Tuesday: its "today" is Tuesday.
Metadata that keep their offset say so. Where they are in UTC, the dateline's place says it, or else the place
in the outlet's name or the country of its address. Where none fixes the zone, the day stays that of UTC.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crosswire.languages.en.dates import years
from crosswire.languages.en.dates.grammar import Written
from crosswire.naming.renown import prominent
from crosswire.resources.dates import words, zones
from crosswire.resources.places import Kind, Spot, gazetteer
from crosswire.types import NoiseKind, Report

_PLACE = re.compile(
    r"\W*(?P<place>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})"
    r"(?:,\s+(?P<wider>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2}))?"
)
_EASTERN = 14  # from this hour in UTC on it is the next day in Sydney, and soon in Tokyo and Delhi
_ORDERS = ("month first", "day first")
_GENERIC = frozenset({"ai", "cc", "co", "fm", "io", "me", "tv", "ws", "eu", "gg", "ly", "to", "vc", "st"})


def day(report: Report, weekdays: Sequence[int] = ()) -> date | None:
    """The day on which a report was published, where it was written; None where nobody knows when.

    A first moment of a day in UTC is a date without an hour, and stays what it is.

    Args:
        report: The report, with its moment of publication.
        weekdays: Those on which its text says that something happened, in its order. Where nothing else
            says where it was written, they may: "on Thursday", told on a Wednesday evening in UTC, was
            told in the east, where it was Thursday already.
    """
    moment = report.published
    if moment is None:
        return None
    if moment.utcoffset() or moment.astimezone(UTC).time().replace(microsecond=0) == datetime.min.time():
        return moment.date()
    days = {moment.astimezone(zone).date() for zone in _zones_of(_place(report))}
    if days:
        return days.pop() if len(days) == 1 else moment.date()
    tomorrow = (moment + timedelta(days=1)).date()
    eastern = moment.hour >= _EASTERN and bool(weekdays) and weekdays[0] == tomorrow.weekday()
    return tomorrow if eastern else moment.date()


def country(report: Report) -> str | None:
    """The country where a report was written, as far as dateline, outlet or address say."""
    place = _place(report)
    return place.country if isinstance(place, Spot) else place


def _zones_of(place: Spot | str | None) -> list[ZoneInfo]:
    """The zones that may hold at a place: the nearest of its country, or all that the country has."""
    if place is None:
        return []
    if isinstance(place, Spot) and place.country and place.kind not in {Kind.COUNTRY, Kind.AREA}:
        names = zones.near(place.country, place.lat, place.lon)
    else:
        names = zones.of((place.country if isinstance(place, Spot) else place) or "")
    try:
        return [ZoneInfo(name) for name in names]
    except ZoneInfoNotFoundError:  # no zone table on this machine: the day stays that of UTC
        return []


def _place(report: Report) -> Spot | str | None:
    """Where a report was written: a place, or the code of a country."""
    return _spot(_dateline(report)) or _outlet(report.outlet) or _domain(report.url)


def _dateline(report: Report) -> str:
    """The words of the report's first dateline."""
    return next((report.text[n.start : n.end] for n in report.noise if n.kind is NoiseKind.DATELINE), "")


@lru_cache(maxsize=4096)
def _spot(words: str) -> Spot | None:
    """The place that a dateline opens with: "SYDNEY, March 7", "Portland, Maine —"."""
    match = _PLACE.match(words)
    if match is None:
        return None
    held = match["place"].split()
    for length in range(len(held), 0, -1):
        spots = gazetteer().find(" ".join(held[:length]))
        if spots:
            return _inside(spots, match["wider"]) or _surest(spots)
    return None


def _inside(spots: Sequence[Spot], wider: str | None) -> Spot | None:
    """The one that lies in the region or country named after it."""
    around = gazetteer().find(wider) if wider else ()
    regions, countries = {s.index for s in around}, {s.country for s in around if s.kind is Kind.COUNTRY}
    return next((s for s in spots if s.region in regions or s.country in countries), None)


def _surest(spots: Sequence[Spot]) -> Spot | None:
    """The largest, unless another of its name in another country is a tenth as large."""
    first = spots[0]
    rivals = [s for s in spots[1:] if s.country != first.country and s.population * 10 > first.population]
    return None if rivals and first.kind is not Kind.COUNTRY else first


@lru_cache(maxsize=4096)
def _outlet(name: str | None) -> Spot | None:
    """The place in the name of an outlet: "Sydney Morning Herald"."""
    held = (name or "").split()
    for length in (3, 2, 1):
        for start in range(len(held) - length + 1):
            words = " ".join(held[start : start + length])
            if len(held) > length and words[:1].isupper() and prominent(words):
                return _surest(gazetteer().find(words))
    return None


def _domain(url: str | None) -> str | None:
    """The country of a web address, by its last label; those sold to the whole world say nothing."""
    host = urlsplit(url).hostname if url else None
    label = (host or "").rpartition(".")[2]
    if len(label) != 2 or label in _GENERIC:
        return None
    return "GB" if label == "uk" else label.upper()


def ordered(found: Sequence[Written], country: str | None) -> list[Written]:
    """Dates in figures whose day and month could change places, with their order where something says it.

    Another date of the report that can be read one way only says it, or else the country of the report.
    """
    seen = Counter(
        "month first" if int(written.parts["month"]) > 12 else "day first"
        for written in found
        if written.kind == "numeric"
        and not years.is_open(written.parts)
        and written.parts["day"] != written.parts["month"]
    )
    order = next(iter(seen)) if len(seen) == 1 else None
    if order is None and not seen:
        order = next((o for o in _ORDERS if country in words()[o.replace(" ", "_")]), None)
    if order is None:
        return list(found)
    return [
        replace(written, parts={**written.parts, "order": order})
        if written.kind == "numeric" and written.parts["sep"] == "/" and years.is_open(written.parts)
        else written
        for written in found
    ]

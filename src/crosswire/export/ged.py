"""Events in the columns of UCDP's Georeferenced Event Dataset, one row an event.

Only what reports say is written. Who fought whom, what the conflict is called and which id it has, UCDP knows
and no article does: those cells stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crosswire.collate.tally import Policy
from crosswire.export.events import Event, events
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.sheets import Cell, Column, Sheet, empty, number, text, whole
from crosswire.export.values import Status, status
from crosswire.types import Report

_LIST = "; "
# The last day of a span of so many days has UCDP's precision of date.
_DATE_PREC = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))


def rows(known: Lookup, policy: Policy = Policy.MAJORITY) -> Iterator[Event]:
    """The events with dead that are incidents; dated tolls of a longer time where there is nothing else."""
    deadly = [one for one in events(known, policy) if "killed" in one.counts]
    yield from [one for one in deadly if not one.toll] or [one for one in deadly if one.days]


def date_prec(event: Event) -> int | None:
    """1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year."""
    if event.days is None:
        return None
    return next((precision for most, precision in _DATE_PREC if event.days.length <= most), None)


def clarity(event: Event) -> int | None:
    """1 where the reports give one day and a place below the country, 2 where they sum up."""
    if event.days is None:
        return None
    where = event.location
    sharp = where is not None and where.where_prec is not None and where.where_prec < 6
    return 1 if event.days.length == 1 and sharp and not event.toll else 2


def of_status(event: Event, wanted: Status) -> int | None:
    """The dead of one status, as the policy counts them or as a part of them that the reports give."""
    dead = event.counts.get("killed")
    if dead is None:
        return None
    if event.status is wanted:
        return dead.best
    parts = [
        one for one in event.values if one.part and one.outcome == "killed" and status([one.figure]) is wanted
    ]
    given = [int(one.figure.value) for one in parts if one.figure.value is not None]
    return given[-1] if given else None


def unknown(event: Event) -> int | None:
    """The dead whom no text puts on a side or among the civilians."""
    dead = event.counts.get("killed")
    if dead is None or dead.best is None or event.status in {Status.COMBATANT, Status.MIXED}:
        return None
    return max(0, dead.best - (of_status(event, Status.CIVILIAN) or 0))


def _sources(event: Event, read: Any) -> str:
    """Something of every report that gives a number of the dead, in the same order in every column."""
    return _LIST.join(read(one) or "" for one in event.telling("killed"))


def _day(report: Report) -> str | None:
    return report.published.date().isoformat() if report.published else None


def _article(report: Report) -> str:
    """An article as UCDP lists it: "outlet,day,headline" in quotation marks."""
    said = (outlet(report), _day(report) or "", report.title or "")
    return '"' + ",".join(part.replace('"', "'") for part in said) + '"'


def _coordinates(event: Event) -> str | None:
    where = event.location
    held = (where.name, where.adm_2, where.adm_1, where.country) if where else ()
    return ", ".join(dict.fromkeys(filter(None, held))) or None


def killed(event: Event, end: str) -> Cell:
    """One end of the count of the dead."""
    found = event.counts.get("killed")
    return getattr(found, end) if found else None


def _day_of(event: Event, end: str) -> str | None:
    return getattr(event.days, end).isoformat() if event.days else None


def _where(name: str) -> Any:
    return lambda event: getattr(event.location, name) if event.location else None


_KNOWS_UCDP = "Left empty: UCDP's own coding, which no article says."
_COLUMNS: tuple[Column, ...] = (
    text(
        "id",
        "crosswire's id of the event, as in the table of values; UCDP gives a number of its own.",
        lambda e: e.id,
    ),
    empty("relid", _KNOWS_UCDP),
    whole("year", "Year of the first day.", lambda e: e.days and e.days.first.year),
    *(
        empty(name, _KNOWS_UCDP)
        for name in (
            *(
                "active_year",
                "code_status",
                "type_of_violence",
                "conflict_name",
                "dyad_name",
                "side_a",
                "side_b",
            ),
        )
    ),
    whole("number_of_sources", "Reports that give a number of the dead.", lambda e: len(e.telling("killed"))),
    text("source_article", 'Each as "outlet,day,headline".', lambda e: _sources(e, _article)),
    text("source_office", "The outlets.", lambda e: _sources(e, outlet)),
    text(
        "source_date",
        "The days of publication, which are not the days of the event.",
        lambda e: _sources(e, _day),
    ),
    text("source_headline", "The headlines.", lambda e: _sources(e, lambda r: r.title)),
    text(
        "source_original",
        "Who said it first, by the chain of attribution: the speaker behind the outlet; the "
        "outlet where it names none.",
        lambda e: _LIST.join(e.origins("killed")),
    ),
    whole(
        "where_prec",
        "1 a town, 2 near one (outside it, 20 km from it), 3 a district, 4 a region, 5 an area, 6 a country; "
        "empty for a place that the gazetteer does not know.",
        _where("where_prec"),
    ),
    text("where_coordinates", "The place and what holds it, by GeoNames.", _coordinates),
    text("where_description", "The place as the reports name it.", lambda e: e.place and e.place.name),
    text("adm_1", "The first-order unit, by GeoNames.", _where("adm_1")),
    text("adm_2", "The second-order unit, by GeoNames.", _where("adm_2")),
    number("latitude", "Of the named place by GeoNames, not of the scene.", _where("lat")),
    number("longitude", "The same.", _where("lon")),
    text("geom_wkt", "The same point as well-known text.", _where("point")),
    whole(
        "priogrid_gid",
        "The PRIO-GRID cell of the point (half a degree, counted from the south-west).",
        _where("gid"),
    ),
    text(
        "country",
        "The country of the place, by the ISO 3166-1 code that GeoNames has; of disputed land, too.",
        _where("country"),
    ),
    empty("country_id", _KNOWS_UCDP),
    empty("region", _KNOWS_UCDP),
    whole(
        "event_clarity",
        "1 where the reports give one day and a place below the country; 2 where they sum up; "
        "empty without a day.",
        clarity,
    ),
    whole(
        "date_prec",
        "1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year; empty without a day.",
        date_prec,
    ),
    text(
        "date_start",
        "First day of the event, as the texts say; never the day of publication.",
        lambda e: _day_of(e, "first"),
    ),
    text("date_end", "Last day.", lambda e: _day_of(e, "last")),
    empty("deaths_a", "Left empty: no side is known."),
    empty("deaths_b", "Left empty: no side is known."),
    whole(
        "deaths_civilians",
        "The dead whom the texts call civilians, in all or as a part; women and children only where they do.",
        lambda e: of_status(e, Status.CIVILIAN),
    ),
    whole(
        "deaths_unknown",
        "The rest of `best`; empty where the texts call the dead fighters or soldiers, whose "
        "side is not known.",
        unknown,
    ),
    whole(
        "best",
        "The number that the policy writes down (`--policy`; `majority` unless told otherwise).",
        lambda e: killed(e, "best"),
    ),
    whole("high", "The most that a counted value says.", lambda e: killed(e, "high")),
    whole(
        "low",
        "The least. Low and high are the range of what was reported and still stands, never a "
        "confidence interval.",
        lambda e: killed(e, "low"),
    ),
)


def sheet(policy: Policy = Policy.MAJORITY) -> Sheet:
    """The table, its numbers by a policy."""

    def found(known: Lookup) -> Iterable[Event]:
        return rows(known, policy)

    return Sheet("ged", "One row an event with dead.", _COLUMNS, found)

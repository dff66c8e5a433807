"""Events in ACLED's columns, one row an event, coded by its rule: the most conservative figure that stands.

Where reports differ, `notes` says so. Injuries are no column of ACLED's. Event types, actors and the scale
of a source are its coders' judgement and stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.collate.tally import Policy
from crosswire.export.events import Event, events
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.replaced import REPLACED
from crosswire.export.sheets import Column, Sheet, empty, number, text, whole
from crosswire.export.values import Value
from crosswire.render.wording import numbers

_LIST = "; "
_VIOLENT = frozenset({"killed", "injured", "kidnapped", "missing"})
_CODED = "Left empty: a judgement of ACLED's coders."
_WEEK, _MONTH = 7, 31


def rows(known: Lookup, policy: Policy = Policy.ACLED) -> Iterator[Event]:
    """The incidents in which people were harmed; tolls of a longer time are no events."""
    for one in events(known, policy):
        if not one.toll and _VIOLENT & one.counts.keys():
            yield one


def time_precision(event: Event) -> int | None:
    """1 the day, 2 within a week, 3 within a month."""
    if event.days is None:
        return None
    length = event.days.length
    return 1 if length == 1 else 2 if length <= _WEEK else 3 if length <= _MONTH else None


def fatalities(event: Event) -> int:
    """The dead as the policy counts them; 0 where no report gives a number, which is ACLED's rule."""
    dead = event.counts.get("killed")
    return (dead.low if dead.best is None else dead.best) if dead else 0


def notes(event: Event) -> str:
    """What is reported, in the words of a report, and what the reports leave open."""
    dead = event.counts.get("killed")
    shown = dead.chosen if dead else event.counted
    said = [_sentence(max(shown, key=_plainness))]
    if dead is None:
        said.append("No report gives a number of deaths.")
    elif dead.low != dead.high:
        why = "The reports differ" if dead.disputed else "The reports give several numbers"
        lowest = dead.best is None or dead.best <= dead.low
        coded = "The most conservative number" if lowest else f"{fatalities(event)}"
        said.append(f"{why} on the dead: {_given(event, counted=True)}. {coded} is coded.")
    if dead and (before := _given(event, counted=False)):
        said.append(f"Replaced since: {before}.")
    return " ".join(said)


def _plainness(value: Value) -> tuple[bool, int]:
    """How well its sentence says what happened: one that is put down to somebody, then a long one."""
    sentence = value.figure.sentence
    return bool(value.figure.origin), sentence.end - sentence.start


def _sentence(value: Value) -> str:
    sentence = " ".join(value.report.slice(value.figure.sentence).split())
    return f"{outlet(value.report)}: {sentence}"


def _given(event: Event, *, counted: bool) -> str:
    """The counted, or the replaced, numbers of the dead with who gives each: "5 (Ann Roe), 6 (Tern News)"."""
    by_number: dict[str, dict[str, None]] = {}
    for one in event.values:
        wanted = one.counted if counted else one.why == REPLACED and not one.part
        if one.outcome == "killed" and wanted:
            told = numbers.stated(one.figure, unit=None, kind=one.figure.kind)
            named = event.known.speaker(one.figure.origin) or outlet(one.report)
            by_number.setdefault(told, {})[named] = None
    return ", ".join(f"{told} ({', '.join(named)})" for told, named in by_number.items())


def _seen(event: Event) -> int | None:
    """When the newest of its reports was published, as Unix time: ACLED's own stamp is not known."""
    times = [one.published for one in event.reports if one.published]
    return int(max(times).timestamp()) if times else None


_COLUMNS: tuple[Column, ...] = (
    text(
        "event_id_cnty",
        "crosswire's id of the event, as in the table of values; ACLED gives its own.",
        lambda e: e.id,
    ),
    text(
        "event_date",
        "First day of the event, as the texts say; never the day of publication.",
        lambda e: e.days and e.days.first.isoformat(),
    ),
    whole("year", "Its year.", lambda e: e.days and e.days.first.year),
    whole(
        "time_precision", "1 the day, 2 within a week, 3 within a month; empty without a day.", time_precision
    ),
    *(
        empty(name, _CODED)
        for name in (
            *("event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2"),
            *("inter2", "interaction"),
        )
    ),
    empty("iso", "Left empty: crosswire knows countries by letters."),
    empty("region", _CODED),
    text(
        "country",
        "The country of the place, by the ISO 3166-1 code that GeoNames has; of disputed land, too.",
        lambda e: e.location and e.location.country,
    ),
    text("admin1", "The first-order unit, by GeoNames.", lambda e: e.location and e.location.adm_1),
    text("admin2", "The second-order unit, by GeoNames.", lambda e: e.location and e.location.adm_2),
    empty("admin3", "Left empty: the gazetteer has no third order."),
    text("location", "The place as the reports name it.", lambda e: e.place and e.place.name),
    number("latitude", "Of the named place by GeoNames.", lambda e: e.location and e.location.lat),
    number("longitude", "The same.", lambda e: e.location and e.location.lon),
    whole(
        "geo_precision",
        "1 a town, 2 near one or a district, 3 wider; empty for a place that the gazetteer does not know.",
        lambda e: e.location and e.location.geo_precision,
    ),
    text(
        "source",
        "The outlets, joined by semicolons.",
        lambda e: _LIST.join(dict.fromkeys(map(outlet, e.telling("killed") or e.reports))),
    ),
    empty("source_scale", _CODED),
    text(
        "notes",
        "A sentence that gives the coded number, and where reports differ, every number with who gives it.",
        notes,
    ),
    whole(
        "fatalities",
        "The most conservative number that stands; tens are 10, dozens 12, hundreds 100; 0 "
        "where no report gives one. No injuries.",
        fatalities,
    ),
    whole("timestamp", "Publication of the newest of its reports (Unix time, UTC).", _seen),
)


def sheet(policy: Policy = Policy.ACLED) -> Sheet:
    """The table; ACLED's own rule unless another policy is named."""

    def found(known: Lookup) -> Iterable[Event]:
        return rows(known, policy)

    return Sheet("acled", "One row an incident in which people were harmed.", _COLUMNS, found)

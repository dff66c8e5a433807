"""Events as HXL-tagged CSV (Humanitarian Exchange Language 1.1): names in row one, tags in row two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crosswire.collate.tally import Policy
from crosswire.export import cells
from crosswire.export.events import Event, events
from crosswire.export.eventtables import whole_of
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.sheets import Cell, Column, Sheet, number, text, whole
from crosswire.resources.words import words

_LIST = "; "
_ENDS = {"": "best", "+min": "low", "+max": "high"}
_SAID = {"best": "the number that the policy writes down", "low": "the least", "high": "the most"}
# Held, released and missing have no tag in the standard: it keeps "#x_" for what is missing.
_TAGS = {
    "killed": "#affected+killed",
    "injured": "#affected+injured",
    "displaced": "#affected+displaced",
    "evacuated": "#affected+idps",
    "missing": "#x_missing",
    "held": "#x_held",
    "released": "#x_released",
}


def render(known: Lookup, sheet: Sheet) -> str:
    """The table with its row of tags."""
    return cells.written([sheet.names, _tags(sheet), *sheet.values(known)])


def _tags(sheet: Sheet) -> list[Cell]:
    return [column.tag for column in sheet.columns]


def _read(outcome: str, end: str) -> Any:
    return lambda event: whole_of(event, outcome, end)


def _counts() -> Iterable[Column]:
    for outcome, tag in _TAGS.items():
        for attribute, end in _ENDS.items():
            name = f"{outcome} {end}" if attribute else outcome
            yield whole(name, f"People {outcome}: {_SAID[end]}.", _read(outcome, end), f"{tag}{attribute}")


def _kind(event: Event, nouns: frozenset[str]) -> int | None:
    """The dead of one kind, as the last report gives a part of the total."""
    given = [
        int(one.figure.value)
        for one in event.values
        if one.part
        and one.outcome == "killed"
        and one.figure.counted in nouns
        and one.figure.value is not None
    ]
    return given[-1] if given else None


def _newest(event: Event) -> str | None:
    times = [one.published for one in event.reports if one.published]
    return max(times).date().isoformat() if times else None


_COLUMNS: tuple[Column, ...] = (
    text("event", "Id of the event.", lambda e: e.id, "#event+code"),
    text("name", "Day, place and numbers: it tells the rows apart.", lambda e: e.name, "#event+name"),
    text("story", "What the story is called.", lambda e: e.known.brief.story.headline, "#event+name+story"),
    text(
        "start",
        "First day of the event, as the texts say.",
        lambda e: e.days and e.days.first.isoformat(),
        "#date+start",
    ),
    text("end", "Last day.", lambda e: e.days and e.days.last.isoformat(), "#date+end"),
    text("reported", "Day of the newest of its reports.", _newest, "#date+reported"),
    text(
        "country", "The country of the place.", lambda e: e.location and e.location.country, "#country+name"
    ),
    text(
        "country code",
        "ISO 3166-1, two letters.",
        lambda e: e.location and e.location.code,
        "#country+code+v_iso2",
    ),
    text(
        "adm1", "The first-order unit, by GeoNames.", lambda e: e.location and e.location.adm_1, "#adm1+name"
    ),
    text("adm1 code", "Left empty: GeoNames' names are no P-codes.", lambda _event: None, "#adm1+code"),
    text("location", "The place as the reports name it.", lambda e: e.place and e.place.name, "#loc+name"),
    number(
        "latitude", "Of the named place by GeoNames.", lambda e: e.location and e.location.lat, "#geo+lat"
    ),
    number("longitude", "The same.", lambda e: e.location and e.location.lon, "#geo+lon"),
    *_counts(),
    whole(
        "killed children",
        "Of the dead those called children, as the last report gives them.",
        lambda e: _kind(e, words("people", "minors")),
        "#affected+killed+children",
    ),
    whole(
        "killed women",
        "Of the dead those called women.",
        lambda e: _kind(e, frozenset({"woman", "female", "mother", "wife"})),
        "#affected+killed+f",
    ),
    whole(
        "killed men",
        "Of the dead those called men.",
        lambda e: _kind(e, frozenset({"man", "male", "father", "husband"})),
        "#affected+killed+m",
    ),
    text(
        "source", "The outlets.", lambda e: _LIST.join(dict.fromkeys(map(outlet, e.reports))), "#meta+source"
    ),
    text(
        "origin", "Who stands behind the numbers.", lambda e: _LIST.join(e.origins()), "#meta+source+original"
    ),
    text(
        "url",
        "The addresses of the reports.",
        lambda e: _LIST.join(dict.fromkeys(r.url for r in e.reports if r.url)),
        "#meta+url",
    ),
)


def sheet(policy: Policy = Policy.MAJORITY) -> Sheet:
    """The table, its numbers by a policy."""

    def found(known: Lookup) -> Iterable[Event]:
        return events(known, policy)

    return Sheet("hxl", "One row an event.", _COLUMNS, found)

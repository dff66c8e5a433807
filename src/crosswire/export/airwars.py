"""Events as recorders of civilian harm keep them: ranges, status, a suggested grade and its rule.

The grades are those of Airwars. crosswire suggests three of its five: whether a belligerent's acceptance
makes an event Confirmed, and whether a claim is Discounted, people decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.collate.tally import Policy
from crosswire.export.events import Event, events
from crosswire.export.eventtables import whole_of
from crosswire.export.lookup import Lookup, outlet
from crosswire.export.sheets import Column, Sheet, number, text, whole
from crosswire.types import Account, AccountKind, Position

_LIST = "; "
_BLAME = (AccountKind.RESPONSIBILITY, AccountKind.CHARGE, AccountKind.DENIAL)
_SOURCES = 2


@dataclass(frozen=True, slots=True)
class Grade:
    """A suggested grade and its rule in words."""

    name: str
    rule: str


def rows(known: Lookup, policy: Policy = Policy.MAJORITY) -> Iterator[Event]:
    """The incidents with dead or injured."""
    for one in events(known, policy):
        if not one.toll and {"killed", "injured"} & one.counts.keys():
            yield one


def grade(event: Event) -> Grade:
    """The grade that the record bears out.

    Rival culprits make it contested, two origins that do not go back to each other fair, one weak. Reports
    that print one origin's number are one source.
    """
    rivals = [one for one in disputes(event) if one.kind is AccountKind.RESPONSIBILITY]
    if rivals:
        return Grade("Contested", f"the reports name rival culprits ({len(rivals[0].positions)} sides)")
    origins, reports = event.independent, len(event.reports)
    if origins >= _SOURCES:
        return Grade("Fair", f"{origins} independent origins in {reports} reports; credibility is not judged")
    return Grade("Weak", f"one independent origin in {reports} report{'s' * (reports != 1)}")


def disputes(event: Event) -> tuple[Account, ...]:
    """The matters of blame on which sides stand against each other, in reports of the event."""
    told = {one.id for one in event.reports}
    return tuple(
        one
        for one in event.known.brief.accounts
        if one.kind in _BLAME and any(told & set(position.reports) for position in one.positions)
    )


def claimed(event: Event) -> str:
    """Who is blamed, in the words of whoever says so."""
    first = [_said(event, one.positions[0]) for one in disputes(event) if one.positions]
    return _LIST.join(dict.fromkeys(first))


def position(event: Event) -> str:
    """What the other sides answer, in their words."""
    answers = [_said(event, side) for one in disputes(event) for side in one.positions[1:]]
    return _LIST.join(dict.fromkeys(answers))


def _said(event: Event, side: Position) -> str:
    party = event.known.named(side.party) or side.voice or "not named"
    return f"{' '.join(party.split())}: {' '.join(side.claim.split())}"


_COLUMNS: tuple[Column, ...] = (
    text("event", "Id of the event, as in the table of values.", lambda e: e.id),
    text("date", "First day of the event, as the texts say.", lambda e: e.days and e.days.first.isoformat()),
    text("date_end", "Last day.", lambda e: e.days and e.days.last.isoformat()),
    text("location", "The place as the reports name it.", lambda e: e.place and e.place.name),
    text("country", "The country of the place.", lambda e: e.location and e.location.country),
    number("latitude", "Of the named place by GeoNames.", lambda e: e.location and e.location.lat),
    number("longitude", "The same.", lambda e: e.location and e.location.lon),
    whole("killed_min", "The least that a counted value says.", lambda e: whole_of(e, "killed", "low")),
    whole("killed_max", "The most.", lambda e: whole_of(e, "killed", "high")),
    whole("injured_min", "The least.", lambda e: whole_of(e, "injured", "low")),
    whole("injured_max", "The most.", lambda e: whole_of(e, "injured", "high")),
    text(
        "civilian_status",
        "civilian, combatant, mixed, not stated: what the texts call the dead.",
        lambda e: e.status.value,
    ),
    text(
        "grade",
        "Suggested: Contested, Fair or Weak. Confirmed and Discounted are left to people.",
        lambda e: grade(e).name,
    ),
    text("grade_rule", "The rule that gave the grade.", lambda e: grade(e).rule),
    text("belligerents_claimed", "Who is blamed or denied, in the words of whoever says so.", claimed),
    text("belligerent_position", "What the other sides answer, in their words.", position),
    whole("reports", "Reports that give a number of it.", lambda e: len(e.reports)),
    whole("independent_origins", "Origins that do not go back to each other.", lambda e: e.independent),
    text("sources", "The outlets.", lambda e: _LIST.join(dict.fromkeys(map(outlet, e.reports)))),
    text("urls", "Their addresses.", lambda e: _LIST.join(dict.fromkeys(r.url for r in e.reports if r.url))),
)


def sheet(policy: Policy = Policy.MAJORITY) -> Sheet:
    """The table."""

    def found(known: Lookup) -> Iterable[Event]:
        return rows(known, policy)

    return Sheet("airwars", "One row an incident with dead or injured.", _COLUMNS, found)

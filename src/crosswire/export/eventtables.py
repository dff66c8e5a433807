"""The events of a brief as a table, and beside it every value that was reported, counted or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.collate.tally import Policy
from crosswire.export.events import Event, events
from crosswire.export.lookup import Lookup, chain, outlet
from crosswire.export.record import dated
from crosswire.export.sheets import Column, Sheet, number, text, truth, whole
from crosswire.export.values import Value
from crosswire.types import Figure

_HARMS = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "evacuated",
    "held",
    "kidnapped",
    "released",
    "detained",
)
_ENDS = {
    "low": "the least that a counted value says",
    "best": "the number that the policy writes down",
    "high": "the most that a counted value says",
}
_LIST = "; "


def whole_of(event: Event, outcome: str, end: str) -> int | None:
    """One end of a count, or what the policy writes down; None where nobody counts."""
    found = event.counts.get(outcome)
    return getattr(found, end) if found else None


def _counted(outcome: str, end: str) -> Column:
    return whole(
        f"{outcome}_{end}", f"People {outcome}: {_ENDS[end]}.", lambda event: whole_of(event, outcome, end)
    )


EVENTS = Sheet(
    "events",
    "One row an event of the story: a place and a time at which people were harmed, held or moved.",
    (
        text("event", "Id of the event: that of its first figure.", lambda e: e.id),
        text(
            "date_start",
            "First day, as the reports say; never the day of publication.",
            lambda e: e.days and e.days.first.isoformat(),
        ),
        text("date_end", "Last day.", lambda e: e.days and e.days.last.isoformat()),
        text("place", "Where.", lambda e: e.place and e.place.name),
        text(
            "adm_1",
            "The first-order unit that holds it, by GeoNames.",
            lambda e: e.location and e.location.adm_1,
        ),
        text("country", "The country.", lambda e: e.location and e.location.country),
        number(
            "latitude", "Of the place by GeoNames, not of the scene.", lambda e: e.location and e.location.lat
        ),
        number("longitude", "The same.", lambda e: e.location and e.location.lon),
        truth(
            "toll", "Whether it is the toll of a long or open time, and no single incident.", lambda e: e.toll
        ),
        *(_counted(outcome, end) for outcome in _HARMS for end in _ENDS),
        text(
            "status",
            "civilian, combatant, mixed, or not stated: what the dead are said to have been.",
            lambda e: e.status.value,
        ),
        whole("reports", "Reports that give a number of it.", lambda e: len(e.reports)),
        whole("independent_origins", "Origins that do not go back to each other.", lambda e: e.independent),
        text("origins", "Who stands behind the numbers.", lambda e: _LIST.join(e.origins())),
    ),
    events,
)


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of an event, for the table beside a register's rows."""

    event: Event
    value: Value

    @property
    def figure(self) -> Figure:
        return self.value.figure


def values(known: Lookup, policy: Policy = Policy.MAJORITY) -> Iterator[ValueRow]:
    for event in events(known, policy):
        for one in event.values:
            yield ValueRow(event, one)


VALUES = Sheet(
    "values",
    "One row a reported value: what it says, who says it, whether it is counted or why not, the sentence.",
    (
        text("event", "Id of the event, as in the rows of the register.", lambda r: r.event.id),
        text("outcome", "What happened to the people.", lambda r: r.value.outcome),
        truth(
            "counted",
            "Whether it is among the numbers that low, best and high are taken from.",
            lambda r: r.value.counted,
        ),
        text("why_not", "Why it is not counted.", lambda r: r.value.why),
        number("value", "The number; empty for a range and for words like dozens.", lambda r: r.figure.value),
        number("low", "The least that it says.", lambda r: r.figure.low),
        number("high", "The most that it says.", lambda r: r.figure.high),
        text("modifier", "How it is hedged.", lambda r: r.figure.modifier.value),
        text("text", "Its words, exactly as they stand in the report.", lambda r: r.figure.text),
        text("counted_people", "Whom it counts.", lambda r: r.figure.counted),
        text("qualifiers", "What narrows that.", lambda r: _LIST.join(r.figure.qualifiers)),
        text("place", "Where, as the brief names it.", lambda r: r.event.known.named(r.figure.place)),
        text("period", "When, in words of the report.", lambda r: r.figure.period and r.figure.period.text),
        text("as_of", "The day up to which it counts.", lambda r: r.figure.as_of),
        text("origin", "Who said it first.", lambda r: r.event.known.speaker(r.figure.origin)),
        text("chain", "Who has it from whom, outermost first.", lambda r: chain(r.figure.origin)),
        text(
            "standing",
            "How the answers of its question stand to each other.",
            lambda r: r.value.question.standing.value,
        ),
        text("reason", "Why they stand so.", lambda r: r.value.question.reason),
        text("figure", "Id of the figure in the brief.", lambda r: r.figure.id),
        text("report", "Id of the report.", lambda r: r.value.report.id),
        text("outlet", "Who published it.", lambda r: outlet(r.value.report)),
        text(
            "published",
            "When it was published, ISO 8601: not when it happened.",
            lambda r: dated(r.value.report),
        ),
        text("headline", "The headline of the report.", lambda r: r.value.report.title),
        text("url", "Its address.", lambda r: r.value.report.url),
        whole("start", "First character of the figure in the text of the report.", lambda r: r.figure.start),
        whole("end", "The one after its last.", lambda r: r.figure.end),
        text("sentence", "The sentence that holds it.", lambda r: r.value.report.slice(r.figure.sentence)),
        whole("sentence_start", "Its first character.", lambda r: r.figure.sentence.start),
        whole("sentence_end", "The one after its last.", lambda r: r.figure.sentence.end),
        text(
            "text_sha256",
            "SHA-256 of the text of the report.",
            lambda r: r.event.known.brief.text_sha256.get(r.value.report.id),
        ),
    ),
    values,
)

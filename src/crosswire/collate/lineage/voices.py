"""Whose own voice each report is: copies, editions of one publisher and one agency's text are one voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.lineage.origins import Source, house
from crosswire.corrections import NOTHING, Ruling
from crosswire.link import Join, Likeness, Sets
from crosswire.types import JoinedReports, LineageKind, LineageLink, Report

_SAME_TEXT = (LineageKind.COPIES, LineageKind.TRANSLATES)


@dataclass(frozen=True, slots=True)
class Voices:
    """Whose voice each report is, by its id, and why several reports are one voice."""

    of: Mapping[str, Source]
    joined: tuple[JoinedReports, ...]


def voices(reports: Sequence[Report], copies: Sequence[LineageLink], ruled: Ruling = NOTHING) -> Voices:
    """The voice of each report; that of the first report where several are one.

    Args:
        reports: In canonical order.
        copies: Which of them print whose text.
        ruled: What people say of which reports are one voice, by their positions.
    """
    sets = Sets(len(reports))
    for join in ruled.together:
        sets.join(join.first, join.second, join.why)
    for one, foes in ruled.apart.items():
        for foe in foes:
            sets.forbid(one, foe)
    for join in (*_copied(reports, copies), *_of_one_house(reports)):
        sets.join(join.first, join.second, join.why)
    leaders = [sets.find(number) for number in range(len(reports))]
    voice = {leader: _own(leader, reports, ruled, leaders) for leader in leaders}
    return Voices(
        {report.id: voice[leaders[number]] for number, report in enumerate(reports)},
        tuple(_joined(reports, join) for join in sets.joins),
    )


def _own(leader: int, reports: Sequence[Report], ruled: Ruling, leaders: Sequence[int]) -> Source:
    """The voice of a set, by its first report; one that a person keeps apart from another has its own key."""
    voice = _voice(reports[leader])
    mine = [number for number, other in enumerate(leaders) if other == leader]
    foes = {leaders[foe] for number in mine for foe in ruled.apart.get(number, ())}
    if any(foe < leader and _voice(reports[foe]).key == voice.key for foe in foes):
        return replace(voice, key=f"{voice.key} / {reports[leader].id}")
    return voice


def _copied(reports: Sequence[Report], copies: Sequence[LineageLink]) -> Iterator[Join]:
    place = {report.id: number for number, report in enumerate(reports)}
    for link in copies:
        if link.kind in _SAME_TEXT and {link.from_, link.to} <= place.keys():
            why = Likeness(link.score, link.kind.value, (link.reason,) if link.reason else ())
            yield Join(place[link.from_], place[link.to], why)


def _of_one_house(reports: Sequence[Report]) -> Iterator[Join]:
    """Who is behind the text: its publisher, or the agency that it credits."""
    seen: dict[str, int] = {}
    for number, report in enumerate(reports):
        named = (
            ("publisher", report.publisher or report.outlet),
            ("agency", next(iter(report.agencies), None)),
        )
        for code, name in named:
            if name:
                first = seen.setdefault(name.casefold(), number)
                yield Join(first, number, Likeness(1.0, f"one_{code}", (f"one {code}: {name}",)))


def _joined(reports: Sequence[Report], join: Join) -> JoinedReports:
    ends = (reports[join.first].id, reports[join.second].id)
    return JoinedReports(ends, join.why.code, join.why.reason, join.why.score)


def _voice(report: Report) -> Source:
    agency = next(iter(report.agencies), None)
    if agency:
        return house(agency, "agency")
    name = report.publisher or report.outlet
    if name:
        return house(name, "outlet")
    return Source(f"report {report.id}", report.name, "report")

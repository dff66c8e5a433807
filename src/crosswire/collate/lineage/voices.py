"""Whose own voice each report is: copies, editions of one publisher and one agency's text are one voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.lineage.origins import Source
from crosswire.link import Join, Likeness, Sets
from crosswire.types import JoinedReports, LineageKind, LineageLink, Report

_SAME_TEXT = (LineageKind.COPIES, LineageKind.TRANSLATES)


@dataclass(frozen=True, slots=True)
class Voices:
    """Whose voice each report is, by its id, and why several reports are one voice."""

    of: Mapping[str, Source]
    joined: tuple[JoinedReports, ...]


def voices(reports: Sequence[Report], copies: Sequence[LineageLink]) -> Voices:
    """The voice of each report; that of the first report where several are one."""
    sets = Sets(len(reports))
    for join in (*_copied(reports, copies), *_of_one_house(reports)):
        sets.join(join.first, join.second, join.why)
    return Voices(
        {report.id: _voice(reports[sets.find(number)]) for number, report in enumerate(reports)},
        tuple(_joined(reports, join) for join in sets.joins),
    )


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
        return Source(f"house {agency.casefold()}", agency, "agency")
    name = report.publisher or report.outlet
    if name:
        return Source(f"house {name.casefold()}", name, "outlet")
    return Source(f"report {report.id}", report.name, "report")

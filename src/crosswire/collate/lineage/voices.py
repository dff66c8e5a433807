"""Whose own voice each report is: copies, editions of one publisher and one agency's text are one voice."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.lineage.origins import Source
from crosswire.types import LineageKind, LineageLink, Report

_SAME_TEXT = (LineageKind.COPIES, LineageKind.TRANSLATES)


def voices(reports: Sequence[Report], copies: Sequence[LineageLink]) -> dict[str, Source]:
    """The voice of each report, by its id; that of the first report where several are one."""
    leader = {report.id: report.id for report in reports}
    order = {report.id: n for n, report in enumerate(reports)}

    def find(report: str) -> str:
        while leader[report] != report:
            leader[report] = leader[leader[report]]
            report = leader[report]
        return report

    def fold(one: str, other: str) -> None:
        first, second = sorted((find(one), find(other)), key=order.__getitem__)
        leader[second] = first

    for link in copies:
        if link.kind in _SAME_TEXT and {link.from_, link.to} <= leader.keys():
            fold(link.from_, link.to)
    seen: dict[str, str] = {}
    for report in reports:
        for house in _houses(report):
            fold(report.id, seen.setdefault(house, report.id))
    by_id = {report.id: report for report in reports}
    return {report.id: _voice(by_id[find(report.id)]) for report in reports}


def _houses(report: Report) -> tuple[str, ...]:
    """Who is behind the text: its publisher, and the agency that it credits."""
    named = (report.publisher or report.outlet, *report.agencies[:1])
    return tuple(dict.fromkeys(name.casefold() for name in named if name))


def _voice(report: Report) -> Source:
    agency = next(iter(report.agencies), None)
    if agency:
        return Source(f"house {agency.casefold()}", agency, "agency")
    name = report.publisher or report.outlet
    if name:
        return Source(f"house {name.casefold()}", name, "outlet")
    return Source(f"report {report.id}", report.id, "report")

"""Who reports: the independent voices, each with the reports that add none, and whom they cite."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.render.view.model import Voice
from crosswire.render.wording import dates, names
from crosswire.types import LineageKind, Report

TAKEN = (LineageKind.CITES, LineageKind.TRANSLATES)


def voices(index: Index) -> tuple[Voice, ...]:
    """The reports, in the order of the brief; one that counts with an earlier one stands below it."""
    heads = _heads(index)
    below: dict[str, list[Voice]] = {}
    for report in index.brief.reports:
        if heads[report.id] != report.id:
            below.setdefault(heads[report.id], []).append(_voice(index, report, ()))
    own = (r for r in index.brief.reports if heads[r.id] == r.id)
    return tuple(_voice(index, report, tuple(below.get(report.id, ()))) for report in own)


def _heads(index: Index) -> dict[str, str]:
    """For each report the first of those that count as one voice with it."""
    heads = {report.id: report.id for report in index.brief.reports}
    order = {report.id: n for n, report in enumerate(index.brief.reports)}
    for join in index.brief.lineage.joined:
        ends = sorted({heads[r] for r in join.reports if r in heads}, key=order.__getitem__)
        heads.update({r: ends[0] for r, head in heads.items() if head in ends})
    return heads


def _voice(index: Index, report: Report, copies: tuple[Voice, ...]) -> Voice:
    return Voice(
        anchor=index.source_anchor(report.id),
        outlet=index.outlets[report.id],
        url=clean.link(report.url),
        facts=tuple(_facts(index, report)),
        copies=copies,
    )


def _facts(index: Index, report: Report) -> Iterator[str]:
    shown = dates.published(report.published, year=index.year) if report.published else ""
    if shown and shown not in index.outlets[report.id]:
        yield shown
    yield from _reasons(index, report)
    cited: dict[LineageKind, list[str]] = {}
    for link in index.brief.lineage.links:
        if link.from_ == report.id and link.kind in TAKEN:
            cited.setdefault(link.kind, []).append(index.end(link.to))
    yield from (worded(f"facts.{kind}", who=names.listed(to)) for kind, to in cited.items())


def _reasons(index: Index, report: Report) -> Iterator[str]:
    """Why it counts with an earlier report."""
    order = {known.id: n for n, known in enumerate(index.brief.reports)}
    for join in index.brief.lineage.joined:
        others = [r for r in join.reports if r != report.id and r in order]
        if report.id in join.reports and others and order[others[0]] < order[report.id]:
            yield clean.line(join.reason)
            return

"""Reports to extracts; and those that hang on the day of their story, by that day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crosswire import types
from crosswire.config import Settings
from crosswire.salvage import salvaged

Watcher = Callable[[str, Any], None]
"""Called with the name of a stage and what it returned, as soon as it has returned."""


def unwatched(_stage: str, _result: Any) -> None:
    """Nobody looks at the stages."""


def extracted(
    reports: Sequence[types.Report],
    settings: Settings,
    watch: Watcher = unwatched,
    *,
    story: bool = False,
    anchor: date | None = None,
) -> tuple[tuple[types.Extract, ...], tuple[types.Skipped, ...]]:
    """What the texts of reports say, each alone, and which of them could not be read.

    Args:
        reports: Any number, in canonical order.
        settings: How to work.
        watch: Told of the analyses.
        story: Whether the reports tell one story, whose day dates those that have none of their own.
        anchor: That day, where it is known.
    """
    from crosswire.analyse import analyse, models
    from crosswire.extract import extract
    from crosswire.extract import models as engines

    if not reports:
        return (), ()
    (analyses, unread), lost = salvaged(
        lambda some: analyse(some, settings, story=story, anchor=anchor),
        reports,
        lambda one: one.where,
    )
    watch("analyses", analyses)
    found, broken = salvaged(lambda some: extract(some, settings), analyses, lambda one: one.report.where)
    named = tuple(
        replace(one, models={**models(one.report, settings), **engines(settings, one.report.language)})
        for one in found
    )
    return named, (*unread, *lost, *broken)


def rewritten(
    extracts: Sequence[types.Extract], corrections: Sequence[types.DeskCorrection], settings: Settings
) -> tuple[tuple[types.Extract, ...], tuple[types.Skipped, ...]]:
    """The extracts of reports as people correct them; one with other noise, date or outlet is read anew."""
    from crosswire.corrections import gone

    deleted = gone(corrections)
    extracts = [one for one in extracts if one.report.id not in deleted]
    said = as_corrected((one.report for one in extracts), corrections)
    kept = [one for one in extracts if one.report.id not in said]
    again, lost = extracted(list(said.values()), settings)
    return tuple(sorted((*kept, *again), key=lambda one: one.report.order)), lost


def as_corrected(
    reports: Iterable[types.Report], corrections: Sequence[types.DeskCorrection]
) -> dict[str, types.Report]:
    """By their ids the reports that people correct, as they have them."""
    from crosswire import corrections as people
    from crosswire.read.metadata.outlets import publisher

    if not corrections:
        return {}
    said = ((one, people.rewritten(one, corrections, publisher)) for one in reports)
    return {one.id: other for one, other in said if other != one}


def anchored(
    extracts: Sequence[types.Extract], settings: Settings
) -> tuple[tuple[types.Extract, ...], tuple[types.Skipped, ...]]:
    """The extracts of one story: those whose dates hang on its day, and count from another, are read again.

    Only a report that has no day of its own is ever read twice, or one whose day is not believed.
    """
    from crosswire.analyse import doubts

    doubted = doubts(extracts)
    wrong = doubted.reports
    day = story_day([one for one in extracts if one.report.id not in wrong])
    adrift = [one.report for one in extracts if one.floats and one.anchor != day]
    adrift += [
        replace(one.report, published=None, published_from=None) for one in extracts if one.report.id in wrong
    ]
    read = {one.id for one in adrift}
    kept = [_without(one, doubted.days.get(one.report.id)) for one in extracts if one.report.id not in read]
    again, lost = extracted(adrift, settings, anchor=day)
    return tuple(sorted((*kept, *again), key=lambda one: one.report.order)), lost


def _without(extract: types.Extract, days: Collection[types.Span] | None) -> types.Extract:
    """An extract without the days that it only repeats from an older report."""
    if not days:
        return extract
    prose = extract.parts.prose
    told = tuple(one for one in prose.dated if one.date not in days)
    return replace(extract, parts=replace(extract.parts, prose=replace(prose, dated=told)))


def story_day(extracts: Sequence[types.Extract]) -> date | None:
    """The day of the story that some reports tell, as far as they are dated."""
    from crosswire.analyse import anchor_of

    return anchor_of([one.day for one in extracts])

"""Reports | paragraphs | language pipeline (one batch for all reports) | sentences, names, dates, places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from crosswire import limits
from crosswire.analyse import language, names, paragraphs, places, sentences
from crosswire.config import Settings
from crosswire.errors import InputError, OversizeInput
from crosswire.languages import alone, dates
from crosswire.languages.base import Dates
from crosswire.types import Analysis, Paragraph, Report, Skipped
from crosswire.types.parse import Parse

Parted = tuple[tuple[paragraphs.Draft, ...], tuple[paragraphs.Draft, ...]]


def analyse(
    reports: Sequence[Report], settings: Settings, *, story: bool = False, anchor: date | None = None
) -> tuple[tuple[Analysis, ...], tuple[Skipped, ...]]:
    """Read every report linguistically, each as if it were the only one.

    All paragraphs of all reports go through the language pipeline as one stream, because batches
    are what makes it fast. A report in a language without a model is skipped and named, and the
    rest goes on.

    Args:
        reports: What was read, in canonical order.
        settings: Which language pipeline to use.
        story: Whether all reports tell one story. Then those that say when they were published
            date those that do not.
        anchor: The day that dates those that do not, where it is known.

    Returns:
        One analysis for each report that could be read, in the order given, and what was skipped.

    Raises:
        ResourceError: The language pipeline that the settings name is not installed.
    """
    known, skipped = [], []
    for report in reports:
        try:
            own = language.of(report)
            parted = paragraphs.parted(report)
            _bearable(report, parted[0], own.longest(settings))
            known.append((report, parted))
        except InputError as problem:
            skipped.append(Skipped(problem.source, problem.reason))
    return tuple(_analyses(known, settings, story=story, anchor=anchor)), tuple(skipped)


def _bearable(report: Report, drafts: Sequence[paragraphs.Draft], most: int) -> None:
    """Has every paragraph within what the language pipeline takes.

    Raises:
        OversizeInput: One is longer; no paragraph of prose is.
    """
    for draft in drafts:
        size = len(draft.text)
        if size > most:
            raise OversizeInput(
                report.path or report.url or report.id,
                f"the paragraph at character {draft.offsets[0]} has {size:,} characters, more than the "
                f"{most:,} that the language pipeline reads; part it with blank lines",
            )


LONGEST = timedelta(days=7)  # of a story whose reports may date each other


def anchor_of(known: Sequence[date | None]) -> date | None:
    """The day of a story: the middle one of the days published, when they lie close together."""
    days = sorted(day for day in known if day)
    return days[len(days) // 2] if days and days[-1] - days[0] <= LONGEST else None


def _analyses(
    known: Sequence[tuple[Report, Parted]], settings: Settings, *, story: bool, anchor: date | None
) -> list[Analysis]:
    reports, parted = [report for report, _ in known], [parts for _, parts in known]
    drafts = [prose for prose, _ in parted]
    parts = _parsed(reports, drafts, settings)
    found = [
        alone(report, settings, partial(names.recognise, own))
        for report, own in zip(reports, parts, strict=True)
    ]
    clues = [
        alone(report, settings, partial(_clues, report, own, furniture, settings))
        for report, own, (_, furniture) in zip(reports, parts, parted, strict=True)
    ]
    days = [_dates(report).day_of(said, report) for said, report in zip(clues, reports, strict=True)]
    anchor = anchor_of(days) if story else anchor

    def analysis(number: int) -> Analysis:
        named, own = names.undated(found[number], clues[number]), _dates(reports[number])
        return Analysis(
            report=reports[number],
            paragraphs=parts[number],
            sentences=sentences.find(parts[number]),
            mentions=names.mentions(named),
            unsure=names.unsure(named),
            dates=own.find(clues[number], reports[number], story=anchor),
            places=places.find(named),
            day=days[number],
            anchor=anchor if (floats := own.floats(clues[number], reports[number])) else None,
            floats=floats,
        )

    return [alone(report, settings, partial(analysis, number)) for number, report in enumerate(reports)]


def _parsed(
    reports: Sequence[Report], drafts: Sequence[tuple[paragraphs.Draft, ...]], settings: Settings
) -> list[tuple[Paragraph, ...]]:
    """The paragraphs of every report; those of one language go to its parser as one stream."""
    streams: dict[str, list[str]] = defaultdict(list)
    packs = [language.of(report) for report in reports]
    for own, some in zip(packs, drafts, strict=True):
        streams[own.CODE].extend(draft.text for draft in some)
    parses = {own.CODE: iter(own.parses(streams[own.CODE], settings)) for own in packs}
    return [
        alone(report, settings, partial(_read, some, parses[own.CODE]))
        for report, own, some in zip(reports, packs, drafts, strict=True)
    ]


def _read(drafts: Sequence[paragraphs.Draft], parses: Iterator[Parse]) -> tuple[Paragraph, ...]:
    """The paragraphs of a report as its language's parser reads them, one after the other."""
    parts = []
    for number, draft in enumerate(drafts):
        parts.append(Paragraph(number, draft.kind, next(parses), draft.offsets))
        limits.check()
    return tuple(parts)


def _clues(
    report: Report, parts: Sequence[Paragraph], drafts: Sequence[paragraphs.Draft], settings: Settings
) -> list[Any]:
    """Everything that reads like a date, in text order; bylines and legends (`drafts`) may hold one too."""
    parses = language.of(report).tokens([draft.text for draft in drafts], settings)
    more = [Paragraph(-1, d.kind, parse, d.offsets) for d, parse in zip(drafts, parses, strict=True)]
    return _dates(report).clues(sorted([*parts, *more], key=lambda p: p.offsets[0]))


def _dates(report: Report) -> Dates:
    return dates(language.of(report).CODE)

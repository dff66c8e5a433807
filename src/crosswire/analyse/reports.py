"""Reports | paragraphs | language pipeline (one batch for all reports) | sentences, names, dates, places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from crosswire.analyse import dates, language, names, paragraphs, places, sentences
from crosswire.config import Settings
from crosswire.errors import InputError, OversizeInput
from crosswire.types import Analysis, Paragraph, Report, Skipped

Parted = tuple[tuple[paragraphs.Draft, ...], tuple[paragraphs.Draft, ...]]


def analyse(
    reports: Sequence[Report], settings: Settings, *, story: bool = False
) -> tuple[tuple[Analysis, ...], tuple[Skipped, ...]]:
    """Read every report linguistically.

    All paragraphs of all reports go through the language pipeline as one stream, because batches
    are what makes it fast. A report in a language without a model is skipped and named, and the
    rest goes on.

    Args:
        reports: What was read, in canonical order.
        settings: Which language pipeline to use.
        story: Whether all reports tell one story. Then those that say when they were published
            date those that do not, and a name that is clear in one is clear in all.

    Returns:
        One analysis for each report that could be read, in the order given, and what was skipped.

    Raises:
        ResourceError: The language pipeline that the settings name is not installed.
    """
    known, skipped = [], []
    for report in reports:
        try:
            name = language.pipeline_name(report, settings)
            parted = paragraphs.parted(report)
            _bearable(report, parted[0], language.longest(name))
            known.append((report, parted))
        except InputError as problem:
            skipped.append(Skipped(problem.source, problem.reason))
    return tuple(_analyses(known, settings, story=story)), tuple(skipped)


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


def _day(reports: Sequence[Report]) -> date | None:
    """The middle one of the days published, when they lie close together."""
    days = sorted(known for report in reports if (known := dates.day_of(report)))
    return days[len(days) // 2] if days and days[-1] - days[0] <= LONGEST else None


def _analyses(known: Sequence[tuple[Report, Parted]], settings: Settings, *, story: bool) -> list[Analysis]:
    reports, parted = [report for report, _ in known], [parts for _, parts in known]
    drafts = [one for one, _ in parted]
    texts = [draft.text for one in drafts for draft in one]
    docs = iter(language.docs(texts, settings.language_pipeline))
    parts = [tuple(Paragraph(i, d.kind, next(docs), d.offsets) for i, d in enumerate(one)) for one in drafts]
    found = names.recognise(*parts) if story else [names.recognise(one)[0] for one in parts]
    day = _day(reports) if story else None
    return [
        Analysis(
            report=report,
            paragraphs=one,
            sentences=sentences.find(one),
            mentions=names.mentions(named),
            dates=dates.find(_clues(one, furniture, settings), report, story=day),
            places=places.find(named),
            day=dates.day_of(report),
        )
        for report, one, named, (_, furniture) in zip(reports, parts, found, parted, strict=True)
    ]


def _clues(
    parts: Sequence[Paragraph], drafts: Sequence[paragraphs.Draft], settings: Settings
) -> list[dates.Clue]:
    """Everything that reads like a date, in text order; bylines and legends (`drafts`) may hold one too."""
    docs = language.tokens([draft.text for draft in drafts], settings.language_pipeline)
    more = [Paragraph(-1, d.kind, doc, d.offsets) for d, doc in zip(drafts, docs, strict=True)]
    return dates.clues(sorted([*parts, *more], key=lambda p: p.offsets[0]))

"""The flow, from inputs to the brief.

    inputs
      | read       files, folders, globs, URLs, stdin -> Report, noise marked   (a report at a time)
      | analyse    Report -> Analysis: sentences, names, dates, places          (batches of paragraphs)
      | extract    Analysis -> Extract: statements, figures, parts              (a report at a time)
      | anchor     Extracts without a day of their own, read by that of the story
      | copies     Extracts -> LineageLink: who printed whose text              (all reports)
      | collate    Extracts -> Brief: questions, standing, sums, lineage …      (all reports)

An extract is a plain record: it may have been made before, or elsewhere, and is then not read again.

One function a stage, each a pure function of what the stage before returned, apart from `read`.
What cannot be used is skipped with its reason, at every stage, and the rest goes on. The stages are
imported where they are called, so that `crosswire --help` does not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike, fsdecode
from typing import TYPE_CHECKING, Any

from crosswire import types
from crosswire.config import Settings, load
from crosswire.errors import FAULT, Fault, NothingRead, UsageError
from crosswire.extraction import Watcher, anchored, extracted, rewritten, unwatched
from crosswire.salvage import salvaged
from crosswire.showing import Brief

if TYPE_CHECKING:
    from crosswire.cluster.stories import Story

STAGES: dict[str, str] = {
    "reading": "the reports as they were read, with metadata and noise, and what was skipped",
    "analyses": "sentences, names, dates and places of each report",
    "extracts": "what each report alone says, as a record that can be collated again",
    "copies": "which reports print whose text",
    "brief": "the brief",
}

_STEPS = 20  # from one version of an article to the next, that a brief tells: a live blog has hundreds

Input = str | PathLike[str] | Mapping[str, Any]
Inputs = Input | Iterable[Input]
"""One input or several: files, folders, globs, URLs, "-" for standard input, or reports in memory: records
with `text` or `html`, and `id`, `url`, `outlet`, `title`, `byline`, `published`, `language` where known."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What every report alone says, what was skipped, and what else is to be said of the inputs."""

    extracts: tuple[types.Extract, ...]
    skipped: tuple[types.Skipped, ...]
    notices: tuple[types.Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouped:
    """A story and its reports, in order."""

    story: Story
    reports: tuple[types.Report, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The stories of some reports, what was skipped, and what else is to be said of the inputs."""

    stories: tuple[Grouped, ...]
    skipped: tuple[types.Skipped, ...]
    notices: tuple[types.Notice, ...] = ()


def read(inputs: Inputs, settings: Settings | None = None) -> types.Reading:
    """The reports that the inputs hold, and what was skipped.

    Args:
        inputs: A file, a folder, a glob, a URL, "-" for standard input, a record with the `text` or `html`
            of a report and what else is known of it, or several of these.
        settings: How to read; without them, those of the environment.

    Raises:
        UsageError: The inputs are something else.
    """
    from crosswire.read import read as read_stage

    return read_stage(_listed(inputs), settings or load())


def extract(
    inputs: Inputs | types.Reading,
    settings: Settings | None = None,
    *,
    story: bool = False,
    watch: Watcher = unwatched,
) -> Extraction:
    """What every report alone says: sentences, names, dates, places, statements, figures.

    Args:
        inputs: As for `read`, or what `read` returned.
        settings: How to work; without them, those of the environment.
        story: Whether the reports are all of one story: then the dated ones anchor the dates of
            those that name no date of their own.
        watch: Told of every stage's result, by the names in `STAGES`.

    Raises:
        NothingRead: Every input was skipped; the message names each with its reason.
    """
    settings = settings or load()
    reading = inputs if isinstance(inputs, types.Reading) else read(inputs, settings)
    watch("reading", reading)
    fresh, lost = extracted(reading.reports, settings, watch, story=story)
    skipped = tuple(sorted((*reading.skipped, *lost)))
    extracts = tuple(sorted((*reading.extracts, *fresh), key=lambda one: one.report.order))
    if not extracts:
        raise _nothing(skipped)
    watch("extracts", extracts)
    return Extraction(extracts, skipped, reading.notices)


def collate(
    extraction: Extraction,
    settings: Settings | None = None,
    *,
    watch: Watcher = unwatched,
    versions: Iterable[Sequence[types.Version]] = (),
    corrections: Sequence[types.DeskCorrection] = (),
) -> Brief:
    """The brief of what the reports say, each alone.

    Args:
        extraction: Extracts of one story, made now or before.
        settings: How to read a report whose dates hang on the day of the story, should one be new to it.
        watch: Told of every stage's result, by the names in `STAGES`.
        versions: Of each article that was seen in several, all of them, the oldest first; the last is the
            one among the extracts.
        corrections: What people say of these reports and of others, in the order in which they did. A report
            that one of them changes is read again.

    Raises:
        NothingRead: No report could be collated; the message names each with its reason.
    """
    from crosswire.cluster import copies
    from crosswire.collate import collate as collate_stage
    from crosswire.collate.revisions import history
    from crosswire.languages.wording import telling

    known, unread = rewritten(extraction.extracts, corrections, settings or load())
    extracts, adrift = anchored(known, settings or load())
    models = {name: version for one in extracts for name, version in one.models.items()}
    skipped = tuple(sorted((*extraction.skipped, *unread, *adrift)))
    revisions = [step for article in versions for step in history(article[-_STEPS - 1 :])]

    def stage(some: Sequence[types.Extract]) -> tuple[tuple[types.LineageLink, ...], types.Brief]:
        with telling({one.report.language for one in some if one.report.language}):
            links = copies.find(some)
        made = collate_stage(
            some,
            copies=links,
            skipped=skipped,
            models=models,
            revisions=revisions,
            corrections=corrections,
        )
        return links, made

    (links, record), lost = salvaged(stage, extracts, lambda one: one.report.where)
    watch("copies", links)
    if lost and not record.reports:
        raise _nothing((*skipped, *lost))
    shown = Brief.of(replace(record, skipped=tuple(sorted((*record.skipped, *lost)))) if lost else record)
    watch("brief", shown)
    return shown


def brief(
    inputs: Inputs | types.Reading,
    settings: Settings | None = None,
    *,
    watch: Watcher = unwatched,
    corrections: Sequence[types.DeskCorrection] = (),
) -> Brief:
    """One sourced record of the story that the inputs report.

    Args:
        inputs: As for `read`, or what `read` returned.
        settings: How to work; without them, those of the environment.
        watch: Told of every stage's result, by the names in `STAGES`.
        corrections: What people say of the reports, in the order in which they did.

    Raises:
        NothingRead: Every input was skipped; the message names each with its reason.
    """
    extraction = extract(inputs, settings, story=True, watch=watch)
    return collate(extraction, settings, watch=watch, corrections=corrections)


def stories(inputs: Inputs | types.Reading, settings: Settings | None = None) -> Grouping:
    """The reports that the inputs hold, grouped: which are about one event, and why.

    No language model is needed: a report is known by its words, its title, its figures and its days.

    Args:
        inputs: As for `read`, or what `read` returned; reports of any number of stories.
        settings: How to read; without them, those of the environment.

    Raises:
        NothingRead: Every input was skipped; the message names each with its reason.
    """
    from crosswire.analyse import dates_of
    from crosswire.cluster import stories as grouping

    settings = settings or load()
    reading = inputs if isinstance(inputs, types.Reading) else read(inputs, settings)

    def known(some: Sequence[types.Report]) -> list[grouping.Traits]:
        return [grouping.of_report(one, dates_of(one, settings)) for one in some]

    fresh, lost = salvaged(known, reading.reports, lambda one: one.where)
    before = [grouping.traits(one) for one in reading.extracts]
    skipped = tuple(sorted((*reading.skipped, *lost)))
    reports = {one.id: one for one in (*reading.reports, *(e.report for e in reading.extracts))}
    if not fresh and not before:
        raise _nothing(skipped)
    found = grouping.find([*fresh, *before])
    told = tuple(Grouped(story, tuple(reports[name] for name in story.reports)) for story in found)
    return Grouping(told, skipped, reading.notices)


def _listed(inputs: Inputs) -> list[str | Mapping[str, Any]]:
    """Every input by itself; a single one is no list of its characters, or of its keys."""
    one_alone = isinstance(inputs, str | PathLike | Mapping) or not isinstance(inputs, Iterable)
    every: list[Any] = [inputs] if one_alone else list(inputs)  # type: ignore[arg-type]  # it is iterable
    for one in every:
        if not isinstance(one, str | PathLike | Mapping):
            raise UsageError(f"an input is a path, a URL, '-' or a record, or several of these, not {one!r}")
    return [one if isinstance(one, Mapping) else fsdecode(one) for one in every]


def _nothing(skipped: Sequence[types.Skipped]) -> NothingRead | Fault:
    """The error of a run without a report; where crosswire lost one of them, the fault is its own."""
    named = "".join(f"\n  {s.input}: {s.error}" for s in skipped)
    message = f"nothing could be read{named}" if named else "nothing could be read: no input holds a report"
    return Fault(message) if any(s.error.startswith(FAULT) for s in skipped) else NothingRead(message)

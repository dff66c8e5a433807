"""What a draft is set against: a brief, and what each of its reports says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from crosswire import types
from crosswire.config import Settings
from crosswire.errors import UsageError
from crosswire.extraction import Watcher, unwatched
from crosswire.kept import holds_brief, restored
from crosswire.pipeline import Extraction, Inputs, collate, extract
from crosswire.types import Extract, Reading


@dataclass(frozen=True, slots=True)
class Record:
    """The record of a story.

    Attributes:
        brief: What its reports say together.
        extracts: What each of them says.
    """

    brief: types.Brief
    extracts: tuple[Extract, ...]


def record(
    against: types.Brief | Extraction | Inputs, settings: Settings, *, watch: Watcher = unwatched
) -> Record:
    """The record that a draft is set against.

    Args:
        against: A brief, what `extract` returned, the file of a brief, or reports as for `brief`.
        settings: How to work.
        watch: Told of every stage's result.

    Raises:
        RecordError: The file of a brief does not hold one of this schema.
        NothingRead: No report could be read.
    """
    if isinstance(against, types.Brief):
        return of_brief(against, settings, watch=watch)
    if isinstance(against, Extraction):
        return Record(collate(against, settings, watch=watch), against.extracts)
    named = [against] if isinstance(against, str | PathLike) else list(against)
    only = named[0] if len(named) == 1 and isinstance(named[0], str | PathLike) else None
    if only is not None and holds_brief(Path(only)):
        return of_brief(restored(Path(only)), settings, watch=watch)
    found = extract(named, settings, story=True, watch=watch)
    return Record(collate(found, settings, watch=watch), found.extracts)


def of_brief(
    brief: types.Brief, settings: Settings, extracts: Sequence[Extract] = (), *, watch: Watcher = unwatched
) -> Record:
    """A brief with what its reports say: as it is known, or read again of their texts.

    A brief of another version of crosswire may name other figures: then it is made again.
    """
    if not extracts:
        if not brief.reports:
            raise UsageError("the brief holds no reports")
        found = extract(Reading(brief.reports, brief.skipped), settings, story=True, watch=watch)
        extracts = found.extracts
    else:
        found = Extraction(tuple(extracts), brief.skipped)
    known = {figure.id for one in extracts for figure in one.figures}
    if {figure.id for figure in brief.figures} <= known:
        return Record(brief, tuple(extracts))
    return Record(collate(found, settings, watch=watch), tuple(extracts))

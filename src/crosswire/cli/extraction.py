"""What the commands share that need each report alone, without a brief."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.cli import progress
from crosswire.cli.talk import Talk
from crosswire.config import Settings
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.pipeline import Extraction

STAGES = ("reading", "analyses", "extracts")


def extracted(
    talk: Talk, inputs: Sequence[str | Path] | None, settings: Settings, *, story: bool = False
) -> Extraction:
    """What every report of the inputs says, with the progress shown.

    Args:
        talk: Where progress is shown.
        inputs: What the user names.
        settings: How to work.
        story: Whether the reports are all of one story.

    Raises:
        UsageError: No input is named.
        NothingRead: Every input was skipped.
    """
    from crosswire import pipeline

    if not inputs:
        raise UsageError("no INPUT: name files, folders, globs, URLs, or - for standard input")
    with progress.watching(talk, STAGES, {}) as watch:
        return pipeline.extract(inputs, settings, story=story, watch=watch)

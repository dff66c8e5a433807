"""A brief that a command works on: kept as JSON, or made of reports there and then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.cli import progress
from crosswire.cli.talk import Talk
from crosswire.kept import holds_brief, restored

if TYPE_CHECKING:
    from crosswire.config import Settings
    from crosswire.types import Brief


def given(inputs: Sequence[str | Path], settings: Settings, talk: Talk) -> Brief:
    """The brief that the one input holds, or that of the reports which the inputs are.

    What was skipped is named where it is made here; of a brief that is kept, that was said when it was made.

    Raises:
        RecordError: It looks like a brief, and is none.
    """
    if len(inputs) == 1 and holds_brief(Path(inputs[0])):
        return restored(Path(inputs[0]))
    from crosswire import pipeline

    with progress.watching(talk, list(pipeline.STAGES), {}) as watch:
        found = pipeline.brief(list(inputs), settings, watch=watch)
    talk.skipped(found.skipped)
    return found

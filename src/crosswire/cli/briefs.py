"""A brief that a command works on: kept as JSON, or made of reports there and then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.cli import progress
from crosswire.cli.talk import Talk
from crosswire.errors import RecordError

if TYPE_CHECKING:
    from crosswire.config import Settings
    from crosswire.types import Brief

# A brief begins with its schema: after the white space of so many bytes, within so many.
HEAD, OPENING = 4096, 200


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


def holds_brief(path: Path) -> bool:
    """Whether a file begins as a brief in JSON does."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD).lstrip()[:OPENING]
    except (OSError, ValueError):
        return False
    return head.startswith(b"{") and b'"crosswire/brief/' in head


def restored(path: Path) -> Brief:
    """The brief of a file.

    Raises:
        RecordError: It does not hold one.
    """
    from crosswire.render import json

    try:
        return json.parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as problem:
        raise RecordError(f"{path}: not UTF-8: {problem}") from problem
    except RecordError as problem:
        raise RecordError(f"{path}: {problem}") from problem

"""A brief that a file keeps as JSON."""

from __future__ import annotations

from pathlib import Path

from crosswire.errors import RecordError, UsageError
from crosswire.types import SCHEMA, Brief

# A brief begins with its schema: after the white space of so many bytes, within so many.
HEAD, OPENING = 4096, 200
_NAME = SCHEMA.rpartition("/")[0].encode()  # one of another version is a brief, too, and is named as such


def holds_brief(path: Path) -> bool:
    """Whether a file begins as a brief in JSON does, whatever it is called."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD).lstrip()[:OPENING]
    except (OSError, ValueError):
        return False
    return head.startswith(b"{") and b'"' + _NAME + b"/" in head


def restored(path: Path) -> Brief:
    """The brief of a file.

    Raises:
        RecordError: It does not hold one.
        UsageError: It cannot be read.
    """
    from crosswire.render import json

    try:
        return json.parse(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise RecordError(f"{path}: not UTF-8: {problem}") from problem
    except RecordError as problem:
        raise RecordError(f"{path}: {problem}") from problem

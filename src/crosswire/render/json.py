"""Briefs as JSON, and back: the brief contract, byte for byte the same for the same brief."""

from __future__ import annotations

from crosswire.errors import RecordError
from crosswire.record import dump, load, plain, restore
from crosswire.types import SCHEMA, Brief

__all__ = ["dump", "parse", "render"]


def render(brief: Brief) -> str:
    """The brief as JSON: keys in the order of the contract, one line a leaf, a newline at the end.

    What an input said beyond the contract stays beside its report as `extra`, and only where there
    is such a thing, so that a reader of the contract never meets an empty stranger.
    """
    record = plain(brief)
    for report in record["reports"]:
        if not report["extra"]:
            del report["extra"]
    return dump(record, indent=1) + "\n"


def parse(text: str | bytes) -> Brief:
    """The brief that `render` wrote.

    Raises:
        RecordError: Not JSON, another schema, or not the shape of the contract; it says where.
    """
    data = load(text)
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        raise RecordError(f"not a brief of schema {SCHEMA!r}: its schema is {found!r}")
    restored: Brief = restore(Brief, data)
    return restored

"""A record of a benchmark as a report."""

from __future__ import annotations

from typing import Any

from crosswire.types import Report


def report(record: dict[str, Any]) -> Report:
    """The article as a report whose every character is prose."""
    return Report(
        id=record["id"],
        path=None,
        url=None,
        outlet=None,
        publisher=None,
        agencies=(),
        title=None,
        byline=None,
        published=None,
        published_from=None,
        language="en",
        words=len(record["text"].split()),
        text=record["text"],
    )

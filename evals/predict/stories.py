"""Stories of the benchmark: each report with the story that it is put into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from crosswire.cluster import stories
from crosswire.types import Report

Record = dict[str, Any]


def predict(records: Iterable[Record]) -> Iterator[Record]:
    """One cluster label a report: the id of the story's first report."""
    for story in stories.find([_report(record) for record in records]):
        for report in story:
            yield {"id": report, "cluster": story[0]}


def _report(record: Record) -> Report:
    published = record.get("published")
    return Report(
        id=record["id"],
        path=None,
        url=record.get("url"),
        outlet=None,
        publisher=None,
        agencies=(),
        title=record.get("title"),
        byline=None,
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        published_from=None,
        language=None,
        words=len(record["text"].split()),
        text=record["text"],
    )

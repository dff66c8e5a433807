"""Stories of the benchmark: each report with the story that it is put into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from crosswire.cluster import stories
from crosswire.types import Report
from evals.predict.prose import report

Record = dict[str, Any]


def predict(records: Iterable[Record]) -> Iterator[Record]:
    """One cluster label a report: the id of the story's first report."""
    for story in stories.find(stories.of_report(_report(record)) for record in records):
        for member in story.reports:
            yield {"id": member, "cluster": story.reports[0]}


def _report(record: Record) -> Report:
    published = record.get("published")
    return replace(
        report(record),
        url=record.get("url"),
        title=record.get("title"),
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
    )

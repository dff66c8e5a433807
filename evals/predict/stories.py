"""Stories of the benchmark: each report with the story that it is put into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from crosswire.analyse import dates_of
from crosswire.cluster import stories
from crosswire.config import Settings, load
from crosswire.read import report

Record = dict[str, Any]


def predict(records: Iterable[Record]) -> Iterator[Record]:
    """One cluster label a report: the id of its story."""
    settings = load()
    for story in stories.find(traits(record, settings) for record in records):
        for member in story.reports:
            yield {"id": member, "cluster": story.id}


def traits(record: Record, settings: Settings) -> stories.Traits:
    """What grouping compares of a record."""
    published = record.get("published")
    made = report(
        record["text"],
        id=record["id"],
        settings=settings,
        url=record.get("url"),
        title=record.get("title"),
        published=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        language="en",
    )
    return stories.of_report(made, dates_of(made, settings))

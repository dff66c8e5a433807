"""Toponyms of the benchmark's articles, as crosswire's places give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crosswire.analyse import analyse
from crosswire.config import Settings, load
from crosswire.types import Analysis
from evals.predict.prose import report

_BATCH = 32


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order.

    Adjectives and places inside other names are predicted too: most of the benchmark counts them.
    """
    settings = settings or load()
    rest = list(records)
    while rest:
        held, rest = rest[:_BATCH], rest[_BATCH:]
        analyses, _ = analyse([report(r) for r in held], settings)
        found = {a.report.id: toponyms(a) for a in analyses}
        for record in held:
            yield {"id": record["id"], "toponyms": found.get(record["id"], [])}


def toponyms(analysis: Analysis) -> list[dict[str, Any]]:
    """Places in the format of the benchmark."""
    return [{"start": p.span.start, "end": p.span.end, "lat": p.lat, "lon": p.lon} for p in analysis.places]

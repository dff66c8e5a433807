"""The day that a page was published, as reading the page gives it, and as htmldate alone does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from crosswire import pipeline
from crosswire.config import Settings, load


def predict(records: Iterable[dict[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """One prediction a record, in their order; the page is read from a file, without its address."""
    settings = settings or load()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        for record in records:
            file.write_text(record["html"], encoding="utf-8")
            reports = pipeline.read([file], settings).reports
            found = reports[0].published if reports else None
            yield {
                "id": record["id"],
                "day": found.date().isoformat() if found else None,
                "htmldate": _alone(record["html"]),
            }


def _alone(page: str) -> str | None:
    import htmldate

    found: str | None = htmldate.find_date(page, original_date=True)
    return found

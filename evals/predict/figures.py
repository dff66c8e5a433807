"""Figures of the annotated records as extraction reads them, each slot as the scorer compares it.

Places are those that the figure has in its report: what collation adds from other reports is not counted.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from crosswire import pipeline
from crosswire.config import Settings
from crosswire.types import Extract, Figure, FigureClues

Record = dict[str, Any]


def predict(records: Iterable[Record], settings: Settings | None = None) -> Iterator[Record]:
    """One prediction a record, in their order: the figures of the whole record."""
    kept = list(records)
    read = {extract.report.text: extract for extract in _extracts(kept, settings)}
    for record in kept:
        yield {"id": record["id"], "figures": told(read[record["text"]]) if record["text"] in read else []}


def told(extract: Extract) -> list[Record]:
    """The figures of a report, with words for what is a place in the text."""
    said = {statement.id: statement for statement in extract.statements}
    made = []
    for figure in extract.figures:
        statement = said.get(figure.statement or "")
        sources = [[s.start, s.end] for s in statement.source] if statement else []
        made.append(_figure(extract, figure, extract.clues.get(figure.id, FigureClues()), sources))
    return made


def _figure(extract: Extract, figure: Figure, clues: FigureClues, sources: list[list[int]]) -> Record:
    place, owner = clues.place, clues.owner
    return {
        "start": figure.start, "end": figure.end,
        "value": figure.value, "low": figure.low, "high": figure.high,
        "modifier": figure.modifier.value, "kind": figure.kind.value, "unit": figure.unit,
        "modality": figure.modality.value, "counted": figure.counted, "qualifiers": list(figure.qualifiers),
        "outcome": figure.predicate, "place": extract.report.slice(place) if place else None,
        "period": figure.period.text if figure.period else None, "as_of": figure.as_of,
        "owner": extract.report.slice(owner) if owner else None,
        "event": figure.event, "role": figure.role.value if figure.role else None,
        "including": clues.including is not None,
        "source": sources, "speaker": figure.origin[-1].name if figure.origin else None,
    }  # fmt: skip


def _extracts(records: list[Record], settings: Settings | None) -> tuple[Extract, ...]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in map(_row, records)), "utf-8")
        return pipeline.extract([file], settings).extracts if records else ()


def _row(record: Record) -> Record:
    """What a reader of the record has: its text, and when and where it was printed."""
    row = {
        "id": record["id"], "text": record["text"], "title": record.get("title"), "url": record.get("url"),
        "published": record.get("published") or record.get("date"),
        "outlet": record.get("outlet") or record.get("publisher"),
    }  # fmt: skip
    return {name: value for name, value in row.items() if value}

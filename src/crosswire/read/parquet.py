"""Parquet: one report a row, its columns named as the keys of a JSON record."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from crosswire.errors import InputError, MalformedInput, OversizeInput
from crosswire.read import records
from crosswire.read.drafts import Draft, Text
from crosswire.read.sources import Document
from crosswire.types import Skipped

_MARK = b"PAR1"
_TIMES = 20  # as large as an input may be, once it is unpacked
_BATCH = 16  # rows in memory at a time: one value may be as large as a report may


def matches(document: Document) -> bool:
    """By its first and last bytes."""
    return document.data.startswith(_MARK) and document.data.endswith(_MARK)


def drafts(document: Document, limit: int) -> Iterator[Draft | Skipped]:
    """The rows, each broken one skipped by its number.

    Args:
        document: The file.
        limit: The largest size of a row, in bytes; of the whole file unpacked, twenty times that.

    Raises:
        MalformedInput: It is broken, no column holds the reports' text, or pyarrow is not installed.
        OversizeInput: It is larger, unpacked, than the limit allows.
    """
    source = _opened(document, limit)
    place = Text(document.where, document.name, "", document.path, document.url)
    left = limit * _TIMES
    for number, row in _rows(source, document.where):
        fields = _fields(row)
        size = sum(len(value) for value in fields.values() if isinstance(value, str))
        left -= size
        if left < 0:
            raise OversizeInput(document.where, _larger(limit * _TIMES))
        yield _draft(fields, place, f"{document.where}[{number}]", size=size, limit=limit)


def _rows(source: Any, where: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows by number, one at a time."""
    number = 0
    try:
        for batch in source.iter_batches(batch_size=_BATCH):
            for row in range(batch.num_rows):
                number += 1
                yield number, batch.slice(row, 1).to_pylist()[0]
    except (OSError, ValueError, TypeError, ArithmeticError, MemoryError) as problem:
        raise MalformedInput(where, f"it is broken behind row {number}: {_short(problem)}") from problem


def _opened(document: Document, limit: int) -> Any:
    try:
        import pyarrow.parquet as pq
    except ImportError as problem:
        raise MalformedInput(
            document.where, "reading Parquet takes pyarrow: pip install 'crosswire[exports]'"
        ) from problem
    try:
        found = pq.ParquetFile(io.BytesIO(document.data))
        about = found.metadata
        size = sum(about.row_group(number).total_byte_size for number in range(about.num_row_groups))
        names = found.schema_arrow.names
    except Exception as problem:  # whatever a broken file makes the reader raise
        raise MalformedInput(document.where, f"the Parquet file is broken: {_short(problem)}") from problem
    if size > limit * _TIMES:
        raise OversizeInput(document.where, _larger(limit * _TIMES))
    if not records.known(dict.fromkeys(names)) & {"text", "html", "summary"}:
        raise MalformedInput(document.where, f"no column holds the text of reports: {', '.join(names[:20])}")
    return found


def _larger(limit: int) -> str:
    return f"unpacked, it has more than {limit:,} bytes; raise max_bytes to read it"


def _short(problem: Exception) -> str:
    return " ".join(str(problem).split())[:200]


def _draft(fields: dict[str, Any], place: Text, where: str, *, size: int, limit: int) -> Draft | Skipped:
    if size > limit:
        return Skipped(
            where, f"the row is larger than the limit of {limit:,} bytes; raise max_bytes to read it"
        )
    try:
        return records.draft(fields, place, where=where)
    except InputError as problem:
        return Skipped(problem.source, problem.reason)


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    """A row as a record of JSON has it, without what is empty."""
    found = {name: _value(value) for name, value in row.items()}
    return {name: value for name, value in found.items() if value not in (None, "")}


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_value(inner) for inner in value]
    if isinstance(value, float | Decimal):
        return float(value) if isfinite(value) else None
    if isinstance(value, datetime | date):
        return value.isoformat()
    known = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return known if isinstance(known, str | int | bool) or known is None else str(known)

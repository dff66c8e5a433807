"""Reports in memory: a program's own records, with the fields that JSON input has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from crosswire.config import Settings
from crosswire.errors import InputError, MalformedInput, OversizeInput
from crosswire.read import jsonlines, values
from crosswire.read.drafts import Draft, Text
from crosswire.types import Extract, Skipped

Record = Mapping[str, Any]
"""`text` or `html`; `id`, `url`, `outlet`, `title`, `byline`, `published`, `language`; others are kept."""


def drafts(record: Record, where: str, settings: Settings) -> Iterator[Draft | Extract | Skipped]:
    """The report of a record, by the way that a line of JSON takes: what may not be kept is refused there.

    Args:
        record: The record.
        where: What to call it in a message.
        settings: The limit in bytes.
    """
    try:
        text = _written(record, where)
        if len(text.encode("utf-8", "surrogatepass")) > settings.max_bytes:
            reason = (
                f"it is longer than the limit of {settings.max_bytes:,} bytes; raise max_bytes to read it"
            )
            raise OversizeInput(where, reason)
        yield jsonlines.record(values.parse(text), Text(where, where, text), where)
    except InputError as problem:
        yield Skipped(problem.source, problem.reason)


def _written(record: Record, where: str) -> str:
    try:
        return json.dumps(dict(record), ensure_ascii=False, default=_moment)
    except (TypeError, ValueError, RecursionError) as problem:
        raise MalformedInput(where, f"the record holds what JSON does not: {problem}") from problem


def _moment(value: Any) -> str:
    """Dates as programs have them."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__}")

"""JSON and JSON lines: one report a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosswire.errors import EmptyInput, InputError, MalformedInput, RecordError
from crosswire.read import ninjs, records, values, wrappers
from crosswire.read.drafts import Draft, Text
from crosswire.types import Extract, Skipped, interchange

LINES = (".jsonl", ".ndjson", ".jsonlines")


def matches(text: Text) -> bool:
    """By its first characters: a record, or a list of records."""
    start = text.content.lstrip()
    if text.suffix in (".json", *LINES):
        return start[:1] in "{["
    if start.startswith("{"):
        return start[1:].lstrip()[:1] in '"}'
    return start.startswith("[") and start[1:].lstrip()[:1] == "{"


def drafts(text: Text) -> Iterator[Draft | Extract | Skipped]:
    """The records, each broken one skipped by its line.

    Raises:
        EmptyInput: The document lists no records.
    """
    whole = None if text.suffix in LINES else _parsed(text.content)
    for row, where in _lines(text) if whole is None else _listed(whole, text):
        yield record(row, text, where)


def _listed(whole: Any, text: Text) -> Iterator[tuple[Any, str]]:
    """The records of a document, each by its number, or the document as the one record."""
    rows = ninjs.parts(whole) or wrappers.records(whole)
    if rows is None:
        yield whole, text.where
        return
    if not rows:
        raise EmptyInput(text.where, "it lists no records")
    for number, row in enumerate(rows, 1):
        yield row, f"{text.where}[{number}]"


def record(row: Any, text: Text, where: str) -> Draft | Extract | Skipped:
    """The report of one record, or why there is none.

    Args:
        row: What was parsed, or the error of parsing it.
        text: The input that holds it.
        where: What to call it in a message.
    """
    try:
        if isinstance(row, json.JSONDecodeError):
            raise MalformedInput(
                where, f"not valid JSON: {row.msg.removesuffix(' at')} at column {row.colno}"
            )
        why = "it is nested too deep" if isinstance(row, RecursionError) else values.trouble(row)
        if why:
            raise MalformedInput(where, why)
        if not isinstance(row, dict):
            raise MalformedInput(where, "a record must be a JSON object")
        if interchange.is_extract(row):
            return Extract.restored(row)
        if ninjs.matches(row):
            if why := ninjs.stopped(row):
                raise EmptyInput(where, why)
            return records.draft(ninjs.record(row), text, where=where)
        return records.draft(row, text, where=where)
    except RecordError as problem:
        return Skipped(where, f"no extract that can be used: {problem}")
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _parsed(content: str) -> Any:
    try:
        return values.parse(content)
    except (json.JSONDecodeError, RecursionError):
        return None


def _lines(text: Text) -> Iterator[tuple[Any, str]]:
    """One record a line; a line that does not parse as its error. Lines end at a line feed alone."""
    for number, line in enumerate(text.content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row: Any = values.parse(line)
        except (json.JSONDecodeError, RecursionError) as problem:
            row = problem
        inner = (ninjs.parts(row) or wrappers.records(row)) if isinstance(row, dict) else None
        if inner is None:
            yield row, f"{text.where}:{number}"
        else:
            for place, one in enumerate(inner, 1):
                name = f"{text.where}:{number}" if len(inner) == 1 else f"{text.where}:{number}[{place}]"
                yield one, name

"""JSON and JSON lines: one report a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosswire.errors import InputError, MalformedInput
from crosswire.read import records, values
from crosswire.read.drafts import Draft, Text
from crosswire.types import Skipped

LINES = (".jsonl", ".ndjson", ".jsonlines")
# Where a JSON object keeps the reports that it lists.
LISTS = ("reports", "articles", "items", "documents", "docs", "entries", "results")


def matches(text: Text) -> bool:
    """By its first characters: a record, or a list of records."""
    start = text.content.lstrip()
    if text.suffix in (".json", *LINES):
        return start[:1] in "{["
    if start.startswith("{"):
        return start[1:].lstrip()[:1] in '"}'
    return start.startswith("[") and start[1:].lstrip()[:1] == "{"


def drafts(text: Text) -> Iterator[Draft | Skipped]:
    """The records, each broken one skipped by its line."""
    whole = None if text.suffix in LINES else _parsed(text.content)
    if whole is None:
        found = _lines(text)
    else:
        rows = _rows(whole)
        found = ((row, f"{text.where}[{n}]", n) for n, row in enumerate(rows, 1))
        if len(rows) == 1 and not isinstance(whole, list):
            found = iter([(whole, text.where, None)])
    for row, where, number in found:
        yield _draft(row, text, where, number)


def _draft(row: Any, text: Text, where: str, number: int | None) -> Draft | Skipped:
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
        return records.draft(row, text, where=where, number=number)
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _parsed(content: str) -> Any:
    try:
        return values.parse(content)
    except (json.JSONDecodeError, RecursionError):
        return None


def _rows(whole: Any) -> list[Any]:
    """The records that a JSON document lists, or the document as the one record."""
    if isinstance(whole, list):
        return whole
    if isinstance(whole, dict) and not {"text", "html"} & {str(key).casefold() for key in whole}:
        return next((whole[key] for key in LISTS if isinstance(whole.get(key), list)), [whole])
    return [whole]


def _lines(text: Text) -> Iterator[tuple[Any, str, int | None]]:
    """One record a line; a line that does not parse as its error. Lines end at a line feed alone."""
    for number, line in enumerate(text.content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row: Any = values.parse(line)
        except (json.JSONDecodeError, RecursionError) as problem:
            row = problem
        yield row, f"{text.where}:{number}", number

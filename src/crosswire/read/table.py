"""CSV and TSV: one report a row, its columns named as the keys of a JSON record."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from crosswire.errors import InputError, MalformedInput
from crosswire.read import records
from crosswire.read.drafts import Draft, Text
from crosswire.types import Skipped

SUFFIXES = (".csv", ".tsv", ".tab")
_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_FIELD = 10_000_000


def matches(text: Text) -> bool:
    """By its first line: two columns of a report, one of them its text."""
    return text.suffix in SUFFIXES or _separator(text.content) is not None


def drafts(text: Text) -> Iterator[Draft | Skipped]:
    """The rows, each broken one skipped by its line.

    Raises:
        MalformedInput: No column holds the reports' text.
    """
    separator = _separator(text.content)
    if separator is None:
        raise MalformedInput(text.where, "the first line must name the columns, with text or html among them")
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.DictReader(io.StringIO(text.content, newline=""), delimiter=separator)
    try:
        for number, row in enumerate(reader, 2):
            yield _draft(row, text, number)
    except csv.Error as problem:
        yield Skipped(input=f"{text.where}:{reader.line_num}", error=f"not valid CSV: {problem}")


def _draft(row: dict[str | None, str | list[str] | None], text: Text, number: int) -> Draft | Skipped:
    where = f"{text.where}:{number}"
    try:
        if None in row:
            raise MalformedInput(where, "the row has more fields than the first line names")
        fields = {str(name): value for name, value in row.items() if value != ""}
        return records.draft(fields, text, where=where)
    except InputError as problem:
        return Skipped(input=problem.source, error=problem.reason)


def _separator(content: str) -> str | None:
    """What separates the columns, if the first line names those of a report."""
    first = content.lstrip("\ufeff\r\n").partition("\n")[0].strip()
    for separator in _SEPARATORS:
        named = [name.strip().strip('"') for name in first.split(separator)]
        fields = records.known(dict.fromkeys(named))
        if len(named) > 1 and len(named) == len(set(named)) and fields & {"text", "html"} and len(fields) > 1:
            return separator
    return None

"""Extracts as JSON, one object each, and back: stored, passed on and collated without being read again.

The reader's keys come first: the text, its sentences, statements, figures, names, places and dates, each
with its characters. What only collation needs follows.
"""

from __future__ import annotations

from typing import Any

from crosswire.errors import RecordError
from crosswire.record import dump, load, plain, restore
from crosswire.types.extraction import Extract

SCHEMA = "crosswire/extract/1"
_PLACED = ("sentences", "mentions", "places", "dates")
_OF_REPORT = ("id", "text", "noise")


def record(extract: Extract) -> dict[str, Any]:
    """An extract as plain data: spans of names, places, dates and sentences as `start` and `end`."""
    fields = plain(extract)
    report = fields.pop("report")
    first = {key: report.pop(key) for key in _OF_REPORT}
    shown = ("sentences", "statements", "figures", "mentions", "places", "dates")
    lists = {key: fields.pop(key) for key in shown}
    lists |= {key: [{**one.pop("span"), **one} for one in lists[key]] for key in _PLACED}
    return {**first, **lists, "schema": SCHEMA, "report": report, **fields}


def is_extract(row: Any) -> bool:
    """Whether plain data says that it is an extract."""
    return isinstance(row, dict) and str(row.get("schema", "")).startswith("crosswire/extract/")


def restored(row: dict[str, Any]) -> Extract:
    """The extract that `record` turned into plain data.

    Raises:
        RecordError: It is of another schema, or not of this shape; the message says where.
    """
    if row.get("schema") != SCHEMA:
        raise RecordError(f"schema: expected {SCHEMA!r}, got {row.get('schema')!r}; extract the report again")
    fields = {key: value for key, value in row.items() if key not in {"schema", *_OF_REPORT}}
    missing = [key for key in ("report", *_OF_REPORT) if key not in row]
    if missing or not isinstance(fields.get("report"), dict):
        raise RecordError(f"the record: the key {(missing or ['report'])[0]!r} is missing")
    fields["report"] = {**fields["report"], **{key: row[key] for key in _OF_REPORT}}
    for key in _PLACED:
        if isinstance(fields.get(key), list):
            fields[key] = [_placed(one) for one in fields[key]]
    found: Extract = restore(Extract, fields)
    return found


def _placed(one: Any) -> Any:
    if not isinstance(one, dict) or not {"start", "end"} <= one.keys():
        return one
    rest = {key: value for key, value in one.items() if key not in {"start", "end"}}
    return {"span": {"start": one["start"], "end": one["end"]}, **rest}


def parsed(text: str | bytes) -> Extract:
    """The extract that `Extract.to_json` wrote.

    Raises:
        RecordError: Not JSON, another schema, or not the shape of an extract; it says where.
    """
    row = load(text)
    if not isinstance(row, dict):
        raise RecordError("the record: expected an object")
    return restored(row)


def dumped(extract: Extract) -> str:
    """An extract as one line of JSON, without the line's end."""
    return dump(record(extract))


def called(extract: Extract, name: str) -> Extract:
    """The same extract under another id, where two of a run share one."""
    old = extract.report.id

    def renamed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {renamed(k) if k.startswith(f"{old}/") else k: renamed(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [renamed(item, key) for item in value]
        if isinstance(value, str) and (
            value.startswith(f"{old}/") or (key in {"id", "report"} and value == old)
        ):
            return name + value[len(old) :]
        return value

    return restored(renamed(record(extract)))

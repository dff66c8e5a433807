"""Extracts as JSON, one object each, and back: stored, passed on and collated without being read again.

The reader's keys come first: the text, its sentences, statements, figures, names, places and dates, each
with its characters. What only collation needs follows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from crosswire.errors import RecordError
from crosswire.record import plain
from crosswire.types.parts import Parts

SCHEMA = "crosswire/extract/1"
_PLACED = ("sentences", "mentions", "places", "dates")
_OF_REPORT = ("id", "text", "noise")


def record(extract: Any) -> dict[str, Any]:
    """An extract as plain data: spans of names, places, dates and sentences as `start` and `end`."""
    found = plain(replace(extract, parts=Parts())) | {"parts": plain(extract.parts, sparse=True)}
    report = found.pop("report")
    first = {key: report.pop(key) for key in _OF_REPORT}
    shown = ("sentences", "statements", "figures", "mentions", "places", "dates")
    lists = {key: found.pop(key) for key in shown}
    lists |= {key: [{**one.pop("span"), **one} for one in lists[key]] for key in _PLACED}
    return {**first, **lists, "schema": SCHEMA, "report": report, **found}


def is_extract(row: Any) -> bool:
    """Whether plain data says that it is an extract."""
    return isinstance(row, dict) and str(row.get("schema", "")).startswith("crosswire/extract/")


def fields(row: Any) -> dict[str, Any]:
    """The fields of the extract that `record` turned into plain data, still plain.

    Raises:
        RecordError: It is of another schema, or not of this shape; the message says where.
    """
    if not isinstance(row, dict):
        raise RecordError("the record: expected an object")
    if row.get("schema") != SCHEMA:
        raise RecordError(f"schema: expected {SCHEMA!r}, got {row.get('schema')!r}; extract the report again")
    found = {key: value for key, value in row.items() if key not in {"schema", *_OF_REPORT}}
    missing = [key for key in ("report", *_OF_REPORT) if key not in row]
    if missing or not isinstance(found.get("report"), dict):
        raise RecordError(f"the record: the key {(missing or ['report'])[0]!r} is missing")
    found["report"] = {**found["report"], **{key: row[key] for key in _OF_REPORT}}
    for key in _PLACED:
        if isinstance(found.get(key), list):
            found[key] = [_placed(one) for one in found[key]]
    return found


def _placed(one: Any) -> Any:
    if not isinstance(one, dict) or not {"start", "end"} <= one.keys():
        return one
    rest = {key: value for key, value in one.items() if key not in {"start", "end"}}
    return {"span": {"start": one["start"], "end": one["end"]}, **rest}


def renamed(row: dict[str, Any], name: str) -> dict[str, Any]:
    """The same extract under another id, where two of a run share one."""
    old = row["id"]

    def anew(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {anew(k) if k.startswith(f"{old}/") else k: anew(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [anew(item, key) for item in value]
        own = isinstance(value, str) and key in {"id", "report"} and value == old
        if own or (isinstance(value, str) and value.startswith(f"{old}/")):
            return name + value[len(old) :]
        return value

    found: dict[str, Any] = anew(row)
    return found

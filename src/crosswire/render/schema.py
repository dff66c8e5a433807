"""The JSON Schema of a brief, made from the records themselves, so that it cannot drift from the code."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from crosswire.record import key
from crosswire.types import SCHEMA, Brief
from crosswire.types.checking import CHECK_SCHEMA, Check

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LEAVES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    Any: {},
}

# Written only where an input said something beyond the contract (see render/json.py).
SOMETIMES = {("Report", "extra")}


def schema() -> dict[str, Any]:
    """The schema of what `crosswire brief --format json` prints."""
    return of(Brief, SCHEMA)


def check_schema() -> dict[str, Any]:
    """The schema of what `crosswire check --format json` prints."""
    return of(Check, CHECK_SCHEMA)


def of(kind: type, name: str) -> dict[str, Any]:
    """The schema of a record and of all that it holds.

    Args:
        kind: The record.
        name: What its `schema` says.
    """
    definitions: dict[str, Any] = {}
    _describe(kind, definitions)
    own = definitions.pop(kind.__name__)
    own["properties"]["schema"] = {"const": name}
    return {
        "$schema": DIALECT,
        "$id": name,
        "title": kind.__name__,
        **own,
        "$defs": dict(sorted(definitions.items())),
    }


def definitions(kind: type) -> dict[str, Any]:
    """The schemas of a record and of every record in it, by their names."""
    found: dict[str, Any] = {}
    _describe(kind, found)
    return found


def _describe(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type; records and enums go into `definitions` and are referred to."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return {
            "anyOf": [_describe(a, definitions) for a in args if a is not type(None)] + [{"type": "null"}]
        }
    if origin is tuple:
        return {"type": "array", "items": _describe(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _describe(args[1], definitions)}
    if kind in LEAVES:
        return dict(LEAVES[kind])
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _enum(kind) if issubclass(kind, Enum) else _record(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _enum(kind: type[Enum]) -> dict[str, Any]:
    return {"type": "string", "enum": [member.value for member in kind]}


def _record(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    fields = [(f.name, key(f.name)) for f in dataclasses.fields(kind)]
    return {
        "type": "object",
        "properties": {name: _describe(_hints(kind)[attribute], definitions) for attribute, name in fields},
        "required": [name for attribute, name in fields if (kind.__name__, attribute) not in SOMETIMES],
        "additionalProperties": False,
    }


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def main() -> None:
    """Prints a schema as it is committed in `docs/reference`: that of a brief, or with "check" of a check."""
    import sys

    from crosswire.render import json

    wanted = check_schema() if sys.argv[1:] == ["check"] else schema()
    sys.stdout.write(json.dump(wanted, indent=1) + "\n")


if __name__ == "__main__":
    main()

"""Records to plain data and back, by the types of their fields.

The brief contract is the shape of the records themselves, so one walk over the dataclasses serves
every record, and the JSON Schema cannot drift from the code.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from crosswire.errors import RecordError


def key(name: str) -> str:
    """The JSON key of a field: `from_` is a Python word, so it carries an underscore."""
    return name.rstrip("_")


def moment(value: datetime) -> str:
    """An aware moment as ISO 8601: UTC as `Z`, any other offset as it is, because the day hangs on it.

    >>> moment(datetime.fromisoformat("2023-12-02T09:00:00+00:00"))
    '2023-12-02T09:00:00Z'
    >>> moment(datetime.fromisoformat("2023-12-02T09:00:00-08:00"))
    '2023-12-02T09:00:00-08:00'
    """
    return value.isoformat().replace("+00:00", "Z")


def number(value: float) -> int | float:
    """Whole numbers without a decimal point, so that 15207 reads as a reporter wrote it."""
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def plain(value: Any) -> Any:
    """A record, or anything that records hold, as dicts, lists, strings and numbers."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {key(f.name): plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, Enum):
        return value.value
    return number(value) if isinstance(value, float) else value


@cache
def _hints(record: type) -> dict[str, Any]:
    return typing.get_type_hints(record)


def restore(kind: Any, data: Any) -> Any:
    """The record of type `kind` that `plain` turned into `data`.

    Raises:
        RecordError: A key is missing, or a value has the wrong type.
    """
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = next(a for a in args if a is not type(None))
        return None if data is None else restore(inner, data)
    if dataclasses.is_dataclass(kind):
        return _restore_record(typing.cast("type", kind), data)
    if origin is tuple:
        return tuple(restore(args[0], item) for item in data)
    if origin is dict:
        return {k: restore(args[1], v) for k, v in data.items()}
    return _restore_leaf(kind, data)


def _restore_record(kind: type, data: Any) -> Any:
    if not isinstance(data, dict):
        raise RecordError(f"{kind.__name__}: expected an object, got {type(data).__name__}")
    hints, values = _hints(kind), {}
    for field in dataclasses.fields(kind):
        if key(field.name) in data:
            values[field.name] = restore(hints[field.name], data[key(field.name)])
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise RecordError(f"{kind.__name__}: the key {key(field.name)!r} is missing")
    return kind(**values)


def _restore_leaf(kind: Any, data: Any) -> Any:
    try:
        if kind is datetime:
            return datetime.fromisoformat(data)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind(data)
        if kind is float:
            return float(data)
    except (TypeError, ValueError) as problem:
        raise RecordError(f"{data!r} is not a {kind.__name__}: {problem}") from problem
    if kind is not Any and not isinstance(data, kind):
        raise RecordError(f"{data!r} is not a {kind.__name__}")
    return data

"""Records to plain data and back, by the types of their fields.

The brief contract is the shape of the records themselves, so one walk over the dataclasses serves
every record, and the JSON Schema cannot drift from the code.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
import types
import typing
from datetime import date, datetime
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


def plain(value: Any, *, sparse: bool = False) -> Any:
    """A record, or anything that records hold, as dicts, lists, strings and numbers.

    Args:
        value: What is to be written.
        sparse: Whether fields that hold their default are left out: `restore` fills them in again.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        held = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {key(f.name): plain(v, sparse=sparse) for f, v in held if not (sparse and v == f.default)}
    if isinstance(value, dict):
        return {str(k): plain(v, sparse=sparse) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v, sparse=sparse) for v in value]
    if isinstance(value, date):
        return moment(value) if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return number(value) if isinstance(value, float) else value


LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(data: Any, *, indent: int | None = None) -> str:
    """Plain data as JSON text that can always be encoded.

    Half a surrogate pair, which only broken inputs hold, is written as an escape: UTF-8 has no
    bytes for it, and its place in the text must not move.
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return LONE_SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)


def load(text: str | bytes) -> Any:
    """The plain data of a JSON text, with finite numbers only.

    Raises:
        RecordError: It is not JSON.
    """
    try:
        return json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError) as problem:
        raise RecordError(f"not JSON: {problem}") from problem


def _no_number(written: str) -> float:
    raise ValueError(f"{written} is no JSON value")


def _finite(written: str) -> float:
    value = float(written)
    return value if math.isfinite(value) else _no_number(written)


@cache
def _hints(record: type) -> dict[str, Any]:
    return typing.get_type_hints(record)


def restore(kind: Any, data: Any, where: str = "") -> Any:
    """The record of type `kind` that `plain` turned into `data`.

    Args:
        kind: The type of the record, or of a value in it.
        data: Plain data, as JSON holds it.
        where: The place of the data in the whole, for messages: "figures[3].value".

    Raises:
        RecordError: A key is missing or unknown, or a value has the wrong type; the message says where.
    """
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = next(a for a in args if a is not type(None))
        return None if data is None else restore(inner, data, where)
    if dataclasses.is_dataclass(kind):
        return _restore_record(typing.cast("type", kind), data, where)
    if origin is tuple:
        items = _of_type(list, data, where)
        return tuple(restore(args[0], item, f"{where}[{n}]") for n, item in enumerate(items))
    if origin is dict:
        return {k: restore(args[1], v, _within(where, k)) for k, v in _of_type(dict, data, where).items()}
    return _restore_leaf(kind, data, where)


def _restore_record(kind: type, data: Any, where: str) -> Any:
    found = _of_type(dict, data, where)
    hints, values = _hints(kind), {}
    for field in dataclasses.fields(kind):
        name = key(field.name)
        if name in found:
            values[field.name] = restore(hints[field.name], found[name], _within(where, name))
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise RecordError(f"{_place(where)}: the key {name!r} is missing")
    strange = sorted(set(found) - {key(field.name) for field in dataclasses.fields(kind)})
    if strange:
        raise RecordError(f"{_place(where)}: the key {strange[0]!r} is not one of a {kind.__name__}")
    return kind(**values)


def _restore_leaf(kind: Any, data: Any, where: str) -> Any:
    if kind is Any:
        return data
    try:
        if kind is datetime:
            return _moment(_of_type(str, data, where))
        if kind is date:
            return date.fromisoformat(_of_type(str, data, where))
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind(data)
        if kind is float and isinstance(data, int) and not isinstance(data, bool):
            return float(data)
    except (TypeError, ValueError, OverflowError) as problem:
        raise RecordError(f"{_place(where)}: {_shown(data)} is no {kind.__name__}: {problem}") from problem
    return _of_type(kind, data, where)


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("it has no offset from UTC")
    return found


def _of_type(kind: type, data: Any, where: str) -> Any:
    """The value, if it is of a type; a bool is no number here, as in JSON."""
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        words = {
            dict: "object",
            list: "list",
            str: "text",
            float: "number",
            int: "whole number",
            bool: "true or false",
        }
        raise RecordError(f"{_place(where)}: expected {words.get(kind, kind.__name__)}, got {_shown(data)}")
    return data


def _within(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _place(where: str) -> str:
    return where or "the record"


def _shown(data: Any) -> str:
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:60]}…"

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
from collections.abc import Callable
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
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if (parts := _parts(kind)) is not None:
        held = [(name, getattr(value, field), default) for name, field, default in parts]
        return {name: plain(v, sparse=sparse) for name, v, default in held if not (sparse and v == default)}
    if isinstance(value, dict):
        return {str(k): plain(v, sparse=sparse) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v, sparse=sparse) for v in value]
    return _plain_leaf(value)


def _plain_leaf(value: Any) -> Any:
    if isinstance(value, date):
        return moment(value) if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return number(value) if isinstance(value, float) else value


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


@cache
def _parts(kind: Any) -> tuple[tuple[str, str, Any], ...] | None:
    """The keys, fields and defaults of a record; None for what is none."""
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple((key(f.name), f.name, f.default) for f in dataclasses.fields(kind))


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


Where = tuple[Any, ...]
"""The place of a value in the whole: the place around it, and its key or number. Words are made on error."""
Reader = Callable[[Any, Where], Any]


def restore(kind: Any, data: Any, where: str = "") -> Any:
    """The record of type `kind` that `plain` turned into `data`.

    Args:
        kind: The type of the record, or of a value in it.
        data: Plain data, as JSON holds it.
        where: The place of the data in the whole, for messages: "figures[3].value".

    Raises:
        RecordError: A key is missing or unknown, or a value has the wrong type; the message says where.
    """
    return _reader(kind)(data, (where,))


@cache
def _reader(kind: Any) -> Reader:
    """What reads values of a type. Made once: a story's extracts hold a hundred thousand values."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(a for a in args if a is not type(None)))
        return lambda data, where: None if data is None else inner(data, where)
    if dataclasses.is_dataclass(kind):
        return _record_reader(typing.cast("type", kind))
    if origin is tuple:
        item = _reader(args[0])
        return lambda data, where: tuple(
            [item(one, (where, n)) for n, one in enumerate(_of_type(list, data, where))]
        )
    if origin is dict:
        value = _reader(args[1])
        return lambda data, where: {k: value(v, (where, k)) for k, v in _of_type(dict, data, where).items()}
    return _leaf_reader(kind)


def _record_reader(kind: type) -> Reader:
    @cache
    def parts() -> list[tuple[str, str, Reader, bool]]:
        hints, nothing = typing.get_type_hints(kind), dataclasses.MISSING
        return [
            (key(f.name), f.name, _reader(hints[f.name]), f.default is nothing is f.default_factory)
            for f in dataclasses.fields(kind)
        ]

    def read(data: Any, where: Where) -> Any:
        found, values = _of_type(dict, data, where), {}
        for name, field, reader, needed in parts():
            if name in found:
                values[field] = reader(found[name], (where, name))
            elif needed:
                raise RecordError(f"{_place(where)}: the key {name!r} is missing")
        if len(values) < len(found):
            strange = min(set(found) - {name for name, *_ in parts()})
            raise RecordError(f"{_place(where)}: the key {strange!r} is not one of a {kind.__name__}")
        return kind(**values)

    return read


def _leaf_reader(kind: Any) -> Reader:
    if kind is Any:
        return lambda data, _where: data
    if kind is float:
        return _converted(kind, lambda d, where: float(d) if type(d) is int else _of_type(float, d, where))
    if kind is datetime:
        return _converted(kind, lambda data, where: _moment(_of_type(str, data, where)))
    if kind is date:
        return _converted(kind, lambda data, where: date.fromisoformat(_of_type(str, data, where)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _converted(kind, lambda data, _where: kind(data))
    return lambda data, where: _of_type(kind, data, where)


def _converted(kind: type, convert: Reader) -> Reader:
    def read(data: Any, where: Where) -> Any:
        try:
            return convert(data, where)
        except (TypeError, ValueError, OverflowError) as problem:
            message = f"{_place(where)}: {_shown(data)} is no {kind.__name__}: {problem}"
            raise RecordError(message) from problem

    return read


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("it has no offset from UTC")
    return found


_WORDS = {
    dict: "object",
    list: "list",
    str: "text",
    float: "number",
    int: "whole number",
    bool: "true or false",
}


def _of_type(kind: type, data: Any, where: Where) -> Any:
    """The value, if it is of a type; a bool is no number here, as in JSON."""
    if type(data) is kind or (isinstance(data, kind) and not isinstance(data, bool)):
        return data
    raise RecordError(f"{_place(where)}: expected {_WORDS.get(kind, kind.__name__)}, got {_shown(data)}")


def _place(where: Where) -> str:
    """A place in words: "figures[3].value"."""
    return _words(where) or "the record"


def _words(where: Where) -> str:
    if len(where) == 1:
        return str(where[0])
    around, name = _words(where[0]), where[1]
    if isinstance(name, int):
        return f"{around}[{name}]"
    return f"{around}.{name}" if around else str(name)


def _shown(data: Any) -> str:
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:60]}…"

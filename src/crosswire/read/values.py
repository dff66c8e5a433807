"""JSON values that a record can keep: what other readers of JSON could not read back is named instead.

Python's own reader takes `NaN` and turns 1e400 into infinity. Neither is a JSON value, so a brief that
held one could not be written, hours after the record was read.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

DEEPEST = 100
DIGITS = 308  # of the largest number that every reader of JSON can hold


@dataclass(frozen=True, slots=True)
class Unkept:
    """A number that no brief can hold, in place of its value; how it was written."""

    written: str


def parse(content: str) -> Any:
    """The value of a JSON text, numbers that cannot be kept as `Unkept`.

    Raises:
        JSONDecodeError: It is not JSON.
        RecursionError: It is nested deeper than Python can follow.
    """
    return json.loads(content, parse_constant=Unkept, parse_float=_float, parse_int=_int)


def trouble(value: Any) -> str | None:
    """Why a value cannot be kept, if it cannot.

    >>> trouble(parse('{"votes": [1, NaN]}'))
    "the key 'votes' holds NaN, which is no JSON value; write null"
    >>> trouble(parse('{"votes": 1e400}'))
    "the key 'votes' holds 1e400, a number too large to be kept"
    """
    waiting: list[tuple[Any, str, int]] = [(value, "", 0)]
    while waiting:
        one, key, depth = waiting.pop()
        if isinstance(one, Unkept):
            return f"{_place(key)} holds {_why(one.written)}"
        if depth > DEEPEST:
            return f"{_place(key)} is nested more than {DEEPEST} deep"
        waiting.extend((inner, key or name, depth + 1) for name, inner in _inside(one))
    return None


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from (("", inner) for inner in value)


def _place(key: str) -> str:
    shown = key if len(key) <= 60 else f"{key[:60]}…"
    return f"the key {shown!r}" if key else "the record"


def _why(written: str) -> str:
    if written.lstrip("-")[:1].isdigit():
        shown = written if len(written) <= 20 else f"{written[:20]}… ({len(written)} characters)"
        return f"{shown}, a number too large to be kept"
    return f"{written}, which is no JSON value; write null"


def _float(written: str) -> float | Unkept:
    value = float(written)
    return value if math.isfinite(value) else Unkept(written)


def _int(written: str) -> int | Unkept:
    return int(written) if len(written) <= DIGITS else Unkept(written)

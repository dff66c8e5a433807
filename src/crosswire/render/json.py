"""Briefs as JSON, and back: the brief contract, byte for byte the same for the same brief."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from crosswire.errors import RecordError
from crosswire.record import plain, restore
from crosswire.types import SCHEMA, Brief

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(brief: Brief) -> str:
    """The brief as JSON: keys in the order of the contract, one line a leaf, a newline at the end.

    What an input said beyond the contract stays beside its report as `extra`, and only where there
    is such a thing, so that a reader of the contract never meets an empty stranger.
    """
    record = plain(brief)
    for report in record["reports"]:
        if not report["extra"]:
            del report["extra"]
    return dump(record, indent=1) + "\n"


def dump(data: Any, *, indent: int | None = None) -> str:
    """Plain data as JSON text that can always be encoded.

    Half a surrogate pair, which only broken inputs hold, is written as an escape: UTF-8 has no
    bytes for it, and its place in the text must not move.
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return LONE_SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)


def parse(text: str | bytes) -> Brief:
    """The brief that `render` wrote.

    Raises:
        RecordError: Not JSON, another schema, or not the shape of the contract; it says where.
    """
    try:
        data = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError) as problem:
        raise RecordError(f"not JSON: {problem}") from problem
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        raise RecordError(f"not a brief of schema {SCHEMA!r}: its schema is {found!r}")
    restored: Brief = restore(Brief, data)
    return restored


def _no_number(written: str) -> float:
    raise ValueError(f"{written} is no JSON value")


def _finite(written: str) -> float:
    value = float(written)
    return value if math.isfinite(value) else _no_number(written)

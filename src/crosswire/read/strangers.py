"""Keys that nobody knows, and that yet look like a date, an outlet or a text: named, never used.

A file whose text stands under a name of its own would otherwise be read without its date, and nobody
would know that there was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from crosswire.read import fields
from crosswire.read.dates import parse

_DATE_KEY = re.compile(r"date|time|publi|post|creat|issue|stamp|releas|^pub|pub$|^day$|^when$|appeared|print")
_DATE_VALUE = re.compile(r"\s*(?:19|20)\d\d[-/.]?[01]\d[-/.]?[0-3]\d(?:[T ].{0,20})?\s*")
_OUTLET_KEY = re.compile(
    r"outlet|source|publisher|publication|paper|site|medium|media|channel|agency|brand|provider|domain|press"
    r"|broadcaster|station|newsroom|magazine|masthead|imprint"
)
_TEXT_KEY = re.compile(r"text|body|content|article|story|copy|prose|paragraph")
_SENTENCE = re.compile(r"[a-z][.!?]['\"”’)]*(?:\s|$)")
_LIKE = {"published": "a date", "outlet": "an outlet", "text": "a text"}


def notes(given: Mapping[str, Any]) -> tuple[str, ...]:
    """One line on every kind of unknown key, in the order of the record."""
    found: dict[str, list[str]] = {}
    for key, field in _strange(given):
        found.setdefault(field, []).append(repr(key))
    return tuple(
        f"the key{'s' if len(keys) > 1 else ''} {', '.join(keys)} look{'s' if len(keys) == 1 else ''} like "
        f"{_LIKE[field]} but {'is' if len(keys) == 1 else 'are'} not known, and not used; call it "
        f"{field!r} if it is the report's"
        for field, keys in found.items()
    )


def texts(given: Mapping[str, Any]) -> list[str]:
    """The unknown keys that look like a text."""
    return [key for key, field in _strange(given) if field == "text"]


def _strange(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in given.items():
        name = fields.fold(str(key))
        if name not in fields.listed():
            field = _looks_like(name, value)
            if field:
                yield str(key), field


def _looks_like(name: str, value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        value = "\n".join(value)
    if _dated(name, value):
        return "published"
    if not isinstance(value, str) or fields.is_address(value):
        return None
    words = len(value.split())
    if words >= (12 if _TEXT_KEY.search(name) else 40) and _SENTENCE.search(value):
        return "text"
    named = _OUTLET_KEY.search(name) and words <= 8 and re.search(r"[^\W\d_]{2}", value)
    return "outlet" if named else None


def _dated(name: str, value: Any) -> bool:
    if isinstance(value, str) and len(value) <= 40 and _DATE_VALUE.fullmatch(value):
        return parse(value) is not None
    if not _DATE_KEY.search(name) or isinstance(value, bool):
        return False
    return (isinstance(value, int | float) or (isinstance(value, str) and len(value) <= 40)) and (
        parse(value) is not None
    )

"""The fields of a report by all the names that readers give them: `resources/reading/fields.toml`.

news-please says `maintext` and `date_publish`, NewsAPI `content` and `publishedAt`, the Guardian
`fields.bodyText` and `webPublicationDate`: one table holds them all, and one look-up reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from crosswire.resources import reading

NAMES = ("id", "url", "outlet", "title", "byline", "published", "language", "text", "html", "summary")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+$", re.IGNORECASE)
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A value of a record, the key at its top that holds it, and the name in the table that it goes by."""

    value: Any
    key: str
    path: str


@dataclass(slots=True)
class Record:
    """A record by the folded paths of its values: `source.name`, `fields.bodytext`."""

    values: dict[str, Found] = field(default_factory=dict)

    def all(self, name: str) -> Iterator[Found]:
        """What the record holds under the names of a field, the surest first; nulls and blanks left out."""
        for path in reading.fields()[name]:
            found = self.values.get(path)
            if found is not None and not _blank(found.value):
                yield found

    def first(self, name: str) -> Found | None:
        return next(self.all(name), None)


def fold(name: str) -> str:
    """A key as the table writes it.

    >>> fold("datePublished"), fold("date_published"), fold("og:site_name"), fold("@graph")
    ('datepublished', 'datepublished', 'ogsitename', '@graph')
    """
    return "_source" if name == "_source" else re.sub(r"[^\w@.]|_", "", name.casefold())


def record(fields: Mapping[str, Any]) -> Record:
    """The values of a record by their folded paths; of a list of objects, the values are lists."""
    made = Record()
    for key, value in fields.items():
        for path, inner in _paths(fold(str(key)), value, _DEEPEST):
            made.values.setdefault(path, Found(inner, str(key), path))
    return made


def _paths(path: str, value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    yield path, value
    if not depth:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(f"{path}.{fold(str(key))}", inner, depth - 1)
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value[:50]):
        gathered: dict[str, list[Any]] = {}
        for one in value[:1000]:
            for inner_path, inner in _paths(path, one, depth - 1):
                if inner_path != path:
                    gathered.setdefault(inner_path, []).extend(inner if isinstance(inner, list) else [inner])
        yield from gathered.items()


def known(fields: Mapping[str, Any]) -> frozenset[str]:
    """Which fields of a report a record names."""
    paths = {path for key, value in fields.items() for path, _ in _paths(fold(str(key)), value, _DEEPEST)}
    return frozenset(name for name in NAMES if paths & set(reading.fields()[name]))


@cache
def listed() -> frozenset[str]:
    """Every name in the table: what a record may hold without anybody having to be told."""
    table = reading.fields()
    return frozenset(name for part in (*NAMES, "unused", "changed") for name in table[part])


def is_address(value: Any) -> bool:
    return isinstance(value, str) and bool(_ADDRESS.match(value.strip()))


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})

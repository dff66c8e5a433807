"""Markdown: the text is exactly what the file holds, its marks are noise; front matter is metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.read import records
from crosswire.read.drafts import Draft, Text

SUFFIXES = (".md", ".markdown", ".mdown")
FRONT = re.compile(r"\A---[^\S\n]*\r?\n(.*?)\r?\n---[^\S\n]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_][\w-]*):[^\S\n]+(\S[^\n]*)")


def matches(text: Text) -> bool:
    """By its name, or by front matter that names a field of a report."""
    front = FRONT.match(text.content)
    return text.suffix in SUFFIXES or bool(front and records.known(_fields(front.group(1))))


def drafts(text: Text) -> Iterator[Draft]:
    """One report; front matter stays in its text, where it is noise."""
    front = FRONT.match(text.content)
    fields = _fields(front.group(1)) if front else {}
    yield records.draft(fields | {"text": text.content}, text, where=text.where)


def _fields(block: str) -> dict[str, str]:
    return {m.group(1): m.group(2).strip().strip("\"'") for m in map(_FIELD.match, block.splitlines()) if m}

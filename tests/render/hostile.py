"""What a stranger may put into an article, and briefs in which every text holds it."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import Any

from crosswire.types import Brief

SCRIPT = "<script>alert('owned')</script>"
ATTRIBUTE = '" onmouseover="alert(1)" x="'
LINK = "javascript:alert(1)"
MARKDOWN = "[click](javascript:alert(1)) ![i](https://evil.example/x.png) `code` | # head <b>bold</b>"
ESCAPE = "\x1b[2J\x1b[31mred\x1b]0;title\x07 \x9b5m"
BIDI = "safe \u202egnp.exe\u202c \u2066inside\u2069"
TEMPLATE = "{{ 7 * 7 }} {% raw %}"
HALF = "half \ud83d pair"

EVERYTHING = " ".join((SCRIPT, ATTRIBUTE, LINK, MARKDOWN, ESCAPE, BIDI, TEMPLATE, HALF))

# Fields that the code itself writes, or that other fields point at.
KEPT = {
    "schema", "id", "report", "reports", "question", "statement", "statements", "figures", "parent",
    "speaker", "entity", "party", "places", "from_", "to", "as_of", "total", "parts", "reports_with",
    "reports_without", "origins", "place", "text_sha256", "languages", "extra",
}  # fmt: skip


def poison(record: Any, payload: str) -> Any:
    """The record with the payload before every free text, spans moved along with the reports' texts."""
    shift = len(payload)

    def walk(value: Any, name: str) -> Any:
        if isinstance(value, str) and not isinstance(value, Enum):
            return value if name in KEPT else payload + value
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int) and name in {"start", "end"}:
            return value + shift
        if isinstance(value, tuple):
            return tuple(walk(one, name) for one in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = dataclasses.fields(value)
            return type(value)(**{f.name: walk(getattr(value, f.name), _name(value, f.name)) for f in fields})
        return value

    return walk(record, "")


def _name(record: Any, field: str) -> str:
    """`place` holds a record in an entity and an id in a figure; only ids are kept."""
    return "" if dataclasses.is_dataclass(getattr(record, field)) else field


def poisoned(brief: Brief, payload: str = EVERYTHING) -> Brief:
    found: Brief = poison(brief, payload)
    return found

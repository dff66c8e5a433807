"""What a stranger may put into an article, and briefs in which every text holds it."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import Any

from crosswire.types import Brief, Figure, Passage, Report, Statement

SCRIPT = "<script>alert('owned')</script>"
ATTRIBUTE = '" onmouseover="alert(1)" x="'
LINK = "javascript:alert(1)"
MARKDOWN = "[click](javascript:alert(1)) ![i](https://evil.example/x.png) `code` | # head <b>bold</b>"
ESCAPE = "\x1b[2J\x1b[31mred\x1b]0;title\x07 \x9b5m"
BIDI = "safe \u202egnp.exe\u202c \u2066inside\u2069"
TEMPLATE = "{{ 7 * 7 }} {% raw %}"
ESCAPING = "</noscript></style></title></textarea><img src=x onerror=alert(1)><svg onload=alert(1)>"
HALF = "half \ud83d pair"

EVERYTHING = " ".join((SCRIPT, ATTRIBUTE, LINK, MARKDOWN, ESCAPE, BIDI, TEMPLATE, ESCAPING, HALF))

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


def marked(brief: Brief, payload: str) -> Brief:
    """The brief with the payload inside every piece of evidence, after its first character.

    `poisoned` puts it before the texts, where no span reaches; here it stands in what renderers mark.
    """
    places = _places(brief)
    texts = {}
    for told in brief.reports:
        cuts = [0, *places.get(told.id, []), len(told.text)]
        texts[told.id] = payload.join(told.text[a:b] for a, b in pairwise(cuts))

    def walk(value: Any, report: str) -> Any:
        if isinstance(value, tuple):
            return tuple(walk(one, report) for one in value)
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return value
        report = _report_of(value, report)
        fields = {f.name: walk(getattr(value, f.name), report) for f in dataclasses.fields(value)}
        for name in {"start", "end"} & fields.keys():
            fields[name] += len(payload) * bisect_left(places.get(report, []), fields[name])
        if isinstance(value, Report):
            fields["text"] = texts[value.id]
        if isinstance(value, Figure | Passage) and value.text is not None:
            fields["text"] = texts[report][fields["start"] : fields["end"]]
        return type(value)(**fields)

    found: Brief = walk(brief, "")
    return found


def _places(brief: Brief) -> dict[str, list[int]]:
    """By report: right after the first character of each piece of evidence."""
    places: dict[str, set[int]] = {}
    for report, start, end in _evidence(brief, ""):
        if end - start > 1:
            places.setdefault(report, set()).add(start + 1)
    return {report: sorted(found) for report, found in places.items()}


def _evidence(value: Any, report: str) -> Iterator[tuple[str, int, int]]:
    """Report, start and end of everything that a renderer may mark."""
    if isinstance(value, tuple):
        for one in value:
            yield from _evidence(one, report)
    elif dataclasses.is_dataclass(value):
        report = _report_of(value, report)
        if isinstance(value, Figure | Passage):
            yield report, value.start, value.end
        elif isinstance(value, Statement):
            yield from ((report, span.start, span.end) for span in value.content)
        for field in dataclasses.fields(value):
            yield from _evidence(getattr(value, field.name), report)


def _report_of(value: Any, report: str) -> str:
    return value.id if isinstance(value, Report) else getattr(value, "report", report)

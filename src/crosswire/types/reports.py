"""Spans of text, and reports as they were read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

from crosswire.types.vocabulary import NoiseKind

_MARKS = (NoiseKind.MARKUP, NoiseKind.STRAY)
UNDATED = datetime.max.replace(tzinfo=UTC)
"""Where a report without a date stands: last."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of the text of a report that the context names."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Characters of a named report: the evidence that a line of the brief rests on."""

    report: str
    start: int
    end: int
    text: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def overlaps(self, other: Passage) -> bool:
        """Whether both hold a character of one report."""
        return self.report == other.report and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True, order=True)
class Noise:
    start: int
    end: int
    kind: NoiseKind


@dataclass(frozen=True, slots=True)
class Report:
    """One article as it was read, with what is known about it and where that came from."""

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    publisher: str | None
    agencies: tuple[str, ...]
    title: str | None
    byline: str | None
    published: datetime | None
    published_from: str | None
    language: str | None
    words: int
    text: str
    noise: tuple[Noise, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[datetime, str, str, str]:
        """Where it stands among the reports of a story: by date published, then by where it comes from.

        No name of a party has a part in it, and neither has the order of the inputs.
        """
        return self.published or UNDATED, self.path or self.url or "", self.id, self.text

    @property
    def name(self) -> str:
        """What a reader knows it by where no outlet is told: its file's name, or else its id."""
        return PurePath(self.path).stem if self.path else self.id

    @property
    def where(self) -> str:
        """What to call it in a message: where it came from."""
        return self.path or self.url or self.id

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def shown(self, span: Span) -> str:
        """The characters of a span on one line, those left out that are marks and no words."""
        marks = (n for n in self.noise if n.kind in _MARKS and n.start < span.end and span.start < n.end)
        pieces, at = [], span.start
        for noise in sorted(marks):
            pieces.append(self.text[at : max(at, noise.start)])
            at = max(at, noise.end)
        pieces.append(self.text[at : span.end])
        return " ".join("".join(pieces).split())


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    input: str
    error: str


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """What a desk should know of an input that was read all the same: a text cut short, a key not used."""

    input: str
    note: str

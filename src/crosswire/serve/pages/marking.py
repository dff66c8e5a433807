"""The text of a report, cut wherever a figure, a statement or noise begins; each piece has its use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.types import Figure, NoiseKind, Report, Span, Statement

T = TypeVar("T")
WINDOW = 40_000
"""Characters of a text that are shown at a time."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a text.

    Attributes:
        figure: The figure that it is of.
        speaker: Who says it, where it is of a statement: "" for somebody who is not named.
        noise: What it is, where it is no prose of the report.
        here: Whether it is what was asked for.
        first: Whether that begins here.
    """

    text: str
    figure: Figure | None
    speaker: str | None
    noise: NoiseKind | None
    here: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A window on a text.

    Attributes:
        before: Where the window before it begins; None at the start.
        after: Where the one after it begins; None at the end.
    """

    marks: tuple[Mark, ...]
    before: int | None
    after: int | None


def window(report: Report, at: Span | None, start: int | None) -> Span:
    """The stretch of a text that is shown: all of it, unless that is long."""
    length = len(report.text)
    if length <= WINDOW:
        return Span(0, length)
    wanted = start if start is not None else (at.start - WINDOW // 2 if at else 0)
    begin = max(0, min(wanted, length - WINDOW))
    return Span(begin, min(length, begin + WINDOW))


def shown(index: Index, report: Report, at: Span | None, *, within: Span) -> Shown:
    """The text of a report within a window.

    Args:
        index: The brief.
        report: One of its reports.
        at: What was asked for, to be lit.
        within: The window.
    """
    figures = [one for one in index.brief.figures if one.report == report.id]
    statements = [one for one in index.brief.statements if one.report == report.id]
    marks = _marks(index, report, (figures, statements), at, within=within)
    before = max(0, within.start - WINDOW) if within.start > 0 else None
    return Shown(tuple(marks), before, within.end if within.end < len(report.text) else None)


def _marks(
    index: Index,
    report: Report,
    found: tuple[Sequence[Figure], Sequence[Statement]],
    at: Span | None,
    *,
    within: Span,
) -> Iterable[Mark]:
    figures, statements = found
    said = [(span, one) for one in statements for span in one.content]
    spans = [*(one.span for one in figures), *(span for span, _ in said), *([at] if at else [])]
    noise = [Span(one.start, one.end) for one in report.noise]
    inside = {edge for span in (*spans, *noise) for edge in (span.start, span.end)}
    edges = sorted({within.start, within.end, *(e for e in inside if within.start < e < within.end)})
    of_figures = _cover([(one.span, one) for one in sorted(figures, key=_longest)], edges)
    of_statements = _cover(sorted(said, key=lambda pair: _size(pair[0]), reverse=True), edges)
    of_noise = _cover([(Span(one.start, one.end), one.kind) for one in report.noise], edges)
    for start, end in pairwise(edges):
        statement = of_statements.get(start)
        yield Mark(
            text=clean.visible(report.text[start:end]),
            figure=of_figures.get(start),
            speaker=None if statement is None else index.name(statement.speaker) or "",
            noise=of_noise.get(start),
            here=at is not None and at.start <= start < at.end,
            first=at is not None and start == max(at.start, within.start),
        )


def _cover(spans: Iterable[tuple[Span, T]], edges: Sequence[int]) -> dict[int, T]:
    """What covers the piece that begins at an edge; of several the last, which is the shortest."""
    found: dict[int, T] = {}
    places = {edge: n for n, edge in enumerate(edges)}
    for span, one in spans:
        first = places.get(span.start, 0 if span.start < edges[0] else None)
        for n in range(first if first is not None else len(edges), len(edges)):
            if edges[n] >= span.end:
                break
            found[edges[n]] = one
    return found


def _longest(figure: Figure) -> int:
    return -_size(figure.span)


def _size(span: Span) -> int:
    return span.end - span.start

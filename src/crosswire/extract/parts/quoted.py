"""A clause as a label quotes it: its characters on one line, in pieces, so that numbers can be left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.types import Clause, Figure, Report, Span

GAP = "…"
_DIGITS = re.compile(r"(\d(?:[\d,.:/-]*\d)?)")


def quoted(
    report: Report, figure: Figure, near: Sequence[Figure], told: tuple[tuple[Span, ...], bool, bool, int]
) -> Clause:
    """The clause of a figure.

    Args:
        report: The report that it stands in.
        figure: The figure.
        near: The figures of its report that may stand in the clause too, itself among them, in text order.
        told: Its stretches; whether it begins in the middle, and whether it breaks off; how unclear it is.
    """
    spans, led, cut, unclear = told
    parts: list[tuple[str, bool]] = [(f"{GAP} ", False)] if led else []
    own = 0
    for n, span in enumerate(spans):
        parts += [(f" {GAP} ", False)] if n else []
        for part, number in _cut(span, figure, near):
            own = len(parts) if number is figure else own
            text = _text(report, part)
            parts += [(text, True)] if number is not None else _with_digits(text)
    parts = _whole(parts)
    parts += [(f" {GAP}", False)] if cut else []
    numbers = tuple(n for n, (_, number) in enumerate(parts) if number)
    return Clause(spans, tuple(text for text, _ in parts), numbers, own, unclear + (len(numbers) > 1))


def _cut(span: Span, figure: Figure, near: Sequence[Figure]) -> Iterator[tuple[Span, Figure | None]]:
    """The stretches of a span before, in and behind the figures that stand in it."""
    at = span.start
    for one in near:
        inside = at <= one.start and one.end <= span.end and not (one.implicit and one is not figure)
        if not inside or (one is not figure and one.span.overlaps(figure.span)):
            continue
        if at < one.start:
            yield Span(at, one.start), None
        yield one.span, one
        at = one.end
    if at < span.end:
        yield Span(at, span.end), None


def _with_digits(text: str) -> list[tuple[str, bool]]:
    """A piece cut at numbers that no figure is made of: dates, scores."""
    return [(piece, n % 2 > 0) for n, piece in enumerate(_DIGITS.split(text)) if piece]


def _text(report: Report, span: Span) -> str:
    """The characters on one line, with the spaces at their ends."""
    raw, shown = report.slice(span), report.shown(span)
    before, behind = raw[:1].isspace(), raw[-1:].isspace()
    return f"{' ' if before else ''}{shown}{' ' if behind and shown else ''}"


def _whole(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The pieces without spaces at the ends of the line and quotation marks that have no fellow."""
    line = "".join(text for text, _ in parts)
    lone = '"' * (line.count('"') % 2) + "“”" * (line.count("“") != line.count("”"))
    kept = [(text.translate({ord(mark): None for mark in lone}), number) for text, number in parts]
    kept[0] = (kept[0][0].lstrip(), kept[0][1])
    kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept

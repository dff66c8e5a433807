"""A figure in the words of its report: the clause that tells it, on one line, and where its numbers stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.types import Clause, Figure, Report, Span

GAP = "…"
OPEN = "[…]"
"""What stands for a number on which reports differ."""
_DIGITS = re.compile(r"\d(?:[\d,.:/-]*\d)?")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A clause as a label quotes it.

    Attributes:
        pieces: Its text, cut at numbers; those that are numbers are marked.
        own: Which of the pieces is the figure's own number.
        unclear: How little it says by itself, 0 for the clearest.
    """

    pieces: tuple[str, ...]
    numbers: frozenset[int]
    own: int
    unclear: int

    def line(self, *, open_: bool) -> tuple[str, tuple[int, int]]:
        """The clause on one line, and where its number stands there.

        Args:
            open_: Whether a blank stands in its place, and no other number is told.
        """
        shown = [self._piece(n, text, open_=open_) for n, text in enumerate(self.pieces)]
        start = sum(map(len, shown[: self.own]))
        return "".join(shown), (start, start + len(shown[self.own]))

    def _piece(self, place: int, text: str, *, open_: bool) -> str:
        if not open_:
            return text
        if place == self.own:
            return OPEN
        return GAP if place in self.numbers else _DIGITS.sub(GAP, text)


def quoted(report: Report, figure: Figure, clause: Clause, near: Sequence[Figure]) -> Quoted:
    """The clause of a figure as a label quotes it.

    Args:
        report: The report that it stands in.
        figure: The figure.
        clause: The clause that tells it.
        near: The figures of its report that may stand in the clause too, itself among them, in text order.
    """
    pieces: list[str] = []
    numbers, own = set(), 0
    for n, span in enumerate(clause.spans):
        if n:
            pieces.append(f" {GAP} ")
        for part, number in _cut(span, figure, near):
            if number is not None:
                numbers.add(len(pieces))
                own = len(pieces) if number is figure else own
            pieces.append(_text(report, part))
    pieces = [_unquoted("".join(pieces), piece) for piece in pieces]
    pieces[0], pieces[-1] = pieces[0].lstrip(), pieces[-1].rstrip()
    if clause.led:
        pieces, numbers, own = [f"{GAP} ", *pieces], {n + 1 for n in numbers}, own + 1
    if clause.cut:
        pieces.append(f" {GAP}")
    others = len(numbers) > 1 or any(_DIGITS.search(p) for n, p in enumerate(pieces) if n not in numbers)
    return Quoted(tuple(pieces), frozenset(numbers), own, clause.unclear + others)


def _cut(span: Span, figure: Figure, near: Sequence[Figure]) -> Iterator[tuple[Span, Figure | None]]:
    """The stretches of a span before, in and behind the numbers that stand in it."""
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


def _unquoted(line: str, piece: str) -> str:
    """A piece without quotation marks that have no fellow in the line."""
    lone = '"' * (line.count('"') % 2) + "“”" * (line.count("“") != line.count("”"))
    return piece.translate({ord(mark): None for mark in lone})


def _text(report: Report, span: Span) -> str:
    """The characters on one line, with the spaces at their ends."""
    raw, shown = report.slice(span), report.shown(span)
    before, behind = raw[:1].isspace(), raw[-1:].isspace()
    return f"{' ' if before else ''}{shown}{' ' if behind and shown else ''}"

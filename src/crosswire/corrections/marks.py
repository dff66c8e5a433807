"""Marks on words of a report, and the words again after the report has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.types import Extract, Report, Span
from crosswire.types.corrections import Mark

_AROUND = 32  # characters of context that a mark keeps on either side


def whole(report: str) -> Mark:
    """The mark of a report as a whole."""
    return Mark(report)


def mark(report: Report, span: Span) -> Mark:
    """The mark of some characters of a report, with what stands around them."""
    text = report.text
    return Mark(
        report.id,
        span.start,
        span.end,
        text[span.start : span.end],
        text[max(0, span.start - _AROUND) : span.start],
        text[span.end : span.end + _AROUND],
    )


def placed(found: Mark, report: Report) -> Span | None:
    """Where the words of a mark stand in a report as it is now; None where nobody can tell.

    Where they stand at several places, that one counts that most of the context stands around; of two with as
    much of it neither does.

    >>> text = "14 dead. Later 14 dead."
    >>> report = Report("r", None, None, None, None, (), None, None, None, None, None, 5, text)
    >>> placed(Mark("r", 15, 17, "14", "dead. Later ", " dead."), report)
    Span(start=15, end=17)
    """
    if found.span is None or not found.exact:
        return None
    around = len(found.prefix) + len(found.suffix)
    unmoved = around and report.slice(found.span) == found.exact
    if unmoved and _context(found, report.text, found.span.start) == around:
        return found.span
    scored = sorted((-_context(found, report.text, at), at) for at in _places(found.exact, report.text))
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    start = scored[0][1]
    return Span(start, start + len(found.exact))


def figure_at(found: Mark, extracts: Sequence[Extract]) -> str | None:
    """Id of the figure that a mark is on."""
    extract = next((one for one in extracts if one.report.id == found.report), None)
    span = placed(found, extract.report) if extract else None
    if extract is None or span is None:
        return None
    there = [figure for figure in extract.figures if figure.span.overlaps(span)]
    return next((f.id for f in sorted(there, key=lambda f: f.span != span)), None)


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _context(found: Mark, text: str, at: int) -> int:
    """How many characters of the context stand around a place without a gap."""
    before, after = text[max(0, at - len(found.prefix)) : at], text[at + len(found.exact) :]
    return _common(before[::-1], found.prefix[::-1]) + _common(after, found.suffix)


def _common(one: str, other: str) -> int:
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size

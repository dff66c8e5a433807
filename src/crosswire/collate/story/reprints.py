"""The day on which a text first came out: a reprint of the first day's words is no later report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.collate.story.titles import stem
from crosswire.types import Extract, Span

_OPENING = 4  # sentences that are compared: the first alone may be the legend of a picture printed again
_LIKE = 0.6  # of all words of two openings, how many both have where one is the other, edited


def first_printed(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """The reports, each of the moment when a report of their language first opened as it does.

    Args:
        extracts: In canonical order.
    """
    return tuple(_since(one, extracts) for one in extracts)


def _since(extract: Extract, extracts: Sequence[Extract]) -> Extract:
    own = extract.report.published
    moments = [e.report.published for e in extracts if e.report.published and _reprints(extract, e)]
    first = min(moments, default=own)
    if own is None or first is None or first.date() >= own.date():
        return extract
    return replace(extract, report=replace(extract.report, published=first))


def _reprints(extract: Extract, other: Extract) -> bool:
    """Whether two reports open with one text, edited; other numbers make another one."""
    own, then = _words(extract), _words(other)
    if extract.report.outlet == other.report.outlet:
        return False  # what a house prints above a later text, legends of pictures, it has printed before
    same = extract.report.language == other.report.language and _numbers(extract) == _numbers(other)
    return same and bool(own | then) and len(own & then) >= _LIKE * len(own | then)


def _words(extract: Extract) -> frozenset[str]:
    return frozenset(stem(word) for span in _first(extract) for word in extract.report.slice(span).split())


def _numbers(extract: Extract) -> list[float | None]:
    """The figures of the first sentence of all."""
    return sorted((f.value for f in extract.figures if f.sentence in _first(extract)[:1]), key=str)


def _first(extract: Extract) -> list[Span]:
    return [opening.sentence for opening in extract.parts.prose.openings[:_OPENING]]

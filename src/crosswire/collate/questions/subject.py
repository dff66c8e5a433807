"""What a question asks after: what most of its figures say they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking
from crosswire.types import FigureKind, Period

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """The counted, its qualifiers and what happened to it, where and when."""

    kind: FigureKind
    counted: str | None
    qualifiers: tuple[str, ...]
    predicate: str | None
    place: str | None
    period: Period | None
    unit: str | None
    change: str | None


def subject(views: Sequence[FigureView]) -> Subject:
    """The commonest of each thing among the figures of one question; the first in order breaks ties."""
    figures = [view.figure for view in views]
    empty = linking.nouns().empty
    counted = _commonest(f.counted for f in figures if f.counted not in empty)
    return Subject(
        kind=figures[0].kind,
        counted=counted or _commonest(f.counted for f in figures),
        qualifiers=_qualifiers(views),
        predicate=_commonest(f.predicate for f in figures),
        place=_commonest(f.place for f in figures),
        period=_commonest(f.period for f in figures),
        unit=_commonest(f.unit for f in figures),
        change=_commonest(view.clues.change for view in views),
    )


def _commonest(values: Iterable[T | None]) -> T | None:
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _qualifiers(views: Sequence[FigureView]) -> tuple[str, ...]:
    """Qualifiers that at least half of the reports use: the question is not one report's extra word."""
    reports = len({view.report for view in views})
    seen = Counter(
        word for _, word in dict.fromkeys((view.report, q) for view in views for q in view.figure.qualifiers)
    )
    return tuple(word for word, count in seen.items() if 2 * count >= reports)

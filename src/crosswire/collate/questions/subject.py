"""What a question asks after: what most of its figures say they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking
from crosswire.types import Period

T = TypeVar("T")
_FEW = 4  # what one figure in so many says is said of the question


@dataclass(frozen=True, slots=True)
class Subject:
    """The counted, its qualifiers and what happened to it, where and when."""

    counted: str | None
    qualifiers: tuple[str, ...]
    predicate: str | None
    place: str | None
    period: Period | None
    unit: str | None


def subject(views: Sequence[FigureView]) -> Subject:
    """The commonest of each thing among the figures of one question; the first in order breaks ties."""
    figures = [view.figure for view in views]
    empty = linking.nouns().empty
    dated = _dated(views)
    counted = _widest(f.counted for f in figures if f.counted and f.counted not in empty)
    return Subject(
        counted=counted or _commonest(f.counted for f in figures),
        qualifiers=_qualifiers(views),
        predicate=_happened(views),
        place=_where(views),
        period=dated.period if dated else None,
        unit=_commonest(f.unit for f in figures),
    )


def _happened(views: Sequence[FigureView]) -> str | None:
    """The commonest outcome, unless hardly any of the figures says it: a whole has none of its own."""
    outcomes = Counter(name for view in views if (name := _outcome(view)) is not None)
    name, times = outcomes.most_common(1)[0] if outcomes else (None, 0)
    return name if _FEW * times >= len(views) else None


def _outcome(view: FigureView) -> str | None:
    """The outcome nearest to the figure that a table names, else the verb that extraction found."""
    known = linking.outcomes().names
    if view.people and view.reach.point is None and view.outcomes[:1] == ("held",):
        return None  # "millions hold a passport": nobody is held by the million
    return next((name for name in view.outcomes if name in known), view.figure.predicate)


def _dated(views: Sequence[FigureView]) -> FigureView | None:
    """A figure with the commonest period; "since …" and "during …" say more of a count than a day does."""
    dated = [(view, view.wording) for view in views if view.wording]
    count = Counter(_period(view) for view, _ in dated)
    best = max(dated, key=lambda pair: (count[_period(pair[0])], pair[1].spanning), default=None)
    return best[0] if best else None


def _period(view: FigureView) -> str:
    return ((view.period and view.period.text) or "").lower()


def _where(views: Sequence[FigureView]) -> str | None:
    """The place that the figures are tied to, if every report that ties them to one names the same."""
    places = {view.located for view in views if view.located}
    return places.pop() if len(places) == 1 else None


def _commonest(values: Iterable[T | None]) -> T | None:
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _widest(nouns: Iterable[str]) -> str | None:
    """The commonest noun; of two as common, not the one that names only a kind of people."""
    known, count = linking.nouns(), Counter(nouns)
    ranked = [
        (n, known.class_of.get(noun, noun) not in known.kinds, -place, noun)
        for place, (noun, n) in enumerate(count.items())
    ]
    return max(ranked)[3] if ranked else None


def _qualifiers(views: Sequence[FigureView]) -> tuple[str, ...]:
    """Qualifiers that most reports use: the question is not one report's extra word."""
    reports = len({view.report for view in views})
    seen = Counter(
        word for _, word in dict.fromkeys((view.report, q) for view in views for q in view.figure.qualifiers)
    )
    return tuple(word for word, count in seen.items() if 2 * count > reports)

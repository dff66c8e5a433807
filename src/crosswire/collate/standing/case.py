"""The figures of one question as the rules of standing look at them: each thing is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations

from crosswire.amounts import Reach
from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing.cutoff import (
    Course,
    birthday,
    course_of,
    in_one_report,
    replacements,
    updated,
)
from crosswire.collate.standing.rounding import fit, side
from crosswire.collate.standing.scope import narrower

Clash = tuple[FigureView, FigureView]
"""The lower and the higher of two figures that cannot both be true."""

Note = tuple[str, tuple[str, ...]]
"""What was compared, in words, and the ids of the figures."""

_MANY = 100  # values of one question that are set against one another


class Case:
    """The figures of one question, and what of them cannot both be true.

    Args:
        views: The figures, in canonical order; at least one.
        origin_of: Figure id to its ultimate origin, copies and citations folded.
    """

    def __init__(self, views: Sequence[FigureView], origin_of: Mapping[str, str]) -> None:
        self.given, self.origin_of = views, origin_of

    @cached_property
    def views(self) -> Sequence[FigureView]:
        """The figures without denials that leave the number alone."""
        return _of_the_number(self.given)

    @cached_property
    def reports(self) -> int:
        """How many reports speak of the number."""
        return len({view.report for view in self.views})

    @cached_property
    def clashes(self) -> list[Clash]:
        """One pair for every two values that cannot both be true, across reports where there is one."""
        return _clashes(self.views)

    @cached_property
    def course(self) -> Course:
        """How the count moves with time."""
        return course_of(self.views)

    @cached_property
    def replaced(self) -> list[str | None]:
        """For each clash, what a text says of the one number in the other's place."""
        return self.each(replacements(self.views))

    @cached_property
    def moved(self) -> list[Note]:
        """What single reports say of two numbers that both have: that one has come in the other's place."""
        return in_one_report(self.views)

    @cached_property
    def aged(self) -> list[Note]:
        """What ages differ by no more than the time between their reports."""
        pairs = (_ordered(a, b) for a, b in combinations(_heralds(_representatives(self.views)), 2))
        return [(note, (low.id, high.id)) for low, high in pairs if (note := birthday(low, high))]

    @cached_property
    def scopes(self) -> list[str | None]:
        """For each clash, why the two count different things."""
        return self.each(lambda low, high: narrower(low, high, plain=self._plain(low, high)))

    def _plain(self, low: FigureView, high: FigureView) -> bool:
        """Whether a report gives the lower number, and does not restrict it: then it is one of wording."""
        return any(
            view.report not in (low.report, high.report)
            and view.qualifiers <= high.qualifiers
            and view.reach.point == low.reach.point
            for view in self.views
        )

    @cached_property
    def times(self) -> list[str | None]:
        """For each clash, why the two were counted up to different times."""
        later = self.each(lambda low, high: updated(low, high, self.course))
        return [outright or meant for outright, meant in zip(self.replaced, later, strict=True)]

    def each(self, why: Callable[[FigureView, FigureView], str | None]) -> list[str | None]:
        """What `why` says of each clash."""
        return [why(*pair) for pair in self.clashes]

    def notes(self, why: Sequence[str | None]) -> list[Note]:
        """What was said of the clashes, each beside its two figures."""
        return [
            (note, (low.id, high.id)) for (low, high), note in zip(self.clashes, why, strict=True) if note
        ]


def _of_the_number(views: Sequence[FigureView]) -> list[FigureView]:
    """The figures without denials that leave the number alone.

    "It denied that the 40 pupils were swapped" takes the 40 as known: where others say something else of
    them, it contests none of that, and it is no support of theirs.
    """
    given = {view.figure.predicate for view in views if not view.denied}
    kept = [
        view
        for view in views
        if not (view.denied and view.clues.definite and view.figure.predicate not in given)
    ]
    return kept if len({view.report for view in kept}) > 1 else list(views)


def _clashes(views: Sequence[FigureView]) -> list[Clash]:
    """One pair for every two values that cannot both be true, across reports where there is one."""
    kept: dict[tuple[object, ...], Clash] = {}
    for a, b in combinations(_heralds(_representatives(views)), 2):
        if a.report == b.report or fit(a, b):
            continue
        low, high = _ordered(a, b)
        if birthday(low, high) is not None:
            continue
        kept.setdefault((low.reach, high.reach), (low, high))
    return list(kept.values())


def _ordered(a: FigureView, b: FigureView) -> Clash:
    low, high = sorted(
        (a, b), key=lambda v: (v.reach.point if v.reach.point is not None else v.reach.low, side(v))
    )
    return low, high


def _heralds(firsts: Sequence[FigureView]) -> list[FigureView]:
    """The first two reports of each value: who else gives it adds no clash.

    Of very many values those that lie evenly between the lowest and the highest stand for all, so that a
    question with a thousand answers costs no thousand times a thousand comparisons.
    """
    by_value: dict[Reach, list[FigureView]] = {}
    for view in firsts:
        by_value.setdefault(view.reach, []).append(view)
    kept = _evenly(sorted(by_value, key=lambda r: (r.low, r.high, r.hedge, r.size)))
    kept_ids = {view.id for value in kept for view in by_value[value][:2]}
    return [view for view in firsts if view.id in kept_ids]


def _evenly(values: Sequence[Reach]) -> list[Reach]:
    last = len(values) - 1
    if last < _MANY:
        return list(values)
    return [values[place * last // (_MANY - 1)] for place in range(_MANY)]


def _representatives(views: Sequence[FigureView]) -> list[FigureView]:
    """One figure a report and value, with the qualifiers of all its mentions."""
    mentions: dict[tuple[int, Reach], list[FigureView]] = {}
    for view in views:
        mentions.setdefault((view.report, view.reach), []).append(view)
    return [
        replace(same[0], qualifiers=frozenset(q for view in same for q in view.qualifiers))
        for same in mentions.values()
    ]

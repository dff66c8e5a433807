"""What one pair of figures must have in common before two groups become one question.

Several pairs that half fit are no more than one: of a long story two reports share "two years", "10 minutes"
and "29" by chance. So one pair at least must be such as a reader would print alone.

    a pair | equal numbers that anything may have   -> one sort of things, one act or a rare word, else never
           | sums of which two acts are told        -> the limit of a count: their words must speak
           | else                                   -> any score is enough
"""

from __future__ import annotations

from crosswire.amounts import equal
from crosswire.collate.questions.claims import contested, voices
from crosswire.collate.questions.features import rare_words
from crosswire.collate.questions.fights import sums
from crosswire.collate.questions.pairs import Pair, limit
from crosswire.collate.questions.versions import meeting
from crosswire.collate.questions.views import FigureView

NEVER = 1.1
"""A score that no pair has."""
# Digits of a number that anything may have, by what it measures.
_ROUND = {"count": 1, "time": 2}
_LASTED = "lasted"
_LARGE = 1e6


def least(pair: Pair) -> float:
    """The score from which a pair alone is believed; where nothing speaks against it, any is enough."""
    a, b = meeting(pair.a, pair.b)
    if sums(a, b) or _two_times(a, b):
        return limit("shown")
    if _two_crowds(a, b):
        return NEVER
    by_chance = equal(a.reach, b.reach) and _of_anything(a)
    if not by_chance or a.told_with(b) or contested(a, b, pair.story.disputed) or voices(a, b):
        return 0.0
    rare = rare_words(Pair(a, b, pair.story)).value >= limit("rare")
    return 0.0 if rare or _said(a, b) or _sort(a, b) or len(a.bag & b.bag) > 1 else NEVER


def _two_times(a: FigureView, b: FigureView) -> bool:
    """Whether two lengths of time differ of which two acts are told, and one thing is said of neither."""
    acts = a.outcomes and b.outcomes and not a.told_with(b) and not _said(a, b) and not _sort(a, b)
    return a.dimension == "time" and not equal(a.reach, b.reach) and bool(acts)


def _two_crowds(a: FigureView, b: FigureView) -> bool:
    """Whether two numbers of people differ of whom the texts share no word, no act and no name for them."""
    crowds = a.dimension == "count" and a.people and b.people and not equal(a.reach, b.reach)
    alike = a.told_with(b) or a.kind == b.kind or _said(a, b) or a.bag & b.bag
    return crowds and not alike


def _of_anything(view: FigureView) -> bool:
    """A round or small count, and a time of one or two digits."""
    printed = abs(view.reach.point or 0.0) / view.reach.size
    return printed < _LARGE and view.reach.digits <= _ROUND.get(view.dimension, 0)


def _said(a: FigureView, b: FigureView) -> bool:
    """Whether one thing is said of both; of a time only how long it lasted."""
    shared = set(a.outcomes[:2]) & set(b.outcomes[:2])
    return _LASTED in shared if a.dimension == "time" else bool(shared)


def _sort(a: FigureView, b: FigureView) -> bool:
    """Whether both count one sort of things."""
    if a.kind != b.kind and a.dimension == "time":  # "the war will last ten years", "a ten-year war"
        return bool({a.owner.noun, a.kind} & {b.owner.noun, b.kind} - {None})
    return a.kind is not None and a.kind == b.kind

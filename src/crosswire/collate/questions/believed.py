"""What one pair of figures must have in common before two groups become one question.

Several pairs that half fit are no more than one: of a long story two reports share "two years", "10 minutes"
and "29" by chance. So one pair at least must be such as a reader would print alone.

    a pair | the texts say that it is one   -> any score is enough
           | numbers that anything may have -> one sort of things, and one act, trait or rare word
           | numbers that differ            -> one act, or one sort of things
           | sums of which two acts are told -> the limit of a count, for their words must speak for them
           | else                           -> the limit of its measure
"""

from __future__ import annotations

from crosswire.amounts import equal
from crosswire.collate.questions.claims import contested, voices
from crosswire.collate.questions.features import near_value, rare_words, value_alone, wording
from crosswire.collate.questions.fights import sums, unlike
from crosswire.collate.questions.owners import NOBODY
from crosswire.collate.questions.pairs import Pair, limit
from crosswire.collate.questions.versions import meeting
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.types import Role

NEVER = 1.1
"""A score that no pair has."""
# What a text has many numbers of, so that two reports share some by chance.
_EVERYWHERE = frozenset({"count", "time", "share", "age", "times"})
# Digits of a number that anything may have, by what it measures.
_ROUND = {"count": 1, "time": 2}
_MOVES = frozenset({"rose", "fell"})
_LASTED = "lasted"
_LIMITS = frozenset({Role.CAPACITY, Role.THRESHOLD})
_FEW = 4  # things of which a text has as many of every sort
_LARGE = 1e6
_ALL_BUT = 0.9  # near values of so many digits that they are one


def least(pair: Pair) -> float:
    """The score from which a pair alone is believed; where the texts say that it is one, any is enough."""
    a, b = meeting(pair.a, pair.b)
    two = sums(a, b)
    if not two and (a.told_with(b) or contested(a, b, pair.story.disputed) or voices(a, b)):
        return 0.0
    anything = equal(a.reach, b.reach) and _of_anything(a)
    if anything and (_elsewhere(a, b) or _elsewhere(b, a)):
        return NEVER
    if len(a.bag & b.bag) > 1 and not unlike(a, b):
        return 0.0
    pair = Pair(a, b, pair.story)
    if _by_chance(pair):
        return NEVER
    if _told_alike(a, b):
        return 0.0
    more = not value_alone(pair).value or near_value(pair).value >= _ALL_BUT
    return limit("measures" if more and not two and a.dimension not in _EVERYWHERE else "shown")


def _by_chance(pair: Pair) -> bool:
    """Whether nothing says that two numbers are of one thing, where anything may have them or they differ."""
    a, b = pair.a, pair.b
    if a.dimension == "age" or _one_owner(a, b):
        return False
    said, sort = _said(a, b), _sort(a, b)
    rare = rare_words(pair).value >= limit("rare")
    if not equal(a.reach, b.reach):
        told = a.dimension != "time" and (rare or wording(pair).value >= limit("event"))
        return not (said or sort or told) and near_value(pair).value < _ALL_BUT
    if not _of_anything(a):
        two = a.owner.entity and b.owner.entity and a.owner.other_than(b.owner)
        return bool(two) and not (said or sort or rare)
    if rare and (a.dimension != "time" or a.reach.digits > 1):
        return False
    if not sort:
        return not said or (None not in (a.kind, b.kind) and not (a.people and b.people))
    several = not a.people and _printed(a) > _FEW
    limits_alike = a.figure.role is b.figure.role and a.figure.role in _LIMITS
    return not (said or several or limits_alike or a.qualifiers & b.qualifiers - {a.kind})


def _printed(view: FigureView) -> float:
    return abs(view.reach.point or 0.0) / view.reach.size


def _of_anything(view: FigureView) -> bool:
    """A round or small count, and a time of one or two digits."""
    return _printed(view) < _LARGE and view.reach.digits <= _ROUND.get(view.dimension, 0)


def _elsewhere(a: FigureView, b: FigureView) -> bool:
    """Whether one is tied to a place of the map that lies apart from where the other probably was."""
    here, there = a.where, b.where or b.scene
    if here is None or there is None or not (here.country and there.country):
        return False
    return here.lies(there) is Lie.APART


def _said(a: FigureView, b: FigureView) -> bool:
    """Whether one thing is said of both; of a time only how long it lasted, of money not that it rose."""
    shared = set(a.outcomes[:2]) & set(b.outcomes[:2])
    if a.dimension == "time":
        return _LASTED in shared
    return bool(shared - _MOVES if a.dimension == "share" or a.dimension.startswith("money") else shared)


def _sort(a: FigureView, b: FigureView) -> bool:
    """Whether both count one sort of things: of people in general a number that differs says nothing."""
    if a.kind != b.kind and a.dimension == "time":  # "the war will last ten years", "a ten-year war"
        return bool({a.owner.noun, a.kind} & {b.owner.noun, b.kind} - {None})
    return a.kind is not None and a.kind == b.kind and (a.kind != "person" or equal(a.reach, b.reach))


def _one_owner(a: FigureView, b: FigureView) -> bool:
    return a.owner.entity is not None and a.owner.entity == b.owner.entity


def _told_alike(a: FigureView, b: FigureView) -> bool:
    """Whether both say the same of one person or one sort of things, or two who are named count these."""
    if a.reach.point is None and b.reach.point is None:  # "dozens", "scores": no number that may meet
        return bool(set(a.outcomes[:2]) & set(b.outcomes[:2]))
    if a.dimension == b.dimension == "age":  # few people of one story are of one age
        return _one_owner(a, b) or (equal(a.reach, b.reach) and _printed(a) > limit("small"))
    two = a.owner != b.owner and NOBODY not in (a.owner, b.owner)
    if a.kind in (None, "person") or a.kind != b.kind or two:
        return False
    said = bool(a.outcomes) and a.outcomes[:1] == b.outcomes[:1] and not a.people
    return said or (a.party is not None and b.party is not None and a.party.named_unlike(b.party))

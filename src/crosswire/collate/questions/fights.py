"""Numbers of two events that lie near each other: fights of one war, crimes of a week, sums of one trade.

And of two parts of one event: of those who were hurt ten were treated, and ten were found by the police.
"""

from __future__ import annotations

from crosswire.amounts import equal
from crosswire.collate.questions.counted import roles as roles_of_one
from crosswire.collate.questions.counted import wider
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.languages.wording import worded
from crosswire.resources import linking, lists
from crosswire.types import Role

_FEW, _TOLL = 12, 100  # up to so many may be told of two events, and of two fights
_HARMS = frozenset(("killed", "injured"))
_PLIGHT = frozenset(("injured", "shot", "struck", "attacked", "poisoned", "burned", "critical", "affected"))
_VICTIMS = "casualty"  # of what befell them the noun alone says no more
_WARDS, _SITES, _SORTS = lists.several("collate/questions/fights", "wards", "sites", "sorts")
_ANYBODY = (None, "person")
_HALF = 0.5  # and below which a few of one sort are not all of a few
_LITTLE = 0.34  # share of words that two sentences have in common, below which they tell two things


def few(a: FigureView, b: FigureView) -> str | None:
    """A few hurt or dead, told in other words of another sort of people: two drivers, two guards."""
    if not _harmed(a, b, _FEW) or not equal(a.reach, b.reach) or (a.leads and b.leads):
        return None
    told = None in (a.noun, b.noun) or a.noun == b.noun or may_be_one(a, b) or not unlike(a, b)
    return None if told else worded("bars.few", one=a.noun, other=b.noun)


def fates(a: FigureView, b: FigureView) -> str | None:
    """A few people in two parts of one event, in unlike sentences: treated and found, two and two others.

    An equal number is theirs only where both texts tell one thing of them, and leave nobody out before.
    """
    points = (a.reach.point, b.reach.point)
    if a.report == b.report or not (a.people and b.people) or not equal(a.reach, b.reach):
        return None
    if any(n is None or not 0 < n <= _FEW for n in points) or a.told_with(b):
        return None
    one, other = _befell(a), _befell(b)
    known = linking.outcomes()
    if one & other or any(frozenset((x, y)) in known.together for x in one for y in other):
        there = a.reach.point != 1 and bool(a.bag & _SITES) != bool(b.bag & _SITES)
        there &= not (a.opened or b.opened)
        two, share = _beside(a) != _beside(b) or there, 1.0 if there else _LITTLE
    else:
        narrow = _of_a_kind(a) != _of_a_kind(b) and not (a.qualifiers and b.qualifiers)
        apart = bool(one & known.names and other & known.names) or _silent(a, b) or _silent(b, a)
        two = apart or (bool(one or other) and (narrow or a.reach.point == 1))
        share = 1.0 if a.reach.point == 1 and _some_one(a) != _some_one(b) else _HALF if narrow else _LITTLE
    return worded("bars.fates") if two and unlike(a, b, share) else None


def _silent(one: FigureView, other: FigureView) -> bool:
    """Whether a sentence neither says who some people are nor what befell them, and another one does."""
    nobody = one.kind in _ANYBODY and not one.outcomes
    return nobody and bool(other.outcomes) and one.bag.isdisjoint(other.outcomes)


def _of_a_kind(view: FigureView) -> bool:
    """Whether the young are counted, of whatever nation, and not all who were there."""
    return not _SORTS.isdisjoint((*view.nouns, *view.qualifiers))


def _beside(view: FigureView) -> bool:
    """Whether somebody told of before is left out: two other men, another suspect."""
    return view.rest or (view.figure.role is Role.NEW and view.reach.point == 1)


def _some_one(view: FigureView) -> bool:
    """Whether it is one of several: "one of the guests called the police"."""
    return view.figure.role is Role.PART


def _befell(view: FigureView) -> set[str]:
    """What a text says that befell them; those who are hurt are told of in many words."""
    told = {"injured" if name in _PLIGHT else name for name in view.outcomes if name != _VICTIMS}
    return told or ({"treated"} if view.bag & _WARDS else set())


def spans(a: FigureView, b: FigureView) -> str | None:
    """A time that lies between two moments, and one that something lasted: two years ago, two years held."""
    lengths = a.dimension == "time" and not a.told_with(b)
    return worded("bars.spans") if lengths and a.distant != b.distant else None


def scenes(a: FigureView, b: FigureView) -> str | None:
    """Two tolls that no report opens with, in unlike sentences: of one war, and of two fights in it.

    Two who count and give unlike numbers dispute what may well be one fight.
    """
    if not _harmed(a, b, _TOLL) or equal(a.reach, b.reach) or a.opened or b.opened:
        return None
    here = a.where is not None and b.where is not None and a.where.lies(b.where) is Lie.SAME
    two = a.party is not None and b.party is not None and a.party.named_unlike(b.party)
    return None if here or two or not unlike(a, b) else worded("bars.scenes")


def _harmed(a: FigureView, b: FigureView, most: float) -> bool:
    """Whether two reports tell of up to so many people each that they were killed, or hurt."""
    told = set(a.outcomes[:1]) & set(b.outcomes[:1]) & _HARMS and a.report != b.report
    points = (a.reach.point, b.reach.point)
    return bool(told) and not a.told_with(b) and all(n is not None and n <= most for n in points)


def sums(a: FigureView, b: FigureView) -> bool:
    """Whether two things are said of two near sums, in unlike sentences: what is bought, what is spent."""
    if not a.dimension.startswith("money") or equal(a.reach, b.reach) or a.told_with(b):
        return False
    if not a.outcomes or not b.outcomes or set(a.outcomes) & set(b.outcomes) or set(a.nouns) & set(b.nouns):
        return False
    crossed = a.outcomes[0] in b.bag or b.outcomes[0] in a.bag
    return not crossed and not (a.leads and b.leads) and unlike(a, b)


def two_scenes(a: FigureView, b: FigureView) -> bool:
    """Whether one report tells one small number of two scenes: "two died in Derre, two others in Almara"."""
    points = (a.reach.point, b.reach.point)
    if a.dimension != "count" or not equal(a.reach, b.reach) or any(n is None or n > _FEW for n in points):
        return False
    known = a.clues.definite or b.clues.definite or a.parted or b.parted
    if known or not set(a.outcomes[:1]) & set(b.outcomes[:1]):
        return False
    added = [view.rest or view.figure.role is Role.NEW for view in (a, b)]
    apart = a.where is not None and b.where is not None and a.where.lies(b.where) is Lie.APART
    return added[0] != added[1] or apart


def unlike(a: FigureView, b: FigureView, share: float = _LITTLE) -> bool:
    """Whether two sentences have little in common but the number."""
    return len(a.bag & b.bag) < share * min(len(a.bag), len(b.bag))


def may_be_one(a: FigureView, b: FigureView) -> bool:
    """Whether two names for people may be borne by the same: of a nation are passengers, no policemen."""
    if a.noun is None or b.noun is None:
        return False
    if a.noun == b.noun:
        return False  # of two nations or groups
    if "person" in (a.noun, b.noun):
        return {a.noun, b.noun} <= linking.nouns().statuses
    return roles_of_one(a.noun, b.noun) or wider(a.noun, b.noun)


def told_of_two_towns(a: FigureView, b: FigureView) -> bool:
    """Whether one round number is told of two places that a map has, in unlike sentences."""
    mapped = a.where and b.where and a.where.spot and b.where.spot
    return bool(mapped) and a.reach.digits == 1 and not a.told_with(b) and unlike(a, b)

"""What one pair of figures must have in common before two groups become one question.

Several pairs that half fit are no more than one: of a long story two reports share "two years", "10 minutes"
and "29" by chance. So one pair at least must be such as a reader would print alone.
"""

from __future__ import annotations

from crosswire.collate.questions.claims import contested, voices
from crosswire.collate.questions.fights import unlike
from crosswire.collate.questions.owners import NOBODY
from crosswire.collate.questions.pairs import Pair
from crosswire.collate.questions.views import FigureView
from crosswire.resources.weights import limits

# What a text has many numbers of, so that two reports share some by chance.
_EVERYWHERE = frozenset({"count", "time", "share", "age", "times"})


def least(pair: Pair) -> float:
    """The score from which a pair alone is believed; where the texts say that it is one, any is enough."""
    a, b = pair.a, pair.b
    if _told_alike(a, b) or contested(a, b, pair.story.disputed) or voices(a, b):
        return 0.0
    return limits("figures")["shown" if a.dimension in _EVERYWHERE else "measures"]


def _told_alike(a: FigureView, b: FigureView) -> bool:
    """Whether the two sentences are alike, or say the same of one person or one sort of things."""
    if len(a.bag & b.bag) > 1 and not unlike(a, b):
        return True
    if a.reach.point is None and b.reach.point is None:  # "dozens", "scores": no number that may meet
        return bool(set(a.outcomes[:2]) & set(b.outcomes[:2]))
    if a.dimension == b.dimension == "age":
        return a.owner.entity is not None and a.owner.entity == b.owner.entity
    two = a.owner != b.owner and NOBODY not in (a.owner, b.owner)
    if a.kind in (None, "person") or a.kind != b.kind or two:
        return False
    said = bool(a.outcomes) and a.outcomes[:1] == b.outcomes[:1] and not a.people
    return said or (a.party is not None and b.party is not None and a.party.named_unlike(b.party))

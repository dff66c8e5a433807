"""Whether two figures count different things: a part and its whole, another place, period or category."""

from __future__ import annotations

from crosswire.amounts import RESULT
from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.questions.whereabouts import Lie
from crosswire.collate.standing.words import reason
from crosswire.resources import linking, lists
from crosswire.resources.words.calendar import months
from crosswire.resources.words.forms import plural
from crosswire.types import FigureKind, Role

# An age, a length or a time belongs to one thing, however widely that is named.
_OF_ONE = frozenset({FigureKind.AGE, FigureKind.MEASURE, FigureKind.DURATION})

# A whole is several times its part: two counts of one place lie nearer.
_MANIFOLD = 3
_UNTIL = lists.words("collate/standing/cutoff", "until")
_SEASONS = lists.words("collate/questions/bars", "seasons")


def narrower(low: FigureView, high: FigureView, *, plain: bool = False) -> str | None:
    """Why the lower figure covers less, or something else, than the higher; None where no text says it.

    Args:
        low: The lower figure.
        high: The higher one.
        plain: Whether another report gives the lower number without a word that restricts it.
    """
    elsewhere = _other_place(low, high) or _other_period(low, high)
    if low.reach.point == 0.0:  # "none of the prisoners" contradicts "four men": of either there is none
        return elsewhere
    if _two_parts(low, high):
        return elsewhere
    return (
        _part(low, high)
        or _left_out(low, high)
        or (None if plain else _restricted(low, high))
        or elsewhere
        or _narrower_noun(low, high)
    )


def _two_parts(low: FigureView, high: FigureView) -> bool:
    """Whether both are parts, and none of a kind, a day apart: of 212 aboard 140 were saved, then 163."""
    kinds = linking.nouns().kinds
    parts = all(view.whole or view.clues.including for view in (low, high))
    grown = low.outcomes[:1] == high.outcomes[:1] and (later(low, high) or 0.0) >= 1
    return parts and grown and not kinds & {low.noun, high.noun}


def _part(low: FigureView, high: FigureView) -> str | None:
    """A share is always one of something; and others may count the tourists among the dead too."""
    if low.clues.including is None or low.dimension == "share" or (low.sort and low.noun == high.noun):
        return None
    return reason("part", low)


def _left_out(low: FigureView, high: FigureView) -> str | None:
    """The lower figure leaves out what the higher one takes in, or at least does not leave out."""
    apart, including = set(low.bounds.without) - set(high.bounds.without), set(high.bounds.including)
    if not apart or (including and not apart & including):
        return None
    words = " ".join(sorted(apart & including or apart))
    return reason("left_out", low, high, what=words)


def _restricted(low: FigureView, high: FigureView) -> str | None:
    """A restricting word that only the lower figure carries; of a length or an age it but names the thing."""
    if low.dimension == RESULT:  # who voted is named or not
        return None
    if low.figure.kind in _OF_ONE or not low.qualifiers - high.qualifiers or not _says_more(low, high):
        return None
    shared = {word.lower() for word in high.figure.qualifiers}
    only = [word for word in low.figure.qualifiers if word.lower() not in shared] or [str(low.figure.counted)]
    if {word.lower() for word in only} <= high.bag:
        return None  # "90 percent of personal computers", "a 97 percent share of personal computers"
    return reason("restricted", low, high, what=", ".join(only))


def _says_more(low: FigureView, high: FigureView) -> bool:
    """The lower one adds to the higher one's qualifiers, or both carry others."""
    return high.qualifiers < low.qualifiers or not (low.qualifiers & high.qualifiers)


def _other_place(low: FigureView, high: FigureView) -> str | None:
    """Another place, or a part of the place that the higher figure covers: the part cannot hold more."""
    if low.where is None or high.where is None:
        return None
    lie = low.where.lies(high.where)
    if lie is Lie.WITHIN and low.where.inside(high.where):
        return reason("within", low, high)
    if lie is not Lie.APART:
        return None
    return reason("elsewhere", low, high)


def in_one_place(low: FigureView, high: FigureView) -> str | None:
    """The lower count is tied to a place, the higher one to none, and it is several times as high."""
    if low.dimension != "count" or low.where is None or high.where is not None:
        return None
    a, b = low.reach.point, high.reach.point
    if not a or not b or b < _MANIFOLD * a or high.figure.place == low.where.entity:
        return None
    return reason("one_place", low, high)


def _other_period(low: FigureView, high: FigureView) -> str | None:
    a, b = low.period, high.period
    if a is None or b is None or low.figure.role is high.figure.role is Role.TOTAL:
        return None  # of "died on Friday, bringing the toll to 31" the day is that of the death
    dated = None not in (a.from_, b.from_) and not _up_to(low, high)
    if not (dated and (a.from_ or "")[:10] != (b.from_ or "")[:10]) and not _month_and_longer(low, high):
        return None
    return reason(
        "periods", low, high, one=a.text or (a.from_ or "")[:10], other=b.text or (b.from_ or "")[:10]
    )


def _up_to(low: FigureView, high: FigureView) -> bool:
    """Whether the higher is counted up to a moment: "by Wednesday noon" takes in the day before."""
    words = high.wording.words if high.wording else ()
    begun = [(view.period.from_ or "") if view.period else "" for view in (low, high)]
    return bool(set(words[:1]) & _UNTIL) and begun[0] < begun[1]


def _month_and_longer(low: FigureView, high: FigureView) -> bool:
    """Whether one covers a month by its name, the other a quarter, a season or a year."""
    said = [set(view.wording.words) if view.wording else set() for view in (low, high)]
    month, longer = ([bool(words & names) for words in said] for names in (months().keys(), _SEASONS))
    return month[0] != month[1] and longer[0] != longer[1] and month[0] == longer[1]


def _narrower_noun(low: FigureView, high: FigureView) -> str | None:
    known = linking.nouns()
    if low.figure.kind in _OF_ONE:
        return None
    if low.noun is None or high.noun is None or high.noun not in known.wider.get(low.noun, ()):
        return None
    if high.noun == "person" and low.noun not in known.kinds:
        return None
    return reason("narrower", low, high, one=plural(low.noun), other=plural(high.noun))

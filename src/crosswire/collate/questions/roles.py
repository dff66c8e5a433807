"""What is new and all so far, a limit and a count, what was compared, expected or supposed, and what came."""

from __future__ import annotations

from crosswire.amounts import equal
from crosswire.collate.questions.contests import one_sentence
from crosswire.collate.questions.views import FigureView, later
from crosswire.languages.wording import worded
from crosswire.resources import linking
from crosswire.types import Modality, Modifier, Role

# A number with one of these belongs to no series of counts.
_APART = (Role.THRESHOLD, Role.CAPACITY, Role.COMPARISON)
_APART_MEASURES = (Role.THRESHOLD, Role.COMPARISON)  # what a rocket can carry is its payload
_OPEN = {Modality.CONDITIONAL, Modality.HYPOTHETICAL, Modality.PLANNED}
_FEW = 12  # up to so many may be of two cases; more are known again: "47 arrests", "against 47 that night"
_CHANCE = 2  # digits of a count that two may have by chance


def roles(a: FigureView, b: FigureView) -> str | None:
    """What is new and all so far, a limit and a count, what was expected and what came."""
    if equal(a.reach, b.reach):
        rules = (_another, _added_later, _crowd_in_a_hall, _likened, _supposed)
        return next((why for rule in rules if (why := rule(a, b))), None)
    one, other = a.figure.role, b.figure.role
    for role in _APART if a.dimension == "count" else _APART_MEASURES:
        if (one is role) != (other is role):
            return worded("bars.role", role=role.value)
    if _adds(a) != _adds(b):
        return worded("bars.new")
    if _adds(a) and _other_day(a, b):
        return worded("bars.new_twice")
    if (one is Role.FORECAST) != (other is Role.FORECAST):
        came = b if one is Role.FORECAST else a
        return worded("bars.expected") if _came(came) else None
    return None


def _adds(view: FigureView) -> bool:
    """Whether it is counted beside others: "12 more", "and 15 other nations"."""
    return view.figure.role is Role.NEW or view.rest


def _another(a: FigureView, b: FigureView) -> str | None:
    """Another thousand is not the thousand, where so round a number is all that they share."""
    round_ = a.reach.digits == 1 and b.reach.digits == 1 and a.dimension == "count"
    shared = set(a.outcomes) & set(b.outcomes) or one_sentence(a, b) or a.told_with(b)
    return worded("bars.another") if round_ and not shared and _adds(a) != _adds(b) else None


def _added_later(a: FigureView, b: FigureView) -> str | None:
    """Two more of whom a later day's report tells are not the two of before, nor two more of another day."""
    later_on = any(_adds(m) and not _adds(f) and (later(f, m) or 0.0) >= 1 for m, f in ((a, b), (b, a)))
    twice = _adds(a) and _adds(b) and bool(a.period and b.period) and _other_day(a, b)
    few = a.dimension == "count" and a.reach.digits <= _CHANCE
    return worded("bars.new") if (later_on or twice) and few else None


def _likened(a: FigureView, b: FigureView) -> str | None:
    """A few of an earlier case, with whom the news is compared, are not the few of the news."""
    beside = (a.figure.role is Role.COMPARISON) != (b.figure.role is Role.COMPARISON)
    few = a.dimension == "count" and (a.reach.point or 0) <= _FEW
    return worded("bars.role", role=Role.COMPARISON.value) if beside and few else None


def _supposed(a: FigureView, b: FigureView) -> str | None:
    """As many as something might reach, and all there are: "could hit up to 40 farms", "of the 40 farms"."""
    for most, all_ in ((a, b), (b, a)):
        bound = most.figure.modifier is Modifier.UP_TO and most.figure.modality in _OPEN
        if bound and all_.clues.definite and all_.figure.modifier is not Modifier.UP_TO:
            return worded("bars.supposed")
    return None


def _crowd_in_a_hall(a: FigureView, b: FigureView) -> str | None:
    """Room for 120 people is not 120 people, though the number is one."""
    for hall, crowd in ((a, b), (b, a)):
        if (
            hall.figure.role is Role.CAPACITY
            and crowd.figure.role is None
            and crowd.people
            and crowd.outcomes
        ):
            return worded("bars.room")
    return None


def _other_day(a: FigureView, b: FigureView) -> bool:
    one, other = a.period, b.period
    if one and other and one.from_ and other.from_:
        return one.from_[:10] != other.from_[:10]
    return abs(later(a, b) or 0.0) >= 1


def _came(view: FigureView) -> bool:
    return view.figure.modality is Modality.ASSERTED and bool(set(view.outcomes) & linking.outcomes().names)

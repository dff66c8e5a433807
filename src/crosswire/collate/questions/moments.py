"""Evidence in where and when: place, period, the days between two reports, and numbers put right."""

from __future__ import annotations

from datetime import date

from crosswire.collate.questions.claims import taken_back
from crosswire.collate.questions.counted import clash, human, of_all, other_noun, part_of, qualified_apart
from crosswire.collate.questions.pairs import Pair, limit
from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.questions.whereabouts import Lie
from crosswire.languages.wording import worded
from crosswire.link import Finding
from crosswire.resources import linking
from crosswire.types import Period, Role

_LIES = {
    Lie.SAME: (1.0, "same_place"),
    Lie.WITHIN: (0.25, "place_within"),
    Lie.APART: (-1.0, "places_apart"),
}


def place(pair: Pair) -> Finding:
    """The place that the figures hang on, where both texts tie one to it: a town may stand for its region."""
    if pair.a.where is None or pair.b.where is None:
        return Finding(0.0)
    value, why = _LIES.get(pair.a.where.lies(pair.b.where), (0.0, ""))
    return Finding(value, worded(f"links.{why}") if why else "")


def period(pair: Pair) -> Finding:
    """The period that the figures cover, where both texts fix one."""
    a, b = pair.a.period, pair.b.period
    if a is None or b is None:
        return Finding(0.0)
    if (a.from_, a.to) == (b.from_, b.to) and (a.from_ or a.to):
        return Finding(1.0, worded("links.same_period"))
    one, other = pair.a.wording, pair.b.wording
    if one and other and set(one.words) & set(other.words):
        return Finding(0.5, worded("links.periods_alike"))
    if _holds(a, b) or _holds(b, a):
        return Finding(0.0)  # "in April 2014" and "in 2014" may be one day
    if _counted_up_to(pair.a, a) and _counted_up_to(pair.b, b):
        return Finding(0.0)  # "by Friday evening" is no day of its own
    return Finding(-1.0, worded("links.periods_apart"))


def _counted_up_to(view: FigureView, period: Period) -> bool:
    """Whether its period is but the day up to which it was counted, of what goes on growing."""
    grows = bool(set(view.outcomes[:1]) & linking.outcomes().growing)
    return grows and view.figure.as_of is not None and view.figure.as_of[:10] == (period.to or "")[:10]


def _holds(wide: Period, narrow: Period) -> bool:
    """Whether one period lies in the other."""
    if not (wide.from_ and wide.to and narrow.from_ and narrow.to):
        return False
    return wide.from_[:10] <= narrow.from_[:10] and narrow.to[:10] <= wide.to[:10]


def another_time(pair: Pair) -> Finding:
    """One is dated far back, the other is not: the case of years ago that a report recalls."""
    back = [_dated_back(view) for view in (pair.a, pair.b)]
    return Finding(1.0, worded("links.far_back")) if back[0] != back[1] else Finding(0.0)


def _dated_back(view: FigureView) -> bool:
    period = view.period
    if period is None or not period.to or view.published is None:
        return False
    return (view.published.date() - date.fromisoformat(period.to[:10])).days > limit("far_back")


def days_between(pair: Pair) -> Finding:
    """Days between the reports, up to a month: a long file holds more than one state of things."""
    days = later(pair.a, pair.b)
    return Finding(0.0 if days is None else min(abs(days), limit("days")) / limit("days"))


def revised(pair: Pair) -> Finding:
    """A sentence that replaces one count by the other, or gives another party's count of the same."""
    if pair.a.rivals == pair.b.id or pair.b.rivals == pair.a.id:
        return Finding(1.0, worded("links.both_given"))
    if pair.a.revises == pair.b.id or pair.b.revises == pair.a.id:
        return Finding(1.0, worded("links.replaces"))
    if replaced(pair):
        return Finding(1.0, worded("links.replaces_number"))
    if taken_back(pair.a, pair.b):
        return Finding(0.5, worded("links.takes_back"))
    anew = _put_right(pair.a, pair.b) or _put_right(pair.b, pair.a)
    return Finding(0.5, worded("links.corrected")) if anew else Finding(0.0)


def _put_right(new: FigureView, old: FigureView) -> bool:
    """Corrected, recounted or final results give a number that lies near, of what may be the same thing."""
    said = new.correction
    if said is None or said.way is not None or new.taken_back or old.correction is not None:
        return False
    a, b = new.reach.point, old.reach.point
    if not a or not b or new.dimension != old.dimension or new.report == old.report:
        return False
    near = abs(a - b) <= limit("corrected") * max(a, b)
    named = new.noun is not None and new.noun == old.noun and max(a, b) <= limit("step") * min(a, b)
    return (near or named) and clash(new, old) is None


def replaced(pair: Pair) -> bool:
    """Whether some report puts one of these numbers in the other's place, of what may be the same thing."""
    numbers = frozenset((pair.a.reach.point, pair.b.reach.point))
    if (pair.a.dimension, numbers) not in pair.story.replaced:
        return False
    return not (clash(pair.a, pair.b) or other_noun(pair).value or human(pair).value < 0)


def next_state(pair: Pair) -> Finding:
    """A toll that is higher in the later report, or a number of missing that is lower there."""
    days, a, b = later(pair.a, pair.b), pair.a.reach.point, pair.b.reach.point
    shared = pair.a.outcomes[:1] == pair.b.outcomes[:1] and pair.a.outcomes
    totals = _totals(pair)
    if not (shared or totals) or not days or not a or not b or a == b:
        return Finding(0.0)
    known, name = linking.outcomes(), pair.a.outcomes[0] if shared else pair.a.noun or ""
    moves = totals or name in known.growing if (b > a) == (days > 0) else name in known.shrinking
    if (
        not moves
        or max(a, b) > limit("leap" if _of_one_place(pair) else "step") * min(a, b)
        or part_of(pair).value
        or qualified_apart(pair).value
        or not _one_event(pair)
    ):
        return Finding(0.0)
    return Finding(1.0, worded("links.moves_on", name=name))


def _totals(pair: Pair) -> bool:
    """Whether both are all so far of one sort, however it is told what became of them: shut, closed."""
    both = (pair.a, pair.b)
    grown = any(view.correction is not None and view.correction.way == "up" for view in both)
    return grown and {v.figure.role for v in both} == {Role.TOTAL} and pair.a.noun == pair.b.noun is not None


def _one_event(pair: Pair) -> bool:
    """Whether something says that both are of one event: both open with it, its place, or their words.

    Of two fights in one war the later toll is higher as often as not.
    """
    a, b = pair.a, pair.b
    if (a.leads and b.leads) or (a.where and b.where and a.where.lies(b.where) is Lie.SAME):
        return True
    shared = (pair.story.weight.get(word, 0.0) for word in a.bag & b.bag)
    norms = pair.story.norm.get(a.id, 0.0) * pair.story.norm.get(b.id, 0.0)
    return sum(weight**2 for weight in shared) >= limit("event") * norms


def _of_one_place(pair: Pair) -> bool:
    """Whether both count all people of one place that their own clauses name: its toll may leap in days."""
    a, b = pair.a, pair.b
    here = a.where is not None and b.where is not None and a.where.lies(b.where) is Lie.SAME
    return here and of_all(a) and of_all(b)

"""Whether two figures are claims about one thing: what parties dispute, and what a text takes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from crosswire.amounts import admit, equal
from crosswire.collate.questions.bars import slots
from crosswire.collate.questions.counted import clash, flatly_none, nations
from crosswire.collate.questions.views import FigureView, later
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import linking
from crosswire.types import FigureKind, Role

Numbers = frozenset[tuple[str, frozenset[float | None], bool]]
"""Pairs of numbers, each with the dimension of both, and whether a text itself sets them side by side."""

_MOVES = frozenset({"rose", "fell"})
_TWO = 2  # nouns
_PERSON = "person"
# Measures in which a text gives numbers of many things.
_COUNTED = frozenset(
    {FigureKind.COUNT, FigureKind.PERCENT, FigureKind.RATIO, FigureKind.AGE, FigureKind.DURATION}
)
# Beyond so many times the other number it is of a whole war or year; of speakers without a side, of a part.
_TIMES, _TIMES_UNSIDED = 20.0, 6.0
# A correction as large as this names both numbers, and is read as one.
_TIMES_MENDED = 1.9
_SLIP = 2  # years, or months, by which an age is told wrongly
_SOME_DAYS = 7
_LEAST = 10
_DAYS = 1.5  # between the reports: a day later the other party may have counted anew
_MANY = 60  # numbers of one outcome that parties give, beyond which they are no dispute but a table


def rivals(a: FigureView, b: FigureView) -> bool:
    """Whether two parties give two numbers for one thing."""
    if a.party is None or b.party is None or not a.party.other_than(b.party):
        return False
    few = a.report != b.report and not (a.leads and b.leads) and not _large(a, b)
    return one_claim(a, b) and _differ(a, b, _TIMES_UNSIDED if few else _TIMES)


def voices(a: FigureView, b: FigureView) -> bool:
    """Whether two speakers of whom no side is known give two numbers of people for one thing.

    A weaker sign than two sides: one may speak of a part without saying so.
    """
    if a.party is None or b.party is None or not a.party.named_unlike(b.party):
        return False
    known = linking.outcomes()
    told = set(a.outcomes[:1]) & set(b.outcomes[:1]) & (known.growing | known.shrinking)
    telling = _large(a, b) or _one_sort_of_things(a, b)
    return bool(told) and telling and one_claim(a, b) and _differ(a, b, _TIMES_UNSIDED)


def none_told(a: FigureView, b: FigureView) -> bool:
    """Whether somebody flatly says of what a text counts that there was none: "no one was hurt"."""
    for none, some in ((a, b), (b, a)):
        said = none.figure.statement is not None and none.figure.statement != some.figure.statement
        if said and none.reach.point == 0 and some.reach.point and some.people and _of_all(none, some):
            told = bool(set(none.outcomes[:1]) & set(some.outcomes[:1])) and some.figure.role != Role.PART
            return told and _at_one_time(a, b) and slots(a, b) is None
    return False


def _of_all(none: FigureView, some: FigureView) -> bool:
    """Whether there was none at all of what the other counts: "no one", of civilians "no civilians"."""
    sort = none.noun != _PERSON and none.kind == some.kind and none.qualifiers == some.qualifiers
    return flatly_none(none) or sort


def _one_sort_of_things(a: FigureView, b: FigureView) -> bool:
    """Whether both count the same things, which a text has not of much else: four mosques, three mosques."""
    return a.noun is not None and a.noun == b.noun and not (a.people or b.people)


def _large(a: FigureView, b: FigureView) -> bool:
    """Whether neither number is so small that a text has it of other things as well."""
    return all(view.reach.point is not None and abs(view.reach.point) >= _LEAST for view in (a, b))


def _differ(a: FigureView, b: FigureView, times: float) -> bool:
    """Whether the numbers cannot both be true, and the one is not so many times the other."""
    if equal(a.reach, b.reach) or admit(a.reach, b.reach) or not a.reach.point or not b.reach.point:
        return False
    low, high = sorted((abs(a.reach.point), abs(b.reach.point)))
    return high <= times * low


def taken_back(a: FigureView, b: FigureView) -> bool:
    """Whether a text gives one of two numbers for one thing only as one that holds no more."""
    if a.taken_back == b.taken_back or a.dimension != b.dimension or not _differ(a, b, _TIMES_MENDED):
        return False
    known = linking.outcomes().names - _MOVES
    told = [[name for name in view.outcomes if name in known] for view in (a, b)]
    alike = not told[0] or not told[1] or told[0][0] in told[1][:2] or told[1][0] in told[0][:2]
    return alike and (_alike(a, b) or _slip(a, b))


def _slip(a: FigureView, b: FigureView) -> bool:
    """Whether both are ages, and so near that the one may be a slip for the other."""
    return a.dimension == "age" and abs(a.reach.low - b.reach.low) <= _SLIP * a.reach.size


def contested(a: FigureView, b: FigureView, known: Numbers) -> bool:
    """Whether two parties set these two numbers against each other, here or elsewhere in the story.

    Args:
        a: A figure, in a unit that both have.
        b: Another one.
        known: What parties of the story dispute.
    """
    pair = a.dimension, frozenset((a.reach.point, b.reach.point))
    told = (*pair, True) in known
    if told or (*pair, False) in known:
        return _one_matter(a, b, told=told) and clash(a, b) is None
    return rivals(a, b)


def one_claim(a: FigureView, b: FigureView) -> bool:
    """Whether two figures count one thing for certain, whoever gives them: befallen alike, there and then."""
    if Role.PART in (a.figure.role, b.figure.role):
        return False
    return bool(set(a.outcomes[:2]) & set(b.outcomes[:2]) - _MOVES) and _one_matter(a, b)


def _one_matter(a: FigureView, b: FigureView, *, told: bool = False) -> bool:
    """Whether nothing that the texts say keeps what the two count apart.

    Args:
        a: A figure.
        b: Another one.
        told: Whether a report sets these two numbers side by side: then it is enough that nothing is unlike.
    """
    if a.dimension != b.dimension:
        return False
    apart = a.where is not None and b.where is not None and a.where.lies(b.where) is Lie.APART
    alike = _alike(a, b) or (told and _may_be_alike(a, b))
    return not apart and alike and _at_one_time(a, b) and slots(a, b) is None


def _alike(a: FigureView, b: FigureView) -> bool:
    """One noun, or one count says only "people", or leaves it out; restricted alike."""
    if _restricted_unlike(a, b):
        return False
    if a.kind == b.kind:
        return a.dimension == "count" or a.noun is not None
    named, known = {a.kind, b.kind} - {None, "person"}, linking.nouns()
    people = a.people and b.people and named <= known.human - known.kinds and not a.qualifiers ^ b.qualifiers
    return a.dimension == "count" and len(named) < _TWO and (people or None in (a.noun, b.noun))


def _restricted_unlike(a: FigureView, b: FigureView) -> bool:
    """Whether one has people of a nation, or the two are of two sorts."""
    apart = a.qualifiers and b.qualifiers and not a.qualifiers & b.qualifiers
    return bool(apart or (a.qualifiers ^ b.qualifiers) & nations())


def _may_be_alike(a: FigureView, b: FigureView) -> bool:
    """Whether they measure the same, or count people or things that one name may be for, restricted alike."""
    if a.figure.kind not in _COUNTED:
        return True
    if _restricted_unlike(a, b):
        return False
    people = a.people and b.people and _PERSON in (a.noun, b.noun)
    return None in (a.noun, b.noun) or bool(set(a.nouns) & set(b.nouns)) or people


def _at_one_time(a: FigureView, b: FigureView) -> bool:
    """Reports of a day, and no long or other period that one of them covers."""
    days = later(a, b)
    if days is not None and abs(days) > _DAYS:
        return False
    one, other = ((view.figure.period.from_ or "")[:10] if view.figure.period else "" for view in (a, b))
    if one and other and one != other:
        return False
    return bool(one and other) or not (_long(a) or _long(b))


def _long(view: FigureView) -> bool:
    """Whether it covers more than some days: "since May", "in the past seven years"."""
    period = view.figure.period
    if view.wording is not None and view.wording.spanning:
        return True
    if period is None or not period.from_:
        return False
    end = date.fromisoformat(period.to[:10]) if period.to else view.published and view.published.date()
    return end is not None and (end - date.fromisoformat(period.from_[:10])).days > _SOME_DAYS


def disputed(views: Sequence[FigureView]) -> Numbers:
    """Pairs of numbers that two parties give for one thing: who else gives them joins the dispute."""
    by_id = {view.id: view for view in views}
    set_apart = [(view, by_id[view.rivals]) for view in views if view.rivals in by_id]
    found = {(a.dimension, frozenset((a.reach.point, b.reach.point)), True) for a, b in set_apart}
    for claims in _by_outcome(views).values():
        if len(claims) <= _MANY:
            found.update(
                (a.dimension, frozenset((a.reach.point, b.reach.point)), False)
                for a, b in combinations(claims, 2)
                if _large(a, b) and (rivals(a, b) or voices(a, b))
            )
    return frozenset(found)


def _by_outcome(views: Iterable[FigureView]) -> dict[tuple[str, str], Sequence[FigureView]]:
    """The claims of parties by what is said to have happened, each number of a side once."""
    found: dict[tuple[str, str], dict[object, FigureView]] = {}
    for view in views:
        if view.party is not None and view.reach.point is not None:
            for outcome in view.outcomes[:2]:
                key = (view.party.side, view.party.nations, view.party.body, view.reach.point)
                found.setdefault((view.dimension, outcome), {}).setdefault(key, view)
    return {key: list(claims.values()) for key, claims in found.items()}

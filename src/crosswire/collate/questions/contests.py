"""What keeps two results apart: votes of two bodies or on two matters, two parts or two matches of a contest.

A result is two numbers ("234-193"). Two that are the same are one, unless the texts name two bodies, parts or
sides; two that differ are of one vote only where the sentences are nearly the same and one number is.
"""

from __future__ import annotations

from functools import cache

from crosswire.amounts import RESULT, equal
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import worded
from crosswire.resources import lists
from crosswire.resources.figures import table

# What a chamber has a fixed number of: two counts lie near each other by its size.
_CHAMBER = lists.words("collate/questions/contests", "chamber")
_FEW = 20  # points or votes that two results may have by chance
_TOLD = 2  # words that two sentences must share then
_ALIKE = 0.5  # share of words that two sentences have in common, from which they are one sentence
_MUCH = 3  # words in common, with which two results that differ in one number may be one


def results(a: FigureView, b: FigureView) -> str | None:
    """Why two results are two; None where they may be one, or these are none.

    Args:
        a: One figure.
        b: Another that measures the same.
    """
    if a.dimension != RESULT:
        return None
    two = a.noun != b.noun and "vote" in (a.noun, b.noun)
    apart = two or _bodies_apart(a, b) or _sides_apart(a, b) or _days_apart(a, b)
    return worded("bars.results") if apart or not _may_be_one(a, b) else None


def ballots(a: FigureView, b: FigureView) -> str | None:
    """Two votes of one chamber lie near each other, whatever they were about."""
    if a.kind not in _CHAMBER or b.kind not in _CHAMBER or equal(a.reach, b.reach):
        return None
    one = a.whose.entity is not None and a.whose.entity == b.whose.entity
    return None if one or a.told_with(b) or one_sentence(a, b) else worded("bars.votes")


def one_sentence(a: FigureView, b: FigureView) -> bool:
    """Whether two sentences have so many words in common that they are one sentence."""
    return len(a.bag & b.bag) >= _ALIKE * max(1, min(len(a.bag), len(b.bag)))


def _may_be_one(a: FigureView, b: FigureView) -> bool:
    shared = len(a.bag & b.bag)
    alike = [_same(x, y) for x, y in zip(a.sides, b.sides, strict=True)]
    if equal(a.reach, b.reach):
        few = (a.reach.point or 0) <= _FEW
        enough = 1 if a.lone and b.lone else _TOLD
        return not few or shared >= enough or any(alike)
    if not {a.reach.point, a.reach.other} & {b.reach.point, b.reach.other}:
        return False
    retold = a.bag <= b.bag or b.bag <= a.bag  # "the tax bill" and "the farm bill" are two
    return all(alike) or (shared >= _MUCH and retold)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names are one, as far as both go: "the Hawks", "the Tern Hawks"."""
    return bool(one and other) and (one <= other or other <= one)


def _sides_apart(a: FigureView, b: FigureView) -> bool:
    """Whether another had more points, or another fewer."""
    pairs = zip(a.sides, b.sides, strict=True)
    return any(bool(x and y) and not _same(x, y) for x, y in pairs)


def _days_apart(a: FigureView, b: FigureView) -> bool:
    one, other = a.period, b.period
    return bool(one and other and one.from_ and other.from_ and one.from_[:10] != other.from_[:10])


def _bodies_apart(a: FigureView, b: FigureView) -> bool:
    """Whether two bodies or parts are named; a part of a match is named wherever it is meant."""
    one, other = _bodies(a), _bodies(b)
    return one != other and (bool(one and other) or a.noun != "vote")


def _bodies(view: FigureView) -> frozenset[str]:
    names = (" ".join(name.lower().replace("-", "").split()) for name in view.figure.qualifiers)
    return frozenset(_chambers().get(name, name) for name in names)


@cache
def _chambers() -> dict[str, str]:
    """The words for a body with the name of what they all mean."""
    return {word: name for name, words in table("results")["chambers"].items() for word in words}

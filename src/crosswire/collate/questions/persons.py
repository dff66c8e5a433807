"""Numbers of two persons or peoples that lie near each other: two bonds, envoys of two countries."""

from __future__ import annotations

from crosswire.collate.questions.contests import one_sentence
from crosswire.collate.questions.counted import nations
from crosswire.collate.questions.fights import unlike
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import worded


def persons(a: FigureView, b: FigureView) -> str | None:
    """What is told of two persons, or of two peoples."""
    return penalties(a, b) or peoples(a, b)


def penalties(a: FigureView, b: FigureView) -> str | None:
    """The bond, the counts or the term of two accused; of several accused both texts name the same one.

    Sentences that are nearly one, as editions of a text have them, speak of one.
    """
    asked = a.accused and b.accused and a.report != b.report
    if not asked or a.told_with(b) or one_sentence(a, b):
        return None
    one = a.whose.entity is not None and a.whose.entity == b.whose.entity
    return None if one or not unlike(a, b) else worded("bars.penalties")


def peoples(a: FigureView, b: FigureView) -> str | None:
    """People of two countries: the envoys whom one sends home, and those whom the other does."""
    if a.dimension != "count" or not (a.people and b.people) or a.told_with(b) or one_sentence(a, b):
        return None
    one, other = a.qualifiers & nations(), b.qualifiers & nations()
    return worded("bars.peoples") if one and other and not one & other else None

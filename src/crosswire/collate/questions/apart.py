"""What keeps two figures apart whatever their likeness: the links that may not be."""

from __future__ import annotations

from crosswire.collate.questions.values import admit, equal
from crosswire.collate.questions.versions import meeting
from crosswire.collate.questions.views import FigureView
from crosswire.resources import linking


def barred(a: FigureView, b: FigureView) -> str | None:
    """Why the two figures can never answer one question, or None."""
    a, b = meeting(a, b)
    if a.dimension != b.dimension:
        return f"{a.dimension} against {b.dimension}"
    if two_indicators(a, b):
        return f"{a.outcomes[0]} and {b.outcomes[0]} are two indicators"
    return barred_in_report(a, b) if a.report == b.report else None


def two_indicators(a: FigureView, b: FigureView) -> bool:
    """Killed and injured, injured and treated in hospital: two columns of every table.

    Of other pairs ("held", "released") a sentence may tell both of the same people, so these are kept
    apart only where the two texts share no outcome at all.
    """
    if a.dimension != "count" or not a.outcomes or not b.outcomes:
        return False
    known, pair = linking.outcomes(), frozenset((a.outcomes[0], b.outcomes[0]))
    if pair in known.never:
        return True
    two = len(pair) > 1 and pair <= known.people and pair not in known.together
    return two and not set(a.outcomes) & set(b.outcomes)


def barred_in_report(a: FigureView, b: FigureView) -> str | None:
    """Why two figures of one report are two: one sentence names both, or they cannot both be true.

    Unless the text itself says that one replaces the other, or that two parties count one thing.
    """
    a, b = meeting(a, b)
    if b.id in (a.revises, a.rivals) or a.id in (b.revises, b.rivals):
        return None
    if a.figure.sentence == b.figure.sentence:
        return "one sentence gives both"
    if not equal(a.reach, b.reach) and not admit(a.reach, b.reach):
        return "one report gives both, and they differ"
    return None

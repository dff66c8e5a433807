"""What reports open with, for a first screen on which nothing else stands."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.story.rows import FEW, PAIR, Placed, Row
from crosswire.resources.story import stakes
from crosswire.types import Bearing, FigureKind, LabelFrom, Role

_TOP = 0.7  # what a place in the title or among the first two sentences is worth at least
_MATTERS = 2.0  # what is at stake from votes and freedom on
_NEWS = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.RATIO, FigureKind.MEASURE}
_SOMEBODYS = {FigureKind.AGE, FigureKind.DURATION}


def opened(row: Row, rows: Sequence[Row]) -> bool:
    """Whether two reports open with it, or one has it for its news: the rain that fell, an injured boy's age.

    A handful of something is none, nor is anybody's age or a length of time where nothing happened to people.

    Args:
        row: What may stand on the first screen.
        rows: All of the story: of what another report numbers otherwise no one number is the news.
    """
    question = row.question
    top = [p for p in row.figures if p.place >= _TOP and p.figure.role is not Role.NEW]
    known = question.counted or (question.predicate and question.unit)
    if not top or not known or _handful(row):
        return False
    if row.kinds <= _SOMEBODYS:
        first = [p for p in top if p.place == 1.0]
        told = stakes().get(question.predicate or "", 0.0) >= _MATTERS
        headed = any(p.entitled and p.figure.kind is FigureKind.DURATION for p in first)
        return told and (headed or _reports(first) >= PAIR) and question.label_from is not LabelFrom.COMPOSED
    if not row.kinds <= _NEWS:
        return False
    news = any(p.place == 1.0 and p.bearing is Bearing.TELLS for p in top)
    return _reports(row.figures) >= PAIR or (news and not any(_rivals(row, other) for other in rows))


def _handful(row: Row) -> bool:
    """A few of something, or one report's word that says no number."""
    few = (abs(a.value) <= FEW if a.value is not None else row.alone for a in row.question.answers)
    return row.kinds == {FigureKind.COUNT} and all(few)


def _reports(figures: Sequence[Placed]) -> int:
    return len({p.figure.report for p in figures})


def _rivals(row: Row, other: Row) -> bool:
    """Whether other reports open with another number of what may be the same thing."""
    this, that = row.question, other.question
    told = {p.figure.report for p in row.figures} & {p.figure.report for p in other.figures}
    alike = this.unit == that.unit and (this.unit or this.counted == that.counted)
    return other is not row and not told and bool(alike) and other.first >= _TOP

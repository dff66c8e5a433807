"""Whether two rows of a first screen would say one thing twice."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.story.rows import FEW, GRAVE, Row
from crosswire.types import FigureKind, Standing


def same(one: Row, other: Row) -> bool:
    """Whether two rows would read alike, or one is a part of the other that is in nobody's dispute."""
    this, that = one.question, other.question
    if (this.label, this.label_number) == (that.label, that.label_number):
        return True
    if this.label == that.label and not one.differs and not other.differs:
        return one.kinds == other.kinds and FigureKind.COUNT not in one.kinds  # "to 3.5 percent from 4"
    if that.id == this.parent:
        if one.first == 1 and any(p.entitled for p in one.figures):
            return False  # a report is headed with it
        return not one.differs and (one.stakes < GRAVE or this.standing is Standing.SINGLE_REPORT)
    return _alike(one, other)


def _alike(one: Row, other: Row) -> bool:
    """Whether two rows give one number for what may be one thing: "128 deputies", "the 128-seat chamber"."""
    this, that = one.question, other.question
    if this.unit != that.unit or not one.values & other.values:
        return False
    large = all(value and value > FEW for value in one.values | other.values)
    asked = (this.counted, this.predicate) == (that.counted, that.predicate)
    single = one.values == other.values == {1.0}  # a teenager was killed, a student is dead
    harmed = this.predicate == that.predicate and one.stakes >= GRAVE and (large or single)
    return asked or harmed or (large and one.values == other.values and min(one.stakes, other.stakes) < GRAVE)


def given_again(row: Row, rows: Sequence[Row]) -> bool:
    """Whether one report's number of people may be another one's under another question: not its word alone.

    So is "one died" what the others say without a number: "killing a driver"; and "three died" what they
    have in one word or in a list of names: "a triple killing".
    """
    if not row.alone:
        return False
    own, told = row.figures[0], {p.figure.report for p in row.figures}
    others = (p for other in rows if other is not row for p in other.figures)
    alike = (
        p for p in others if (p.figure.value, p.figure.predicate) == (own.figure.value, own.figure.predicate)
    )
    return own.tallied or any(
        (p.figure.implicit and own.figure.value == 1) or (p.people and p.figure.report not in told)
        for p in alike
    )

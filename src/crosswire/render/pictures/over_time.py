"""A figure over time: who gave which number when.

    points | sources, each with its look | columns of moments | dots side by side where they would meet
           | lines from one number of a source to its next | labels where there is room -> SVG

Where fewer than two moments are known, nothing can be shown over time: the answers stand source by source.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.languages.wording import worded
from crosswire.render.pictures import sourced, timed
from crosswire.render.pictures.frame import Sheet, footing, heading, picture
from crosswire.render.pictures.points import Subject, subject
from crosswire.render.view.index import Index
from crosswire.render.wording import names
from crosswire.types import Question


def over_time(index: Index, question: Question, sheet: Sheet | None = None) -> str | None:
    """The picture of a question as SVG; None where none of its answers has a value to draw.

    Args:
        index: The brief.
        question: One of its questions.
        sheet: What it is drawn on.
    """
    sheet = sheet or Sheet(name=f"picture-q{index.numbers[question.id]}")
    shown = subject(index, question)
    return drawn(shown, sheet) if shown.points else None


def drawn(shown: Subject, sheet: Sheet) -> str:
    """The picture of what a question's answers are."""
    parts, y = heading(sheet, shown.title, shown.notes)
    way = timed.drawn if len({p.moment for p in shown.points if p.moment}) > 1 else sourced.drawn
    plot = way(shown, sheet, y)
    below = [*_signs(shown), *plot.warnings, *shown.besides]
    foot, y = footing(sheet, below, plot.end)
    told = " ".join([*shown.notes, *map(shown.told, shown.points), *shown.besides])
    return picture(sheet, [*parts, *plot.parts, *foot], height=y, title=shown.title, told=told)


def _signs(shown: Subject) -> Iterator[str]:
    """What the signs mean, those that this picture has."""
    found = shown.points
    signs = (
        (any(p.latest for p in found), "latest_ring"),
        (any(p.past for p in found), "hollow"),
        (any(p.denied for p in found), "crossed"),
        (any(p.up for p in found), "up"),
        (any(p.down for p in found), "down"),
        (any(p.low != p.high for p in found), "bar"),
        (any(len(p.reports) > 1 for p in found), "twice"),
    )
    if told := [worded(f"pictures.{sign}") for holds, sign in signs if holds]:
        yield f"{names.opening('; '.join(told))}."
    if late := sum(p.at_report for p in found):
        which = "none" if late == len(found) else "some"
        yield worded(f"pictures.{which}_dated", late=late, all=len(found))

"""A figure over time: who gave which number when.

    points | sources, each with its look | columns of moments | dots side by side where they would meet
           | lines from one number of a source to its next | labels where there is room -> SVG

Where fewer than two moments are known, nothing can be shown over time: the answers stand source by source.
"""

from __future__ import annotations

from collections.abc import Iterator

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
        (any(p.latest for p in found), "ring: latest"),
        (any(p.past for p in found), "hollow: named as an earlier number"),
        (any(p.denied for p in found), "crossed: denied"),
        (any(p.up for p in found), "arrow towards more: that many or more"),
        (any(p.down for p in found), "arrow towards less: that many or fewer"),
        (any(p.low != p.high for p in found), "bar: a range"),
        (any(len(p.reports) > 1 for p in found), "×2: in two reports"),
    )
    if told := [word for holds, word in signs if holds]:
        yield f"{names.opening('; '.join(told))}."
    if late := sum(p.at_report for p in found):
        which = (
            "No number has a date" if late == len(found) else f"No date for {late} of {len(found)} numbers"
        )
        yield f"{which}: drawn at the time of the report."

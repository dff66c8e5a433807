"""Answers source by source, a row each: where no two moments are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.render.pictures import marks
from crosswire.render.pictures.axes import Scale
from crosswire.render.pictures.boxes import Box, Room
from crosswire.render.pictures.dots import Dot
from crosswire.render.pictures.dots import drawn as dotted
from crosswire.render.pictures.drawing import Drawing, warnings
from crosswire.render.pictures.frame import SMALL, SOFT, TEXT, Sheet, line_of
from crosswire.render.pictures.labels import Label, placed
from crosswire.render.pictures.lettering import clipped, width
from crosswire.render.pictures.points import Point, Source, Subject
from crosswire.render.pictures.svg import Element, draw

ROWS = (28.0, 46.0, 64.0)
BELOW = 18.0
NAMES = 0.42  # the most of the width that names take up


def drawn(shown: Subject, sheet: Sheet, top: float) -> Drawing:
    """The rows of a picture, one a source."""
    room = sheet.inner * NAMES
    wide = min(room, max(width(s.name, TEXT) for s in shown.sources)) + 16
    left, right = sheet.edge + wide + 26, sheet.width - sheet.edge - 26
    flat = len(set(shown.ends)) == 1
    scale = Scale.over(shown.ends, start=left, end=left + 1 if flat else right)
    parts: list[Element] = []
    y, unwritten = top, 0
    for number, source in enumerate(shown.sources):
        own = [p for p in shown.points if p.source == source]
        parts += _named(source, number, sheet=sheet, y=y + ROWS[0] / 2, wide=wide)
        row, y, left_out = _row(shown, own, scale, y, marks.look(number), sheet)
        parts += row
        unwritten += left_out
    ticks = _ticks(shown, scale, top, y)
    return Drawing(
        (*ticks, *parts), y + (20 if ticks else 4), warnings(scale, ticked=bool(ticks), unwritten=unwritten)
    )


def _row(  # noqa: PLR0917 - a row and where it stands
    shown: Subject, own: Sequence[Point], scale: Scale, top: float, look: marks.Look, sheet: Sheet
) -> tuple[list[Element], float, int]:
    """The dots of a source with their values, where the row ends, and how many values found no room."""
    for high in ROWS:
        dots = _apart(
            [Dot(p, scale(p.middle), top, (scale(p.low), scale(p.high)), upright=False) for p in own]
        )
        dots = [replace(dot, y=dot.y + high / 2) for dot in dots]
        bottom = max(dot.y for dot in dots) + high / 2
        edge = Box(scale.start - 26, top, sheet.width - sheet.edge, bottom)
        room = Room(edge, [dot.box for dot in dots])
        labels, left = placed(
            [Label(d.label, d.x, d.y, d.box, bold=d.point.latest, level=True) for d in dots], room
        )
        if not left:
            break
    return [*(dotted(d, look, shown.told(d.point)) for d in dots), *labels], bottom, left


def _apart(dots: Sequence[Dot]) -> list[Dot]:
    """The dots, those that would meet below each other: their place on the scale stays."""
    found: list[Dot] = []
    for dot in sorted(dots, key=lambda d: d.x):
        low = dot
        while any(low.box.overlaps(other.box) for other in found):
            low = replace(low, y=low.y + BELOW)
        found.append(low)
    return found


def _named(source: Source, number: int, *, sheet: Sheet, y: float, wide: float) -> tuple[Element, Element]:
    name = clipped(source.name, wide - 16, TEXT)
    return marks.mark(marks.look(number), sheet.edge + 6, y), line_of(name, sheet.edge + 16, y + 4.3)


def _ticks(shown: Subject, scale: Scale, top: float, bottom: float) -> list[Element]:
    found = []
    if len(set(shown.ends)) == 1:
        return []
    for value in scale.ticks:
        x = scale(value)
        found.append(draw("line", x1=x, x2=x, y1=top, y2=bottom, stroke="currentColor", opacity=0.16))
        text = shown.tick(value)
        found.append(line_of(text, x, bottom + 14, size=SMALL, opacity=SOFT, text_anchor="middle"))
    return found

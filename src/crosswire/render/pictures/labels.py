"""Labels beside the dots: no two meet, and none stands on a dot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.render.pictures.boxes import Box, Room
from crosswire.render.pictures.frame import TEXT, line_of
from crosswire.render.pictures.lettering import width
from crosswire.render.pictures.svg import Element, draw

HIGH = TEXT * 1.12
NEAR = 3.0
# How far off a label may stand that has no room at its dot, in steps.
STEPS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Label:
    """A text that belongs to a dot.

    Attributes:
        box: The room of the dot.
        level: Whether it stands in a row: beside its dot rather than above it.
    """

    text: str
    x: float
    y: float
    box: Box
    bold: bool = False
    level: bool = False

    @property
    def wide(self) -> float:
        return width(self.text, TEXT, bold=self.bold)


def placed(labels: Sequence[Label], room: Room) -> tuple[list[Element], int]:
    """The labels as text, and how many found no room.

    One that stands away from its dot is led to it by a thin line.
    """
    found: list[Element] = []
    left = 0
    for label in labels:
        if box := room.first(_beside(label), clear=True):
            found.append(_text(label, box))
        elif box := room.first(_around(label)):
            found += (_leader(label, box), _text(label, box))
        else:
            left += 1
    return found, left


def _beside(label: Label) -> Iterator[Box]:
    """Beside the dot, above and below it, at its corners; of a level label what is beside it first."""
    level, upright = list(_level(label)), list(_upright(label))
    yield from (*level, *upright) if label.level else (*upright, *level)


def _level(label: Label) -> Iterator[Box]:
    top, bottom = label.y - HIGH / 2, label.y + HIGH / 2
    right, left = label.box.right + NEAR - 2, label.box.left - NEAR + 2
    yield Box(right, top, right + label.wide, bottom)
    yield Box(left - label.wide, top, left, bottom)


def _upright(label: Label) -> Iterator[Box]:
    dot, wide = label.box, label.wide
    for left in (label.x - wide / 2, dot.left, dot.right - wide):
        for top in (dot.top - HIGH, dot.bottom):
            yield Box(left, top, left + wide, top + HIGH)


def _around(label: Label) -> Iterator[Box]:
    """Farther and farther away, sideways before upwards."""
    for step in STEPS:
        for across, down in ((1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1), (2, 0), (-2, 0)):
            x, y = label.x + across * step * 16, label.y + down * step * HIGH
            yield Box(x, y - HIGH / 2, x + label.wide, y + HIGH / 2)
            yield Box(x - label.wide, y - HIGH / 2, x, y + HIGH / 2)


def _text(label: Label, box: Box) -> Element:
    weight = "bold" if label.bold else None
    return line_of(label.text, box.left, box.bottom - 3.4, font_weight=weight)


def _leader(label: Label, box: Box) -> Element:
    x = min(max(label.x, box.left), box.right)
    y = min(max(label.y, box.top), box.bottom)
    return draw(
        "line", x1=label.x, y1=label.y, x2=x, y2=y, stroke="currentColor", stroke_width="0.8", opacity=0.4
    )

"""A point on paper: its mark, and the signs that say how it is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.render.pictures import marks
from crosswire.render.pictures.boxes import Box
from crosswire.render.pictures.points import Point
from crosswire.render.pictures.svg import Element, draw

BESIDE = 12.0  # between two dots that stand side by side
ARROW = 15.0
RING = 8.6


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on paper.

    Attributes:
        x: Its middle.
        y: Its middle.
        ends: Where a range begins and ends, along the scale of values.
        upright: Whether that scale goes upwards, or to the right.
    """

    point: Point
    x: float
    y: float
    ends: tuple[float, float]
    upright: bool = True

    @property
    def box(self) -> Box:
        """The room that it takes up, with its ring, its arrow, its bar."""
        reach = 9.5 if self.point.latest else 6.5
        more, less = self.point.up * (ARROW - 4), self.point.down * (ARROW - 4)
        if self.upright:
            top, bottom = min(self.ends[1], self.y), max(self.ends[0], self.y)
            return Box(self.x - reach, top - reach - more, self.x + reach, bottom + reach + less)
        left, right = min(self.ends[0], self.x), max(self.ends[1], self.x)
        return Box(left - reach - less, self.y - reach, right + reach + more, self.y + reach)

    @property
    def label(self) -> str:
        times = len(self.point.reports)
        return f"{self.point.text} ×{times}" if times > 1 else self.point.text


def drawn(dot: Dot, look: marks.Look, told: str) -> Element:
    """A dot with its signs; pointing at it tells what it is."""
    return draw("g", draw("title", told), *_bar(dot, look), *_arrows(dot, look), *_mark(dot, look))


def _bar(dot: Dot, look: marks.Look) -> Iterator[Element]:
    low, high = dot.ends
    if low == high:
        return
    way = (
        f"M{dot.x - 4:.1f} {low:.1f}h8m-4 0V{high:.1f}m-4 0h8"
        if dot.upright
        else f"M{low:.1f} {dot.y - 4:.1f}v8m0-4H{high:.1f}m0-4v8"
    )
    yield draw("path", d=way, stroke=look.colour, fill="none", stroke_width=2.4)


def _arrows(dot: Dot, look: marks.Look) -> Iterator[Element]:
    turn = 0 if dot.upright else 90
    for holds, angle in ((dot.point.up, turn), (dot.point.down, turn + 180)):
        if holds:
            yield draw(
                "path",
                d=f"M0-6V-{ARROW:g}m-3.4 4 3.4-4 3.4 4",
                transform=f"translate({dot.x:.1f} {dot.y:.1f}) rotate({angle})",
                stroke=look.colour,
                fill="none",
                stroke_width=1.8,
            )


def _mark(dot: Dot, look: marks.Look) -> Iterator[Element]:
    if dot.point.latest:
        ring = {"fill": "none", "stroke": "currentColor"}
        yield draw("circle", cx=dot.x, cy=dot.y, r=RING, stroke_width=1.6, **ring)
    yield marks.mark(look, dot.x, dot.y, hollow=dot.point.past, crossed=dot.point.denied)

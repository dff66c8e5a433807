"""Answers on a scale of time: columns of moments, dots, lines from one number of a source to its next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from crosswire.languages.wording import worded
from crosswire.render.pictures import axes, marks
from crosswire.render.pictures.boxes import Box, Room, along
from crosswire.render.pictures.dots import BESIDE, Dot
from crosswire.render.pictures.dots import drawn as dotted
from crosswire.render.pictures.drawing import Drawing, warnings
from crosswire.render.pictures.frame import SMALL, SOFT, TEXT, Sheet, line_of
from crosswire.render.pictures.keys import key
from crosswire.render.pictures.labels import Label, placed
from crosswire.render.pictures.lettering import width
from crosswire.render.pictures.points import Point, Source, Subject
from crosswire.render.pictures.svg import Element, draw
from crosswire.render.wording import dates

MOST_COLUMNS = 16
COLUMN = 40.0  # the least room of a column, on average
HEIGHTS = (150.0, 210.0, 280.0, 360.0)
ONE_VALUE = 70.0
UNDATED = "undated"
FAINT, THIN = 0.16, 0.55


def drawn(shown: Subject, sheet: Sheet, top: float) -> Drawing:
    """The key and the plot, as high as its labels need."""
    legend, top = key(sheet, [source.name for source in shown.sources], top)
    flat = len(set(shown.ends)) == 1
    for high in (ONE_VALUE, *HEIGHTS) if flat else HEIGHTS:
        plot = _Plot(shown, sheet, top + 16, top + 16 + high)
        labels, left = placed(plot.labels, plot.room)
        if not left:
            break
    parts = (*legend, *plot.scale(), *plot.threads(), *plot.dotted(), *labels)
    return Drawing(parts, plot.bottom + 30, warnings(plot.up, ticked=not flat, unwritten=left))


class _Plot:
    """The points of a picture between two heights."""

    def __init__(self, shown: Subject, sheet: Sheet, top: float, bottom: float) -> None:
        self.shown, self.top, self.bottom = shown, top, bottom
        self.up = axes.Scale.over(shown.ends, start=bottom, end=top)
        flat = len(set(shown.ends)) == 1
        self.ticks = [] if flat else [(v, shown.tick(v)) for v in self.up.ticks]
        self.left = sheet.edge + max([width(text, SMALL) for _, text in self.ticks], default=0.0) + 8
        self.right = sheet.width - sheet.edge
        self.looks = {source: marks.look(n) for n, source in enumerate(shown.sources)}
        self.divide = self._divide()
        self._place()

    def _divide(self) -> float | None:
        """Where what has no date is set apart."""
        undated = [p for p in self.shown.points if not p.moment]
        if not undated:
            return None
        texts = [width(UNDATED, SMALL), *(width(p.text, TEXT, bold=True) + 24 for p in undated)]
        wide = max(*texts, _wide(self._swarm(undated)))
        return max(self.right - wide - 16, (self.left + self.right) / 2)

    def _place(self) -> None:
        """The dots, column by column, those without a date behind the divide."""
        dated = [p for p in self.shown.points if p.moment]
        ends_at = self.divide - 8 if self.divide else self.right
        most = max(1, min(MOST_COLUMNS, int((ends_at - self.left) / COLUMN)))
        self.columns = axes.columns([p.moment for p in dated if p.moment], most=most)
        groups = [[p for p in dated if _within(p, c)] for c in self.columns]
        swarms = [self._swarm(group) for group in groups]
        found, self.gaps = axes.spread(self.columns, [_wide(s) for s in swarms], ends_at - self.left)
        self.places = [self.left + place for place in found]
        rest = [self._swarm([p for p in self.shown.points if not p.moment])] if self.divide else []
        self.apart = ((self.divide or 0.0) + self.right) / 2
        middles = [*self.places, *(self.apart for _ in rest)]
        moved = zip(middles, [*swarms, *rest], strict=True)
        self.dots = [replace(dot, x=dot.x + x) for x, swarm in moved for dot in swarm]

    def _swarm(self, group: Sequence[Point]) -> list[Dot]:
        """The points of one moment around 0: beside each other where they would meet."""
        found: list[Dot] = []
        for point in sorted(group, key=lambda p: (p.moment or datetime.max, p.middle)):
            dot = Dot(point, 0.0, self.up(point.middle), (self.up(point.low), self.up(point.high)))
            while any(dot.box.overlaps(other.box) for other in found):
                dot = replace(dot, x=dot.x + BESIDE)
            found.append(dot)
        reach = max((d.x for d in found), default=0.0)
        return [replace(d, x=d.x - reach / 2) for d in found]

    @property
    def room(self) -> Room:
        edge = Box(self.left - 4, self.top - 14, self.right, self.bottom + 6)
        lines = [box for way in self._ways.values() for a, b in pairwise(way) for box in along(*a, *b)]
        divide = [Box(self.divide, self.top - 14, self.divide, self.bottom + 6)] if self.divide else []
        return Room(edge, [*(dot.box for dot in self.dots), *divide], lines)

    @property
    def _ways(self) -> dict[Source, list[tuple[float, float]]]:
        """From one number of a source to its next, those that it still gives."""
        found: dict[Source, list[tuple[float, float]]] = {}
        for dot in sorted(self.dots, key=lambda d: d.x):
            if dot.point.moment and not dot.point.past and not dot.point.denied:
                found.setdefault(dot.point.source, []).append((dot.x, dot.y))
        return found

    @property
    def labels(self) -> list[Label]:
        """The values to write; once where one source repeats a number."""
        found: list[Label] = []
        said: set[tuple[str, str]] = set()
        for dot in sorted(self.dots, key=lambda d: (not d.point.latest, d.x)):
            point = dot.point
            if (point.source.id, point.text) in said and point.moment and not point.past:
                continue
            said.add((point.source.id, point.text))
            found.append(Label(dot.label, dot.x, dot.y, dot.box, bold=point.latest))
        return found

    def scale(self) -> Iterator[Element]:
        """Values at the left, moments below, and what stands apart."""
        for value, text in self.ticks:
            y = self.up(value)
            yield _line(self.left, y, self.right, y, opacity=FAINT)
            yield line_of(text, self.left - 8, y + 4, size=SMALL, opacity=SOFT, text_anchor="end")
        yield _line(self.left, self.bottom + 8, self.right, self.bottom + 8)
        yield from self._days()
        for gap in self.gaps:
            x = (self.places[gap.before] + self.places[gap.before + 1]) / 2
            cut = f"M{x - 5:.1f} {self.bottom + 12:.1f}l4-8M{x + 1:.1f} {self.bottom + 12:.1f}l4-8"
            yield draw("path", d=cut, stroke="currentColor", fill="none")
        if self.divide:
            x = self.divide
            yield _line(x, self.top - 12, x, self.bottom + 26, stroke_dasharray="2 3")
            yield self._below(UNDATED, self.apart)

    def _days(self) -> Iterator[Element]:
        """The day below the first of its columns, where there is room for it."""
        shown, free = set(), self.left - 24
        end = self.divide - 6 if self.divide else self.right
        for column, x in zip(self.columns, self.places, strict=True):
            text = _days_of(column, self.shown.year)
            half = width(text, SMALL) / 2
            middle = min(max(x, self.left + half - 14), end - half)
            yield _line(x, self.bottom + 8, x, self.bottom + 12)
            if text not in shown and middle - half >= free:
                shown.add(text)
                free = middle + half + 8
                yield self._below(text, middle)

    def _below(self, text: str, x: float) -> Element:
        return line_of(text, x, self.bottom + 24, size=SMALL, opacity=SOFT, text_anchor="middle")

    def threads(self) -> Iterator[Element]:
        """A line from one number of a source to its next: what it gave over time."""
        for source, way in self._ways.items():
            if len({x for x, _ in way}) > 1:
                led = "L".join(f"{x:.1f} {y:.1f}" for x, y in way)
                colour = self.looks[source].colour
                yield draw("path", d=f"M{led}", fill="none", stroke=colour, stroke_width=1.4, opacity=THIN)

    def dotted(self) -> Iterator[Element]:
        for dot in self.dots:
            yield dotted(dot, self.looks[dot.point.source], self.shown.told(dot.point))


def _line(x1: float, y1: float, x2: float, y2: float, **more: str | float | None) -> Element:
    return draw("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke="currentColor", **{"opacity": THIN, **more})


def _wide(swarm: Sequence[Dot]) -> float:
    return max((d.x for d in swarm), default=0.0) - min((d.x for d in swarm), default=0.0) + 20


def _within(point: Point, column: axes.Column) -> bool:
    return point.moment is not None and column.first <= point.moment <= column.last


def _days_of(column: axes.Column, year: int | None) -> str:
    """The day of a column, or its days: "14 May", "14 to 18 May"."""
    first, last = column.first, column.last
    if first.date() == last.date():
        return dates.day(first, year=year)
    one_month = (first.year, first.month) == (last.year, last.month)
    opening = str(first.day) if one_month else dates.day(first, year=last.year)
    return worded("dates.to", first=opening, last=dates.day(last, year=year))

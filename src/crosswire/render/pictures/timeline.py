"""What happened when, as a picture: moments down a line, what conflicts marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.languages.wording import worded
from crosswire.render.pictures.frame import SMALL, SOFT, TEXT, Sheet, footing, heading, line_of, picture
from crosswire.render.pictures.lettering import width, wrapped
from crosswire.render.pictures.svg import Element, draw
from crosswire.render.view import story
from crosswire.render.view.index import Index
from crosswire.render.view.model import Item

MOST = 16
LINE, GAP = 16.0, 12.0


def timeline(index: Index, sheet: Sheet | None = None) -> str | None:
    """The timeline of a story as SVG; None where nothing is dated.

    Of more moments than there is room for, those of most reports are shown, in the order of time.

    Args:
        index: The brief.
        sheet: What it is drawn on.
    """
    sheet = sheet or Sheet(name="picture-timeline")
    every = story.timeline(index)
    if not every:
        return None
    shown = _weighed(every)
    head, top = heading(sheet, worded("pictures.when"))
    drawn, bottom = _drawn(shown, sheet, top)
    rest = len(every) - len(shown)
    notes = [
        *([worded("pictures.diamond")] if any(item.badges for item in shown) else []),
        *([worded("pictures.more_moments", n=rest)] if rest else []),
    ]
    foot, end = footing(sheet, notes, bottom)
    told = " ".join([*(f"{item.title}: {item.text}." for item in shown), *notes])
    return picture(sheet, [*head, *drawn, *foot], height=end, title=worded("pictures.when"), told=told)


def _weighed(every: Sequence[Item]) -> list[Item]:
    by_reports = sorted(every, key=lambda item: -len({e.report for e in item.evidence}))
    kept = {item.anchor for item in by_reports[:MOST]}
    return [item for item in every if item.anchor in kept]


def _drawn(shown: Sequence[Item], sheet: Sheet, top: float) -> tuple[list[Element], float]:
    days = min(sheet.inner * 0.34, max(width(item.title, TEXT, bold=True) for item in shown) + 2)
    line = sheet.edge + days + 14
    room = sheet.width - sheet.edge - line - 18
    parts: list[Element] = []
    dots: list[tuple[float, bool]] = []
    y = top
    for item in shown:
        when = wrapped(item.title, days, TEXT, most=2, bold=True)
        what = wrapped(item.text or "", room, TEXT, most=3)
        beside = _beside(item)
        small = wrapped(beside, room, SMALL, most=2)
        dots.append((y + 9, bool(item.badges)))
        parts += _lines(when, line - 14, y, anchor="end", bold=True)
        parts += _lines(what, line + 18, y, anchor=None, bold=False)
        for n, text in enumerate(small):
            at = y + 13 + (len(what) + n) * LINE
            parts.append(line_of(text, line + 18, at, size=SMALL, opacity=SOFT))
        y += LINE * max(len(when), len(what) + len(small)) + GAP
    axis = draw("line", x1=line, x2=line, y1=dots[0][0], y2=dots[-1][0], stroke="currentColor", opacity=0.4)
    return [axis, *(_dot(line, at, conflict=conflict) for at, conflict in dots), *parts], y


def _beside(item: Item) -> str:
    """In how many reports a moment stands, and what is to be known of it."""
    reports = worded("counts.report", n=len({e.report for e in item.evidence}))
    return "; ".join([reports, *item.notes])


def _lines(texts: Sequence[str], x: float, y: float, *, anchor: str | None, bold: bool) -> Iterator[Element]:
    for n, text in enumerate(texts):
        weight = "bold" if bold else None
        yield line_of(text, x, y + 13 + n * LINE, text_anchor=anchor, font_weight=weight)


def _dot(x: float, y: float, *, conflict: bool) -> Element:
    if conflict:
        diamond = f"M{x:.1f} {y - 6.5:.1f}l6.5 6.5-6.5 6.5-6.5-6.5z"
        return draw("path", d=diamond, fill="none", stroke="currentColor", stroke_width=1.8)
    return draw("circle", cx=x, cy=y, r=4.4, fill="currentColor")

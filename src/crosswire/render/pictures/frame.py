"""What stands around every picture: its title, what is known of it, and the same for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.render.pictures.lettering import FONTS, wrapped
from crosswire.render.pictures.svg import Element, draw, written

WIDTH = 640.0
NARROWEST = 280.0
TITLE, TEXT, SMALL = 16.0, 12.5, 11.5
SOFT = 0.72
PAPER, INK = "#fbfaf7", "#1b1b1a"
# A picture that stands alone is dark where its reader wants that; where style is forbidden it is light.
DARK = "@media (prefers-color-scheme: dark) { svg { color: #ebe8e1 } .paper { fill: #161614 } }"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture is drawn on.

    Attributes:
        width: In pixels; text keeps its size, so a phone gets a narrower picture and not a smaller one.
        alone: Whether it stands alone as a file, with paper of its own and a title; on a page it takes the
            page's colours, and the title where the page has none.
        titled: Whether its title is drawn.
        name: What the ids in it begin with: no two on one page may be alike.
    """

    width: float = WIDTH
    alone: bool = False
    titled: bool = True
    name: str = "picture"

    @property
    def inner(self) -> float:
        return self.width - 2 * self.edge

    @property
    def edge(self) -> float:
        return 16.0 if self.alone else 0.0


def line_of(
    text: str, x: float, y: float, *, size: float = TEXT, **attributes: str | float | None
) -> Element:
    """A line of text whose letters stand on `y`."""
    return draw("text", text, x=x, y=y, font_size=size, fill="currentColor", **attributes)


def heading(sheet: Sheet, title: str, notes: Sequence[str] = ()) -> tuple[list[Element], float]:
    """The title and a few lines below it, and where they end."""
    found, y = [], sheet.edge
    if sheet.titled:
        for text in wrapped(title, sheet.inner, TITLE, most=3, bold=True):
            y += TITLE * 1.25
            found.append(line_of(text, sheet.edge, y, size=TITLE, font_weight="bold"))
        y += 4
    for note in notes:
        for text in wrapped(note, sheet.inner, TEXT, most=3):
            y += TEXT * 1.35
            found.append(line_of(text, sheet.edge, y, opacity=SOFT))
    return found, y + 8


def footing(sheet: Sheet, notes: Sequence[str], y: float) -> tuple[list[Element], float]:
    """Small lines below a picture, and where they end."""
    found = []
    for note in notes:
        for text in wrapped(note, sheet.inner, SMALL, most=4):
            y += SMALL * 1.35
            found.append(line_of(text, sheet.edge, y, size=SMALL, opacity=SOFT))
    return found, y + 4


def picture(sheet: Sheet, parts: Sequence[Element], *, height: float, title: str, told: str) -> str:
    """The whole picture as SVG.

    Args:
        sheet: What it is drawn on.
        parts: What is drawn.
        height: How far down that reaches.
        title: What it shows, in a line.
        told: The same as sentences, for who has it read aloud.
    """
    high = height + sheet.edge
    paper = (
        (draw("style", DARK), draw("rect", class_="paper", width=sheet.width, height=high, fill=PAPER))
        if sheet.alone
        else ()
    )
    root = draw(
        "svg",
        draw("title", title, id=f"{sheet.name}-title"),
        draw("desc", told, id=f"{sheet.name}-told"),
        *paper,
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {sheet.width:g} {high:.0f}",
        width=sheet.width,
        height=round(high),
        role="img",
        aria_labelledby=f"{sheet.name}-title {sheet.name}-told",
        class_="picture",
        font_family=FONTS,
        color=INK if sheet.alone else None,
    )
    return written(root)

"""Who says it: a colour and a shape each, so that nothing is told by colour alone.

The colours keep a contrast of 3 to 1 on light and on dark paper, and people with any of the common colour
blindnesses tell neighbours apart (after Okabe and Ito, darkened).
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.render.pictures.svg import Element, draw

RADIUS = 5.0
SIZE = 2 * RADIUS


@dataclass(frozen=True, slots=True)
class Look:
    """How the marks of one source are drawn.

    Attributes:
        path: Its shape, a path around 0, 0; empty for a circle.
    """

    colour: str
    path: str


LOOKS = (
    Look("#2b7bba", ""),
    Look("#cf5a1b", "M-4.6-4.6h9.2v9.2h-9.2z"),
    Look("#178a63", "M0-5.8 5.6 4.4h-11.2z"),
    Look("#b05a9c", "M0-6.2 5.6 0 0 6.2-5.6 0z"),
    Look("#9a7209", "M0 5.8 5.6-4.4h-11.2z"),
    Look("#5b6fd0", "M-2-5.4h4v3.4h3.4v4h-3.4v3.4h-4v-3.4h-3.4v-4h3.4z"),
    Look("#b4574f", "M0-5.8 5.5-1.8 3.4 4.7h-6.8L-5.5-1.8z"),
)
OTHERS = Look("#7c7a74", "")


def look(number: int) -> Look:
    """How the source of a number is drawn, counted from 0; those behind the last look are drawn alike."""
    return LOOKS[number] if number < len(LOOKS) else OTHERS


def mark(looks: Look, x: float, y: float, *, hollow: bool = False, crossed: bool = False) -> Element:
    """The mark of a source: filled, hollow where the number holds no more, crossed where it is denied."""
    fill = "none" if hollow or crossed else looks.colour
    shape: dict[str, str | float] = {"fill": fill, "stroke": looks.colour, "stroke_width": 1.8}
    inner = draw("path", d=looks.path, **shape) if looks.path else draw("circle", r=RADIUS - 0.3, **shape)
    over = (draw("path", d="M-6-6 6 6M-6 6 6-6", stroke=looks.colour, stroke_width=1.8),) if crossed else ()
    return draw("g", inner, *over, transform=f"translate({x:.1f} {y:.1f})")

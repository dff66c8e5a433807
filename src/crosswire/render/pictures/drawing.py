"""What a way of drawing gives: parts, how far down they reach, and what a reader might miss."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.languages.wording import worded
from crosswire.render.pictures.axes import Scale
from crosswire.render.pictures.svg import Element


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot without what stands around it."""

    parts: tuple[Element, ...]
    end: float
    warnings: tuple[str, ...] = ()


def warnings(scale: Scale, *, ticked: bool, unwritten: int) -> tuple[str, ...]:
    """What a reader might miss of the scale and the labels."""
    found = []
    if ticked and scale.powers:
        found.append(worded("pictures.powers"))
    elif ticked and scale.low > 0:
        found.append(worded("pictures.no_zero"))
    if unwritten:
        found.append(worded("pictures.unwritten", n=unwritten))
    return tuple(found)

"""What a way of drawing gives: parts, how far down they reach, and what a reader might miss."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.render.pictures.axes import Scale
from crosswire.render.pictures.svg import Element
from crosswire.render.wording import names


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
        found.append("Each step of the scale is ten times the one before.")
    elif ticked and scale.low > 0:
        found.append("The scale does not begin at 0.")
    if unwritten:
        found.append(f"{names.counted(unwritten, 'number')} not written, for want of room.")
    return tuple(found)

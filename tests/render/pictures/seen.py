"""What a picture's markup shows, read back: its texts with the boxes that they take up."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

from crosswire.render.pictures.boxes import Box
from crosswire.render.pictures.lettering import width

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - made here


def texts(svg: str) -> list[tuple[str, Box]]:
    """Every text that is drawn, with its box: as high as its capitals are."""
    found = []
    for one in parsed(svg).iter(f"{SVG}text"):
        text = "".join(one.itertext())
        size, x, y = (float(one.get(key, "0")) for key in ("font-size", "x", "y"))
        wide = width(text, size, bold=one.get("font-weight") == "bold")
        left = x - {"end": wide, "middle": wide / 2}.get(one.get("text-anchor", ""), 0.0)
        # Coordinates are written to a tenth of a pixel.
        found.append((text, Box(left + 0.1, y - 0.74 * size, left + wide - 0.1, y + 0.2 * size)))
    return found


def meeting(svg: str) -> list[tuple[str, str]]:
    """The pairs of texts that overlap."""
    return [(a, b) for (a, one), (b, other) in combinations(texts(svg), 2) if one.overlaps(other)]


def outside(svg: str) -> list[str]:
    """The texts that reach out of the picture."""
    root = parsed(svg)
    paper = Box(-0.5, 0.0, float(root.get("width", "0")) + 0.5, float(root.get("height", "0")))
    return [text for text, box in texts(svg) if not paper.holds(box)]


def names(svg: str) -> set[str]:
    """The names of the elements in it."""
    return {one.tag.removeprefix(SVG) for one in parsed(svg).iter()}

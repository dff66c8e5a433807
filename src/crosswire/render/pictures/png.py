"""A picture as PNG, for where SVG is not taken: chat, slides, a content system."""

from __future__ import annotations

from crosswire.errors import ExtraMissing

SCALE = 2.0


def png(svg: str, *, scale: float = SCALE) -> bytes:
    """The picture as PNG; drawn by resvg, which fetches nothing.

    Args:
        svg: A picture of this package.
        scale: Pixels of the PNG for each of the picture.

    Raises:
        ExtraMissing: vl-convert is not installed; it comes with the `charts` extra.
    """
    try:
        import vl_convert
    except ImportError as problem:
        raise ExtraMissing(
            "PNG needs vl-convert: install crosswire[charts], or write the picture as SVG"
        ) from problem
    drawn: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return drawn

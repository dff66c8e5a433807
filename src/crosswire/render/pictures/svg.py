"""SVG as a tree of elements: whatever a report says becomes text, never markup.

Only the elements below can be drawn: none runs, fetches, links or animates, so a picture stays inert wherever
it is put. How a picture looks stands in presentation attributes, which no content security policy
forbids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from crosswire.render import clean

INERT = frozenset(
    {"circle", "desc", "g", "line", "path", "rect", "style", "svg", "text", "title", "tspan"}
)  # fmt: skip
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Attribute = str | int | float | None


@dataclass(frozen=True, slots=True)
class Element:
    """One element with its attributes and what is in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Element | str, ...]


def draw(name: str, *children: Element | str, **attributes: Attribute) -> Element:
    """An element; `stroke_width` is written `stroke-width`, and an attribute of `None` is left out.

    Raises:
        ValueError: It is none of those that are drawn here.
    """
    if name not in INERT:
        raise ValueError(f"a picture has no <{name}>: it would not be inert")
    known = tuple(
        (key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
        if value is not None
    )
    return Element(name, known, children)


def written(element: Element) -> str:
    """The markup of an element, everything in it escaped; the same element gives the same bytes."""
    return "".join(_pieces(element))


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel; what is less than one, as an opacity is, to a hundredth.

    >>> number(3.0), number(2.449), number(-0.001), number(0.166)
    ('3', '2.4', '0', '0.17')
    """
    return f"{round(value, 1 if abs(value) >= 1 else 2) + 0.0:g}"


def _pieces(element: Element) -> Iterator[str]:
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in element.attributes)
    if not element.children:
        yield f"<{element.name}{attributes}/>"
        return
    yield f"<{element.name}{attributes}>"
    for child in element.children:
        if isinstance(child, str):
            yield escape(_cleaned(child), quote=False)
        else:
            yield from _pieces(child)
    yield f"</{element.name}>"


def _value(value: str | float) -> str:
    return _cleaned(value) if isinstance(value, str) else number(value)


def _cleaned(text: str) -> str:
    return NO_XML.sub("", clean.line(text))

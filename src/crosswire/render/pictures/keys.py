"""The key of a picture: which mark is whose."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.languages.wording import worded
from crosswire.render.pictures import marks
from crosswire.render.pictures.frame import TEXT, Sheet, line_of
from crosswire.render.pictures.lettering import clipped, width
from crosswire.render.pictures.svg import Element

LINE = 19.0
BETWEEN = 18.0


def key(sheet: Sheet, who: Sequence[str], y: float) -> tuple[list[Element], float]:
    """The marks with their names, in lines, and where they end; those that share the last look are one."""
    named = list(who[: len(marks.LOOKS)])
    if len(who) > len(named):
        named.append(worded("pictures.others", n=len(who) - len(named)))
    found: list[Element] = []
    x, y = sheet.edge, y + LINE / 2
    for number, name in enumerate(named):
        text = clipped(name, sheet.inner - 20, TEXT)
        wide = 16 + width(text, TEXT)
        if x > sheet.edge and x + wide > sheet.width - sheet.edge:
            x, y = sheet.edge, y + LINE
        found += (marks.mark(marks.look(number), x + 6, y), line_of(text, x + 16, y + 4.3))
        x += wide + BETWEEN
    return found, y + LINE / 2 + 4

"""Numbers that leave out their unit, because one beside them has it.

"fined one firm 85 million euros and the other 120 million"     120 million euros
"revised the magnitude to 6.1, down from 6.4"                   a magnitude of 6.4
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.resources import lists
from crosswire.types import Figure, FigureKind

_SCALED = lists.pattern("extract/figures/carried", "scaled")
_DECIMAL = re.compile(r"\d[.,]\d")
_STOP = re.compile(r"[.!?][\"”’')]?\s")
_NEAR = 1.5  # times the other that a decimal is at most, to be one of the same measure
_NEVER = frozenset(
    {FigureKind.COUNT, FigureKind.AGE, FigureKind.DURATION, FigureKind.RATIO, FigureKind.OTHER}
)


def carried(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """The figures of a report, those that leave out their unit with that of the nearest one before.

    Args:
        figures: In text order.
        text: Of their report.
    """
    done: list[Figure] = []
    for figure in figures:
        model = next((f for f in reversed(done[-_AROUND:]) if _lends(f, figure, text)), None)
        done.append(figure if model is None else replace(figure, kind=model.kind, unit=model.unit))
    return tuple(done)


_AROUND = 4  # figures before it


def _lends(model: Figure, figure: Figure, text: str) -> bool:
    """Whether a number without a unit has that of another: a sum in millions, a decimal of about its size."""
    bare = figure.kind is FigureKind.COUNT and figure.unit is None and figure.counted is None
    if not bare or figure.implicit or not figure.value or not model.value or model.unit is None:
        return False
    if model.kind in _NEVER or len(_STOP.findall(text[model.end : figure.start])) > 1:
        return False
    if "\n" in text[model.end : figure.start].strip():
        return False
    if model.kind is FigureKind.MONEY and _SCALED.search(figure.text):
        return True
    low, high = sorted((abs(figure.value), abs(model.value)))
    return bool(_DECIMAL.search(figure.text)) and high <= _NEAR * low

"""How pressing an open question is."""

from __future__ import annotations

import math
from collections.abc import Sequence

from crosswire.steady import steady
from crosswire.types import OpenCode, OpenReason

FIRST_SCREEN = 1.0  # what a place on it is worth, less for every row before
LATER = 0.06
PEOPLE = 0.35  # of the points that an outcome has at stake
SPREAD = 0.15  # of each doubling of the reports that print it
BESIDE = 0.2  # of every further reason
OPEN = 2.0


def weight(
    reasons: Sequence[OpenReason], *, stake: float = 0.0, row: int | None = None, reports: int = 1
) -> float:
    """What an open question is ranked by.

    Args:
        reasons: Why it is open, the weightiest first.
        stake: What is at stake for people, 0 to 4.
        row: Its row on the first screen, from 0; None where it has none.
        reports: How many reports print it.
    """
    first = 0.0 if row is None else max(0.0, FIRST_SCREEN - LATER * row)
    openness = reasons[0].code.openness + BESIDE * sum(r.code.openness for r in reasons[1:])
    return steady(OPEN * openness + PEOPLE * stake + first + SPREAD * math.log2(max(1, reports)))


def ordered(reasons: Sequence[OpenReason]) -> tuple[OpenReason, ...]:
    """The reasons, the weightiest first."""
    order = list(OpenCode)
    return tuple(sorted(reasons, key=lambda r: (-r.code.openness, order.index(r.code))))

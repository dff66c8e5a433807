"""Counts per something: "10 hostages a day", "3 cases per 100,000 people"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from crosswire.extract.figures import per
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.quantities import Quantity
from crosswire.extract.figures.unitnames import Unit
from crosswire.types import FigureKind

_ADVERB = re.compile(r"(?i)\s+(?:on\s+)?(daily|weekly|monthly|yearly|annually|nightly|hourly)\b")
_OF = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "nightly": "night",
    "hourly": "hour",
}


def rated(doc: Any, quantity: Quantity, counted: Counted) -> Quantity:
    """The quantity with what its count is per as its unit, so that it is never taken for a total."""
    if quantity.unit is not None or quantity.kind is not FigureKind.COUNT:
        return quantity
    head = counted.head
    end = head.idx + len(head.text) if head is not None and 0 <= head.i - quantity.last <= 4 else quantity.end
    text = doc.text
    rate = per.find(text, end)
    adverb = None if rate else _ADVERB.match(text, end)
    name = rate[0] if rate else _OF[adverb[1].lower()] if adverb else None
    if name is None:
        return quantity
    rated_by = Unit(
        f"per {name}", FigureKind.COUNT, quantity.start, quantity.end, f"count per {name}", 1.0, name
    )
    return replace(quantity, unit=rated_by)

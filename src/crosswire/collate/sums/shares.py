"""Percentages of a stated base, where the text also gives the number they come to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.types import Extract, Figure, FigureKind

_OF = re.compile(r"^[^.;,\d]{0,40}\bof (?:the|its|their|all|some|about|a)?\b[^.;,\d]{0,40}$", re.IGNORECASE)
_OR = re.compile(
    r"^[^.;\d]{0,60}(?:,|\()\s*(?:or|i\.e\.|that is|equal to|equivalent to)?\s*(?:about |some |nearly )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """Part, percent and base, as in "420 people, or 12 per cent of the 3,500 residents"."""

    part: str
    percent: str
    base: str


def shares(extract: Extract) -> list[Share]:
    """The shares of one report whose part, percentage and base one sentence gives."""
    text, found = extract.report.text, []
    for before, middle, after in zip(extract.figures, extract.figures[1:], extract.figures[2:], strict=False):
        if not before.sentence == middle.sentence == after.sentence:
            continue
        if middle.kind is FigureKind.PERCENT and _plain(before) and _plain(after):
            between = text[before.end : middle.start], text[middle.end : after.start]
            if _OR.match(between[0]) and _OF.match(between[1]):
                found.append(Share(before.id, middle.id, after.id))
    return found


def _plain(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.value is not None

"""Where one sentence replaces a count by another: "rose to 41, from 34 the evening before"."""

from __future__ import annotations

import re
from itertools import pairwise

from crosswire.types import Extract, Figure, FigureKind

# "rose to 41 (…), from 34", "fell to 96 from 120", "41 dead, up from 34"
_DOWN_TO = re.compile(r"\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FORMER = re.compile(
    r"^[^.;:\d]{0,60}?(?:\bup |\bdown |\braised |\brevised )?\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# "from 34 to 41"
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LATTER = re.compile(r"^[^.;:\d]{0,30}?\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_UP_FROM = re.compile(
    r"\b(?:up|down|raised|revised|increased|corrected) from\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_BEFORE = 30


def revisions(extract: Extract) -> dict[str, str]:
    """Figure to the earlier count that its own sentence says it replaces.

    Counts only: a new offer stands beside the old one, a new toll stands in its place.
    """
    found: dict[str, str] = {}
    for first, second in pairwise(
        f for f in extract.figures if f.kind is FigureKind.COUNT and f.value is not None
    ):
        if first.sentence != second.sentence:
            continue
        newer = _newer(first, second, extract.report.text)
        if newer is not None:
            found[newer.id] = (second if newer is first else first).id
    return found


def _newer(first: Figure, second: Figure, text: str) -> Figure | None:
    before, between = text[max(0, first.start - _BEFORE) : first.start], text[first.end : second.start]
    if _FROM.search(before) and _LATTER.match(between):
        return second
    if _UP_FROM.search(between) or (_DOWN_TO.search(before) and _FORMER.match(between)):
        return first
    return None

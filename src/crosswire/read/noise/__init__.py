"""Noise: what stands in a report's text and is not its prose. Marked, never cut."""

from __future__ import annotations

import re

from crosswire.types import Noise, NoiseKind

PARAGRAPH = re.compile(r"\S(?:.*\S)?")
ENDS = tuple(".!?:;…\"'”’)]")


def mark(text: str) -> tuple[Noise, ...]:
    """The noise of a text, in text order, without overlaps."""
    found = []
    for index, line in enumerate(PARAGRAPH.finditer(text)):
        words = line.group().split()
        if index == 0 and " | " in line.group():
            found.append(Noise(line.start(), line.end(), NoiseKind.PAGE_TITLE))
        elif (
            len(words) <= 14 and not line.group().endswith(ENDS[:1] + ENDS[3:5]) and line.group()[0].isupper()
        ):
            found.append(Noise(line.start(), line.end(), NoiseKind.SUBHEADING))
    return tuple(found)

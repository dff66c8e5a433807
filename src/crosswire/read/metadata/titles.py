"""The title that a text itself carries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.read.metadata.outlets import publisher
from crosswire.types import Noise, NoiseKind

_BAR = re.compile(r"\s+[|»]\s+")
_MARKS = re.compile(r"\*\*|__|^#+\s+|\[|\]\([^()\s]*\)")


def find(text: str, noise: Sequence[Noise]) -> str | None:
    """The page title or headline over a text; of several joined with a bar, the longest."""
    lines = [item for item in noise if item.kind is NoiseKind.PAGE_TITLE]
    if not lines:
        return None
    words = " ".join(_MARKS.sub("", text[lines[0].start : lines[0].end]).split())
    parts = [part for part in _BAR.split(words) if publisher(part) == part]
    return max(parts, key=len, default=words).rstrip(";") or None

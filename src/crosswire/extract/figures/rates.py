"""What a share is a reading of: "turnout was 67 percent", "the jobless rate fell to 6.1 percent"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.types import Figure, FigureKind


def rate(front: str) -> str | None:
    """The rate that the words in front of a share name last: "turnout", "inflation"."""
    known: Mapping[str, str] = table("corrections")["rates"]
    named = [known[word] for word in re.findall(r"[a-z]+", lists.known(front)) if word in known]
    return named[-1] if named else None


def rated(figure: Figure, text: str) -> Figure:
    """The figure; a share of which nothing else is told with the rate that its sentence names."""
    if figure.kind is not FigureKind.PERCENT or figure.predicate is not None or figure.counted is not None:
        return figure
    return replace(figure, predicate=rate(text[figure.sentence.start : figure.start]))

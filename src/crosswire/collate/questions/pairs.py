"""Two figures side by side, and what one kind of evidence says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crosswire.collate.questions.views import FigureView, StoryView


@dataclass(frozen=True, slots=True)
class Score:
    """What one comparison found; an empty reason where it has nothing to tell a reader."""

    value: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures, and the story in which words are common or rare."""

    a: FigureView
    b: FigureView
    story: StoryView


Feature = Callable[[Pair], Score]


def of(lead: str, words: tuple[str, ...] | list[str]) -> str:
    """A reason that names the first few of its words."""
    return f"{lead}: {', '.join(words[:4])}" if words else ""

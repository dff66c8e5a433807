"""Two figures side by side, and what one kind of evidence says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crosswire.collate.questions.views import FigureView, StoryView
from crosswire.link import Finding
from crosswire.resources.weights import limits


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures, and the story in which words are common or rare."""

    a: FigureView
    b: FigureView
    story: StoryView


Feature = Callable[[Pair], Finding]


def limit(name: str) -> float:
    """A number from which evidence counts, or as far as it does."""
    return limits("figures")[name]


def of(lead: str, words: tuple[str, ...] | list[str]) -> str:
    """A reason that names the first few of its words."""
    return f"{lead}: {', '.join(words[:4])}" if words else ""

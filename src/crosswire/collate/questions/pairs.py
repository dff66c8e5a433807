"""Two figures side by side, and what one kind of evidence says of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosswire.collate.questions.views import FigureView, StoryView
from crosswire.languages.wording import concept, worded
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


def naming(code: str, words: Sequence[str]) -> str:
    """A reason that names the first few of its words; none where there are no words."""
    return worded(f"links.{code}", what=", ".join(map(concept, words[:4]))) if words else ""

"""What an engine hands over: who, by which words, says what, before chains and kinds are worked out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from crosswire.types import Analysis, Span

__all__ = ["Draft", "Engine", "Stretch", "by_paragraph", "span", "text"]


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters [start, end) of the doc's text of a paragraph."""

    paragraph: int
    start: int
    end: int

    def overlaps(self, other: Stretch) -> bool:
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def covers(self, other: Stretch) -> bool:
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as an engine sees it.

    Attributes:
        cue: The words that mark it ("said", "according to"); empty for speech without a cue.
        source: Who says it, as written; empty when the sentence names nobody.
        content: What is said, in text order; never empty.
        carried: Whether it continues the statement before it, whose source it takes over.
        verbatim: In a transcript, the name of whom the label stands for; the words are his own. Empty
            where a label such as "A:" stands for nobody whom the report names.
    """

    cue: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    carried: bool = False
    verbatim: str | None = None


ThingT = TypeVar("ThingT")


def by_paragraph(
    things: Iterable[ThingT], parts: Callable[[ThingT], Iterable[Stretch]]
) -> Mapping[int, Sequence[ThingT]]:
    """The things that have a part in a paragraph, in their order; none for other paragraphs.

    Stretches of two paragraphs never meet, so what is looked for beside a thing is in its paragraph: to ask
    all things of a report makes a long report slow.
    """
    found: defaultdict[int, list[ThingT]] = defaultdict(list)
    for thing in things:
        for paragraph in dict.fromkeys(part.paragraph for part in parts(thing)):
            found[paragraph].append(thing)
    return dict(found)


class Engine(Protocol):
    """A way to find who says what in the reports; each report alone decides its own statements."""

    def drafts(self, analysis: Analysis) -> list[Draft]:
        """The attributions of a report, in any order."""


def text(analysis: Analysis, stretch: Stretch) -> str:
    return analysis.paragraphs[stretch.paragraph].parse.text[stretch.start : stretch.end]


def span(analysis: Analysis, stretch: Stretch) -> Span:
    """The report's characters of a stretch."""
    return analysis.paragraphs[stretch.paragraph].span(stretch.start, stretch.end)

"""A text as the paragraphs that a reader sees, with the breaks that cut through them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from crosswire.types import Noise, NoiseKind

_LINE = re.compile(r"[^\S\n]*(\S(?:[^\n]*\S)?)")
_TERMINATED = re.compile(r"[.!?…][\"'”’»)\]*_]*$")
_OPEN_END = re.compile(r"[\w,’'\-]$")
_LINK = re.compile(r"(?:https?:|www\.|pic\.twitter|t\.co/|\S+@\S|\S+\.(?:com|org|net)\b)")
# A sentence is not cut in its first few words: a list of short items is.
_LEAST = 40
# So many lines that go on in lower case show that the whole text was wrapped at a width.
_WRAPPED = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the page: its characters, and whether it ends as a sentence does."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def terminated(self) -> bool:
        return bool(_TERMINATED.search(self.text))


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a text, and the newlines that break one of them.

    Attributes:
        first_prose: Index of the first paragraph that reads as sentences; the number of paragraphs
            without one.
        last_prose: Index of the last one; -1 without one.
        structured: Whether the prose of this page ends with full stops, so that a line without one is
            no prose.
    """

    text: str
    parts: tuple[Part, ...]
    breaks: tuple[Noise, ...]
    title: str | None
    first_prose: int
    last_prose: int
    structured: bool


def _page(text: str, parts: tuple[Part, ...], breaks: tuple[Noise, ...], title: str | None) -> Page:
    prose = [i for i, part in enumerate(parts) if part.terminated and part.words >= 5]
    long = [part for part in parts if part.words >= 12]
    closed = sum(part.terminated or part.text.endswith(":") for part in long)
    first, last = (prose[0], prose[-1]) if prose else (len(parts), -1)
    return Page(text, parts, breaks, title, first, last, closed * 2 > len(long))


def page(text: str, title: str | None = None, front: int = 0) -> Page:
    """The page of a text: its lines, those that one sentence runs through joined."""
    lines = [(m.start(1), m.end(1)) for m in _LINE.finditer(text, front)]
    width = _wrap_width(text, lines)
    parts: list[Part] = []
    breaks: list[Noise] = []
    for start, end in lines:
        if parts and _runs_on(parts[-1], text, (start, end), width):
            first = parts.pop()
            breaks.append(Noise(first.end, start, NoiseKind.BREAK))
            parts.append(Part(first.start, end, text[first.start : end]))
        else:
            parts.append(Part(start, end, text[start:end]))
    return _page(text, tuple(parts), tuple(breaks), title)


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width at which a text was wrapped, if it was: then a line goes on in upper case, too."""
    cut = [
        first[1] - first[0]
        for first, second in pairwise(lines)
        if _continues(text[slice(*first)], text[slice(*second)])
    ]
    if len(cut) < max(_WRAPPED, len(lines) // 6):
        return None
    return sorted(cut)[len(cut) // 2]


def _continues(first: str, second: str) -> bool:
    """Whether `second` goes on with the sentence of `first`: no stop, then a lower-case word."""
    return (
        len(first) >= _LEAST
        and bool(_OPEN_END.search(first))
        and second[0].islower()
        and not _LINK.match(second)
        and not _LINK.search(first[-30:])
    )


def _runs_on(part: Part, text: str, line: tuple[int, int], width: int | None) -> bool:
    second = text[slice(*line)]
    last = part.text.rpartition("\n")[2].strip()
    if _continues(last, second):
        return True
    if width is None or "\n" in text[part.end : line[0]].replace("\n", "", 1):
        return False
    return abs(len(last) - width) <= width // 5 and bool(_OPEN_END.search(last))

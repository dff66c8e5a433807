"""A report's text as clean paragraphs, each with the way back to the report's characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.analyse import spelling
from crosswire.types import NoiseKind, Report

# Marks inside the prose: the words around them belong together once they are gone.
DROPPED = {NoiseKind.MARKUP, NoiseKind.STRAY, NoiseKind.KICKER}
# Furniture that says nothing about the story.
IGNORED = {
    NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.LEGEND, NoiseKind.BYLINE, NoiseKind.CREDIT,
    NoiseKind.OTHER_LANGUAGE,
}  # fmt: skip
DATED = {NoiseKind.LEGEND, NoiseKind.BYLINE}

_BROKEN_PHRASE = re.compile(r"(?<=[a-z,])[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)+(?=[a-z])")
_BLANK_LINE = re.compile(r"\r?\n[ \t\u00a0]*\r?\n|\u2029")
_LINE = re.compile(r"\r?\n")
_WORD = re.compile(r"[^\s\ufeff\u200b]+")  # also without the marks of width zero that pages leave behind


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph before the language pipeline has seen it.

    `offsets[i]` is the place in the report's text of character `i` of `text`, with one more entry
    for its end. The character may differ there: white space is folded, and numbers have one spelling.
    """

    kind: NoiseKind | None
    text: str
    offsets: tuple[int, ...]


def drafts(report: Report) -> tuple[Draft, ...]:
    """The paragraphs of `report` that can say something, without markup and stray marks."""
    return parted(report)[0]


def furniture(report: Report) -> tuple[Draft, ...]:
    """Bylines and legends: they say nothing of the story, but they may say of which day they are."""
    return parted(report)[1]


def parted(report: Report) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """What `drafts` and what `furniture` returns, for one walk through the text."""
    every = _all(report)
    return tuple(d for d in every if d.kind not in IGNORED), tuple(d for d in every if d.kind in DATED)


def _all(report: Report) -> list[Draft]:
    labels = _labels(report)
    joined = _joined(report)
    found = []
    for start, end in _pieces(report.text, joined):
        found.extend(_drafts(report.text, (start, end), labels))
    return found


def _labels(report: Report) -> list[NoiseKind | None]:
    """The noise that each character of the text lies in."""
    labels: list[NoiseKind | None] = [None] * len(report.text)
    for noise in report.noise:
        if noise.kind is not NoiseKind.BREAK:
            labels[noise.start : noise.end] = [noise.kind] * (noise.end - noise.start)
    return labels


def _joined(report: Report) -> dict[int, int]:
    """Breaks inside a phrase: where each starts, and where it ends."""
    marked = [(n.start, n.end) for n in report.noise if n.kind is NoiseKind.BREAK]
    plain = [m.span() for m in _BROKEN_PHRASE.finditer(report.text)]
    return dict(sorted(marked + plain))


def _pieces(text: str, joined: dict[int, int]) -> list[tuple[int, int]]:
    """Paragraphs as stretches of the text: between blank lines, or lines where there is no blank one."""
    pattern = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE
    cuts = [m for m in pattern.finditer(text) if not _inside(m.start(), joined)]
    starts = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(text)]
    return list(zip(starts, ends, strict=True))


def _inside(place: int, joined: dict[int, int]) -> bool:
    return any(start <= place < end for start, end in joined.items())


def _drafts(text: str, piece: tuple[int, int], labels: list[NoiseKind | None]) -> list[Draft]:
    """One piece cut where its kind changes: a caption and its credit often share a line."""
    if labels[slice(*piece)].count(None) == piece[1] - piece[0]:
        return _draft(text, range(*piece), None)
    found: list[Draft] = []
    run: list[int] = []
    kind: NoiseKind | None = None
    for place in range(*piece):
        label = labels[place]
        if label in DROPPED:
            continue
        if label is not kind and not text[place].isspace():
            found.extend(_draft(text, run, kind))
            run, kind = [], label
        run.append(place)
    found.extend(_draft(text, run, kind))
    return found


def _draft(text: str, run: Sequence[int], kind: NoiseKind | None) -> list[Draft]:
    """The draft of the characters at `run`, white space folded: a break inside a phrase is a space."""
    words: list[str] = []
    places: list[int] = []
    whole = isinstance(run, range)
    letters = text[run[0] : run[-1] + 1] if whole and run else "".join(map(text.__getitem__, run))
    if spelling.hides(letters):
        letters, run = spelling.shown(letters, run)
    gap = 0
    for word in _WORD.finditer(letters):
        if words:
            places.append(run[gap])
        words.append(word.group())
        places.extend(run[word.start() : word.end()])
        gap = word.end()
    if not words:
        return []
    plain = spelling.english(" ".join(words), text, places, dotted=spelling.continental(text))
    return [Draft(kind, plain, (*places, places[-1] + 1))]

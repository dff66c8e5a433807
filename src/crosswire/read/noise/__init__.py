"""Noise: what stands in a report's text and is not its prose. Marked, never cut.

A character has one kind at most; the more specific kind wins: link markup inside a heading is
markup, and the heading is marked around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from crosswire.read.noise import (
    bylines,
    captions,
    foreign,
    furniture,
    headings,
    marks,
    mastheads,
    openings,
    stamps,
    strips,
)
from crosswire.read.noise.page import Page, page
from crosswire.types import Noise, NoiseKind


def mark(text: str, title: str | None = None, *, front: int = 0) -> tuple[Noise, ...]:
    """The noise of a text, in text order, without overlaps.

    Args:
        text: The text of a report.
        title: Its title, where it is known from elsewhere: texts often repeat it.
        front: Where its front matter ends, if it has some.
    """
    seen = page(text, title, front)
    known = list(_paragraphs(seen))
    own = [one for one in known if one.kind in {NoiseKind.BYLINE, NoiseKind.DATELINE}]
    inner = [
        one
        for one in stamps.find(text)
        if not any(line.start <= one.start and one.end <= line.end for line in own)
    ]
    front_matter = Noise(0, front, NoiseKind.MARKUP)
    return _painted(text, [*known, *inner, *marks.find(text), *seen.breaks, front_matter])


def with_foreign(text: str, noise: tuple[Noise, ...]) -> tuple[Noise, ...]:
    """The noise of an English text, with its stretches in another language."""
    found = foreign.find(text, noise)
    return _painted(text, [*noise, *found]) if found else noise


def _paragraphs(seen: Page) -> Iterator[Noise]:
    """Noise that takes whole paragraphs, then noise within the others."""
    whole = bylines.kinds(seen) | furniture.kinds(seen) | mastheads.kinds(seen) | strips.kinds(seen)
    taken = frozenset(whole)
    pictures = list(captions.find(seen, taken))
    pictured = {
        i: NoiseKind.CAPTION
        for i, p in enumerate(seen.parts)
        if any(p.start <= n.start < p.end for n in pictures)
    }
    closed = {i: NoiseKind.COPYRIGHT for i, p in enumerate(seen.parts) if furniture.after_prose(p.text)}
    whole |= headings.kinds(seen, closed | whole | pictured)
    for index, kind in whole.items():
        yield Noise(seen.parts[index].start, seen.parts[index].end, kind)
    yield from pictures
    yield from strips.find(seen, frozenset(whole) | frozenset(pictured))
    yield from openings.find(seen, frozenset(whole) | frozenset(pictured))
    for index, part in enumerate(seen.parts):
        closing = None if index in whole else furniture.tail(part.text)
        if closing:
            yield Noise(part.start + closing.start(), part.end, NoiseKind.COPYRIGHT)


def _painted(text: str, found: Iterable[Noise]) -> tuple[Noise, ...]:
    """One kind a character, later marks over earlier ones, cut to runs without white space at their ends."""
    labels: list[NoiseKind | None] = [None] * len(text)
    for noise in found:
        labels[noise.start : noise.end] = [noise.kind] * (noise.end - noise.start)
    runs = []
    place = 0
    for kind, group in groupby(labels):
        size = sum(1 for _ in group)
        if kind is not None:
            runs.append(_trimmed(text, Noise(place, place + size, kind)))
        place += size
    return tuple(run for run in runs if run.start < run.end)


def _trimmed(text: str, noise: Noise) -> Noise:
    if noise.kind in {NoiseKind.BREAK, NoiseKind.STRAY}:
        return noise
    inner = text[noise.start : noise.end]
    return Noise(
        noise.start + len(inner) - len(inner.lstrip()), noise.start + len(inner.rstrip()), noise.kind
    )

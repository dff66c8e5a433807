"""Where a text holds what was searched for: the sentence that has most of it, and the words themselves.

text -> words with their places, folded as the index has them | the terms of the search, where each stands
     -> the sentence with most of the terms, the first of several
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.store.search import WORD, Term, folded, terms
from crosswire.types import Span

_END = re.compile(r"(?<=[.!?…])[\"\'”’)\]]*\s+|\n+")
_LONGEST = 280
_BEFORE = 100
_READ = 40_000
"""Characters of a text that are looked at: what stands further down is found, and not shown."""
_TERMS = 12
"""Terms of a search that are looked for: of more, the first ones tell where it was meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that holds what was searched for.

    Attributes:
        span: Its characters.
        marks: The words that were searched for, in it.
    """

    span: Span
    marks: tuple[Span, ...]


def passage(text: str, words: str) -> Found | None:
    """The sentence of a text that holds most of what was searched for; None where only its title does.

    >>> found = passage("It rained. The dam at Orlen broke. Orlen was dry.", "orlen dam")
    >>> found.span, [(m.start, m.end) for m in found.marks]
    (Span(start=11, end=34), [(15, 18), (22, 27)])
    """
    places = [(word, m.span()) for m in WORD.finditer(text[:_READ]) for word in folded(m[0])]
    hits = sorted({hit for term in terms(words)[:_TERMS] for hit in _hits(places, term)})
    if not hits:
        return None
    ends = [0, *(m.end() for m in _END.finditer(text[:_READ])), len(text)]
    held: dict[int, set[int]] = {}
    for number, start, _ in hits:
        held.setdefault(bisect_right(ends, start) - 1, set()).add(number)
    best = max(held, key=lambda at: (len(held[at]), -at))
    first = next(start for _, start, _ in _within(hits, ends[best], ends[best + 1]))
    span = _shown(text, Span(ends[best], ends[best + 1]), first)
    marks = tuple(Span(start, end) for _, start, end in _within(hits, span.start, span.end))
    return Found(span, marks)


def _within(hits: Sequence[tuple[int, int, int]], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The hits within some characters, in their order."""
    inside = (one for one in hits if start <= one[1] and one[2] <= end)
    yield from sorted(inside, key=lambda one: one[1:])


def _hits(
    places: Sequence[tuple[str, tuple[int, int]]], term: tuple[int, Term]
) -> Iterator[tuple[int, int, int]]:
    """Where a term stands: its number, and from where to where."""
    number, (row, begins) = term
    for at in range(len(places) - len(row) + 1):
        if not places[at][0].startswith(row[0]):
            continue
        here = [word for word, _ in places[at : at + len(row)]]
        if here == row or (begins and here[:-1] == row[:-1] and here[-1].startswith(row[-1])):
            yield number, places[at][1][0], places[at + len(row) - 1][1][1]


def _shown(text: str, sentence: Span, first: int) -> Span:
    """The sentence without the blanks around it; of a long one a stretch around the first word."""
    start, end = sentence.start, sentence.end
    if end - start > _LONGEST:
        start = max(start, first - _BEFORE)
        end = min(end, start + _LONGEST)
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))

"""Things of a report by the characters that they stand on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from crosswire.types.reports import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Finds what shares characters with a span, without looking at everything that a long report holds.

    Things may overlap and nest. They lie in the order of their first characters; beside each stands how far
    those up to it reach, so that a search goes back only while something can still reach the span.

    >>> index = SpanIndex([(Span(0, 9), "whole"), (Span(2, 4), "part"), (Span(6, 8), "other")])
    >>> index.meeting(Span(3, 5))
    ['whole', 'part']
    """

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        given = list(items)
        self._order = sorted(range(len(given)), key=lambda n: (given[n][0].start, n))
        self._items = [given[n] for n in self._order]
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))

    def meeting(self, span: Span) -> list[T]:
        """What shares characters with `span`, in the order in which it was given."""
        found: list[tuple[int, T]] = []
        at = bisect_left(self._starts, span.end)
        while at and self._reach[at - 1] > span.start:
            at -= 1
            place, item = self._items[at]
            if place.overlaps(span):
                found.append((self._order[at], item))
        return [item for _, item in sorted(found, key=lambda f: f[0])]

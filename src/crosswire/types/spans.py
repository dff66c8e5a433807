"""Things of a report by the characters that they stand on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from crosswire.types.reports import Passage, Span

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


_BETWEEN = 60  # characters between two sentences of one statement: the marks, and "she said on Monday"
_BESIDE = 3  # characters between them inside one pair of marks


def runs_on(before: Sequence[Passage], after: Sequence[Passage]) -> bool:
    """Whether one statement has both in a row, as all who print it show.

    Args:
        before: Where the first sentence stands.
        after: Where the second stands.

    Returns:
        Whether the same reports have each once, the second right behind the first, and one of them has no
        words of its own between the two.
    """
    ends, starts = {p.report: p.end for p in before}, {p.report: p.start for p in after}
    once = len(ends) == len(before) and len(starts) == len(after)
    if not once or not ends or ends.keys() != starts.keys():
        return False
    gaps = [start - ends[report] for report, start in starts.items()]
    return min(gaps) >= 0 and max(gaps) <= _BETWEEN and min(gaps) <= _BESIDE

"""All reports at once: weighted words (tf-idf; Salton and Buckley, 1988), cosines, average linkage.

The order of the reports changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from crosswire.cluster.stories.index import terms
from crosswire.cluster.stories.records import Link, Story, Traits, story_id
from crosswire.link import Join, Likeness, average_linkage, joins
from crosswire.resources.weights import limits
from crosswire.steady import steady, steady_array
from crosswire.types.reports import UNDATED

_SHOWN = 5  # words that a reason names

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Row = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(slots=True)
class _Group:
    """Reports put together so far, and how alike each of all reports is to them in sum."""

    members: list[int]
    sums: Row

    def likeness(self, other: _Group) -> float:
        pairs = len(self.members) * len(other.members)
        return steady(float(self.sums[other.members].sum()) / pairs)

    def merged(self, other: _Group) -> _Group:
        return _Group(sorted(self.members + other.members), self.sums + other.sums)


def find(every: Iterable[Traits]) -> tuple[Story, ...]:
    """The stories of some reports, by the first report of each.

    Args:
        every: Traits of different reports, in any order: it changes nothing.
    """
    ordered = sorted(every, key=lambda one: (one.published or UNDATED, one.report))
    compared = _Compared(ordered)
    groups = group(compared.alike, limits("stories")["together"])
    return tuple(_story(ordered, members, compared) for members in sorted(map(sorted, groups)))


def _story(ordered: Sequence[Traits], members: Sequence[int], compared: _Compared) -> Story:
    links = (
        Link(ordered[join.second].report, ordered[join.first].report, compared.explained(join))
        for join in joins(members, compared.likeness)
    )
    names = tuple(ordered[n].report for n in members)
    return Story(story_id(names[0]), names, tuple(links))


class _Compared:
    """How alike reports are, by their positions."""

    def __init__(self, ordered: Sequence[Traits]) -> None:
        self._table = weighed([terms(traits) for traits in ordered])
        self.alike = cosines(self._table.rows)

    def likeness(self, one: int, other: int) -> Likeness:
        return Likeness(float(self.alike[one, other]), "shared_words")

    def explained(self, join: Join) -> Likeness:
        """The likeness with the words that carry it."""
        words = self._table.shared(join.first, join.second)
        return replace(join.why, reasons=(f"the reports share: {', '.join(words)}",) if words else ())


@dataclass(frozen=True, slots=True)
class Table:
    """Reports as rows of weights of words, each row of length one."""

    words: tuple[str, ...]
    rows: Matrix

    def shared(self, one: int, other: int) -> list[str]:
        """The words that carry the likeness of two reports, the weightiest first."""
        products = self.rows[one] * self.rows[other]
        ranked = sorted(
            np.flatnonzero(products).tolist(), key=lambda n: (-steady(products[n]), self.words[n])
        )
        return [self.words[n] for n in ranked[:_SHOWN]]


def weighed(documents: Sequence[Counter[str]]) -> Table:
    """The weights of words. Those in one report only, or in many of them, are left out."""
    total, fitted = len(documents), limits("stories")
    spread = Counter(word for document in documents for word in document)
    telling = sorted(word for word, n in spread.items() if 1 < n <= max(2, total * fitted["common"]))
    place = {word: i for i, word in enumerate(telling)}
    rows = np.zeros((total, len(telling)))
    for row, document in enumerate(documents):
        for word, n in document.items():
            if word in place:
                rarity = 1.0 + math.log((1 + total) / (1 + spread[word]))
                rows[row, place[word]] = (1.0 + math.log(n)) * rarity ** fitted["specific"]
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return Table(tuple(telling), rows / np.where(length == 0, 1.0, length))


def cosines(rows: Matrix) -> Matrix:
    """How alike all pairs of rows are, from 0 to 1."""
    return steady_array(np.clip(rows @ rows.T, 0.0, 1.0))


def group(alike: Matrix, limit: float) -> list[list[int]]:
    """The rows by group: average linkage over the pairs that are alike enough by themselves."""
    pairs = zip(*(ends.tolist() for ends in np.nonzero(np.triu(alike >= limit, 1))), strict=True)
    groups = [_Group([n], row) for n, row in enumerate(alike)]
    return [one.members for one in average_linkage(groups, ((one, other) for one, other in pairs), limit)]

"""Which reports are about one event.

Reports become weighted words (tf-idf, as in Salton and Buckley, 1988), their cosine says how near two are,
and average linkage makes groups of them: two groups join while their reports are on average nearer than a
limit. One near pair is not enough, so that a chain of events on one theme does not become one story. The date
is left out: it says when a page was made, and background on an event appears for years.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from crosswire.steady import steady_array
from crosswire.types import Report

LIMIT = 0.84
"""Mean distance (one minus cosine) up to which groups are one story."""
TITLE = 4
"""A word of the title counts as often as this many in the text."""
SPECIFIC = 1.5
"""Power of the inverse document frequency: names that few reports have tell events of one theme apart."""
COMMON = 0.2
"""A word in a larger share of all reports tells nothing about any."""
WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?|\d{2,}")

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def find(reports: Sequence[Report]) -> tuple[tuple[str, ...], ...]:
    """The stories: groups of ids of reports, each in the order given, by their first report.

    The order of the reports changes nothing but the order of the result.
    """
    if not reports:
        return ()
    labels = group(1.0 - likeness([_terms(r) for r in reports]), LIMIT)
    members: dict[int, list[str]] = {}
    for report, label in zip(reports, labels, strict=True):
        members.setdefault(label, []).append(report.id)
    return tuple(tuple(ids) for ids in members.values())


def _terms(report: Report) -> Counter[str]:
    """The words of a report. One with a capital counts twice, since names carry the event."""
    words = WORD.findall(report.text)
    counts = Counter(map(str.casefold, words))
    counts.update(word.casefold() for word in words if word[0].isupper())
    for word in WORD.findall(report.title or ""):
        counts[word.casefold()] += TITLE
    return counts


def likeness(documents: Sequence[Counter[str]]) -> Matrix:
    """Cosines of all pairs. Words in one report only, or in many of them, are left out."""
    total = len(documents)
    spread = Counter(word for document in documents for word in document)
    telling = sorted(word for word, n in spread.items() if 1 < n <= max(2, total * COMMON))
    place = {word: i for i, word in enumerate(telling)}
    table = np.zeros((total, len(telling)))
    for row, document in enumerate(documents):
        for word, n in document.items():
            if word in place:
                rarity = 1.0 + math.log((1 + total) / (1 + spread[word]))
                table[row, place[word]] = (1.0 + math.log(n)) * rarity**SPECIFIC
    length = np.linalg.norm(table, axis=1, keepdims=True)
    table /= np.where(length == 0, 1.0, length)
    return steady_array(np.clip(table @ table.T, 0.0, 1.0))


def group(distance: Matrix, limit: float) -> list[int]:
    """Average linkage: a label for each row, the same for the rows of one group.

    Groups that are each other's nearest join first (nearest-neighbour chain, Benzécri 1982). That gives the
    tree of joining the nearest of all, in n² steps instead of n³. Two such groups that are farther apart than
    the limit have nobody nearer, and never will: they are done.
    """
    forest = _Forest(distance)
    chain: list[int] = []
    while chain or forest.left:
        tip = chain[-1] if chain else min(forest.left)
        before = chain[-2] if len(chain) > 1 else None
        nearest = forest.nearest(tip, prefer=before)
        if nearest is None:
            chain = []
            forest.left.discard(tip)
        elif nearest != before:
            chain = [*(chain or [tip]), nearest]
        else:
            chain = chain[:-2]
            if forest.gaps[tip, nearest] <= limit:
                forest.join(min(tip, nearest), max(tip, nearest))
            else:
                forest.retire(tip)
                forest.retire(nearest)
    return [forest.root(row) for row in range(len(distance))]


class _Forest:
    """Groups while they grow: each is known by its first row."""

    def __init__(self, distance: Matrix) -> None:
        self.gaps = distance.astype(np.float64).copy()
        np.fill_diagonal(self.gaps, np.inf)
        self.sizes = np.ones(len(distance))
        self.parents = list(range(len(distance)))
        self.left = set(self.parents)

    def nearest(self, row: int, prefer: int | None) -> int | None:
        """The group nearest to `row`; of equals `prefer`, so that a chain ends."""
        gaps = self.gaps[row]
        found = int(np.argmin(gaps))
        if not np.isfinite(gaps[found]):
            return None
        return prefer if prefer is not None and gaps[prefer] <= gaps[found] else found

    def join(self, kept: int, gone: int) -> None:
        """Merge two groups: distances to the others are means over all pairs (Lance and Williams, 1967)."""
        both = self.sizes[kept] + self.sizes[gone]
        gaps = (self.sizes[kept] * self.gaps[kept] + self.sizes[gone] * self.gaps[gone]) / both
        gaps[kept] = np.inf
        self.gaps[kept], self.gaps[:, kept] = gaps, gaps
        self.sizes[kept] = both
        self.parents[gone] = kept
        self.retire(gone)

    def retire(self, row: int) -> None:
        self.gaps[row, :] = self.gaps[:, row] = np.inf
        self.left.discard(row)

    def root(self, row: int) -> int:
        while self.parents[row] != row:
            row = self.parents[row]
        return row

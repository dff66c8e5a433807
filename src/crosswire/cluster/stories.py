"""Which reports are about one event.

    reports | weighted words (tf-idf; Salton and Buckley, 1988) | cosines | average linkage -> stories

One near pair is not enough, so that a chain of events on one theme does not become one story. The date is
left out: it says when a page was made, and background on an event appears for years.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from crosswire.link import Join, Likeness, average_linkage, joins
from crosswire.resources.weights import limits
from crosswire.steady import steady, steady_array
from crosswire.types import Report

WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?|\d{2,}")
_SHOWN = 5  # words that a reason names

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Row = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Link:
    """Why a report stands in its story: the report of the story that it is most like, by ids."""

    report: str
    beside: str
    why: Likeness


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event by their ids, in the order given, and what links each to one before it."""

    reports: tuple[str, ...]
    links: tuple[Link, ...]


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


def find(reports: Sequence[Report]) -> tuple[Story, ...]:
    """The stories, by their first report.

    Args:
        reports: In any order: it changes nothing but the order of the result.
    """
    compared = _Compared(reports)
    groups = group(compared.alike, limits("stories")["together"])
    found = sorted(sorted(compared.ranked[row] for row in rows) for rows in groups)
    return tuple(_story(reports, members, compared) for members in found)


def _story(reports: Sequence[Report], members: Sequence[int], compared: _Compared) -> Story:
    links = (
        Link(reports[join.second].id, reports[join.first].id, compared.explained(join))
        for join in joins(members, compared.likeness)
    )
    return Story(tuple(reports[n].id for n in members), tuple(links))


class _Compared:
    """How alike reports are, by their positions; rows stand in an order that is not that of the reports."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.ranked = sorted(range(len(reports)), key=lambda n: (reports[n].text, reports[n].id))
        self._row = {number: row for row, number in enumerate(self.ranked)}
        self._table = weighed([_terms(reports[number]) for number in self.ranked])
        self.alike = cosines(self._table.rows)

    def likeness(self, one: int, other: int) -> Likeness:
        return Likeness(float(self.alike[self._row[one], self._row[other]]), "shared_words")

    def explained(self, join: Join) -> Likeness:
        """The likeness with the words that carry it."""
        words = self._table.shared(self._row[join.first], self._row[join.second])
        return replace(join.why, reasons=(f"the reports share: {', '.join(words)}",) if words else ())


def _terms(report: Report) -> Counter[str]:
    """The words of a report. One with a capital counts twice, since names carry the event."""
    words = WORD.findall(report.text)
    counts = Counter(map(str.casefold, words))
    counts.update(word.casefold() for word in words if word[0].isupper())
    title = int(limits("stories")["title"])
    for word in WORD.findall(report.title or ""):
        counts[word.casefold()] += title
    return counts


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

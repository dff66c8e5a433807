"""Who printed whose text.

Two reports of one story share names, numbers and stock phrases without sharing a text, so single words
say little. What gives a copy away is a run of words that nobody else in the story uses: shared shingles
are looked up in an inverted index and weighed by how rare they are. Each report meets only those that
share something rare with it, never all others.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from crosswire.types import LineageKind, LineageLink, Passage, Report

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHINGLE = 5
_COMMON = 8  # a shingle in more reports than this is a stock phrase of the story, not a trace of copying
_RUN = 12  # words in a row that two desks do not write by chance
_COPY = 0.5  # share of the shorter text that stands in the other
_UNDATED = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Text:
    report: Report
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def find(reports: Sequence[Report]) -> tuple[LineageLink, ...]:
    """Pairs of reports of which one holds text of the other, the earlier report as the giver (`to`)."""
    ordered = sorted(reports, key=lambda r: (r.published or _UNDATED, r.id))
    texts = [_text(report) for report in ordered]
    links = []
    for (first, second), shared in _candidates(texts).items():
        link = _link(texts[first], texts[second], shared)
        if link:
            links.append(((first, second), link))
    return tuple(link for _, link in sorted(links, key=lambda item: item[0]))


def _text(report: Report) -> _Text:
    """The prose of a report as words, its noise left out."""
    noise = sorted((n.start, n.end) for n in report.noise)
    starts = [n[0] for n in noise]
    words, places = [], []
    for match in _WORD.finditer(report.text):
        at = bisect_left(starts, match.start() + 1) - 1
        if at >= 0 and match.start() < noise[at][1]:
            continue
        words.append(match.group().casefold().replace("’", "'"))
        places.append(match.span())
    return _Text(report, tuple(words), tuple(places))


def _candidates(texts: Sequence[_Text]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """For each pair that shares rare shingles, where: (word of the first, word of the second)."""
    index: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for number, text in enumerate(texts):
        for at in range(len(text.words) - _SHINGLE + 1):
            index[text.words[at : at + _SHINGLE]].setdefault(number, at)
    shared: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for holders in index.values():
        if 1 < len(holders) <= _COMMON:
            numbers = list(holders)
            for i, one in enumerate(numbers):
                for other in numbers[i + 1 :]:
                    shared[one, other].append((holders[one], holders[other]))
    return shared


def _link(earlier: _Text, later: _Text, shared: Sequence[tuple[int, int]]) -> LineageLink | None:
    runs = _runs(shared)
    covered = sum(length for _, _, length in runs)
    share = covered / max(1, min(len(earlier.words), len(later.words)))
    longest = max(length for _, _, length in runs)
    if share < _COPY and longest < _RUN:
        return None
    kind = LineageKind.COPIES if share >= _COPY else LineageKind.SHARES_PASSAGE
    kept = [run for run in runs if run[2] >= _RUN or kind is LineageKind.COPIES]
    evidence = [
        _passage(text, run[side], run[2]) for run in kept for side, text in ((1, later), (0, earlier))
    ]
    return LineageLink(
        later.report.id, earlier.report.id, kind, tuple(evidence), round(min(1.0, math.sqrt(share)), 3)
    )


def _runs(shared: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Shared shingles that follow each other as runs: (start in first, start in second, words)."""
    runs: list[tuple[int, int, int]] = []
    for one, other in sorted(shared):
        if runs:
            start, beside, length = runs[-1]
            step = one - start
            if other - beside == step and step + _SHINGLE > length and step <= length:
                runs[-1] = (start, beside, step + _SHINGLE)
                continue
        runs.append((one, other, _SHINGLE))
    return runs


def _passage(text: _Text, first: int, length: int) -> Passage:
    start, end = text.places[first][0], text.places[first + length - 1][1]
    return Passage(text.report.id, start, end, text.report.text[start:end])

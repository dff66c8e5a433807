"""Units into utterances: candidates share something rare, groups hold together on average."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosswire.collate.utterances.likeness import Weigher
from crosswire.collate.utterances.units import Unit

_JOIN = 0.45  # likeness from which two units pass on one thing said
_HOLD = 0.36  # mean likeness that two groups need to become one
_COMMON = 12  # a word in more units than this opens no comparison
_OPENERS = 6  # rare words of a unit that open comparisons


def group(units: Sequence[Unit], weigher: Weigher) -> list[list[Unit]]:
    """Groups that span two reports or more and hold a statement, in the order of their first unit."""
    pairs = []
    for one, other in _candidates(units):
        score = weigher.compare(units[one], units[other]).score
        if score >= _JOIN:
            pairs.append((-score, one, other))
    groups = {n: [n] for n in range(len(units))}
    home = list(range(len(units)))
    for _, one, other in sorted(pairs):
        first, second = sorted((home[one], home[other]))
        if first == second or not _holds(units, groups[first], groups[second], weigher):
            continue
        for member in groups[second]:
            home[member] = first
        groups[first] = sorted((*groups[first], *groups.pop(second)))
    members = [[units[n] for n in group] for group in groups.values()]
    return [m for m in members if len({u.report for u in m}) > 1 and any(u.said for u in m)]


def _holds(units: Sequence[Unit], first: Sequence[int], second: Sequence[int], weigher: Weigher) -> bool:
    if len(first) * len(second) == 1:
        return True
    scores = [weigher.compare(units[a], units[b]).score for a in first[:8] for b in second[:8]]
    return sum(scores) / len(scores) >= _HOLD


def _candidates(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of units of two reports that share a rare word, or two words in a row."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        rare = sorted(unit.keys, key=lambda k: (-unit.keys[k], k))[:_OPENERS]
        for key in rare:
            index[key].append(number)
        keys = [w.key for w in unit.words]
        for pair in dict.fromkeys(pairwise(keys)):
            index[" ".join(pair)].append(number)
    yield from dict.fromkeys(
        (one, other)
        for holders in index.values()
        if len(holders) <= _COMMON
        for at, one in enumerate(holders)
        for other in holders[at + 1 :]
        if units[one].report != units[other].report and (units[one].said or units[other].said)
    )

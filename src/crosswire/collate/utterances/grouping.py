"""Units into utterances: candidates share something rare, groups hold together on average."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from crosswire.collate.utterances.likeness import Weigher
from crosswire.collate.utterances.matching import senses
from crosswire.collate.utterances.units import Unit

_JOIN = 0.5  # likeness from which two units pass on one thing said
_HOLD = 0.3  # mean likeness that two groups need to become one
_FEW = 3  # words; a member of fewer cannot hold two groups together
_FIRST = 8  # members that stand for a group when it is compared with another
_MEETS = 12  # units that one unit is compared with because they share one thing with it
_OPENERS = 8  # rare words of a unit that open comparisons


def group(units: Sequence[Unit], weigher: Weigher) -> list[list[Unit]]:
    """Groups that span two reports or more and are said by somebody, in the order of their first unit."""
    pairs = [
        (-score, one, other)
        for one, other in _candidates(units)
        if (score := weigher.compare(units[one], units[other]).score) >= _JOIN
    ]
    groups = {n: [n] for n in range(len(units))}
    faces = {n: [n] for n in range(len(units))}
    home = list(range(len(units)))
    for _, one, other in sorted(pairs):
        kept, gone = sorted((home[one], home[other]), key=lambda n: (-len(groups[n]), n))
        if kept == gone or not _holds(units, faces[kept], faces[gone], weigher):
            continue
        for member in groups[gone]:
            home[member] = kept
        groups[kept] += groups.pop(gone)
        faces[kept] = _telling(units, sorted((*faces[kept], *faces.pop(gone))))
    ordered = sorted(sorted(group) for group in groups.values())
    members = [[units[n] for n in group] for group in ordered]
    return [m for m in members if len({u.report for u in m}) > 1 and is_said(m)]


def is_said(members: Sequence[Unit]) -> bool:
    """Whether somebody says it: in quotation marks, by name, or as two reports have it.

    "Many will be unaware that …" reads as if many said it; that another report tells the same in its own
    voice makes it background, and nobody's words.
    """
    if any(u.direct or u.speaker for u in members):
        return True
    return len({u.report for u in members if u.sourced}) > 1


def _holds(units: Sequence[Unit], first: Sequence[int], second: Sequence[int], weigher: Weigher) -> bool:
    """Whether two groups are alike on average, by the members that stand for them."""
    if len(first) * len(second) == 1:
        return True
    scores = [weigher.compare(units[a], units[b]).score for a, b in product(first, second)]
    return sum(scores) / len(scores) >= _HOLD


def _telling(units: Sequence[Unit], group: Sequence[int]) -> list[int]:
    """The members that stand for a group: a quotation of two words fits many groups."""
    return ([n for n in group if len(units[n].keys) >= _FEW] or list(group))[:_FIRST]


def _candidates(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs of units of two reports that share a rare word, one of its kin, or two words in a row.

    A unit meets only the next few that share the same with it, so that what all reports share costs no
    more than what two share; the others are met through these.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for opener in _openers(unit):
            index[opener].append(number)
    yield from dict.fromkeys(
        (one, other)
        for holders in index.values()
        for one, beyond in zip(holders, _beyond(units, holders), strict=True)
        for other in _next(units, holders, one, beyond)
        if units[one].said or units[other].said
    )


def _openers(unit: Unit) -> dict[str, None]:
    """What opens comparisons with a unit: its rarest words with their kin, and its pairs of words."""
    rare = sorted(unit.keys, key=lambda k: (-unit.keys[k], k))[:_OPENERS]
    found = dict.fromkeys(sense for key in rare for sense in senses(key))
    keys = [w.key for w in unit.words]
    found.update(dict.fromkeys(" ".join(pair) for pair in pairwise(keys)))
    return found


def _beyond(units: Sequence[Unit], holders: Sequence[int]) -> list[int]:
    """For each holder the place of the first one behind it that is of another report."""
    places = [len(holders)] * len(holders)
    for at in range(len(holders) - 2, -1, -1):
        same = units[holders[at]].report == units[holders[at + 1]].report
        places[at] = places[at + 1] if same else at + 1
    return places


def _next(units: Sequence[Unit], holders: Sequence[int], one: int, beyond: int) -> Iterator[int]:
    """The next holders of other reports, as many as one unit meets."""
    others = (holders[n] for n in range(beyond, len(holders)))
    return islice((n for n in others if units[n].report != units[one].report), _MEETS)

"""All reports at once: the same comparison as in a stream, then the surest pairs first.

In a stream a report is put where it fits when it comes. Here every report is known before the first is
joined, so that stories grow around their surest pairs (average linkage), and the order changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from crosswire.cluster.stories.evidence import Pairs
from crosswire.cluster.stories.records import Link, Story, Traits, story_id
from crosswire.cluster.stories.scores import Scores
from crosswire.link import Likeness, average_linkage, joins
from crosswire.resources.weights import Weights, limits
from crosswire.types.reports import UNDATED

NEAR = 60
"""Reports that each is compared with; of larger stories some speak for all."""


@dataclass(slots=True)
class _Group:
    members: list[int]
    scores: Scores

    def likeness(self, other: _Group) -> float:
        return self.scores.mean(self.members, other.members)

    def merged(self, other: _Group) -> _Group:
        return _Group(sorted(self.members + other.members), self.scores)


def find(every: Iterable[Traits], fitted: Weights | None = None) -> tuple[Story, ...]:
    """The stories of some reports, by the first report of each.

    Args:
        every: Traits of different reports, in any order: it changes nothing.
        fitted: What evidence is worth; without it, as it was fitted.
    """
    ordered = sorted(every, key=_order)
    pairs = Pairs(fitted)
    for slot, traits in enumerate(ordered):
        pairs.add(slot, traits)
    scores, again = Scores(pairs), _again(pairs)
    groups = [_Group([slot], scores) for slot in again]
    place = {slot: n for n, slot in enumerate(again)}
    near = {(place[one], place[other]) for one, other in _near(scores, list(again))}
    found = average_linkage(groups, sorted(near), pairs.fitted.threshold)
    members = sorted(sorted(n for slot in group.members for n in again[slot]) for group in found)
    return tuple(_story(ordered, some, pairs) for some in members)


def _order(traits: Traits) -> tuple[datetime, str]:
    return traits.published or UNDATED, traits.report


def _again(pairs: Pairs) -> dict[int, list[int]]:
    """The first of each report that came several times, with all of them: a copy is no second opinion."""
    first: dict[tuple[object, ...], int] = {}
    found: dict[int, list[int]] = {}
    for slot, one in pairs.traits.items():
        same = (tuple(one.words.items()), one.title, one.figures, one.kind)
        own = slot if pairs.joins_none(slot) else first.setdefault(same, slot)
        found.setdefault(own, []).append(slot)
    return found


def _near(scores: Scores, slots: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of some reports that are worth comparing, the lower slot first."""
    pairs, asked = scores.pairs, {slot for slot in slots if not scores.pairs.joins_none(slot)}
    for slot in sorted(asked):
        others = pairs.index.near(slot, NEAR, asked)
        for other, score in zip(others, scores.between(slot, others), strict=True):
            if score >= limits("stories")["near"]:
                yield min(slot, other), max(slot, other)


def _story(ordered: Sequence[Traits], members: Sequence[int], pairs: Pairs) -> Story:
    def compare(later: int, earlier: int) -> Likeness:
        return pairs.explained(later, earlier)

    names = tuple(ordered[slot].report for slot in members)
    links = tuple(
        Link(ordered[join.second].report, ordered[join.first].report, join.why)
        for join in joins(members, compare)
    )
    return Story(story_id(names[0]), names, links)

"""Figures into questions: average linkage over the candidate pairs, with links that may not be.

A figure joins a question when it fits the figures there on average, not when it fits one of them. Of a
large group a fixed sample speaks for all, so that a story of a thousand reports costs about a hundred
times one of ten.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from crosswire.amounts import equal
from crosswire.collate.questions.apart import barred, barred_in_report, differ
from crosswire.collate.questions.bars import OUTRIGHT, slots
from crosswire.collate.questions.believed import least
from crosswire.collate.questions.blocking import candidates
from crosswire.collate.questions.claims import contested
from crosswire.collate.questions.features import Pair, compare
from crosswire.collate.questions.views import FigureView, StoryView
from crosswire.corrections import NOTHING, Ruling, merged
from crosswire.languages.wording import worded
from crosswire.link import Join, Likeness, average_linkage, evenly, joins, mean
from crosswire.resources import linking
from crosswire.resources.weights import Weights, limits
from crosswire.types import Span

_SPEAKERS = 6
_LEADERS = 4
# In a group beyond this many figures a link is shown only between two that have been compared anyway.
_LARGE = 48
# Of figures that surely say the same again, as many as speak when clusters are compared.
_VOICES = 2
# Figures of a question from which another joins it by what it is on average.
_MANY = 4
# Why a pair scores nothing: a rule that others of a group may outweigh, or what both texts say outright.
_BARRED, _OUTRIGHT = "barred", "outright"


@dataclass(frozen=True, slots=True)
class Link:
    """Why a figure stands in its question: the figure beside which it was put, score and reasons."""

    figure: str
    beside: str
    score: float
    sure: bool
    reasons: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that answer one question, in canonical order, with the links that hold them together."""

    views: tuple[FigureView, ...]
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Own:
    """The figures of a cluster that are of one report, by their sentence and by their number."""

    sentences: dict[Span, list[int]] = field(default_factory=dict)
    numbers: dict[Hashable, list[int]] = field(default_factory=dict)

    def add(self, member: int, view: FigureView) -> None:
        number = (view.dimension, view.reach, tuple((v.dimension, v.reach) for v in view.also))
        self.sentences.setdefault(view.figure.sentence, []).append(member)
        self.numbers.setdefault(number, []).append(member)

    def take(self, other: _Own) -> None:
        for sentence, members in other.sentences.items():
            self.sentences.setdefault(sentence, []).extend(members)
        for number, members in other.numbers.items():
            self.numbers.setdefault(number, []).extend(members)


@dataclass(slots=True)
class _Cluster:
    """Figures put together so far; of those that surely say the same again two have a voice."""

    linker: Linker
    members: list[int]
    voices: list[int]
    by_report: dict[int, _Own] = field(default_factory=dict)
    indicators: dict[str, int] = field(default_factory=dict)
    _speakers: Sequence[int] | None = None

    def likeness(self, other: _Cluster) -> float | None:
        if self.linker.ruled.parts(self.members, other.members):
            return None
        if _kept_apart(self, other, self.linker.story) or self.linker.contradicted(self, other):
            return None
        alike = mean(self.linker.score, self.speakers(), other.speakers())
        first, second = self.leaders(), other.leaders()
        opened = mean(self.linker.score, first, second) if first and second else 0.0
        alike = max(alike, opened) if opened >= limits("figures")["shown"] else alike
        alike = max(alike, self.of_one_person(other))
        return alike if self.linker.carried(self, other) else 0.0

    def of_one_person(self, other: _Cluster) -> float:
        """How alike the ages are of which both say that they are one person's: others name nobody."""
        first, second = self.persons(), other.persons()
        views = self.linker.story.views
        one = len({views[member].owner.entity for member in (*first, *second)}) == 1
        return mean(self.linker.score, first, second) if first and second and one else 0.0

    def persons(self) -> Sequence[int]:
        """Of those that speak for it, the ages of somebody who is named."""
        views = self.linker.story.views
        return [n for n in self.speakers() if views[n].dimension == "age" and views[n].owner.entity]

    def leaders(self) -> Sequence[int]:
        """Of those that speak for it, what reports open with: others may have a part or another day."""
        return [member for member in self.speakers() if self.linker.story.views[member].leads]

    def merged(self, other: _Cluster) -> _Cluster:
        both = _Cluster(
            self.linker,
            sorted(self.members + other.members),
            sorted(self.voices + other.voices),
            indicators=self.indicators | other.indicators,
        )
        for part in (self, other):
            for report, own in part.by_report.items():
                both.by_report.setdefault(report, _Own()).take(own)
        return both

    def speakers(self) -> Sequence[int]:
        """A few of its voices: evenly spread over the reports, and chosen at random where there are many.

        The lots are fixed, so that those who speak for two clusters go on to speak for both: what they
        said of a third one need not be asked again.
        """
        if self._speakers is None:
            many = len(self.voices) > 2 * _SPEAKERS
            drawn = heapq.nsmallest(_SPEAKERS - 2, self.voices, key=_lot) if many else None
            self._speakers = drawn or evenly(self.voices, _SPEAKERS)
        return self._speakers


def _lot(position: int) -> int:
    """Positions in an order that spreads any run of them evenly (Knuth's multiplicative hash)."""
    return position * 2654435761 % 2**32


class Linker:
    """The scores of one story's pairs, each computed once."""

    def __init__(self, story: StoryView, weights: Weights, ruled: Ruling = NOTHING) -> None:
        self.story = story
        self.weights = weights
        self.ruled = ruled
        self._known: dict[tuple[int, int], Likeness] = {}
        self._partners: dict[int, list[int]] = defaultdict(list)
        self._at = {view.id: position for position, view in enumerate(story.views)}

    def compare(self, a: int, b: int) -> Likeness:
        """How likely two figures answer one question; the score is 0 where a rule keeps them apart."""
        key = (a, b) if a < b else (b, a)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._compared(*key)
        return known

    def _compared(self, earlier: int, later: int) -> Likeness:
        one, other = self.story.views[earlier], self.story.views[later]
        why = barred(one, other) or self._wholes(one, other)
        if why:
            return Likeness(0.0, _OUTRIGHT if slots(one, other, OUTRIGHT) else _BARRED, (why,))
        self._partners[later].append(earlier)
        return self.alike(earlier, later)

    def _wholes(self, one: FigureView, other: FigureView) -> str | None:
        """Children among five dead and children among 56: what they are parts of are two questions."""
        of = [self._at.get(view.whole or "") for view in (one, other)]
        if of[0] is None or of[1] is None or of[0] == of[1] or equal(one.reach, other.reach):
            return None
        apart = self.compare(of[0], of[1]).score < self.weights.threshold
        return worded("bars.parts_apart") if apart else None

    def alike(self, earlier: int, later: int) -> Likeness:
        """The same by the evidence alone, whatever the rules say."""
        known = self._known.get((earlier, later))
        if known and known.code not in (_BARRED, _OUTRIGHT):
            return known
        views = self.story.views
        return compare(Pair(views[earlier], views[later], self.story), self.weights)

    def compared(self, later: int) -> list[int]:
        """The earlier figures with which a figure has been compared, in order."""
        return sorted(self._partners[later])

    def contradicted(self, one: _Cluster, other: _Cluster) -> bool:
        """Whether two that speak for them have two roles, owners or events: no third figure joins these."""
        return any(self.compare(a, b).code == _OUTRIGHT for a, b in product(one.speakers(), other.speakers()))

    def carried(self, one: _Cluster, other: _Cluster) -> bool:
        """Whether one pair alone would be believed, or one of them is a question of many already."""
        if max(len(one.voices), len(other.voices)) >= _MANY:
            return True
        return any(self.believed(a, b) for a, b in product(one.speakers(), other.speakers()))

    def believed(self, a: int, b: int) -> bool:
        """Whether two figures alone would be put under one question."""
        score, views = self.score(a, b), self.story.views
        return score >= self.weights.threshold and score >= least(Pair(views[a], views[b], self.story))

    def score(self, a: int, b: int) -> float:
        """The score of a pair; 0 where a rule keeps it apart."""
        return self.compare(a, b).score


def group(story: StoryView, weights: Weights, ruled: Ruling = NOTHING) -> list[Group]:
    """The figures of a story by question, in canonical order of their first figures.

    Args:
        story: Its figures.
        weights: What each kind of evidence is worth.
        ruled: What people say of pairs of figures, by their positions: it goes before all evidence.
    """
    linker = Linker(story, weights, ruled)
    heaps = _same_again(story, linker)
    pairs = candidates([story.views[heap[0]] for heap in heaps])
    clusters = average_linkage([_cluster(linker, heap) for heap in heaps], pairs, weights.threshold)
    groups = merged(sorted(cluster.members for cluster in clusters), ruled)
    return [_finished(members, linker) for members in sorted(groups)]


def _same_again(story: StoryView, linker: Linker) -> list[list[int]]:
    """One value said of one thing in a surely equal sentence: copies need not be compared again."""
    by_key: dict[tuple[object, ...], list[list[int]]] = defaultdict(list)
    for position, view in enumerate(story.views):
        key = (
            view.dimension,
            view.reach.point,
            view.reach.other,
            view.reach.hedge,
            view.noun,
            view.outcomes[:1],
        )
        for heap in by_key[key][-_LEADERS:]:
            other_report = all(story.views[m].report != view.report for m in heap)
            sure = other_report and linker.score(heap[0], position) >= linker.weights.sure
            if sure and linker.believed(heap[0], position):
                if linker.ruled.parts(heap, [position]):
                    continue
                heap.append(position)
                break
        else:
            by_key[key].append([position])
    return sorted(heap for heaps in by_key.values() for heap in heaps)


def _cluster(linker: Linker, members: list[int]) -> _Cluster:
    cluster = _Cluster(linker, list(members), members[:_VOICES])
    for member in members:
        view = linker.story.views[member]
        cluster.by_report.setdefault(view.report, _Own()).add(member, view)
        if view.outcomes:
            cluster.indicators.setdefault(view.outcomes[0], member)
    return cluster


def _kept_apart(a: _Cluster, b: _Cluster, story: StoryView) -> bool:
    never = linking.outcomes().never
    if any(frozenset((x, y)) in never for x in a.indicators for y in b.indicators):
        return True
    return any(
        _in_one_report(story.views[i], story.views[j], story)
        for report in a.by_report.keys() & b.by_report.keys()
        for i, j in _doubtful(a.by_report[report], b.by_report[report], story)
    )


def _in_one_report(a: FigureView, b: FigureView, story: StoryView) -> bool:
    """Whether a report says that two of its figures are two; what parties of the story dispute is one."""
    return barred_in_report(a, b) is not None and not contested(a, b, story.disputed)


def _doubtful(a: _Own, b: _Own, story: StoryView) -> Iterator[tuple[int, int]]:
    """The pairs of figures of one report that a rule may bar: of one sentence, or of numbers that differ.

    Where the clusters hold two numbers a hundred times each, whether these differ is asked once.
    """
    for sentence in a.sentences.keys() & b.sentences.keys():
        yield from product(a.sentences[sentence], b.sentences[sentence])
    for number, first in a.numbers.items():
        for rival, second in b.numbers.items():
            if number != rival and differ(story.views[first[0]], story.views[second[0]]):
                yield from product(first, second)


def _finished(members: list[int], linker: Linker) -> Group:
    views = linker.story.views
    together = frozenset(members)
    found = joins(members, linker.compare, lambda place: _before(place, members, together, linker))
    ruled = {join.second: join for join in linker.ruled.together if join.second in together}
    links = (
        _ruled(ruled[join.second], views) if join.second in ruled else _link(join, linker) for join in found
    )
    return Group(tuple(views[m] for m in members), tuple(links))


def _ruled(join: Join, views: Sequence[FigureView]) -> Link:
    """A link that a person made."""
    why = join.why
    return Link(views[join.second].id, views[join.first].id, why.score, True, why.reasons, why.code)


def _before(place: int, members: Sequence[int], together: frozenset[int], linker: Linker) -> Sequence[int]:
    """The figures before one in its group; in a large group those that it has been compared with."""
    if place <= _LARGE:
        return members[:place]
    known = [other for other in linker.compared(members[place]) if other in together]
    return known or members[:: place // _SPEAKERS][:_SPEAKERS]


def _link(join: Join, linker: Linker) -> Link:
    """What speaks for a link, also where a rule bars the two and others of the group hold them together."""
    views, why = linker.story.views, linker.alike(join.first, join.second)
    sure = why.score >= linker.weights.sure
    return Link(views[join.second].id, views[join.first].id, round(why.score, 3), sure, why.reasons, why.code)

"""Reports into stories, one at a time.

    traits | the few nearest of the window | a score for each pair | the mean over a story's reports
           | join the best story, or open one | two stories that the report shows to be one are merged

The state is plain: the reports in the window with their stories. All else is computed from it, so that a
grouper that was restored goes on exactly as the one that was saved.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import timedelta

from crosswire.cluster.stories.evidence import Pairs
from crosswire.cluster.stories.records import (
    Assignment,
    Kept,
    Link,
    Merge,
    State,
    Story,
    Traits,
    Window,
    story_id,
)
from crosswire.cluster.stories.scores import Scores
from crosswire.resources.weights import Weights, limits

NEAR = 40
"""Reports that a new one is compared with."""

_PARTED = 3
"""Reports that a new one is said to be kept apart from, at most: the latest."""


class Grouper:
    """Stories that grow as reports come in.

    Args:
        window: How far back a new report is compared.
        fitted: What evidence is worth; without it, as it was fitted.

    >>> grouper = Grouper()
    >>> first = grouper.add(Traits("a", words={"ferry": 2, "amber": 1, "sank": 1}))
    >>> second = grouper.add(Traits("b", words={"ferry": 1, "amber": 2, "sank": 1}))
    >>> first.opened, second.opened, second.story == first.story
    (True, False, True)
    """

    def __init__(self, window: Window | None = None, fitted: Weights | None = None) -> None:
        self.window = window or Window()
        self._pairs = Pairs(fitted)
        self._slots: dict[str, int] = {}
        self._story: dict[int, str] = {}
        self._members: dict[str, list[int]] = defaultdict(list)
        self._order: deque[int] = deque()
        self._added = 0

    def add(self, traits: Traits) -> Assignment:
        """Put a report into its story.

        A report whose id is known is a new version: it keeps its story.

        Args:
            traits: What of the report tells its story; reports should come roughly in order of time.
        """
        if (known := self.story_of(traits.report)) is not None:
            self._forget(self._slots[traits.report])
            self._keep(traits, known)
            return Assignment(traits.report, known, opened=False)
        slot = self._taken(traits)
        scores = Scores(self._pairs)
        near = self._near(slot, scores)
        fits = [] if self._pairs.joins_none(slot) else self._fits(slot, near, scores)
        own = fits[0] if fits else story_id(traits.report)
        link = self._link(slot, own, near) if fits else None
        self._put(slot, own)
        merged = tuple(self._merged(slot, near, scores)) if fits else ()
        own = self._story[slot]
        also = tuple(dict.fromkeys(s for s in map(self._story.__getitem__, near) if s != own))
        self._trim(traits)
        return Assignment(traits.report, own, not fits, link, merged, also, self._parted(slot))

    def story_of(self, report: str) -> str | None:
        """The id of the story of a report in the window; None for one that is not there."""
        slot = self._slots.get(report)
        return None if slot is None else self._story[slot]

    def stories(self) -> tuple[Story, ...]:
        """The stories with reports in the window, in the order opened; what links them is told by `add`."""
        return tuple(
            Story(name, tuple(self._pairs.traits[slot].report for slot in members), ())
            for name, members in sorted(self._members.items(), key=lambda item: item[1][0])
        )

    def state(self) -> State:
        """What is to be stored; `restored` goes on from it."""
        kept = (Kept(self._pairs.traits[slot], story) for slot, story in sorted(self._story.items()))
        return State(self.window, tuple(kept))

    @classmethod
    def restored(cls, state: State) -> Grouper:
        """The grouper whose state was stored."""
        grouper = cls(state.window)
        for kept in state.kept:
            grouper._keep(kept.traits, kept.story)
        return grouper

    def _keep(self, traits: Traits, story: str) -> None:
        self._put(self._taken(traits), story)
        self._trim(traits)

    def _taken(self, traits: Traits) -> int:
        slot = self._added
        self._added += 1
        self._pairs.add(slot, traits)
        self._slots[traits.report] = slot
        self._order.append(slot)
        return slot

    def _put(self, slot: int, story: str) -> None:
        self._story[slot] = story
        self._members[story].append(slot)

    def _trim(self, latest: Traits) -> None:
        """Forget what has left the window."""
        while len(self._slots) > self.window.reports or self._late(latest):
            self._forget(self._oldest())

    def _late(self, latest: Traits) -> bool:
        oldest = self._pairs.traits[self._oldest()]
        if self.window.days is None or not (oldest.published and latest.published):
            return False
        return latest.published - oldest.published > timedelta(days=self.window.days)

    def _oldest(self) -> int:
        """The slot of the report that was added first; the first key of a dictionary is slow to find."""
        while self._order[0] not in self._story:
            self._order.popleft()
        return self._order[0]

    def _forget(self, slot: int) -> None:
        del self._slots[self._pairs.traits[slot].report]
        self._pairs.drop(slot)
        members = self._members[story := self._story.pop(slot)]
        members.remove(slot)
        if not members:
            del self._members[story]

    def _near(self, slot: int, scores: Scores) -> list[int]:
        """The reports that are near one, the most alike first."""
        others = [one for one in self._pairs.index.near(slot, NEAR) if not self._pairs.joins_none(one)]
        found = dict(zip(others, scores.between(slot, others), strict=True))
        near = [other for other in others if found[other] >= limits("stories")["near"]]
        return sorted(near, key=lambda other: (-found[other], other))

    def _fits(self, slot: int, near: Sequence[int], scores: Scores) -> list[str]:
        """The stories that a report is alike enough to on average, the best first.

        More is asked of stories of one or two reports: nothing is taken out again of a story that began with
        two look-alikes.
        """
        about = dict.fromkeys(self._story[other] for other in near)
        means = {story: scores.mean([slot], self._members[story]) for story in about}
        fits = [story for story in means if means[story] >= self._least(story)]
        return sorted(fits, key=lambda story: (-means[story], self._members[story][0]))

    def _least(self, story: str) -> float:
        few = len(self._members[story]) <= limits("stories")["young"]
        return limits("stories")["begin"] if few else self._pairs.fitted.threshold

    def _least_of_two(self, story: str, other: str) -> float:
        most = max(len(self._members[story]), len(self._members[other]))
        young = most <= limits("stories")["young"]
        return limits("stories")["merge"] if young else self._pairs.fitted.threshold

    def _link(self, slot: int, story: str, near: Sequence[int]) -> Link:
        beside = next(other for other in near if self._story[other] == story)
        own, other = (self._pairs.traits[one].report for one in (slot, beside))
        return Link(own, other, self._pairs.explained(slot, beside))

    def _parted(self, slot: int) -> tuple[Link, ...]:
        """The reports of other stories that only their names keep apart from one."""
        own, found = self._pairs.traits[slot].report, self._pairs.parted.get(slot, ())
        others = [other for other in found if self._story.get(other) not in {None, self._story[slot]}]
        return tuple(
            Link(own, self._pairs.traits[other].report, self._pairs.other_names(slot, other))
            for other in sorted(others)[-_PARTED:]
        )

    def _merged(self, slot: int, near: Sequence[int], scores: Scores) -> Iterator[Merge]:
        """Merge the story of a report with others near the report, where they fit it as a whole.

        They were opened when less was known of what is common. Of two that have both only begun more is
        asked: few pairs speak for them.
        """
        about = dict.fromkeys(map(self._story.__getitem__, near))
        about.pop(self._story[slot], None)
        means = {one: scores.mean(self._members[self._story[slot]], self._members[one]) for one in about}
        for other in sorted(about, key=lambda story: (-means[story], self._members[story][0])):
            own = self._story[slot]
            if scores.mean(self._members[own], self._members[other]) < self._least_of_two(own, other):
                continue
            kept, gone = sorted((own, other), key=lambda story: self._members[story][0])
            link = self._link(slot, other, near)
            self._moved(gone, kept)
            yield Merge(kept, gone, link)

    def _moved(self, gone: str, kept: str) -> None:
        """Give the reports of one story to another."""
        for slot in self._members.pop(gone, ()):
            self._put(slot, kept)
        if kept in self._members:
            self._members[kept].sort()

"""Reports into stories, one at a time.

    traits | index: the few nearest of the window | a score for each pair | the mean over a story's reports
           | join the best story, or open one | two stories that the report shows to be one are merged

The state is plain: the reports in the window with their stories. All else is computed from it, so that a
grouper that was restored goes on exactly as the one that was saved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from crosswire.cluster.stories.index import Index, terms
from crosswire.cluster.stories.records import (
    Assignment,
    Kept,
    Kind,
    Link,
    Merge,
    State,
    Story,
    Traits,
    Window,
    split_id,
    story_id,
)
from crosswire.link import Likeness, evenly
from crosswire.resources.weights import limits
from crosswire.steady import steady

_NEAR = 40  # reports that a new one is compared with
_ASKED = 12  # reports of a story that speak for it


class Grouper:
    """Stories that grow as reports come in.

    >>> grouper = Grouper()
    >>> first = grouper.add(Traits("a", words={"ferry": 2, "amber": 1, "sank": 1}))
    >>> second = grouper.add(Traits("b", words={"ferry": 1, "amber": 2, "sank": 1}))
    >>> first.opened, second.opened, second.story == first.story
    (True, False, True)
    """

    def __init__(self, window: Window | None = None) -> None:
        self.window = window or Window()
        self._index = Index()
        self._stories: dict[str, list[str]] = defaultdict(list)
        self._apart: set[tuple[str, ...]] = set()
        self._order: dict[str, int] = {}
        self._added = 0

    def add(self, traits: Traits) -> Assignment:
        """Put a report into its story.

        A report whose id is known is a new version: it keeps its story.

        Args:
            traits: What of the report tells its story; reports should come roughly in order of time.
        """
        if (known := self._index.kept.get(traits.report)) is not None:
            self._forget(traits.report)
            self._keep(Kept(traits, known.story))
            return Assignment(traits.report, known.story, opened=False)
        scored = self._scored(traits)
        fits = [] if traits.kind is Kind.ROUNDUP else self._fits(traits, scored)
        story = fits[0] if fits else story_id(traits.report)
        link = _link(traits.report, self._beside(story, scored)) if fits else None
        self._keep(Kept(traits, story))
        merged = tuple(self._merged(traits.report, scored, fits[1:]))
        also = self._about(scored) if traits.kind is Kind.ROUNDUP else ()
        return Assignment(traits.report, self._story(traits.report), not fits, link, merged, also)

    def story_of(self, report: str) -> str | None:
        """The id of the story of a report in the window; None for one that is not there."""
        kept = self._index.kept.get(report)
        return kept.story if kept else None

    def stories(self) -> tuple[Story, ...]:
        """The stories with reports in the window, in the order opened; links are told by `add`."""
        return tuple(Story(name, tuple(members), ()) for name, members in self._stories.items())

    def join(self, one: str, other: str) -> str:
        """A person says that two stories are one.

        Returns:
            The id that both are known by from now on, that of `one`.
        """
        self._apart.discard(_pair(one, other))
        self._moved(other, one)
        return one

    def split(self, reports: Iterable[str]) -> str:
        """A person says that some reports of a story are another story: nothing joins the two again.

        Returns:
            The id of the story that they are now: made of the first of them, or else of all of them, where
            the first has opened the story that they leave.
        """
        moved = [name for name in self._index.kept if name in set(reports)]
        old = self._story(moved[0])
        new = split_id(moved, old)
        for name in moved:
            self._stories[old].remove(name)
            self._stories[new].append(name)
            self._index.kept[name] = Kept(self._index.kept[name].traits, new)
        self._apart.add(_pair(old, new))
        return new

    def state(self) -> State:
        """What is to be stored; `restored` goes on from it."""
        return State(self.window, tuple(self._index.kept.values()), tuple(sorted(self._apart)))

    @classmethod
    def restored(cls, state: State) -> Grouper:
        """The grouper whose state was stored."""
        grouper = cls(state.window)
        grouper._apart = set(state.apart)
        for kept in state.kept:
            grouper._keep(kept)
        return grouper

    def _keep(self, kept: Kept) -> None:
        self._index.add(kept)
        self._order[kept.traits.report] = self._added
        self._added += 1
        self._stories[kept.story].append(kept.traits.report)
        while len(self._index.kept) > self.window.reports or self._late(self._index.oldest(), kept):
            self._forget(self._index.oldest().traits.report)

    def _late(self, oldest: Kept, latest: Kept) -> bool:
        if self.window.days is None or not (oldest.traits.published and latest.traits.published):
            return False
        return latest.traits.published - oldest.traits.published > timedelta(days=self.window.days)

    def _forget(self, name: str) -> None:
        kept = self._index.drop(name)
        del self._order[name]
        members = self._stories[kept.story]
        members.remove(name)
        if not members:
            del self._stories[kept.story]

    def _story(self, report: str) -> str:
        return self._index.kept[report].story

    def _scored(self, traits: Traits) -> dict[str, Likeness]:
        """How alike the nearest reports are, the most alike first."""
        vector = self._index.vector(terms(traits))
        found = {name: self._index.likeness(vector, name) for name in self._index.near(vector, _NEAR)}
        return dict(sorted(found.items(), key=lambda item: (-item[1].score, item[0])))

    def _about(self, scored: dict[str, Likeness]) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(self._story(name) for name, why in scored.items() if why.score >= _together())
        )

    def _fits(self, traits: Traits, scored: dict[str, Likeness]) -> list[str]:
        """The stories that a report is alike enough to on average, the best first."""
        vector = self._index.vector(terms(traits))
        means = {}
        for story in self._about(scored):
            whys = [
                scored.get(name) or self._index.likeness(vector, name)
                for name in evenly(self._stories[story], _ASKED)
            ]
            means[story] = steady(sum(why.score for why in whys) / len(whys))
        return sorted((s for s in means if means[s] >= _together()), key=lambda s: (-means[s], s))

    def _beside(self, story: str, scored: dict[str, Likeness]) -> tuple[str, Likeness]:
        return next((name, why) for name, why in scored.items() if self._story(name) == story)

    def _merged(self, report: str, scored: dict[str, Likeness], others: Sequence[str]) -> Iterator[Merge]:
        """Merge the story of a report with others that fit the report, where they fit it as a whole."""
        for other in others:
            own = self._story(report)
            if _pair(own, other) in self._apart or self._mean(own, other) < _together():
                continue
            kept, gone = sorted((own, other), key=lambda s: self._order[self._stories[s][0]])
            link = _link(report, self._beside(other, scored))
            self._moved(gone, kept)
            yield Merge(kept, gone, link)

    def _mean(self, one: str, other: str) -> float:
        pairs = [
            self._index.likeness(self._index.of(a), b).score
            for a in evenly(self._stories[one], _ASKED)
            for b in evenly(self._stories[other], _ASKED)
        ]
        return steady(sum(pairs) / len(pairs))

    def _moved(self, gone: str, kept: str) -> None:
        """Give the reports of one story to another."""
        for name in self._stories.pop(gone, ()):
            self._index.kept[name] = Kept(self._index.kept[name].traits, kept)
            self._stories[kept].append(name)
        self._stories[kept].sort(key=self._order.__getitem__)
        self._apart = {_pair(*(kept if s == gone else s for s in pair)) for pair in self._apart}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _link(report: str, beside: tuple[str, Likeness]) -> Link:
    return Link(report, *beside)


def _together() -> float:
    return limits("stories")["together"]

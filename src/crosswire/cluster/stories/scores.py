"""The scores of pairs and of groups of reports."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.cluster.stories.evidence import Pairs
from crosswire.link import evenly
from crosswire.link.joins import ASKED
from crosswire.steady import steady

_SPEAKING = 6  # of each of two groups, whose pairs speak for all


class Scores:
    """The scores of pairs, each computed once."""

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self._known: dict[tuple[int, int], float] = {}

    def between(self, one: int, others: Sequence[int]) -> list[float]:
        """The scores of a report with others."""
        asked = [other for other in others if (min(one, other), max(one, other)) not in self._known]
        for other, score in zip(asked, self.pairs.scores(one, asked).tolist(), strict=True):
            self._known[min(one, other), max(one, other)] = score
        return [self._known[min(one, other), max(one, other)] for other in others]

    def mean(self, some: Sequence[int], others: Sequence[int]) -> float:
        """How alike two groups are on average, or those of their members that speak for them."""
        most = ASKED if min(len(some), len(others)) == 1 else _SPEAKING
        asked, theirs = evenly(some, most), evenly(others, most)
        every = [score for one in asked for score in self.between(one, theirs)]
        return steady(sum(every) / len(every))

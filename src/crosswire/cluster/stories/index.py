"""The reports in the window by their words: whom a new one is compared with, whatever the archive's age.

    words of a report | those that few others hold | the latest reports that hold them | the nearest

Everything is counted over the window, so that nothing grows with the age of the archive: a word that no
report of the window holds any more is forgotten, and of a word that many hold the latest are looked at.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from crosswire.cluster.stories.records import Traits
from crosswire.cluster.stories.words import articles, spread
from crosswire.resources.weights import limits
from crosswire.steady import steady_array

Numbers = npt.NDArray[np.float64]
Ids = npt.NDArray[np.int64]

_ASKED = 40  # weightiest words by which others are looked up
_LISTED = 300  # latest reports of a word that are looked at
_RANKED = 6  # decimals by which reports are nearer than others
_GROWTH = 1024


@dataclass(frozen=True, slots=True)
class View:
    """Some of a report's terms, by number, and how much each counts."""

    ids: Ids
    counts: Numbers


@dataclass(frozen=True, slots=True)
class Views:
    """What of a report is laid beside another's: its words, those of its title, its figures."""

    words: View
    title: View
    figures: View


class Index:
    """Terms of the reports in the window, each report in a slot."""

    def __init__(self) -> None:
        self.views: dict[int, Views] = {}
        self._number: dict[str, int] = {}
        self._term: list[str] = []
        self._free: list[int] = []
        self._holders: list[array[int]] = []  # of each term its reports, in order; far smaller than deques
        self._own = np.zeros(_GROWTH)
        self._before = np.zeros(_GROWTH)
        self._beside = np.zeros(_GROWTH)  # weights of the one report that others are laid beside, else 0

    def add(self, slot: int, traits: Traits) -> None:
        """Take a report in, under a number higher than all before."""
        words = self._view({term: 1 + math.log(n) for term, n in traits.words.items()})
        title = self._view(dict.fromkeys(traits.title, 1.0))
        figures = self._view({f"#{figure}": 1.0 for figure in traits.figures})
        self.views[slot] = Views(words, title, figures)
        for number in self._all(slot):
            self._own[number] += 1
            self._holders[number].append(slot)

    def drop(self, slot: int) -> None:
        """Forget a report."""
        for number in self._all(slot):
            self._own[number] -= 1
            holders = self._holders[number]
            del holders[bisect_left(holders, slot)]
            if not self._own[number]:
                del self._number[self._term[number]]
                self._free.append(number)
        del self.views[slot]

    @property
    def few(self) -> float:
        """How few reports there are to tell what is common: 1 for none, a half for `few`, 0 for very many."""
        return limits("stories")["few"] / (limits("stories")["few"] + len(self.views))

    def near(self, slot: int, most: int, among: Collection[int] | None = None) -> list[int]:
        """The reports that share the weightiest words with one, those with most of them first.

        Args:
            slot: The one.
            most: How many at most.
            among: Only these; all, unless given.
        """
        view = self.views[slot].words
        rarity = self._rarity(view.ids)
        weights = view.counts * rarity
        order = np.argsort(-steady_array(weights), kind="stable")
        asked = order[self._own[view.ids[order]] > 1][:_ASKED]
        held = [self._latest(number) for number in view.ids[asked].tolist()]
        if not held:
            return []
        worth = np.repeat((weights * rarity)[asked], [len(one) for one in held])
        others, place = np.unique(np.concatenate(held), return_inverse=True)
        sums = np.round(np.bincount(place, worth), _RANKED)
        ranked = others[np.lexsort((others, -sums))].tolist()
        return [one for one in ranked if one != slot and (among is None or one in among)][:most]

    def _latest(self, number: int) -> Ids:
        """The latest reports that hold a term, the latest first: sums are taken in this order."""
        return np.array(self._holders[number][: -_LISTED - 1 : -1], dtype=np.int64)

    def alike(self, slot: int, others: Sequence[int], view: str) -> Numbers:
        """The cosines of one report with others, by one of the views."""
        own: View = getattr(self.views[slot], view)
        weights = self._weights(own)
        length = self._length(own, weights)
        some: list[View] = [getattr(self.views[other], view) for other in others]
        if not len(own.ids) or not length or not any(len(one.ids) for one in some):
            return np.zeros(len(others))
        self._beside[own.ids] = weights
        ids = np.concatenate([one.ids for one in some])
        whose = np.repeat(np.arange(len(some)), [len(one.ids) for one in some])
        theirs = np.concatenate([one.counts for one in some]) * self._rarity(ids)
        squares = theirs**2 * self._share(ids)
        lengths = np.sqrt(np.bincount(whose, squares, len(some)))
        products = np.bincount(whose, theirs * self._beside[ids], len(some))
        self._beside[own.ids] = 0.0
        return steady_array(np.clip(products / np.where(lengths == 0, 1.0, lengths) / length, 0.0, 1.0))

    def shared(self, one: int, other: int, view: str, most: int) -> list[str]:
        """The terms that carry the likeness of two reports, the weightiest first."""
        first: View = getattr(self.views[one], view)
        second: View = getattr(self.views[other], view)
        both = np.intersect1d(first.ids, second.ids)
        worth = dict(zip(both.tolist(), steady_array(self._rarity(both)).tolist(), strict=True))
        return [self._term[n] for n in sorted(worth, key=lambda n: (-worth[n], self._term[n]))[:most]]

    def _all(self, slot: int) -> list[int]:
        views = self.views[slot]
        every = (views.words.ids, views.title.ids, views.figures.ids)
        return [int(number) for number in np.unique(np.concatenate(every))]

    def _view(self, counts: Mapping[str, float]) -> View:
        ids = np.array([self._numbered(term) for term in counts], dtype=np.int64)
        return View(ids, np.array(list(counts.values()), dtype=np.float64))

    def _numbered(self, term: str) -> int:
        number = self._number.get(term)
        if number is not None:
            return number
        if self._free:
            number = self._free.pop()
            self._term[number] = term
        else:
            number = len(self._term)
            self._term.append(term)
            self._holders.append(array("q"))
            if number == len(self._own):
                self._own = np.concatenate([self._own, np.zeros(number)])
                self._before = np.concatenate([self._before, np.zeros(number)])
                self._beside = np.zeros(2 * number)
        self._number[term] = number
        self._before[number] = spread().get(term, 0)
        return number

    def _rarity(self, ids: Ids) -> Numbers:
        """How much a term tells: the fewer reports hold it, here and in the articles counted before."""
        before = limits("stories")["background"]
        every = 1 + len(self.views) + before * articles()
        holding = 1 + self._own[ids] + before * self._before[ids]
        result: Numbers = (1 + np.log(every / np.minimum(holding, every))) ** 2
        return result

    def _weights(self, view: View) -> Numbers:
        result: Numbers = view.counts * self._rarity(view.ids)
        return result

    def _share(self, ids: Ids) -> Numbers:
        """How much of a term goes into the length of a report: all, or less where no other holds it.

        In a large window a word that nobody else has is a report's own matter. Among a few reports it may be
        what tells them apart.
        """
        alone = limits("stories")["alone"]
        return np.where(self._own[ids] > 1, 1.0, alone + (1 - alone) * self.few)

    def _length(self, view: View, weights: Numbers) -> float:
        return float(np.sqrt((weights**2 * self._share(view.ids)).sum()))

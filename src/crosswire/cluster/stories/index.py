"""The reports in the window by their words: whom a new one is compared with, whatever the archive's age."""

from __future__ import annotations

import math
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterator
from itertools import islice

from crosswire.cluster.stories.records import Kept, Traits
from crosswire.link import Likeness
from crosswire.resources.weights import limits
from crosswire.steady import steady

_ASKED = 60  # weightiest words by which others are looked up
_SHOWN = 5  # words that a reason names
_LISTED = 200  # latest reports of a word that are looked at

Vector = dict[str, float]


class Index:
    """Reports of the window in the order added, and which hold a word."""

    def __init__(self) -> None:
        self.kept: OrderedDict[str, Kept] = OrderedDict()
        self._terms: dict[str, Counter[str]] = {}
        self._holders: dict[str, OrderedDict[str, None]] = defaultdict(OrderedDict)

    def add(self, kept: Kept) -> None:
        name = kept.traits.report
        self.kept[name] = kept
        self._terms[name] = terms(kept.traits)
        for term in self._terms[name]:
            self._holders[term][name] = None

    def drop(self, name: str) -> Kept:
        for term in self._terms.pop(name):
            holders = self._holders[term]
            del holders[name]
            if not holders:
                del self._holders[term]
        return self.kept.pop(name)

    def oldest(self) -> Kept:
        return next(iter(self.kept.values()))

    def vector(self, counts: Counter[str]) -> Vector:
        """The weights of words, of length one."""
        total = len(self.kept)
        weights = {
            term: (1 + math.log(n))
            * (1 + math.log((1 + total) / (1 + min(total, len(self._holders.get(term, ())))))) ** 1.5
            for term, n in counts.items()
        }
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    def of(self, name: str) -> Vector:
        return self.vector(self._terms[name])

    def near(self, vector: Vector, most: int) -> list[str]:
        """The reports that share the weightiest words with one, those with most of them first."""
        found: dict[str, float] = defaultdict(float)
        for term in sorted(vector, key=lambda t: (-vector[t], t))[:_ASKED]:
            for name in self._latest(term):
                found[name] += vector[term] ** 2
        return sorted(found, key=lambda n: (-steady(found[n]), n))[:most]

    def likeness(self, vector: Vector, name: str) -> Likeness:
        """How alike a report of the window is to another."""
        own = self.of(name)
        shared = {term: weight * own[term] for term, weight in vector.items() if term in own}
        words = sorted(shared, key=lambda t: (-steady(shared[t]), t))[:_SHOWN]
        reasons = (f"the reports share: {', '.join(words)}",) if words else ()
        return Likeness(steady(sum(shared.values())), "shared_words", reasons)

    def _latest(self, term: str) -> Iterator[str]:
        return islice(reversed(self._holders.get(term, OrderedDict())), _LISTED)


def terms(traits: Traits) -> Counter[str]:
    """Words with how much they count; one of the title as several in the text."""
    counts = Counter(traits.words)
    counts.update(dict.fromkeys(traits.title, int(limits("stories")["title"])))
    return counts

"""Sentences of two reports that are one sentence, as it stood or rewritten."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.cluster.copies.sentences import Sentence, Text
from crosswire.link import chained, everyone
from crosswire.resources.weights import limits

_OPENERS = 5  # rarest words of a sentence, by which others are found
_COMMON = 10  # a word in more reports than this opens comparisons along a chain only


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of two reports, and how alike they are word by word."""

    first: Sentence
    second: Sentence
    score: float

    @property
    def number(self) -> bool:
        """Whether both hold the same number of two digits or more."""
        return any(len(figure) > 1 for figure in self.first.figures & self.second.figures)


def matches(texts: Sequence[Text]) -> dict[tuple[int, int], list[Match]]:
    """For each pair of reports (by place, the earlier first) its sentences that are alike, one to one."""
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for (one, first), (other, second) in _candidates(texts):
        match = _match(texts[one].sentences[first], texts[other].sentences[second])
        if match:
            found[one, other].append(match)
    return {pair: _one_to_one(listed) for pair, listed in found.items()}


def _match(first: Sentence, second: Sentence) -> Match | None:
    from rapidfuzz.distance import Indel

    if min(first.quoted, second.quoted) >= limits("copies")["quotation"]:
        return None
    if first.own and second.own:
        return None
    if _other_numbers(first, second):
        return None
    least = limits("copies")["alike"]
    score = float(Indel.normalized_similarity(first.words, second.words, score_cutoff=least))
    return Match(first, second, score) if score >= least else None


def _other_numbers(first: Sentence, second: Sentence) -> bool:
    """Whether both hold figures and none in common: a stock phrase filled with another day's numbers."""
    few = min(len(first.figures), len(second.figures))
    return few > 1 and not first.figures & second.figures


def _one_to_one(listed: Sequence[Match]) -> list[Match]:
    used: set[tuple[int, int]] = set()
    kept = []
    for match in sorted(listed, key=lambda m: (-m.score, m.first.start, m.second.start)):
        ends = {(0, match.first.start), (1, match.second.start)}
        if not ends & used:
            used |= ends
            kept.append(match)
    return kept


def _candidates(texts: Sequence[Text]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of sentences, (report, sentence) each, that share one of their rarest words."""
    holders: Counter[str] = Counter()
    for text in texts:
        holders.update({word for sentence in text.sentences for word in sentence.words})
    index: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for at, sentence in enumerate(text.sentences):
            shared = {w for w in sentence.words if holders[w] > 1}
            for word in sorted(shared, key=lambda w: (holders[w], w))[:_OPENERS]:
                index[word].append((number, at))
    yield from dict.fromkeys(
        (min(one, other), max(one, other))
        for listed in index.values()
        for one, other in _beside(listed)
        if one[0] != other[0]
    )


def _beside(listed: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """All pairs of a few; of many each with the first and with the one before, so that cost stays linear."""
    return everyone(listed) if len({number for number, _ in listed}) <= _COMMON else chained(listed)

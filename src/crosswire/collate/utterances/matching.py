"""What two units share: the same words, words of one stem, and words that may stand for each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from crosswire.resources import lists
from crosswire.resources.collating import related
from crosswire.resources.weights import limits

_SUFFIXES = lists.phrases("collate/utterances/matching", "suffixes")
_SHORTEST = {"ern": 4, "ing": 4, "al": 4, "er": 4}  # letters that stay; otherwise five


@dataclass(frozen=True, slots=True)
class Shared:
    """What two units share: its weight, how many words, and how many of them are the same word."""

    weight: float
    words: int
    same: int


def limit(name: str) -> float:
    """A number from which likeness counts, or what a kind of it is worth."""
    return limits("passages")[name]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Words with their weights, made ready to be compared with many others.

    Attributes:
        weights: Each word with its weight.
        total: Of all of them.
        relatives: By stem, and by group of related words, the words that have it.
    """

    weights: Mapping[str, float]
    total: float
    relatives: tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Weighed:
        return cls(weights, sum(weights.values()), (_by(_stems, weights), _by(_nears, weights)))


def _by(keys_of: Callable[[str], tuple[str, ...]], words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in words:
        for sense in keys_of(key):
            found.setdefault(sense, []).append(key)
    return found


def shared(first: Weighed, second: Weighed) -> Shared:
    """The words of one that the other has too, each matched once, the surest match first."""
    one, other = first.weights, second.weights
    both = [key for key in one if key in other]
    weight = sum(min(one[key], other[key]) for key in both)
    words = len(both)
    taken: set[str] = set()  # what is matched, on either side: none of it stands on both
    ways = zip(
        (limit("stem"), limit("related")), (_stems, _nears), first.relatives, second.relatives, strict=True
    )
    for worth, keys_of, ours, theirs in ways:
        meeting = {key for sense in ours.keys() & theirs.keys() for key in ours[sense]} - other.keys() - taken
        for key in sorted(meeting, key=lambda k: (-one[k], k)):
            alike = (k for sense in keys_of(key) for k in theirs.get(sense, ()))
            met = [k for k in alike if k not in one and k not in taken]
            if met:
                best = max(met, key=lambda k: (other[k], k))
                weight += worth * min(one[key], other[best])
                taken |= {key, best}
                words += 1
    return Shared(weight, words, len(both))


def reworded(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two quotations have most of their words, small ones too, in one order."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    return kept >= limit("kept") and kept >= limit("most") * min(len(first), len(second))


def senses(key: str) -> Iterator[str]:
    """All that a word may be met by: itself, its stem, and the groups of related words that it stands in."""
    yield key
    yield from _stems(key)
    yield from _nears(key)


@lru_cache(maxsize=65_536)
def _stems(key: str) -> tuple[str, ...]:
    return (f"{stem(key)}-",) if key.isalpha() and len(key) > 3 else ()


@lru_cache(maxsize=65_536)
def _nears(key: str) -> tuple[str, ...]:
    return tuple(f"~{number}" for number in sorted(related().get(key, ())))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What words of one family have in common, roughly.

    >>> stem("negotiator") == stem("negotiation"), stem("withdrawal"), stem("eastern")
    (True, 'withdraw', 'east')
    """
    for suffix in _SUFFIXES:
        rest = word[: -len(suffix)]
        if word.endswith(suffix) and len(rest) >= _SHORTEST.get(suffix, 5):
            return stem(rest)
    return word

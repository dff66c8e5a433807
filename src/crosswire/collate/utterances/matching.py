"""What two units share: the same words, words of one stem, and words that may stand for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from crosswire.resources.collating import related
from crosswire.resources.weights import limits

_SUFFIXES = (
    *("ations", "ation", "ators", "ator", "ments", "ment", "ating", "ated", "ions", "ion", "ings", "ing"),
    *("ance", "ence", "ness", "ives", "ive", "ers", "ors", "als", "ial", "ate", "ity", "ies", "ern"),
    *("ied", "er", "or", "al", "ly", "ed", "es", "y", "s", "e"),
)
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


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> Shared:
    """The words of one that the other has too, each matched once, the surest match first."""
    both = [key for key in one if key in other]
    weight = sum(min(one[key], other[key]) for key in both)
    ours = {key: one[key] for key in one if key not in other}
    theirs = {key: other[key] for key in other if key not in one}
    words = len(both)
    for worth, keys_of in ((limit("stem"), _stems), (limit("related"), _nears)):
        places: dict[str, list[str]] = {}
        for key in theirs:
            for sense in keys_of(key):
                places.setdefault(sense, []).append(key)
        meeting = [key for key in ours if places and any(sense in places for sense in keys_of(key))]
        for key in sorted(meeting, key=lambda k: (-ours[k], k)):
            met = [k for sense in keys_of(key) for k in places.get(sense, ()) if k in theirs]
            if met:
                best = max(met, key=lambda k: (theirs[k], k))
                weight += worth * min(ours.pop(key), theirs.pop(best))
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

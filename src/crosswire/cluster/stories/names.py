"""The names by which a report tells of its event: what stands in its title and its beginning.

Found by how they are written, without a language model: a word with a capital where no sentence begins.
Days and common words are none, and countries only in titles: two floods of one country are two, a crash in
Costa Rica is one. How much has been written of a name weighs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from crosswire.cluster.stories.words import WORD, spread, stem
from crosswire.resources.stories.kinds import no_names
from crosswire.resources.stories.spread import common
from crosswire.resources.weights import limits
from crosswire.resources.words.agencies import agencies
from crosswire.resources.words.calendar import names as days
from crosswire.resources.words.countries import countries

_INSIDE = re.compile(r"(?<=[\w,;–—-] )[^\W\d_]{3,}(?:['’][^\W\d_]+)?")
_TITLE = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)?")
_LIKE = 0.92  # of their letters (Jaro-Winkler), from which on two names are one in two spellings
_BEGUN = 3  # letters that two spellings of one name begin with
_LONG = 5  # letters that a name has at least to be compared by them


def named(text: str) -> tuple[str, ...]:
    """The names of a text, as stems, each once, in its order.

    >>> named("Floods hit the town of Orlen on Tuesday, the mayor, Ivo Brandt, said. Hundreds fled.")
    ('orlen', 'ivo', 'brandt')
    """
    return tuple(dict.fromkeys(_names(_INSIDE.findall(text))))


def told_first(title: str | None, text: str) -> tuple[str, ...]:
    """The names of a title and of the beginning of a text.

    A title may have a capital at every word: of its words those count that the text writes as names, too.
    """
    head = [_land(stem(word)) for word in _TITLE.findall(title or "")]
    known = {*named(text), *_lands().values()}
    opening = " ".join(text.split()[: int(limits("stories")["lede"])])
    return tuple(dict.fromkeys([*(one for one in head if one in known), *named(opening)]))


def held(title: str | None, text: str) -> tuple[str, ...]:
    """The words of a title, and those of a text with a capital: where names of others are looked for."""
    words = [*_TITLE.findall(title or ""), *(word for word in _TITLE.findall(text) if word[0].isupper())]
    return tuple(dict.fromkeys(_land(stem(word)) for word in words))


def _land(word: str) -> str:
    return _lands().get(word, word)


@cache
def _lands() -> dict[str, str]:
    """Words of countries' names and of their people, each with what stands for the country."""
    return {
        stem(word): f"={land.name}"
        for land in countries()
        for name in (land.name, *land.aliases, *land.adjectives)
        for word in WORD.findall(name)
        if word[0].isupper() and stem(word) not in _plain() | common().keys()  # the Isle of Man
    }


def shared(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of some names is among others, in whatever spelling."""
    one, two = set(some), set(others)
    if not one.isdisjoint(two):
        return True
    begun = {name[:_BEGUN] for name in one} & {name[:_BEGUN] for name in two}
    near = ([name for name in side if name[:_BEGUN] in begun] for side in (one, two))
    return bool(begun) and any(_alike(a, b) for a, b in product(*near))


def has(names: Sequence[str], wanted: str) -> bool:
    """Whether a name is among others, in whatever spelling.

    Args:
        names: The others, sorted: only those that begin like the one are looked at.
        wanted: The one.
    """
    begun = wanted[:_BEGUN]
    for at in range(bisect_left(names, begun), len(names)):
        if not names[at].startswith(begun):
            return False
        if names[at] == wanted or _alike(names[at], wanted):
            return True
    return False


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> bool:
    """Whether two names are one in two spellings; of the names of the news the same are asked for again."""
    if min(len(one), len(other)) < _LONG:
        return False
    from rapidfuzz.distance import JaroWinkler

    return float(JaroWinkler.similarity(one, other)) >= _LIKE


def _names(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        found = stem(word)
        if word[0].isupper() and not word.isupper() and found not in _common():
            yield found


@cache
def _plain() -> frozenset[str]:
    """Words with a capital that name nothing: parts of addresses, of offices, of pages, and of the sky."""
    return frozenset(map(stem, no_names()))


@cache
def _common() -> frozenset[str]:
    """What is no name of an event: common words, countries and their people, days, agencies."""
    told = (part for one in agencies() for name in (one.name, *one.cited) for part in WORD.findall(name))
    return frozenset([*spread(), *_plain(), *map(stem, [*days(), *told])])

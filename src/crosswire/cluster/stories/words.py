"""Words as they are compared: folded, cut to stems, and how many reports hold them anyway."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from crosswire.resources import lists
from crosswire.resources.stories import spread as counted
from crosswire.resources.weights import limits
from crosswire.resources.words.calendar import names
from crosswire.resources.words.countries import countries

WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?|\d{2,}")
LONGEST = 40
"""Characters of the longest word that is one."""
_SHORT = 4  # letters that a stem has at least
_OWN = ("'s", "’s")
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))
_NO_PLURAL = lists.phrases("cluster/stories/words", "no_plural")


def words(text: str) -> list[str]:
    """The words of a text as they stand. Days and months are left out: dates are read as dates."""
    return [w for w in WORD.findall(text) if len(w) <= LONGEST and w.casefold() not in names()]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of a word have in common, roughly.

    >>> stem("strikes") == stem("Strike") == stem("striking"), stem("Kell’s"), stem("crisis")
    (True, 'kell', 'crisis')
    """
    folded = word.casefold()
    if len(folded) <= _SHORT:
        return folded
    for ending in _OWN:
        folded = folded.removesuffix(ending)
    for ending, instead in _ENDINGS:
        rest = folded.removesuffix(ending)
        if rest != folded and len(rest) >= _SHORT and not (ending == "s" and folded.endswith(_NO_PLURAL)):
            folded = rest + instead
            break
    return folded.removesuffix("e") if len(folded) > _SHORT else folded


@cache
def spread() -> Mapping[str, int]:
    """In how many of `articles()` a stem stands: common words, and the names of all countries alike.

    Other names are in none: how much has been written of a party weighs nothing.
    """
    common = counted.common()
    every = (name for land in countries() for name in (land.name, *land.aliases, *land.adjectives))
    lands = {stem(word) for name in every for word in WORD.findall(name) if word[0].isupper()}
    known = int(limits("stories")["country"])
    return dict.fromkeys(lands, known) | common


def articles() -> int:
    return counted.articles()

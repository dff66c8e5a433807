"""Whether two spellings are one name: each comparison says how alike, and why."""

from __future__ import annotations

import re
from functools import lru_cache

from crosswire.collate.entities.rules import by, limit
from crosswire.link import Likeness
from crosswire.naming.names import SMALL, given, organisation, surname
from crosswire.resources import entities as tables
from crosswire.resources import lists

_LANDS = lists.words("collate/entities/alike", "lands")


def _signs(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Letters with which other alphabets are rendered, the longest first, each with one sign a sound."""
    return tuple(
        (re.compile(letters), sign) for letters, sign in lists.table("collate/entities/alike.toml")[name]
    )


_SOUNDS = _signs("sounds")

NAMESAKE = Likeness(0.0, "namesake")
UNLIKE = Likeness(0.0, "unlike")


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """How a word sounds in English; empty for digits."""
    import jellyfish

    return str(jellyfish.metaphone(word))


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a word, one sign for each way to write a sound of another alphabet.

    >>> skeleton("djalil") == skeleton("jaleel"), skeleton("qasim") == skeleton("kassem")
    (True, True)
    """
    for pattern, sign in _SOUNDS:
        word = pattern.sub(sign, word)
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiouyw]", "", word[1:]))


def spelt(one: str, other: str) -> float:
    """How alike two words are, as transliterations of one name; 0 where they sound otherwise.

    Letters alone would join Johnston to Johnson, and sound alone Hagar to Hickory: both must agree.
    """
    from rapidfuzz.distance import JaroWinkler

    if one == other:
        return 1.0
    score = float(JaroWinkler.similarity(one, other))
    floor = limit("spelt" if min(len(one), len(other)) >= 4 else "spelt_short")
    if score >= floor and sound(one) == sound(other):
        return score
    rendered = len(skeleton(one)) >= 3 and skeleton(one) == skeleton(other)
    return score if score >= limit("rendered") and rendered else 0.0


def people(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Two full names of people.

    Args:
        one: Folded words, titles dropped.
        other: The same.
    """
    first, second = given(one), given(other)
    last = spelt(surname(one), surname(other)) or _slavic(one, other) or _rendered(one, other)
    if not last:
        return _longer_surname(one, other)
    if first is None or second is None:
        return UNLIKE
    if first == second or spelt(first, second):
        code = "same_name" if last == 1.0 and first == second else "sound_alike"
        return by(code, (last + (spelt(first, second) or 1.0)) / 2)
    if first[0] == second[0] and 1 in {len(first), len(second)}:
        shortened = by("given_shortened")
        return by(shortened.code, shortened.score * last)
    return NAMESAKE


_ROMANISED = _signs("romanised")
_EASTERN = lists.pattern("collate/entities/alike", "eastern")


@lru_cache(maxsize=65_536)
def romanised(word: str) -> str:
    """A word of Russian, Ukrainian, Belarusian or Bulgarian, however it was put into Latin letters.

    >>> romanised("hryhorenko") == romanised("grigorenko")
    True
    """
    for pattern, sign in _ROMANISED:
        word = pattern.sub(sign, word)
    return re.sub(r"(.)\1+", r"\1", word)


def _slavic(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Whether two people of one given name bear one eastern European surname, rendered in two ways."""
    first, second = given(one), given(other)
    if first is None or second is None or len(surname(one)) < 4:
        return 0.0
    last, same = romanised(surname(one)), romanised(surname(other))
    alike = first == second or romanised(first) == romanised(second)
    return limit("eastern") if alike and last == same and _EASTERN.search(last) else 0.0


def _rendered(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Whether two people of the same two and more first names have surnames that sound alike."""
    if len(one) != len(other) or len(one) <= len(("given", "surname")) or one[:-1] != other[:-1]:
        return 0.0
    last, same = surname(one), surname(other)
    return limit("rendered") if skeleton(last) == skeleton(same) and len(skeleton(last)) > 1 else 0.0


def _longer_surname(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """One of "Inés Soto" and "Inés Soto Vidal" is the beginning of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 2 and len(long) > len(short) and long[: len(short)] == short:
        return by("longer_surname")
    return UNLIKE


def organisations(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Two names of organisations: legal forms and words of trade may be left out, parts may not."""
    short, long = sorted((organisation(one), organisation(other)), key=len)
    if short == long:
        return by("legal_form")
    words = tables.organisations()
    rest = long[len(short) :]
    if long[: len(short)] == short and all(w in words.trade or w in words.legal for w in rest):
        return by("trade_words")
    if _inner(short, long):
        return by("inner_word")
    if len(short) == len(long) and any(len(w) > 3 for w in short):
        scores = [spelt(a, b) or _plural(a, b) for a, b in zip(short, long, strict=True)]
        if all(scores) and sum(a != b for a, b in zip(short, long, strict=True)) == 1:
            return by("spelt_alike", min(scores))
    return UNLIKE


def _inner(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two names open and close alike and the longer only says what kind of body it is between.

    "International Board of the Blue Lamp" is the "International Blue Lamp"; a word that says more, as in
    "National Ice and Snow Survey" beside "National Snow Survey", may make it another body.
    """
    few = [w for w in short if w not in SMALL]
    many = [w for w in long if w not in SMALL]
    if len(few) < 2 or few[0] != many[0] or few[-1] != many[-1] or len(many) - len(few) > 1:
        return False
    extra = list(many)
    for word in few:
        if word not in extra:
            return False
        extra.remove(word)
    bodies = tables.heads()["organisation"] | tables.organisations().legal | tables.organisations().units
    rest = iter(many)
    return all(word in rest for word in few) and all(word in bodies for word in extra)


def _plural(one: str, other: str) -> float:
    return 0.97 if one + "s" == other or other + "s" == one else 0.0


def places(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Two names of places: transliterations, and "X Strip" for "X"."""
    short, long = sorted((one, other), key=len)
    if long[:-1] == short and long[-1] in _LANDS:
        return by("place_kind")
    if len(short) == len(long):
        scores = [spelt(a, b) for a, b in zip(short, long, strict=True)]
        if all(scores) and len("".join(short)) > 4:
            return by("spelt_alike", min(scores))
    return UNLIKE

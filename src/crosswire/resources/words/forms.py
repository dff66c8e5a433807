"""Forms of words: plurals."""

from __future__ import annotations

from functools import cache

from crosswire.resources.words import table, words

_HISSING = ("s", "x", "z", "ch", "sh")


@cache
def plural(noun: str) -> str:
    """The plural of a noun, or of a phrase that ends in one.

    >>> plural("hostage"), plural("city"), plural("health worker"), plural("child"), plural("fisherman")
    ('hostages', 'cities', 'health workers', 'children', 'fishermen')
    """
    lead, gap, last = noun.rpartition(" ")
    return f"{lead}{gap}{_one(last)}"


def _one(noun: str) -> str:
    low = noun.lower()
    if noun.isupper() or not low.isalpha() or low in _same():
        return str(table("plurals")["irregular"].get(low, noun))
    if low in table("plurals")["irregular"]:
        return str(table("plurals")["irregular"][low])
    if low.endswith("man") and low not in words("plurals", "of_their_own"):
        return noun[:-2] + "en"
    return _regular(noun, low)


def _regular(noun: str, low: str) -> str:
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if low.endswith("sis"):
        return noun[:-2] + "es"
    if low.endswith("s") and not low.endswith(("ss", "us")):  # "Thais", "Israelis" are many already
        return noun
    return noun + ("es" if low.endswith(_HISSING) else "s")


@cache
def _same() -> frozenset[str]:
    """Nouns that are one and many alike, and plurals."""
    return words("plurals", "alike") | {"men", "women"} | set(table("plurals")["irregular"].values())

"""Words by which news marks that somebody said something."""

from __future__ import annotations

from functools import cache

from crosswire.resources import lists
from crosswire.resources.words import people as listed
from crosswire.resources.words import table, words
from crosswire.resources.words.agencies import agencies


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Verb lemma to the frames in which it reports speech or thought; see the head of `words/speech.toml`."""
    return _frames("verbs")


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Noun lemma to the frames in which it reports speech or thought; see the head of `words/speech.toml`."""
    return _frames("nouns")


def _frames(kind: str) -> dict[str, frozenset[str]]:
    return {lemma: frozenset(frames.split()) for lemma, frames in table("speech")["class"][kind].items()}


@cache
def relays() -> dict[str, str]:
    """Names of agencies and outlets, lower case, to "agency" or "outlet"."""
    outlets = {name.lower(): "outlet" for name in _lines("outlets.txt")}
    return outlets | {name.lower(): "agency" for agency in agencies() for name in agency.cited}


@cache
def people() -> frozenset[str]:
    """Nouns for one human being."""
    return listed.speaking()


@cache
def bodies() -> frozenset[str]:
    """Nouns for bodies that speak: a ministry, a firm."""
    return words("bodies", "speaking")


@cache
def no_voices() -> frozenset[str]:
    """Nouns for what things are done by, not said by: "according to a list"."""
    return frozenset(_lines("no-voices.txt"))


@cache
def kinds() -> dict[str, list[str]]:
    """Words and phrases of one kind each, lower case; see the comments of `kinds.toml`."""
    return lists.table("statements/kinds.toml")


def kind(name: str) -> frozenset[str]:
    """The words of one kind.

    Args:
        name: A key of `kinds.toml`.
    """
    return frozenset(kinds()[name])


def _lines(name: str) -> list[str]:
    return lists.lines(f"statements/{name}")

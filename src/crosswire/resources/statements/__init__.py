"""Words by which news marks that somebody said something."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from crosswire.resources.words import people as listed


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Verb lemma to the frames in which it reports speech or thought; see the head of `verbs.tsv`."""
    return {
        lemma: frozenset(frames.split())
        for lemma, frames in (line.split("\t") for line in _lines("verbs.tsv"))
    }


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Noun lemma to the frames in which it reports speech or thought; see the head of `nouns.tsv`."""
    return {
        lemma: frozenset(frames.split())
        for lemma, frames in (line.split("\t") for line in _lines("nouns.tsv"))
    }


@cache
def relays() -> dict[str, str]:
    """Names of agencies and outlets, lower case, to "agency" or "outlet"."""
    return {name.lower(): kind for kind, name in (line.split("\t") for line in _lines("relays.tsv"))}


@cache
def people() -> frozenset[str]:
    """Nouns for one human being."""
    return listed.speaking()


@cache
def bodies() -> frozenset[str]:
    """Nouns for bodies that speak: a ministry, a firm."""
    return frozenset(_lines("bodies.txt"))


@cache
def no_voices() -> frozenset[str]:
    """Nouns for what things are done by, not said by: "according to a list"."""
    return frozenset(_lines("no-voices.txt"))


@cache
def kinds() -> dict[str, list[str]]:
    """Words and phrases of one kind each, lower case; see the comments of `kinds.toml`."""
    return tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))


def kind(name: str) -> frozenset[str]:
    """The words of one kind.

    Args:
        name: A key of `kinds.toml`.
    """
    return frozenset(kinds()[name])


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]

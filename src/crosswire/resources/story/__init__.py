"""Words by which the five Ws of a report are told apart, and what is at stake where people are counted."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from crosswire.resources import lists, statements
from crosswire.resources.words import people
from crosswire.resources.words import words as speech


@cache
def words() -> dict[str, frozenset[str]]:
    """The lists of `words.toml`, lemmas by the name of the list."""
    return {name: frozenset(listed) for name, listed in lists.table("story/words.toml").items()} | {
        "saying": speech("speech", "saying")
    }


@cache
def actors() -> frozenset[str]:
    """Nouns for who can do something: people and bodies."""
    return people.counted() | people.speaking() | statements.bodies()


@cache
def stakes() -> dict[str, float]:
    """What is at stake for people, 0 to 4, by the name of an outcome."""
    text = files(__package__).joinpath("stakes.toml").read_text(encoding="utf-8")
    return {name: float(points) for name, points in tomllib.loads(text).items()}

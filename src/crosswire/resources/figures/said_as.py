"""The words by which a text says what happened to those whom it counts."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def said_as() -> dict[str, tuple[str, ...]]:
    """Each predicate with the words that say it."""
    text = files(__package__).joinpath("said_as.toml").read_text(encoding="utf-8")
    return {predicate: tuple(words.split()) for predicate, words in tomllib.loads(text).items()}


def alike(one: str, other: str) -> bool:
    """Whether two predicates are one thing in other words, as "killed" and "died" are."""
    return one == other or other in said_as().get(one, ()) or one in said_as().get(other, ())

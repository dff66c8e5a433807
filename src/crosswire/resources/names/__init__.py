"""Words around names: titles and roles, nouns of organisations, prepositions of place."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """One list of `words.toml`, in lower case."""
    table = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(word for line in table[name] for word in line.split(", "))

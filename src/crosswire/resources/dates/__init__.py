"""Holidays by name, each with the rule that gives its day in a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.resources import lists


@dataclass(frozen=True, slots=True)
class Holiday:
    """A rule and where it holds; no countries: everywhere.

    Attributes:
        rule: "12-25", "easter -2", "orthodox +0", "4 thu 11" (the fourth Thursday of November), "last mon 5",
            or "-" where no rule gives the day (the moon is sighted, or each country has its own).
        countries: ISO codes of the countries where this rule holds.
        bare: Whether the name is also that of a season or a thing ("Christmas"), and needs a preposition.
    """

    rule: str
    countries: frozenset[str]
    bare: bool


@cache
def holidays() -> dict[str, tuple[Holiday, ...]]:
    """The holidays of `holidays.txt`, by folded name; the rules of one name in the order of the file."""
    found: dict[str, tuple[Holiday, ...]] = {}
    for line in lists.lines("dates/holidays.txt"):
        names, rule, countries = (part.strip() for part in line.split(";"))
        for name in names.split(","):
            bare = name.strip().startswith("~")
            key = folded(name.strip().removeprefix("~"))
            found[key] = (*found.get(key, ()), Holiday(rule, frozenset(countries.split()), bare))
    return found


def folded(name: str) -> str:
    """A name as it is looked up: one kind of apostrophe, single spaces, lower case.

    >>> folded("New  Year’s Eve")
    "new year's eve"
    """
    return " ".join(name.replace("’", "'").lower().split())


@cache
def alternatives() -> str:
    """All names as one pattern, the longest first."""
    names = sorted(holidays(), key=lambda name: (-len(name), name))
    return "|".join(_spelled(name) for name in names)


def _spelled(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")


@cache
def words() -> dict[str, frozenset[str]]:
    """The lists of `words.toml`, by name."""
    return {name: frozenset(listed) for name, listed in lists.table("dates/words.toml").items()}

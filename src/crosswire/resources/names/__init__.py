"""Words around names: titles and roles, nouns of organisations, prepositions of place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from crosswire.resources import lists
from crosswire.resources.words import calendar, people
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import plural


@cache
def words(name: str) -> frozenset[str]:
    """One list of `words.toml`, or one that the lists of the trade hold, in lower case."""
    own = frozenset(
        word for line in lists.table("names/words.toml").get(name, ()) for word in line.split(", ")
    )
    return own | (_OF_THE_TRADE[name]() if name in _OF_THE_TRADE else frozenset())


def _titles() -> frozenset[str]:
    return listed("titles", "address", "rank", "elected", "church", "honour", "named")


def _roles() -> frozenset[str]:
    return people.roles() | _titles() | listed("titles", "state")


def _family() -> frozenset[str]:
    family = listed("people", "family")
    return family | frozenset(map(plural, family))


_OF_THE_TRADE: Mapping[str, Callable[[], frozenset[str]]] = {
    "roles": _roles,
    "titles": _titles,
    "addresses": lambda: listed("titles", "address"),
    "kin": _family,
    "offices": lambda: listed("titles", "offices"),
    "office leads": lambda: listed("titles", "leads"),
    "body nouns": lambda: listed("bodies", "named"),
    "never": calendar.names,
    "vessels": lambda: listed("craft", "afloat"),
}

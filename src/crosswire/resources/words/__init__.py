"""The words of the trade: one list for one thing, asked for by concept.

    words("people")             every noun for people
    words("people", "female")   one class or view of it
    classes("people")           each word with its classes
    table("outcomes")           the list as data, where it says more than words

A list is a TOML file named for its concept, with its source. In `[class]` a word stands once: classes of one
list exclude each other, and a word of two readings stands in `[twice]` with what decides between them. In
`[view]` stand lists that cut across the classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from crosswire.resources import lists

__all__ = ["PARTS", "classes", "concepts", "table", "words"]

PARTS = ("verbs", "nouns", "adjectives", "leaning", "before", "after")
"""What a class may list its words by; "leaning" ones only hint at it, "before" and "after" stand so."""
_SAID = {*PARTS, "strong", "people", "indicator", "as"}  # what the entry of a class may say


@cache
def concepts() -> tuple[str, ...]:
    """The concepts that there is a list of, in alphabetical order."""
    names = (file.name for file in lists.folder().joinpath("words").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def table(concept: str) -> dict[str, Any]:
    """The list of a concept as plain data.

    Raises:
        ResourceError: There is no such list in the package, or it is no TOML.
    """
    return lists.table(f"words/{concept}.toml")


@cache
def words(concept: str, *names: str) -> frozenset[str]:
    """All words of a concept, or those of some of its classes and views.

    >>> "astronaut" in words("people"), "nun" in words("people", "clergy"), "nun" in words("people", "male")
    (True, True, False)
    """
    data = table(concept)
    if not names:
        return frozenset(word for word, _ in _pairs(data)) | frozenset(data.get("twice", ()))
    found: set[str] = set()
    for name in names:
        found.update(_flat(data["view"][name] if name in data.get("view", ()) else data["class"][name]))
        found.update(word for word, read in data.get("twice", {}).items() if name in read.values())
    return frozenset(found)


@cache
def classes(concept: str) -> Mapping[str, tuple[str, ...]]:
    """Each word of a concept with its class; with more than one only where it has two readings.

    >>> classes("people")["goalkeeper"], classes("outcomes")["seize"]
    (('sport',), ('kidnapped', 'seized'))
    """
    data = table(concept)
    found = {word: (name,) for word, name in _pairs(data)}
    twice = {word: tuple(dict.fromkeys(read.values())) for word, read in data.get("twice", {}).items()}
    return {**found, **twice}


def _pairs(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((word, name) for name, listed in data["class"].items() for word in _flat(listed))


def _flat(listed: Any) -> Iterable[str]:
    """The words of a class: one list, several by part of speech or place, or each with its value."""
    if isinstance(listed, Mapping):
        by_part = [word for part in PARTS for word in listed.get(part, ())]
        return by_part if set(listed) & _SAID else list(listed)
    return [str(word) for word in listed]

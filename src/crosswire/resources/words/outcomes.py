"""Outcomes of the counted: which class a word names, also where it has two readings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from crosswire.resources.words import table, words
from crosswire.types import FigureKind

_OF_KIND = {
    FigureKind.MONEY: "money",
    FigureKind.DURATION: "time",
    FigureKind.PERCENT: "share",
    FigureKind.RATIO: "share",
}


def entries() -> Mapping[str, Mapping[str, Any]]:
    """Every class with its words by part of speech and with what the list says of it."""
    found: Mapping[str, Mapping[str, Any]] = table("outcomes")["class"]
    return found


@cache
def ambiguous() -> frozenset[str]:
    """The verbs of two readings."""
    return frozenset(table("outcomes")["twice"])


def default(word: str) -> str:
    """The class of a word of two readings where nothing is known of what it is said of."""
    return str(table("outcomes")["twice"][word]["things"])


def reading(word: str, kind: FigureKind, counted: str | None, *, done: bool, doing: bool) -> str:
    """The class of a word of two readings, by what it is said of.

    Args:
        word: One of `ambiguous`.
        kind: Of the figure.
        counted: What the figure counts.
        done: Whether it counts people to whom it is done.
        doing: Whether it counts people who do it.

    >>> reading("capture", FigureKind.COUNT, "prisoner", done=True, doing=False)
    'captured'
    >>> reading("capture", FigureKind.COUNT, "seat", done=False, doing=False)
    'won'
    """
    readings: Mapping[str, str] = table("outcomes")["twice"][word]
    holds = {
        "done": done,
        "doing": doing,
        "prizes": counted in words("outcomes", "prizes"),
        _OF_KIND.get(kind, ""): True,
        "things": True,
    }
    return next(name for what, name in readings.items() if holds.get(what))


@cache
def linked(name: str) -> tuple[str, ...]:
    """The classes that linking holds a class for: itself, or the one that it stands for.

    >>> linked("attacked"), linked("arrived")
    (('struck',), ('arrived', 'delivered'))
    """
    entry = entries().get(name, {})
    return (str(entry.get("as", name)), *entry.get("also", ()))

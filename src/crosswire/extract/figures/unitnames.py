"""The names of units and currencies, and how they turn into others of their kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.extract.figures.lexicon import table
from crosswire.types import FigureKind

Entry = tuple[str, str, float]
"""Name, dimension, and how many of the dimension's base unit one of it is."""

_KINDS = {
    "time": FigureKind.DURATION,
    "share": FigureKind.PERCENT,
    "share difference": FigureKind.PERCENT,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found: its name, where it ends the figure, and how it turns into others.

    `start` and `end` take in the signs on both sides of the number.
    """

    name: str
    kind: FigureKind
    start: int
    end: int
    dimension: str
    factor: float | None = None
    per: str | None = None


@cache
def measures() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Signs as written, and words in lower case with single spaces, of units of measure."""
    signs: dict[str, Entry] = {}
    words: dict[str, Entry] = {}
    for unit in table("units")["unit"]:
        entry = (unit["name"], unit["dimension"], float(unit["factor"]))
        for sign in unit.get("signs", ()):
            signs.setdefault(sign, entry)
        for word in unit.get("words", ()):
            words.setdefault(plain(word), entry)
    return signs, words


@cache
def currencies() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Signs as written, and words in lower case with single spaces, of currencies."""
    signs: dict[str, Entry] = {}
    words: dict[str, Entry] = {}
    for money in table("currencies")["currency"]:
        entry = (money["name"], "money " + money["code"], float(money.get("factor", 1)))
        for sign in money["signs"]:
            signs.setdefault(sign, entry)
        for word in money["words"]:
            words.setdefault(plain(word), entry)
    return signs, words


@cache
def codes() -> tuple[str, ...]:
    """The currencies' signs in letters that may stand right before digits ("USD40", "Rs500"), longest first.

    One letter alone is a road or a visa more often than rands.
    """
    letters = {sign for sign in currencies()[0] if sign.isalpha() and sign.isascii() and 1 < len(sign) < 4}
    return tuple(sorted(letters | {"US"}, key=lambda sign: (-len(sign), sign)))


def plain(word: str) -> str:
    """A word of the lists, or of a text, with single spaces for hyphens and white space."""
    return re.sub(r"[\s-]+", " ", word.lower())


def named(words: dict[str, Entry], form: str) -> Entry | None:
    """The entry of a word as a text has it, singular or plural."""
    flat = plain(form)
    return words.get(flat) or words.get(flat.rstrip("s"))


def measure(entry: Entry, start: int, end: int) -> Unit:
    return Unit(entry[0], _KINDS.get(entry[1], FigureKind.MEASURE), start, end, entry[1], entry[2])


def money(entry: Entry, start: int, end: int) -> Unit:
    return Unit(entry[0], FigureKind.MONEY, start, end, entry[1], entry[2])


def of_word(word: str, start: int, end: int) -> Unit | None:
    """The unit that a noun names by itself, for a number that stands apart from it."""
    entry = named(measures()[1], word)
    return measure(entry, start, end) if entry else None


def currency(word: str, start: int, end: int) -> Unit | None:
    """The currency that a word names: "dollars"."""
    entry = named(currencies()[1], word)
    return money(entry, start, end) if entry else None

"""Tables of the reading stage: page furniture, news agencies, publishers."""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crosswire.resources import lists
from crosswire.resources.words.agencies import Agency, agencies


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _sections(name: str) -> dict[str, list[str]]:
    """The lines of a file by the [section] that they stand under."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in lists.lines(f"reading/{name}"):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found.setdefault(section, []).append(line.strip().casefold())
    return found


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def furniture() -> dict[str, frozenset[str]]:
    """The phrases of `furniture.txt` by section, in lower case."""
    return {section: frozenset(lines) for section, lines in _sections("furniture.txt").items()}


@cache
def walls() -> dict[str, re.Pattern[str]]:
    """The patterns of `walls.txt` by section, each to be matched from the first word on."""
    return {section: re.compile("|".join(lines)) for section, lines in _sections("walls.txt").items()}


@cache
def strips() -> dict[str, re.Pattern[str]]:
    """The patterns of `strips.txt` by section, each to be matched with a whole item."""
    return {section: re.compile("|".join(lines)) for section, lines in _sections("strips.txt").items()}


@cache
def words() -> dict[str, frozenset[str]]:
    """The words of `words.txt` by section, in lower case."""
    return {section: frozenset(" ".join(lines).split()) for section, lines in _sections("words.txt").items()}


__all__ = [
    "Agency",
    "Publisher",
    "agencies",
    "fields",
    "furniture",
    "languages",
    "notes",
    "publishers",
    "tracking",
    "walls",
    "words",
]


@dataclass(frozen=True, slots=True)
class Publisher:
    """An outlet or a family of editions: the publisher's name, what its outlets are called, their domains."""

    publisher: str
    names: tuple[str, ...]
    domains: tuple[str, ...]


@cache
def publishers() -> tuple[Publisher, ...]:
    """The entries of `publishers.csv`."""
    return tuple(
        Publisher(publisher, tuple(names.split("|")), tuple(filter(None, domains.split("|"))))
        for publisher, names, domains in csv.reader(_lines("publishers.csv"))
    )


@cache
def fields() -> dict[str, Any]:
    """The names of `fields.toml`: what readers call the fields of a report."""
    return _toml("fields.toml")


@cache
def notes(section: str) -> dict[str, re.Pattern[str]]:
    """The patterns of `notes.toml` for what articles say of themselves: "heads" of lines, or what "says" so.

    By the kind of note, the gravest first.
    """
    table = dict(lists.table("reading/notes.toml"))
    words = table.pop("words")

    def filled(pattern: str) -> str:
        return re.sub(r"%(\w+)%", lambda found: words[found[1]], pattern)

    return {
        kind: re.compile("|".join(map(filled, lists[section])), re.IGNORECASE)
        for kind, lists in table.items()
    }


@cache
def languages() -> dict[str, str]:
    """The ISO 639-1 code of a language by its other codes and its English name."""
    return {name: code for code, names in fields()["languages"].items() for name in names}


@cache
def tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of `tracking.toml`, and what such names begin with, in lower case."""
    table = _toml("tracking.toml")
    return frozenset(table["names"]), tuple(table["prefixes"])

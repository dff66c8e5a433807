"""Tables for names: countries with their adjectives, words around people's and organisations' names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.resources import lists
from crosswire.resources.words import people, words
from crosswire.resources.words import table as word_list
from crosswire.resources.words.countries import Country, countries


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Words around the names of people, in lower case without points.

    Attributes:
        short: Given name to the full form that it may be short for, or to the form of another language.
        generations: "junior" to "jr", and the like.
    """

    titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    short: dict[str, str]
    generations: dict[str, str]


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """Words of organisations' names and of ways to speak of them.

    Attributes:
        institutions: Wording ("troops") to the kind of institution of a country ("armed forces").
        offices: Wording ("premier") to the office ("prime minister").
    """

    legal: frozenset[str]
    trade: frozenset[str]
    units: frozenset[str]
    institutions: dict[str, str]
    offices: dict[str, str]


def _table(name: str) -> dict[str, Any]:
    return lists.table(f"entities/{name}.toml")


@cache
def country_of() -> dict[str, Country]:
    """Name, other name or adjective of a country, as written, to the country."""
    return {
        word: country
        for country in countries()
        for word in (*country.adjectives, *country.aliases, country.name)
    }


@cache
def seats() -> dict[str, str]:
    """City from which a country is governed, as news names it, to the country's code."""
    found: dict[str, str] = {}
    for country in countries():
        if country.capital and country.capital != country.name and country.capital not in found:
            found[country.capital] = country.code
    return {**found, **dict(_table("organisations")["seats"])}


@cache
def adjectives() -> dict[str, Country]:
    """Adjective of a country or name of its people to the country."""
    return {word: country for country in countries() for word in country.adjectives}


@cache
def persons() -> PersonWords:
    table = _table("persons")
    short = {name: forms[0] for forms in table["short"] for name in forms}
    return PersonWords(
        words("titles", "address", "rank", "elected", "church", "honour", "named"),
        words("titles", "behind"),
        frozenset(table["particles"]),
        short,
        dict(word_list("titles")["generations"]),
    )


@cache
def organisations() -> OrganisationWords:
    table = _table("organisations")
    return OrganisationWords(
        frozenset(table["legal"]),
        frozenset(table["trade"]),
        frozenset(table["units"]),
        _inverted(table["institutions"]),
        _inverted(word_list("titles")["offices"]),
    )


@cache
def known() -> dict[str, tuple[str, str]]:
    """Name of a body of a country, as written, to the country's code and the kind of institution."""
    table = _table("organisations")["known"]
    return {name: (code, kind) for name, (code, kind) in table.items()}


@cache
def matters() -> frozenset[str]:
    """What ministries and departments are for, in lower case."""
    return frozenset(_table("organisations")["matters"]["of"])


@cache
def heads() -> dict[str, frozenset[str]]:
    """What a phrase without a name stands for ("person", "group", "organisation"), by its head."""
    bodies = words("bodies", "nameless", "several")
    told = people.speaking() | {"source"}
    return {
        "person": told,
        "group": people.groups() | {"sources"},
        "organisation": bodies,
    }


@dataclass(frozen=True, slots=True)
class Nominals:
    """Nouns that speak again of what is named.

    Attributes:
        kinds: Noun ("carrier") to the kinds of body that it may stand for ("airline").
        shown: Word of a name ("airways") to the kinds of body that it shows.
        spots: Nouns of places.
    """

    kinds: dict[str, frozenset[str]]
    shown: dict[str, frozenset[str]]
    spots: frozenset[str]


@cache
def nominals() -> Nominals:
    table = _table("organisations")
    spots = frozenset(table["spots"]["place"])
    return Nominals(_kinds(table["nominals"]), _kinds(table["shown"]), spots)


@cache
def events() -> dict[str, str]:
    """Noun ("tremor") to the kind of event that it stands for ("earthquake")."""
    return _inverted(_table("organisations")["events"])


def _kinds(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, listed in table.items():
        for word in listed:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def faiths() -> frozenset[str]:
    """Adjectives of faiths, and of peoples without one country, as written."""
    return frozenset(_table("persons")["faiths"])


def _inverted(table: dict[str, list[Any]]) -> dict[str, str]:
    return {wording: kind for kind, wordings in table.items() for wording in wordings}

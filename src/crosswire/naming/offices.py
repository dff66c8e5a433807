"""Offices and institutions of countries, by the words that a title or a name has for them."""

from __future__ import annotations

from functools import cache

from crosswire.naming.names import folded
from crosswire.resources import entities as tables

Key = tuple[str, ...]
"""What a nominal stands for: ("institution", "PE", "armed forces"), ("office", "PE", "prime minister")."""


def key_of(words: tuple[str, ...]) -> Key | None:
    """The institution of a country that a name spells out: "Peruvian Ministry of Health".

    >>> key_of(("peruvian", "ministry", "of", "health"))
    ('institution', 'PE', 'health ministry')
    """
    for length in (3, 2, 1):
        country = countries().get(words[:length])
        if country and len(words) > length:
            kind = institutions().get(words[length:])
            return ("institution", country, kind) if kind else None
    return None


def office_of(role: str) -> tuple[str | None, str] | None:
    """The country, where it is said, and the office that a title names.

    >>> office_of("French President")
    ('FR', 'president')
    >>> office_of("club captain")
    """
    words = folded(role)
    country = None
    for length in (3, 2, 1):
        if len(words) > length and words[:length] in countries():
            country, words = countries()[words[:length]], words[length:]
            break
    office = offices().get(words)
    return (country, office) if office else None


@cache
def countries() -> dict[Key, str]:
    """Names and adjectives of countries, folded, to their codes."""
    return {folded(word): country.code for word, country in tables.country_of().items()}


@cache
def institutions() -> dict[Key, str]:
    """Names of institutions, folded, to their kinds."""
    return {folded(word): kind for word, kind in tables.organisations().institutions.items()}


@cache
def offices() -> dict[Key, str]:
    """Titles of offices, folded, to the office."""
    return {folded(word): kind for word, kind in tables.organisations().offices.items()}

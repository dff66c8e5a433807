"""Ways to speak of somebody without the name: "the Peruvian army", "the premier's office".

Only those are taken that a country and an institution or office settle; what "the group" or "he" stands
for is left open, because a wrong identity puts words into the wrong mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.collate.entities.names import folded
from crosswire.resources import entities as tables
from crosswire.types import Span

Key = tuple[str, ...]
"""What a nominal stands for: ("institution", "PE", "armed forces"), ("office", "PE", "prime minister")."""


@dataclass(frozen=True, slots=True)
class Nominal:
    span: Span
    key: Key


def find(text: str) -> list[Nominal]:
    """The nominals of a text that a country and an institution or office settle, in text order."""
    return [nominal for match in _pattern().finditer(text) for nominal in _read(match)]


def key_of(words: tuple[str, ...]) -> Key | None:
    """The institution of a country that a name spells out: "Peruvian Ministry of Health".

    >>> key_of(("peruvian", "ministry", "of", "health"))
    ('institution', 'PE', 'health ministry')
    """
    for length in (3, 2, 1):
        country = countries().get(words[:length])
        if country and len(words) > length:
            kind = _institutions().get(words[length:])
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
    office = _offices().get(words)
    return (country, office) if office else None


def office_before(text: str, start: int) -> Span | None:
    """The bare office ("Prime Minister") that stands right before a name at `start`."""
    match = _before().search(text[max(0, start - 40) : start])
    return Span(start - len(match[0]), start - 1) if match else None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_either(tables.organisations().offices)})\s$")


def _read(match: re.Match[str]) -> Iterator[Nominal]:
    """An institution; or an office, and with "'s office" after it that of its holder as well."""
    country = countries().get(folded(match["country"] or match["land"]))
    if not country:
        return
    whole = Span(*match.span())
    if match["held"]:
        yield Nominal(whole, ("office", country, _offices()[folded(match["held"])]))
        return
    words = folded(match["kind"])
    if words in _institutions():
        if not match["office"]:
            yield Nominal(whole, ("institution", country, _institutions()[words]))
        return
    key = ("office", country, _offices()[words])
    yield Nominal(Span(match.start(), match.end("kind")), key)
    if match["office"]:
        yield Nominal(whole, ("office of", *key))


@cache
def countries() -> dict[Key, str]:
    """Names and adjectives of countries, folded, to their codes."""
    return {folded(word): country.code for word, country in tables.country_of().items()}


@cache
def _institutions() -> dict[Key, str]:
    return {folded(word): kind for word, kind in tables.organisations().institutions.items()}


@cache
def _offices() -> dict[Key, str]:
    return {folded(word): kind for word, kind in tables.organisations().offices.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Article, adjective or genitive of a country, institution or office, and perhaps its office.

    Or the office of a country: "the emir of Qatar".
    """
    words = tables.organisations()
    adjectives = _either(tables.adjectives())
    names = _either(tables.country_of())
    kinds = _either((*words.institutions, *words.offices))
    holders = _either(words.offices)
    return re.compile(
        rf"\b[Tt]he\s+(?P<held>(?i:{holders}))\s+of\s+(?:the\s+)?(?P<land>{names})\b(?!['’-])"
        rf"|\b(?:(?:[Tt]he|[Aa]n?)\s+)?(?P<country>(?:{adjectives})(?=\s)|(?:{names})(?=['’]s?\s))(?:['’]s?)?\s+"
        rf"(?P<kind>(?i:{kinds}))\b(?P<office>['’]s?\s+(?:press\s+)?office)?(?!\s+of\s+[A-Z])"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

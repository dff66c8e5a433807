"""Ways to speak of somebody without the name: "the Peruvian army", "the premier's office".

Only those are taken that a country and an institution or office settle; what "the group" or "he" stands
for is left open, because a wrong identity puts words into the wrong mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.naming.names import folded
from crosswire.naming.offices import Key, countries, institutions, offices
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import Span


@dataclass(frozen=True, slots=True)
class Nominal:
    span: Span
    key: Key


def find(text: str) -> list[Nominal]:
    """The nominals of a text that a country and an institution or office settle, in text order."""
    return [nominal for match in _pattern().finditer(text) for nominal in _read(match)]


def _read(match: re.Match[str]) -> Iterator[Nominal]:
    """An institution; or an office, and with "'s office" after it that of its holder as well."""
    country = countries().get(folded(match["country"] or match["land"]))
    if not country:
        return
    whole = Span(*match.span())
    if match["held"]:
        yield Nominal(whole, ("office", country, offices()[folded(match["held"])]))
        return
    words = folded(match["kind"])
    if words in institutions():
        if not match["office"]:
            yield Nominal(whole, ("institution", country, institutions()[words]))
        return
    key = ("office", country, offices()[words])
    yield Nominal(Span(match.start(), match.end("kind")), key)
    if match["office"]:
        yield Nominal(whole, ("office of", *key))


@cache
def _pattern() -> lists.Pattern:
    """Article, adjective or genitive of a country, institution or office, and perhaps its office.

    Or the office of a country: "the emir of Qatar".
    """
    words = tables.organisations()
    return lists.pattern(
        "extract/parts/names/nominals", "nominal",
        adjectives=tables.adjectives(), names=tables.country_of(), holders=words.offices,
        kinds=(*words.institutions, *words.offices),
        small={name.split()[0] for name in tables.country_of() if name[0].islower()},
    )  # fmt: skip

"""What the name of a ministry or department says: "Ministry of Health", "the Peruvian health ministry"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.naming.names import SMALL, folded
from crosswire.naming.offices import countries
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.resources.words import words

_IN_OR_OF = words("small", "in_or_of")

Words = tuple[str, ...]

BODIES = lists.phrases("naming/portfolios", "bodies")
_SAME = lists.table("naming/portfolios.toml")["same"]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a name says of a body.

    Attributes:
        matters: What it is for: {"health"}, {"agriculture", "food"}.
        body: "ministry" or "department".
        land: Whose it is, where its own words say so: the code of a country, or folded words.
    """

    matters: frozenset[str]
    body: str
    land: str | None


def read(words: Words) -> Portfolio | None:
    """What a folded name says, where it is one of a ministry or department.

    >>> read(("peruvian", "ministry", "of", "health")).land
    'PE'
    >>> sorted(read(("agriculture", "and", "food", "ministry")).matters)
    ['agriculture', 'food']
    >>> read(("ministry",)) is None
    True
    """
    at = next((n for n, word in enumerate(words) if word in BODIES), None)
    if at is None:
        return None
    before, after = words[:at], words[at + 1 :]
    if after[:1] in {("of",), ("for",)}:
        matter, tail = _split(after[1:])
        if _is_matter(matter):
            return _made(matter, words[at], (*before, *tail))
    if after and after[0] not in _IN_OR_OF:
        return None
    lead = next((n for n in range(len(before)) if _is_matter(before[n:])), None)
    return None if lead is None else _made(before[lead:], words[at], (*before[:lead], *after[1:]))


def _split(words: Words) -> tuple[Words, Words]:
    """The matters, and the land behind "of" or "in"."""
    cut = next((n for n, word in enumerate(words) if word in _IN_OR_OF), len(words))
    return words[:cut], words[cut + 1 :]


def _is_matter(words: Words) -> bool:
    if not words or words[0] in SMALL:
        return False
    return " ".join(words) in _joined() or all(w in SMALL or w in tables.matters() for w in words)


@cache
def _joined() -> frozenset[str]:
    return frozenset(" ".join(folded(matter)) for matter in tables.matters())


def _made(matter: Words, body: str, land: Words) -> Portfolio | None:
    if not _is_matter(matter):
        return None
    where = tuple(word for word in land if word not in SMALL)
    matters = frozenset(_SAME.get(word, word) for word in matter if word not in SMALL)
    return Portfolio(matters, body, countries().get(where) or " ".join(where) or None)

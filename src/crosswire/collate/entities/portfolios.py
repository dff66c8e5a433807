"""Ministries and departments under their several names: "the health ministry", "Ministry of Health".

    names and phrases | whose (a country, a town), which matter, ministry or department | one body

A name that says no country is that of the only country whose body of that matter the story names; where two
are named, it stays apart. Bodies of two countries, two matters, or of a state and the union, never meet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from crosswire.collate.entities.names import SMALL, folded
from crosswire.collate.entities.nominals import countries
from crosswire.collate.entities.rules import by
from crosswire.link import Likeness, Sets
from crosswire.resources import entities as tables
from crosswire.types import EntityType, Span

if TYPE_CHECKING:
    from crosswire.collate.entities.grouping import Node

Pair = tuple[int, int, Likeness]
Words = tuple[str, ...]
Body = tuple[frozenset[str], str]

_BODIES = ("ministry", "department")
_LAND = r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,2}"
_LEVELS = frozenset(
    {"state", "federal", "regional", "provincial", "city", "county", "municipal", "local", "national"}
)
_SAME = {"defense": "defence", "labor": "labour", "home": "interior"}


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


def phrases(text: str) -> Iterator[Span]:
    """Where a text speaks of such a body: "the health ministry"; not "its ministry", whosever that is."""
    return (Span(m.start("body"), m.end("body")) for m in _pattern().finditer(text))


@cache
def _pattern() -> re.Pattern[str]:
    matter = "|".join(sorted((re.escape(m) for m in tables.matters()), key=len, reverse=True))
    matters = rf"(?:{matter})(?:(?:,\s+|\s+and\s+)(?:{matter}))*"
    bodies = "|".join(_BODIES)
    return re.compile(
        r"(?<!\b[Ii]ts\s)(?<!\b[Hh]is\s)(?<!\b[Hh]er\s)(?<!\b[Tt]heir\s)(?<!\b[Oo]ur\s)"
        rf"\b(?P<body>(?i:{matters})\s+(?i:{bodies})|(?i:{bodies})\s+(?:of|for)\s+(?:the\s+)?(?i:{matters}))\b"
        r"(?![-\w])(?!\s+(?:officials?|spokes\w+|sources?|workers?|staff|chief|head|building|headquarters)\b)"
    )


def read(words: Words) -> Portfolio | None:
    """What a folded name says, where it is one of a ministry or department.

    >>> read(("peruvian", "ministry", "of", "health")).land
    'PE'
    >>> sorted(read(("agriculture", "and", "food", "ministry")).matters)
    ['agriculture', 'food']
    >>> read(("ministry",)) is None
    True
    """
    at = next((n for n, word in enumerate(words) if word in _BODIES), None)
    if at is None:
        return None
    before, after = words[:at], words[at + 1 :]
    if after[:1] in {("of",), ("for",)}:
        matter, tail = _split(after[1:])
        if _is_matter(matter):
            return _made(matter, words[at], (*before, *tail))
    if after and after[0] not in {"of", "in"}:
        return None
    lead = next((n for n in range(len(before)) if _is_matter(before[n:])), None)
    return None if lead is None else _made(before[lead:], words[at], (*before[:lead], *after[1:]))


def _split(words: Words) -> tuple[Words, Words]:
    """The matters, and the land behind "of" or "in"."""
    cut = next((n for n, word in enumerate(words) if word in {"of", "in"}), len(words))
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


def owner(text: str, span: Span) -> str | None:
    """Whose body it is, by a genitive or adjective before or a place behind: "Gaza's …", "… in Gaza"."""
    before = re.search(
        rf"(?P<land>{_LAND})['’]s?\s+(?:[Ff]ederal\s+|[Ss]tate\s+)?$",
        text[max(0, span.start - 50) : span.start],
    )
    behind = re.match(rf"\s+(?:of|in)\s+(?:the\s+)?(?P<land>{_LAND})", text[span.end : span.end + 50])
    if before or behind:
        return _land((before or behind)["land"])  # type: ignore[index]
    adjective = re.search(
        r"(?P<the>\b[Tt]he\s+)?(?P<land>[A-Z][\w-]+)\s+$", text[max(0, span.start - 35) : span.start]
    )
    if adjective is None or adjective["land"] in {"The", "A", "An", "This", "Its", "His", "Her", "Their"}:
        return None
    known = folded(adjective["land"]) in countries() or adjective["land"].lower() in _LEVELS
    return _land(adjective["land"]) if known or adjective["the"] else None


def _land(text: str) -> str:
    words = folded(text)
    return countries().get(words) or " ".join(words)


def joined(nodes: Sequence[Node], sets: Sets) -> Iterator[Pair]:  # noqa: ARG001 - a step like the others
    """The names of one body; one that says no country belongs to the only one that the story has."""
    groups = _by_body(nodes)
    yield from _wider(groups)
    for lands in groups.values():
        owned = {land for land in lands if land is not None}
        for land, numbers in lands.items():
            first = numbers[0]
            for number in numbers[1:]:
                yield first, number, by("ministry_names")
            if land is None and len(owned) == 1:
                yield lands[next(iter(owned))][0], first, by("only_ministry")


def _wider(groups: Mapping[Body, Mapping[str | None, Sequence[int]]]) -> Iterator[Pair]:
    """The agriculture ministry is the Ministry of Agriculture and Food, where only one is for agriculture."""
    for (matters, body), lands in groups.items():
        wider = [(m, b) for m, b in groups if b == body and matters < m]
        if len(wider) == 1:
            for land, numbers in lands.items():
                found = groups[wider[0]].get(land)
                if found:
                    yield found[0], numbers[0], by("wider_ministry")


def strangers(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Bodies for one matter in two countries, or at two levels."""
    for lands in _by_body(nodes).values():
        owned = [land for land in lands if land is not None]
        for at, one in enumerate(owned):
            for other in owned[at + 1 :]:
                yield from ((a, b) for a in lands[one] for b in lands[other])


def _by_body(nodes: Sequence[Node]) -> dict[Body, dict[str | None, list[int]]]:
    found: dict[Body, dict[str | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, node in enumerate(nodes):
        told = _told(node)
        if told is not None:
            found[told.matters, told.body][told.land].append(number)
    return found


def _told(node: Node) -> Portfolio | None:
    """What a node's name, key or surroundings tell."""
    if node.type is not EntityType.ORGANISATION:
        return None
    key = node.key or ()
    if key[:1] == ("institution",):
        told = read(tuple(key[2].split()))
        return Portfolio(told.matters, told.body, key[1]) if told else None
    told = read(node.words)
    if told is None or told.land is not None:
        return told
    return Portfolio(told.matters, told.body, node.land)

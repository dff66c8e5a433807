"""Ministries and departments that a text speaks of in small letters, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosswire.naming.names import folded
from crosswire.naming.offices import countries
from crosswire.naming.portfolios import BODIES
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import Span

_LAND_BEFORE = lists.pattern("extract/parts/names/portfolios", "land_before")
_NO_LANDS, _LEVELS = lists.several("extract/parts/names/portfolios", "no_lands", "levels")

_OWNER_BEFORE = lists.pattern("extract/parts/names/portfolios", "owner_before")
_OWNER_BEHIND = lists.pattern("extract/parts/names/portfolios", "owner_behind")


def phrases(text: str) -> Iterator[Span]:
    """Where a text speaks of such a body: "the health ministry"; not "its ministry", whosever that is."""
    return (Span(m.start("body"), m.end("body")) for m in _pattern().finditer(text))


@cache
def _pattern() -> lists.Pattern:
    bodies = "|".join(BODIES)
    return lists.pattern("extract/parts/names/portfolios", "body", matter=tables.matters(), bodies=bodies)


def owner(text: str, span: Span) -> str | None:
    """Whose body it is, by a genitive or adjective before or a place behind: "Gaza's …", "… in Gaza"."""
    before = _OWNER_BEFORE.search(text[max(0, span.start - 50) : span.start])
    behind = _OWNER_BEHIND.match(text[span.end : span.end + 50])
    if before or behind:
        return _land((before or behind)["land"])  # type: ignore[index]
    adjective = _LAND_BEFORE.search(text[max(0, span.start - 35) : span.start])
    if adjective is None or adjective["land"] in _NO_LANDS:
        return None
    known = folded(adjective["land"]) in countries() or lists.known(adjective["land"]) in _LEVELS
    return _land(adjective["land"]) if known or adjective["the"] else None


def _land(text: str) -> str:
    words = folded(text)
    return countries().get(words) or " ".join(words)

"""How many articles a word stands in."""

from __future__ import annotations

from functools import cache

from crosswire.resources import lists


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(line.split() for line in lists.lines("stories/spread.txt"))


@cache
def articles() -> int:
    """How many articles were counted."""
    return int(_rows()[0][1])


@cache
def common() -> dict[str, int]:
    """Stem to the number of articles that it stands in."""
    return {stem: int(count) for stem, count in _rows()[1:]}

"""How many articles a word stands in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _rows() -> tuple[list[str], ...]:
    text = files(__package__).joinpath("spread.txt").read_text(encoding="utf-8")
    return tuple(line.split() for line in text.splitlines() if line and line[0] != "#")


@cache
def articles() -> int:
    """How many articles were counted."""
    return int(_rows()[0][1])


@cache
def common() -> dict[str, int]:
    """Stem to the number of articles that it stands in."""
    return {stem: int(count) for stem, count in _rows()[1:]}

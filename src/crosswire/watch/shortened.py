"""Whether a fetch brought less of an article than the store has: a wall before it, or its beginning only.

Such a text is no version: whoever compared it would tell of everything behind the wall that the outlet took
it out. Pure: two texts in, the reason out.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.read import checks, walls
from crosswire.read.noise import walls as units
from crosswire.types import Report

_LOST = 0.8  # of the known words: with more than that there, nothing worth telling is missing
_HALF = 0.5  # the same, where nothing on the page says that something is missing
_SAME = 0.9  # of what came that stands in the known text, where nothing says so
_NAMED = 3  # words of a line that is compared: shorter ones are labels and buttons

Line = tuple[str, ...]


def shortened(known: Report, came: Report) -> str | None:
    """Why a text is taken for the known one cut short; None where it is to be compared with it.

    Args:
        known: The text in use.
        came: What the fetch brought.
    """
    before, now = _lines(known.text), _lines(came.text)
    words, left = _count(before), _count(now)
    told = _missing(came.text) if _missing(known.text) is None else None
    if told is not None and left < _LOST * words:
        return f"{told}; {left} words came, {words} are known"
    if left < _HALF * words and now and _shared(before[: len(now)], now) >= _SAME * left:
        return f"only its beginning came: {left} words, {words} are known"
    return None


def _missing(text: str) -> str | None:
    """What a text says of a part that is missing."""
    wall = walls.find(text)
    if wall is not None:
        shown = wall.line if len(wall.line) <= 80 else f"{wall.line[:80].rstrip()}…"
        return f"a wall cuts it off (“{shown}”)"
    return checks.cut_off(text)


def _lines(text: str) -> list[Line]:
    """The sentences of a text, by their words; what a page says to its reader in a wall is none."""
    found = (unit for unit in units.units(text) if units.kind(unit) is None)
    split = (tuple(unit.casefold().rstrip(" .…").split()) for unit in found)
    return [one for one in split if len(one) >= _NAMED]


def _count(lines: Sequence[Line]) -> int:
    return sum(map(len, lines))


def _shared(before: Sequence[Line], now: Sequence[Line]) -> int:
    """How many words came that are known: whole sentences, and the beginning of one that broke off."""
    known = set(before)
    whole = sum(len(line) for line in now if line in known)
    last = now[-1] if now else ()
    end = " ".join(last)
    broken = last not in known and any(" ".join(line).startswith(end) for line in before)
    return whole + (len(last) if broken else 0)

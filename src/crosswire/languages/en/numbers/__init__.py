"""Numbers with their units: what the words show of a figure before its sentence is asked what it says.

numbers (in words), digits | decoys | units, rates | compounds, ranges | bare, labels | quantity
"""

from __future__ import annotations

from crosswire.languages.en.numbers import units
from crosswire.languages.en.numbers.quantity import find
from crosswire.languages.en.numbers.rates import of_count
from crosswire.types.quantities import Unit

__all__ = ["dimension", "find", "of_count", "one"]


def one(word: str) -> Unit | None:
    """The unit of "an hour", "a year-old", where only the word says that there is one of it."""
    return units.find(f"1 {word}", 0, 1)


def dimension(word: str) -> str | None:
    """What a noun measures by itself: "miles" length, "hour" time."""
    entry = units.entry_of(word)
    return entry[1] if entry else None

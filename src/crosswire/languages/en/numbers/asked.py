"""What a single word measures, asked as one asks a dictionary."""

from __future__ import annotations

from crosswire.languages.en.numbers import units
from crosswire.types.quantities import Unit


def one(word: str) -> Unit | None:
    """The unit of "an hour", "a year-old", where only the word says that there is one of it."""
    return units.find(f"1 {word}", 0, 1)


def dimension(word: str) -> str | None:
    """What a noun measures by itself: "miles" length, "hour" time."""
    entry = units.entry_of(word)
    return entry[1] if entry else None

"""Number words by their value."""

from __future__ import annotations

from functools import cache

from crosswire.resources.words import table


@cache
def small() -> dict[str, int]:
    """Number words up to ninety to their values: "seven", "thirty"."""
    data = table("numbers")["class"]
    return {**data["ones"], **data["tens"]}


@cache
def between(first: int, last: int) -> tuple[str, ...]:
    """The words of the numbers from the first to the last, as far as they are one word.

    >>> between(8, 11)
    ('eight', 'nine', 'ten', 'eleven')
    """
    return tuple(word for word, value in small().items() if first <= value <= last and word != "fourty")

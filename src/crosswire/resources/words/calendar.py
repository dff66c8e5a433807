"""Months and days of the week by name and short form, with their numbers."""

from __future__ import annotations

from functools import cache

from crosswire.resources.words import table, words

BEHIND = 16
"""Characters behind a length of time that say whether anything lasted so long."""


@cache
def months() -> dict[str, int]:
    """Month, or its short form, to its number.

    >>> months()["march"], months()["sept"]
    (3, 9)
    """
    return _numbered("months", 1)


@cache
def weekdays() -> dict[str, int]:
    """Day of the week, or its short form, to its number; Monday is 0."""
    return _numbered("weekdays", 0)


def day_names() -> tuple[str, ...]:
    """The days of the week in their order, with a capital."""
    return tuple(name.capitalize() for name in table("calendar")["class"]["weekdays"])


@cache
def names() -> frozenset[str]:
    """Every name of a month, a day or a feast, and short forms with and without their point."""
    short = words("calendar", "short")
    return words("calendar", "months", "weekdays", "feasts") | short | {f"{name}." for name in short}


def is_distance(behind: str) -> bool:
    """Whether what stands behind a length of time makes it the time between two moments.

    >>> is_distance(" ago, police said"), is_distance(" in a cellar")
    (True, False)
    """
    ahead = behind.split(maxsplit=1)[:1]
    return bool(ahead) and ahead[0].rstrip('.,;:”"').lower() in words("calendar", "distant")


def _numbered(kind: str, first: int) -> dict[str, int]:
    data = table("calendar")
    return {
        form: number
        for number, name in enumerate(data["class"][kind], first)
        for form in (name, *data["short"].get(name, ()))
    }


@cache
def pattern(kind: str, *, short: bool = True, capital: bool = False) -> str:
    """The alternatives of a regular expression that takes a month or a day of the week.

    Args:
        kind: "months" or "weekdays".
        short: Whether short forms are taken too, with their point or without.
        capital: Whether the alternatives begin with a capital; else they are in lower case.

    >>> pattern("weekdays", short=False, capital=True)
    '(?:Wednesday|Saturday|Thursday|Tuesday|Friday|Monday|Sunday)'
    """
    data = table("calendar")
    full = data["class"][kind]
    forms = [*full, *(rf"{form}\.?" for name in full for form in data["short"].get(name, ()) if short)]
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(form.capitalize() if capital else form for form in ordered)})"


def patterns() -> dict[str, str]:
    """The days of the week and the months, as patterns are filled with them."""
    return {kind: pattern(kind) for kind in ("weekdays", "months")}

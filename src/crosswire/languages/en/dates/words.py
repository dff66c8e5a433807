"""Words of dates and the numbers they stand for: months, weekdays, seasons, counts."""

from __future__ import annotations

import re

from crosswire.resources.words import calendar, table

_VALUES = table("numbers")["class"]

MONTHS = calendar.months()
WEEKDAYS = calendar.weekdays()
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
NUMBERS = {
    **{word: int(value) for kind in ("ones", "tens") for word, value in _VALUES[kind].items() if value},
    "a": 1, "an": 1, "couple of": 2, "a couple of": 2, "a dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5,
    "final": 4, "last": 4,
}  # fmt: skip
DAYS: dict[str, int] = _VALUES["ordinals"]
DECADES: dict[str, int] = _VALUES["decades"]
NEXT = frozenset({"next", "coming", "following", "this coming", "the following", "upcoming", "the next"})
LAST = frozenset({"last", "previous", "past", "this past", "the previous", "the past", "the last"})


def plain(word: str) -> str:
    """Lower case, single spaces."""
    return " ".join(word.lower().split())


def month(name: str) -> int:
    """The number of a month, by name, short form or numeral.

    >>> month("Sept."), month("08")
    (9, 8)
    """
    return int(name) if name.isdigit() else MONTHS[name.lower().rstrip(".")]


def weekday(name: str) -> int:
    """Monday is 0."""
    return WEEKDAYS[name.lower().rstrip(".")]


def number(word: str | None) -> int:
    """How many a word or a numeral says; nothing says one.

    >>> number("three"), number("24"), number(None)
    (3, 24, 1)
    """
    if word is None:
        return 1
    return int(word) if word.isdigit() else NUMBERS[plain(word)]


def day(text: str) -> int:
    """The number of a day, with or without its ending, or in words.

    >>> day("24th"), day("3"), day("Twenty-first")
    (24, 3, 21)
    """
    return DAYS.get(text.lower()) or int(re.sub(r"\D", "", text))


def unit(word: str) -> str:
    return word.lower().removesuffix("s")

"""Words of dates and the numbers they stand for: months, weekdays, seasons, counts."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
_ONES = (
    "a one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBERS = {
    **{name: number for number, names in enumerate(_ONES, 1) for name in names.split()},
    "an": 1, "couple of": 2, "a couple of": 2, "a dozen": 12, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5,
    "final": 4, "last": 4,
}  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
DAYS = {
    **{name: number for number, name in enumerate(_ORDINALS, 1)},
    **{f"twenty-{name}": 20 + number for number, name in enumerate(_ORDINALS[:9], 1)},
    "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
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

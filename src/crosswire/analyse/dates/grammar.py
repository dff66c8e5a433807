"""How dates, times and periods are written in English-language news, as patterns with named parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
UNITS = ("hour", "day", "week", "fortnight", "month", "year", "decade")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30,
}  # fmt: skip

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|march|mar\.|apr(?:il|\.)?|may|june?|july?|aug"
    r"(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_LONG_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_WEEKDAY = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and)\s+)"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|midday|noon))?"
_NUMBER = (
    r"(?:\d{1,3}|a|an|one|two|couple of|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
)
_UNIT = r"(?:hour|day|week|fortnight|month|year|decade)s?"
_ZONE = (
    r"(?:GMT|UTC|BST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|CES?T|EES?T|MSK|JST|AE[SD]T|SAST|WAT|EAT|PKT|"
    r"(?:local|[A-Z][a-z]+)\s+time)"
)

# One pattern a kind, in the order in which they are tried at the same place.
_PATTERNS: dict[str, str] = {
    "iso": (
        rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]"
        rf"(?P<isotime>\d\d:\d\d)(?::\d\d)?(?P<isozone>Z)?)?"
    ),
    "day_range_md": (
        rf"(?P<rm>{_MONTH})\s+(?P<rd1>{_DAY}){_TO}(?P<rd2>{_DAY})(?!\s*"
        rf"(?:{_MONTH}\b|[:.]\d|\s?[ap]\.?m))(?:,?\s+(?P<ry>{_YEAR}))?"
    ),
    "day_range_dm": (
        rf"(?P<sd1>{_DAY}){_TO}(?P<sd2>{_DAY})\s+(?:of\s+)?(?P<sm>{_MONTH})(?:,?\s+"
        rf"(?P<sy>{_YEAR}))?"
    ),
    "day_md": (
        rf"(?:(?P<mdw>{_WEEKDAY}|{_SHORT_WEEKDAY})(?:,?\s+|,?\s*\())?(?:the\s+)?"
        rf"(?P<mdm>{_MONTH})\s+(?P<mdd>{_DAY})(?![\d:]|\.\d|\s*(?:%|per))(?:(?:,\s*|\s+)"
        rf"(?P<mdy>{_YEAR}))?"
    ),
    "day_dm": (
        rf"(?:(?P<dmw>{_WEEKDAY}|{_SHORT_WEEKDAY})(?:,?\s+|,?\s*\())?(?:the\s+)?(?P<dmd>{_DAY})"
        rf"(?:\s+of)?\s+(?P<dmm>{_MONTH})(?:,?\s+(?P<dmy>{_YEAR}))?"
    ),
    "day_numeric": (
        rf"(?<![\d/.])(?P<nd>{_DAY})(?P<nsep>[./])(?P<nm>\d{{1,2}})(?P=nsep)(?P<ny>{_YEAR})"
        rf"(?![\d/])"
    ),
    "month_year": rf"(?:(?:early|mid|late)[- ])?(?P<mym>{_MONTH})(?:,|\s+of)?\s+(?P<myy>{_YEAR})",
    "month": (
        rf"(?<=\b)(?P<mw>in|since|last|next|this|until|by|early|late|mid|from|during|of)(?:\s+"
        rf"(?:early|mid|late))?[- ](?P<mm>(?-i:{_LONG_MONTH}))(?!\s+\d)"
        rf"(?:\s+(?:of\s+)?(?P<mrel>last|this|next)\s+year\b)?"
    ),
    "weekday_range": rf"(?:from\s+|between\s+)(?P<wr1>{_WEEKDAY}){_TO}(?P<wr2>{_WEEKDAY})",
    "weekday": (
        rf"(?:(?P<ww>last|next|this|coming|previous|following)\s+)?(?P<wd>{_WEEKDAY}){_PART}\b"
        rf"(?!s)(?P<wnext>\s+next\s+week)?"
    ),
    "ago": rf"(?:(?P<an>{_NUMBER})\s+)(?P<au>{_UNIT})\s+(?P<aw>ago|earlier|later|before|after)\b",
    "past_period": (
        rf"(?:(?:the|these|his|her|their|its|our|my)\s+)"
        rf"(?P<pw>past|last|previous|coming|next)\s+(?:(?P<pn>{_NUMBER})\s+)?"
        rf"(?P<pu>{_UNIT}|24\s+hours|48\s+hours|weekend)\b"
    ),
    "near_period": r"(?P<qw>last|next)\s+(?P<qu>week|month|year|weekend|fortnight)\b",
    "this_period": r"(?P<tp>this\s+(?:week|month|year|weekend))\b",
    "day_word": (
        r"(?P<dw>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|"
        r"tonight|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening)|overnight)"
        r"(?:\s+(?:morning|afternoon|evening|night))?\b"
    ),
    "day_beside": (
        r"(?P<db>the\s+"
        r"(?:day\s+before|day\s+after|previous\s+day|following\s+day|next\s+day|same\s+day)|a\s+day\s+"
        r"(?:earlier|later|before|after)|the\s+(?:evening|night|morning|afternoon)\s+(?:before|after)|"
        r"the\s+(?:previous|following|next)\s+(?:evening|night|morning|afternoon))\b"
    ),
    "decade": r"the\s+(?P<de>(?:1[5-9]|20)\d0)s\b",
    "year": (
        rf"(?<=\b)"
        rf"(?P<yw>in|since|of|by|until|from|during|before|after|between|early|late|mid|to|for|and)[- ]"
        rf"(?P<yy>{_YEAR})\b(?!\s*(?:people|men|women|[a-z]+s\b|km|miles|\.\d|,\d))"
    ),
    "clock": (
        rf"(?P<ch>[01]?\d|2[0-3])(?:(?P<csep>[:.])(?P<cm>[0-5]\d))?\s*(?P<cap>[ap]\.?m\b\.?)?"
        rf"(?:\s*\(?(?P<cz>(?-i:{_ZONE}))\b)?"
    ),
}
_ANY = re.compile(
    "|".join(rf"(?P<k_{kind}>\b(?:{pattern})(?!\w))" for kind, pattern in _PATTERNS.items()), re.IGNORECASE
)
_CLUE = re.compile(
    r"\d+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\b(?:ago|earlier|later|days?|weeks?|weekend|fortnight|months?|years?|decades?|hours?|"
    r"today|tonight|tomorrow|yesterday|night|overnight|morning|evening|afternoon)\b",
    re.IGNORECASE,
)


_REACH = 40  # characters from a clue to either end of the date, at the most


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: where, of which kind, and its parts by name."""

    start: int
    end: int
    kind: str
    parts: dict[str, str]


def read(text: str) -> Iterator[Written]:
    """Every date, time or period of a text, in order, none overlapping another."""
    for start, end in _windows(text):
        for match in _ANY.finditer(text, start, end):
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            kind = next(name[2:] for name in parts if name.startswith("k_"))
            del parts[f"k_{kind}"]
            if kind != "clock" or _is_clock(parts):
                yield Written(match.start(), match.end(), kind, parts)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches around what only dates hold: most of a text needs no closer look."""
    first, last = 0, -1
    for clue in _CLUE.finditer(text):
        start = max(0, clue.start() - _REACH)
        if start > last:
            if last >= 0:
                yield first, last
            first = text.rfind(" ", 0, start) + 1
        last = min(len(text), clue.end() + _REACH)
    if last >= 0:
        yield first, last


def _is_clock(parts: dict[str, str]) -> bool:
    """A number is a time of day only when something says so: "5pm", "17:30", "9 GMT"."""
    return "cap" in parts or parts.get("csep") == ":" or "cz" in parts


def month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def weekday(name: str) -> int:
    return WEEKDAYS[name.lower().rstrip(".")]


def number(word: str | None) -> int:
    """How many a word or a numeral says; nothing says one.

    >>> number("three"), number("24"), number(None)
    (3, 24, 1)
    """
    if word is None:
        return 1
    return int(word) if word.isdigit() else NUMBERS[" ".join(word.lower().split())]


def day(text: str) -> int:
    """The number of a day, with or without its ending.

    >>> day("24th"), day("3")
    (24, 3)
    """
    return int(re.sub(r"\D", "", text))

"""Reads what a text says of time: where it is written, of which kind, and with which parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crosswire.languages.en.dates import patterns

_ANY = patterns.combined()
_REACH = 40  # characters from a clue to either end of the date, at the most


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: where, of which kind, and its parts by name.

    `ends` holds the first and the last date of a range ("from 3 July to 9 August"), each as written.
    """

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    ends: tuple[Written, ...] = field(default=())


def read(text: str) -> Iterator[Written]:
    """Every date, time or period of a text, in order, none overlapping another."""
    for start, end in _windows(text):
        for match in _ANY.finditer(text, start, end):
            yield from _written(match)


def _written(match: re.Match[str]) -> Iterator[Written]:
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    number = next(name for name in found if name.endswith("_") and found[name] == match[0])[1:-1]
    parts = {name.partition("_")[2]: value for name, value in found.items()}
    del parts[""]
    kind = patterns.PATTERNS[int(number)][0]
    if kind == "list":
        yield from _listed(match, f"p{number}_", parts)
    elif kind == "months" and _is_list(parts):
        yield from _two_months(match, f"p{number}_", parts)
    elif kind != "clock" or _is_clock(parts):
        yield Written(match.start(), match.end(), kind, parts)


def _listed(match: re.Match[str], prefix: str, parts: dict[str, str]) -> Iterator[Written]:
    """The days of "3, 5 and 9 March 2010", each a date of its own; the month stands with its neighbour."""
    more, last = match.span(f"{prefix}more"), match.span(f"{prefix}last")
    month = match.span(f"{prefix}month")
    shared = {name: value for name, value in parts.items() if name in {"month", "year", "rel"}}
    days = [(d.start() + more[0], d.end() + more[0]) for d in re.finditer(r"\d+\w*", parts["more"])]
    for number, (start, end) in enumerate([*days, last]):
        said = match.string[start:end]
        first = month[0] if number == 0 and month[0] < start else start
        stop = match.end() if number == len(days) else end
        yield Written(first, stop, "day", {**shared, "day": said})


def _is_list(parts: dict[str, str]) -> bool:
    """Whether two months are two, not the ends of a range: "in May and July", not "between May and July"."""
    word = parts["to"].split()
    lead = parts.get("lead", "").lower()
    return bool(word) and word[0].lower() in {"and", "or"} and lead not in {"between", "from"}


def _two_months(match: re.Match[str], prefix: str, parts: dict[str, str]) -> Iterator[Written]:
    shared = {name: value for name, value in parts.items() if name in {"year", "rel"}}
    lead = {"word": parts.get("lead", "in")}
    middle = match.start(f"{prefix}last")
    yield Written(
        match.start(), match.end(f"{prefix}first"), "month", {**shared, **lead, "month": parts["first"]}
    )
    yield Written(middle, match.end(), "month", {**shared, **lead, "month": parts["last"]})


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches around what only dates hold: most of a text needs no closer look."""
    first, last = 0, -1
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose small form is two, as of İ
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    for clue in patterns.CLUE.finditer(lower):  # twice as fast as without regard to case
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
    return "half" in parts or parts.get("sep") == ":" or "zone" in parts

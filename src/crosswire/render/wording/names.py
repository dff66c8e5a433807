"""Names in a line: lists of them, and what a report is called."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Sequence

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.wording import dates
from crosswire.resources.words import words
from crosswire.types import Report

_PASTED = re.compile(r"Text \d+(-\d+)?")
LONGEST_ID = 14
_HEAD = 36  # characters of a headline that tell a pasted text apart from others
_BEGINNING = 200


def opening(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def outlet(report: Report) -> str | None:
    """The outlet of a report, or the one agency that it credits, where something says who wrote it."""
    agency = report.agencies[0] if len(report.agencies) == 1 else ""
    return clean.line(report.outlet or report.publisher or agency) or None


def called(reports: Sequence[Report], *, year: int | None) -> dict[str, str]:
    """What each report is called in a line, told apart.

    Its outlet; with the day it was published, where one outlet printed several; with a number, where
    that is not enough. A text that was pasted without one goes by its headline or its first words; any
    other is "report" with its file's name, or with its number where a file holds several or its name is
    long: running text is no place for 56 characters.
    """
    ids, times = short([report.name for report in reports]), Counter(report.name for report in reports)
    plain = {
        report.id: outlet(report)
        or _unnamed(report, clean.line(ids[report.name]) if times[report.name] == 1 else str(number), number)
        for number, report in enumerate(reports, 1)
    }
    dated = {
        report.id: f"{plain[report.id]}, {dates.day(report.published, year=year)}"
        for report in reports
        if report.published and outlet(report)
    }
    named = _apart(plain, dated)
    seen: Counter[str] = Counter()
    numbered = {}
    for report in reports:
        seen[named[report.id]] += 1
        numbered[report.id] = f"{named[report.id]} ({seen[named[report.id]]})"
    return _apart(named, numbered)


def _unnamed(report: Report, short_id: str, number: int) -> str:
    """A report of no outlet: by its file's name; one that was pasted by its headline or its first words."""
    if _PASTED.fullmatch(report.name):
        said = clean.line(report.title or report.text[:_BEGINNING])
        head = textwrap.shorten(said, _HEAD, placeholder=" …")
        return f"“{said[:_HEAD] if head in {'…', ' …'} else head}”" if said else short_id
    return worded("reports.unnamed", name=short_id if len(short_id) <= LONGEST_ID else number)


def _apart(names: dict[str, str], longer: dict[str, str]) -> dict[str, str]:
    """The names, the longer one where a name stands for several."""
    times = Counter(names.values())
    return {key: longer.get(key, name) if times[name] > 1 else name for key, name in names.items()}


def short(ids: Sequence[str]) -> dict[str, str]:
    """Ids cut at a separator, as far as they stay apart.

    >>> short(["000_25ec0b27", "001_473b1c44"]), short(["a-1", "a-2"])
    ({'000_25ec0b27': '000', '001_473b1c44': '001'}, {'a-1': 'a-1', 'a-2': 'a-2'})
    """
    for parts in range(1, 4):
        cut = {one: "".join(re.split(r"([_\-.])", one)[: 2 * parts - 1]) for one in ids}
        if len(set(cut.values())) == len(ids):
            return cut
    return {one: one for one in ids}


def listed(names: Sequence[str], *, most: int = 4) -> str:
    """Names in a row, the rest counted.

    >>> listed(["A", "B", "C"]), listed(["A", "B", "C", "D"], most=2)
    ('A, B and C', 'A, B and 2 more')
    """
    shown, rest = list(names[:most]), len(names) - most
    if rest > 0:
        return worded("lists.more", first=", ".join(shown), n=rest)
    return (
        worded("lists.and", first=", ".join(shown[:-1]), last=shown[-1]) if len(shown) > 1 else "".join(shown)
    )


def distinct(names: Sequence[str]) -> list[str]:
    """The names without those whose words all stand in a longer one, or the same ones in one before.

    >>> distinct(["Ministry", "Emergency ministry", "Jane Roe", "Roe", "an emergency ministry"])
    ['Emergency ministry', 'Jane Roe']
    """
    by_words: dict[tuple[str, ...], str] = {}
    for name in names:
        plain = name.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
        articles = plain[0] in words("small", "articles") if len(plain) > 1 else False
        by_words.setdefault(tuple(plain[articles:]), name)
    return [name for own, name in by_words.items() if not any(set(own) < set(other) for other in by_words)]


def counted(n: int, noun: str, several: str | None = None) -> str:
    """A count of records in a line: "1 origin", "2 origins"."""
    return f"{n} {noun}" if n == 1 else f"{n} {several or noun + 's'}"

"""What is glued to the front of a sentence: datelines, date prefixes, kickers, the title once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosswire.read.noise.bylines import DAY as WEEKDAY
from crosswire.read.noise.bylines import MONTH
from crosswire.read.noise.page import Page, Part
from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_DATE_PREFIX = re.compile(
    r"((?:(?:date|published|updated|posted|pubdate)\s*:?\s*)?(?:19|20)\d\d-\d\d-\d\d"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)"
    r"[\s|:–—-]+(?=[A-Z\"“‘])",
    re.IGNORECASE,
)
# What a page says above its text, run into the first sentence: the day, counters of comments and readers.
_STAMP = re.compile(
    r"((?:(?:date of publication|(?:first |last )?(?:published|updated?|posted))(?:\s+(?:on|at))?:?\s+)?"
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?\s+)?"
    rf"(?:\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)\d\d|\d{{1,2}}\s+{MONTH}\s+(?:19|20)\d\d"
    rf"|{MONTH}\s+\d{{1,2}}(?:,?\s+|(?<=\d\d))(?:19|20)\d\d)"
    r"(?:\s*\(updated[^)]{1,30}\))?(?:\s+at\s+\d{3,4}\b)?"
    r"(?:\s+get short url(?:\s+topic [^.]{5,80}?\(\d+\))?(?:\s+\d+){0,3})?)"
    r"\s+(?=(?-i:[A-Z\"“‘]|\d+ [A-Z]))",
    re.IGNORECASE,
)
# … and below it, run into the last sentence: "… he said. Last update: 3 May 2019 10:20 GMT".
_FOOT = re.compile(
    rf"(?<=[.!?\"”’)])\s+((?:first |last )?(?:published|updated?|modified|posted)(?:\s+(?:on|at))?:?\s+"
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},?\s+)?"
    rf"(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}}),?\s+(?:19|20)\d\d\b(?:[\s,-]*(?:[A-Z]{{2,4}}\b|at\b|\d[\d:.]*))*)\s*$",
    re.IGNORECASE,
)
_DASH = r"\s*(?:--+\s*|[—–―]-?\s*|-\s+)"
_DAY = rf"(?:,?\s+(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+(?:19|20)\d\d)?)?"
_STATE = r"(?:,\s*[A-Z][A-Za-z.'’ -]{1,24}){0,2}"
_CAPITAL_CITY = r"(?:[A-Z][A-Z.'’]{2,}|ST\.)(?:[ /-](?:[A-Z][A-Z.'’]+|de|la|al)){0,3}"
# A hyphen belongs to a word or parts two, never either: patterns that may read it both ways take forever.
_NAME = r"[A-Z](?=[\w.'’-])[\w.'’]*+(?:-[a-z0-9][\w.'’]*+)*+"
_NAMED_CITY = rf"{_NAME}(?:[ /-]{_NAME}){{0,3}}"
_WORD = r"[A-Z][\w'’&]*+(?:-[a-z0-9][\w'’&]*+)*+"
_CALLS = re.compile(
    r"((?:breaking(?: news)?|exclusive|update(?:d)?|just in|developing|watch(?: live)?|live|video|explainer"
    r"|explained|analysis|opinion|comment|editorial|review|profile|interview|factbox|timeline|fact check"
    r"|obituary|feature|special report|in pictures|photos|original"
    r"|correction|editor[’']s note|note|read more)(?:\s*\d)?(?:\s*\([^)]*\))?):\s+(?=[A-Z\"“‘])",
    re.IGNORECASE,
)
_KICKER = re.compile(
    rf"((?:{_WORD}|of|and|in|the|vs)(?:[ -](?:{_WORD}|of|and|in|the|vs)){{1,6}}):\s+(?=[A-Z])"
)
_TURN = re.compile(r"[A-Z][\w.'’ -]{1,40}:\s+\S")
_FIRST = 6
_SHORTEST = 40  # characters of prose that follow what stands above a text
_A_SENTENCE = 8  # words of a title that a text may run into its first sentence without a mark


@cache
def _datelines() -> tuple[re.Pattern[str], ...]:
    names = sorted({n for a in reading.agencies() if a.text for n in a.names}, key=lambda n: (-len(n), n))
    agency = "|".join(re.escape(name) for name in names)
    by = rf"\((?:{agency}|[A-Z][\w.&'’/ -]{{1,30}})\)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"({_CAPITAL_CITY}{_STATE}{_DAY}\s*(?:{by})?{_DASH})(?=[A-Z\"“‘'\d])",
            rf"({_CAPITAL_CITY}{_STATE}{_DAY}\s*{by}\s*:?\s*)(?=[A-Z\"“‘'\d])",
            rf"({_NAMED_CITY}{_STATE}{_DAY}\s*{by}{_DASH})(?=[A-Z\"“‘'\d])",
            rf"({_NAMED_CITY}{_STATE}\s*[(,]\s*(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}),?\s*(?:{agency})?\)?{_DASH})(?=[A-Z\"“‘'\d])",
            rf"(\((?:{agency}|[A-Z][\w.&'’/ -]{{1,24}})\)\s*(?:--|[-–—―])?\s*)(?=[A-Z\"“‘'\d])",
            rf"((?:{agency})\s*(?:--|[–—―])\s*)(?=[A-Z\"“‘'\d])",
            rf"((?:{agency})\s+(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}}),?\s+(?:19|20)\d\d)\s+(?=\w)",
        )
    )


def find(page: Page, taken: frozenset[int]) -> Iterator[Noise]:
    """Everything glued to the front of prose, paragraph by paragraph."""
    turns = sum(bool(_TURN.match(part.text)) for part in page.parts)
    for index, part in enumerate(page.parts):
        if index in taken:
            continue
        foot = _FOOT.search(part.text)
        if foot:
            yield Noise(part.start + foot.start(1), part.start + foot.end(1), NoiseKind.DATELINE)
        stamp = _STAMP.match(part.text) if index == 0 else None
        above = stamp.end() if stamp and len(part.text) - stamp.end() > _SHORTEST else 0
        if stamp and above:
            yield Noise(part.start, part.start + stamp.end(1), NoiseKind.DATELINE)
        said = _said_again(part.text[above:], page.title or "") if index == 0 else 0
        repeated = above + said if said else 0
        if repeated:
            yield Noise(part.start + above, part.start + repeated, NoiseKind.PAGE_TITLE)
        yield from _front(
            part,
            repeated + len(part.text[repeated:]) - len(part.text[repeated:].lstrip(" .|–—-"))
            if repeated
            else above,
            first=index <= page.first_prose,
            early=index <= page.first_prose + _FIRST,
            talk=turns > 2,
        )


def _said_again(text: str, title: str) -> int:
    """How many characters of `text` repeat `title` before a sentence starts anew; 0 if it does not."""
    wanted = [c.casefold() for c in title if c.isalnum()]
    letters = [place for place, c in enumerate(text) if c.isalnum()][: len(wanted)]
    if not wanted or len(title.split()) < 3 or [text[place].casefold() for place in letters] != wanted:
        return 0
    end = letters[-1] + 1
    if not text[end:].strip("\"'”’).!? "):
        return len(text)
    closed = re.match(r"[\"'”’)]*\s*[.|!?–—-]+\s+(?=\S)", text[end:])
    if closed:
        return end + len(closed.group().rstrip())
    run_on = len(title.split()) >= _A_SENTENCE and re.match(r"\s+[A-Z]", text[end:])
    return end if run_on else 0


def _front(part: Part, offset: int, *, first: bool, early: bool, talk: bool) -> Iterator[Noise]:
    rest = part.text[offset:]
    patterns: list[tuple[re.Pattern[str], NoiseKind]] = []
    if early:
        patterns.append((_DATE_PREFIX, NoiseKind.DATELINE))
        patterns += [(pattern, NoiseKind.DATELINE) for pattern in _datelines()]
        patterns.append((_CALLS, NoiseKind.KICKER))
    if first and not talk:
        patterns.append((_KICKER, NoiseKind.KICKER))
    for pattern, kind in patterns:
        match = pattern.match(rest)
        if match and len(rest) - match.end() > 20:
            colon = 1 if kind is NoiseKind.KICKER else 0
            text = match.group(1).rstrip()
            yield Noise(part.start + offset, part.start + offset + len(text) + colon, kind)
            return

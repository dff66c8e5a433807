"""Marks inside the prose: link markup, bare addresses, rules, stray full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.resources import reading
from crosswire.types import Noise, NoiseKind

_MARKUP = (
    re.compile(r"(\[)(?=[^\[\]\n]*\]\([^()\s]*\))"),
    re.compile(r"(\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\))"),
    re.compile(r"(?<![\w_])(__)(?=\w)|(?<=[\w.,!?])(__)(?![\w_])"),
    re.compile(r"^[^\S\n]*(#{1,6}[^\S\n]+)(?=\S)", re.MULTILINE),
    re.compile(r"^[^\S\n]*(>[^\S\n]+)(?=\S)", re.MULTILINE),
    re.compile(
        r"(</?(?:a|b|i|p|br|em|strong|span|div|img|u|h[1-6]|ul|li|blockquote)\b[^<>\n]{0,300}>)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w/])((?:https?://|www\.|pic\.twitter\.com/|t\.co/)[^\s<>()\[\]]*[\w/])"),
)
_STARS = re.compile(r"(?<!\\)(?<!\*)\*{2,}")
_BLOCK = re.compile(r"\n[^\S\n]*\n")
_RULE = re.compile(r"^[^\S\n]*([*_=~#—–-](?:[^\S\n]*[*_=~#—–-])+\.?|[*•·])[^\S\n]*$", re.MULTILINE)
_GOES_ON = "and|or|but|who|which|that|with|in|of|to|for|from|by|at|on|as|his|her|their"
_STRAY = (
    re.compile(r"(\[\+?\d[\d,]{0,12} chars?\])(?=\s*\Z)", re.IGNORECASE),
    re.compile(r"(?<=[\w\"”’)])([^\S\n]+)(?=[.,;](?:\s(?!\.)|$|[\"”’]))", re.MULTILINE),
    re.compile(rf"(?<=[a-z]{{2}})(\.)(?= (?:{_GOES_ON}) [a-zA-Z])"),
)
_CUT_NAME = re.compile(r"\b[a-z]+ ([A-Z][a-zé]{2,})(\.) ([A-Z][a-zé]{2,})(?=\.(?:\s|[\"”’]|$))")


def find(text: str) -> Iterator[Noise]:
    """The marks that a cleaned text would not have."""
    for pattern in _MARKUP:
        for match in pattern.finditer(text):
            yield Noise(*match.span(match.lastindex or 0), NoiseKind.MARKUP)
    for start in _bold(text):
        yield Noise(start, start + 2, NoiseKind.MARKUP)
    for match in _RULE.finditer(text):
        yield Noise(*match.span(1), NoiseKind.STRAY)
    yield from _strays(text)


def _bold(text: str) -> Iterator[int]:
    """Where bold type opens and closes; the stars of a veiled word ("d**n") are its letters."""
    opened, block = False, 0
    for run in _STARS.finditer(text):
        if _BLOCK.search(text, block, run.start()):
            opened = False
        block = run.end()
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        veiled = before.isalnum() and (after.isalnum() or not opened)
        if not veiled and (before.strip() or after.strip()):
            opened = not opened
            yield run.start()


def _strays(text: str) -> Iterator[Noise]:
    for pattern in _STRAY:
        for match in pattern.finditer(text):
            before = re.search(r"[\w.]+$", text[max(0, match.start() - 20) : match.start()])
            if not before or not _shortened(before.group()):
                yield Noise(*match.span(1), NoiseKind.STRAY)
    for match in _CUT_NAME.finditer(text):
        if not any(
            _shortened(word) or word.casefold() in reading.words()["answers"] for word in match.group(1, 3)
        ):
            yield Noise(*match.span(2), NoiseKind.STRAY)


def _shortened(word: str) -> bool:
    return word.casefold() in reading.words()["shortened"]

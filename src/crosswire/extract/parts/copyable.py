"""What of a report another one may print: its sentences as stems, its quotations and its numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from crosswire.resources import lists
from crosswire.types import Copyable, CopyableSentence, Quote, Report, Span
from crosswire.types.spans import SpanIndex

_OWN_VOICE = lists.words("extract/parts/copyable", "own_voice")

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_END = re.compile(
    r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])|\n+"
    r"|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]+\b)"  # the space between two sentences was lost
)
_MARK, _NUMBER = lists.patterns("extract/parts/copyable", "mark", "number")
_OPENING, _CLOSING = "“«‘", "”»’"
_SIGNED = re.compile(r"[—–-]\s?[^\n()]{1,60}\(@\w{1,30}\)|pic\.twitter\.com/\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST = 8  # words; shorter sentences are alike by chance
_QUOTED, _FIRST = 5, 8  # words of a quotation that can be known again; its first ones


def copyable(report: Report) -> Copyable:
    """The sentences, quotations and numbers of a report, without what is not its own prose."""
    text = report.text
    noise = sorted((n.start, n.end) for n in report.noise)
    quoted = list(quotations(text))
    marked = _joined([*quoted, *posts(text)])
    every = [s for start, end in _cuts(text) if (s := _sentence(text, (start, end), noise, marked))]
    held = SpanIndex((Span(n.start, n.end), None) for n in report.noise)
    found = _NUMBER.finditer(text)
    numbers = (m for m in found if not held.meeting(Span(m.start(), m.start() + 1)))
    return Copyable(
        sentences=tuple(s for s in every if s.words.count(" ") + 1 >= _FEWEST),
        size=sum(s.words.count(" ") + 1 for s in every),
        quotes=tuple(q for start, end in quoted if (q := _quote(text, start, end))),
        numbers=tuple(sorted({m.group().replace(",", "") for m in numbers})),
    )


def _quote(text: str, start: int, end: int) -> Quote | None:
    words = _LETTERS.findall(text, start, end)
    return Quote(Span(start, end), " ".join(words[:_FIRST]).lower()) if len(words) >= _QUOTED else None


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between quotation marks, within a line: an open quotation ends where the line does."""
    start, opened = 0, ""
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if not opened:
            if sign in _OPENING or sign == '"' or (sign == "'" and not text[mark.start() - 1].isalnum()):
                start, opened = mark.end(), sign
        elif sign == "\n" or _closes(opened, sign):
            yield start, mark.start()
            opened = ""
    if opened:
        yield start, len(text)


def posts(text: str) -> Iterator[tuple[int, int]]:
    """Posts of others that a report prints whole: the line that their author's handle signs, up to it.

    A handle on a line of its own signs the line before.
    """
    for sign in _SIGNED.finditer(text):
        start = text.rfind("\n", 0, sign.start()) + 1
        if not text[start : sign.start()].strip() and start:
            start = text.rfind("\n", 0, start - 1) + 1
        yield start, sign.end()


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _closes(opened: str, sign: str) -> bool:
    return sign == opened if opened in "\"'" else sign in _CLOSING and _pair(opened, sign)


def _pair(opened: str, sign: str) -> bool:
    return _OPENING.index(opened) == _CLOSING.index(sign)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _END.finditer(text):
        yield start, cut.start()
        start = cut.end()
    yield start, len(text)


def _sentence(
    text: str, span: tuple[int, int], noise: list[tuple[int, int]], quotes: list[tuple[int, int]]
) -> CopyableSentence | None:
    found = [m for m in _WORD.finditer(text, *span) if not _within(m.start(), noise)]
    if not found:
        return None
    words = [m.group().lower().replace("’", "'") for m in found]
    stems = [(word[:6].rstrip("s") or word) if word.isalpha() else word for word in words]
    return CopyableSentence(
        span=Span(found[0].start(), found[-1].end()),
        words=" ".join(stems),
        quoted=sum(_within(m.start(), quotes) for m in found),
        own=any(lists.known(word) in _OWN_VOICE for word in words),
    )


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (place, float("inf"))) - 1
    return at >= 0 and place < spans[at][1]

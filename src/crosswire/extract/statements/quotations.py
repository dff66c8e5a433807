"""Quotation marks: what stands between them, also when they nest, never close, or run on over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.extract.statements.drafts import Stretch, by_paragraph

# ", the report says." behind a quotation whose closing mark was forgotten.
_TAIL = re.compile(
    r",\s+(?:\w[\w.’'-]*\s+){1,6}?(?:said|says|added|adds|told|wrote|writes|noted|stressed|stated|explained|"
    r"continued|concluded|reported|reports|announced|warned|insisted|argued)(?:\s[^.,;]{0,60})?\.?$"
)
OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
MARKS = OPENING + CLOSING + STRAIGHT
_DOUBLED = re.compile(r"''|``|‘‘|’’")
_INCH = re.compile(r"(?<=\d)\"(?=[\s-][a-z])")
_FEET = re.compile(r"(\d['’′]\s?\d{1,2})\"")
_SINGLE = re.compile(r"(?<![\w‘])‘(?=\S)(.{12,}?[.,?!])’(?!\w)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks.

    Attributes:
        inner: The characters between the marks.
        outer: The same with the marks that are there.
        closed: Whether a closing mark ends it; a paragraph of a longer quotation has none.
        words: How many words it holds: one or two are a name or a distance, not speech.
    """

    inner: Stretch
    outer: Stretch
    closed: bool
    words: int


Quoted = Mapping[int, Sequence[Quotation]]
"""The quotations of each paragraph, in text order; a paragraph without any has no entry."""


def of_paragraphs(marks: Sequence[Quotation]) -> Quoted:
    return by_paragraph(marks, lambda quotation: (quotation.inner,))


def find(texts: Sequence[str]) -> list[Quotation]:
    """All quotations of a report, in text order."""
    found = []
    for index, text in enumerate(texts):
        for start, end, closed in (*_pairs(_plain(text)), *_singles(text)):
            inner = text[start:end]
            lead, tail = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
            stretch = Stretch(index, start + lead, end - tail)
            if stretch.start < stretch.end:
                outer = Stretch(index, start - 1, end + 1 if closed else end)
                found.append(Quotation(stretch, outer, closed, len(inner.split())))
    return found


def _plain(text: str) -> str:
    """The text, same length, with marks that are typed as two characters written as straight ones."""
    doubled = "``" in text or "''" in text or "‘‘" in text or "’’" in text
    written = _DOUBLED.sub(' "', text) if doubled else text
    written = _FEET.sub(r"\1 ", written)
    # Where the marks do not pair, one behind a number and before a word measures: 'the 12" pipe'.
    return _INCH.sub(" ", written, count=1) if written.count(STRAIGHT) % 2 else written


def _singles(text: str) -> Iterator[tuple[int, int, bool]]:
    """Quotations in single marks, where the text uses no others: they end in punctuation of their own."""
    if not any(mark in text for mark in MARKS):
        for found in _SINGLE.finditer(text):
            yield found.start(1), found.end(1), True


def _pairs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end between marks, and whether the end is marked. Inner quotations stay inside."""
    opened: list[int] = []
    for at, letter in enumerate(text):
        if letter not in MARKS:
            continue
        if _opens(text, at, open_now=bool(opened)):
            if not (opened and letter in OPENING):  # a second “ before any ” is a slip, not a level
                opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened:
                yield start + 1, at, True
    if opened:
        tail = _TAIL.search(text, opened[0])
        yield opened[0] + 1, tail.start() if tail else len(text), False


def _opens(text: str, at: int, *, open_now: bool) -> bool:
    """Whether the mark at `at` opens a quotation; a straight mark is read by the spaces around it."""
    letter = text[at]
    if letter != STRAIGHT:
        return letter in OPENING
    before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
    free_before = before.isspace() or before in "([—–-"
    free_after = after.isspace() or after in ".,;:!?)]—–-"
    if free_before != free_after:
        return free_before
    return not open_now

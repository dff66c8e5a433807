"""The words of a text in a row, as quotations are compared: which of them stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from crosswire.types import Report, Span

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+|(?<=\d),\d+)*", re.UNICODE)
_GAP = re.compile(r"\[?(?:\.\s?\.\s?\.|…)\]?")
_BRACKET = re.compile(r"\[[^\[\]]{0,80}\]|\([^()]{0,60}\)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_OPEN = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’"}
_LONGEST = 2_000  # characters between two quotation marks


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks: `span` without the marks."""

    span: Span


@dataclass(frozen=True)
class Stream:
    """The words of a text.

    Attributes:
        words: In plain lower-case letters.
        spans: Where each stands.
        regions: For each the number of the quotation that it stands in, -1 for none.
    """

    report: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    regions: tuple[int, ...]

    @cached_property
    def joined(self) -> str:
        """All words with a space around each."""
        return f" {' '.join(self.words)} "

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each word begins in `joined`."""
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return tuple(starts)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def quoted(self) -> Stream:
        """Only the words between quotation marks."""
        kept = [n for n, region in enumerate(self.regions) if region >= 0]
        return Stream(
            self.report,
            tuple(self.words[n] for n in kept),
            tuple(self.spans[n] for n in kept),
            tuple(self.regions[n] for n in kept),
        )

    def find(self, some: tuple[str, ...], start: int = 0) -> int:
        """The position of the first of some words in a row, at or after a position; -1 where they are not."""
        if start >= len(self.words):
            return -1
        at = self.joined.find(f" {' '.join(some)} ", self._starts[start] - 1)
        return bisect_right(self._starts, at + 1) - 1 if at >= 0 else -1

    def cut(self, first: int, last: int) -> Span:
        """The characters from one word to another."""
        return Span(self.spans[first].start, self.spans[last].end)


def stream(report: Report, said: tuple[Span, ...] = ()) -> Stream:
    """The words of a report.

    Args:
        report: With its text.
        said: What its statements quote, beside what its marks show.
    """
    regions = [quote.span for quote in quotations(report.text)]
    starts = [span.start for span in regions]
    direct = sorted(said)
    words, spans, inside = [], [], []
    for match in _WORD.finditer(report.text):
        span = Span(match.start(), match.end())
        at = bisect_right(starts, span.start) - 1
        held = at if at >= 0 and regions[at].end >= span.end else -1
        if held < 0:
            at = bisect_right(direct, span, key=lambda one: Span(one.start, span.end)) - 1
            held = len(regions) + at if at >= 0 and direct[at].covers(span) else -1
        for word in plain(match.group()):
            words.append(word)
            spans.append(span)
            inside.append(held)
    return Stream(report.id, tuple(words), tuple(spans), tuple(inside))


def plain(text: str) -> list[str]:
    """The words of a text in plain lower-case letters."""
    folded = anyascii(text).lower().replace("’", "'")
    return [word for word in re.findall(r"[a-z0-9]+(?:'[a-z]+)?(?:[.,]\d+)*", folded) if word]


def quotations(text: str) -> list[Quoted]:
    """What stands between quotation marks, in text order; one that goes on over a paragraph ends there."""
    found: list[Quoted] = []
    start = 0
    for end in [*(m.start() for m in _PARAGRAPH.finditer(text)), len(text)]:
        found += _of_paragraph(text, start, end)
        start = end
    return found


def _of_paragraph(text: str, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    at = start
    while at < end:
        close = _OPEN.get(text[at])
        if close is None or not _opens(text, at):
            at += 1
            continue
        stop = next(
            (n for n in range(at + 1, min(end, at + _LONGEST)) if text[n] in close and _closes(text, n)), -1
        )
        if stop < 0:
            if text[at] != "‘" and text[start:at].strip() == "":
                found.append(Quoted(Span(at + 1, end)))
                break
            at += 1
            continue
        if _WORD.search(text, at + 1, stop):
            found.append(Quoted(Span(at + 1, stop)))
        at = stop + 1
    return found


def _opens(text: str, at: int) -> bool:
    """Whether a mark opens: an apostrophe within a word does not."""
    before = text[at - 1] if at else " "
    return text[at] not in '‘"' or not before.isalnum()


def _closes(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return text[at] not in '’"' or not after.isalnum()


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a quotation in a row, and how many words may be left out before them.

    Attributes:
        words: In plain letters.
        gap: 0 where they follow on, more where an ellipsis or brackets stand before them.
    """

    words: tuple[str, ...]
    gap: int


_ELLIPSIS, _REPLACED = 200, 12  # words that "…" and "[the company]" may stand for


def segments(text: str) -> list[Segment]:
    """A quotation cut at ellipses and square brackets.

    >>> [(s.words, s.gap > 0) for s in segments("We … will [all] go")]
    [(('we',), False), (('will',), True), (('go',), True)]
    """
    marks = sorted(
        [(m.start(), m.end(), _ELLIPSIS) for m in _GAP.finditer(text)]
        + [(m.start(), m.end(), _REPLACED) for m in _BRACKET.finditer(text) if not _GAP.fullmatch(m.group())]
    )
    found, at, gap = [], 0, 0
    for start, end, wide in marks:
        if start < at:
            gap, at = max(gap, wide), max(at, end)
            continue
        words = tuple(plain(text[at:start]))
        if words:
            found.append(Segment(words, gap))
            gap = 0
        gap, at = max(gap, wide), end
    words = tuple(plain(text[at:]))
    return [*found, Segment(words, gap)] if words else found

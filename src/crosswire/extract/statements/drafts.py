"""Who, by which words, says what, as an engine hands it over; and the report that it is sought in.

Chains and kinds are worked out later. Quotations are found once for a report: what stands between two marks,
also when they nest, never close, or run on over paragraphs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from crosswire.resources import lists
from crosswire.types import Analysis, Mention, Paragraph, Report, Span
from crosswire.types.parse import Parse, Phrase, Token

# ", the report says." behind a quotation whose closing mark was forgotten.
_TAIL = lists.pattern("extract/statements/drafts", "tail")
OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
MARKS = OPENING + CLOSING + STRAIGHT
_DOUBLED = re.compile(r"''|``|‘‘|’’")
_INCH = re.compile(r"(?<=\d)\"(?=[\s-][a-z])")
_FEET = re.compile(r"(\d['’′]\s?\d{1,2})\"")
_SINGLE = re.compile(r"(?<![\w‘])‘(?=\S)(.{12,}?[.,?!])’(?!\w)", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters [start, end) of a paragraph's parsed text."""

    paragraph: int
    start: int
    end: int

    @property
    def size(self) -> int:
        """How many characters it has."""
        return self.end - self.start

    def overlaps(self, other: Stretch) -> bool:
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def covers(self, other: Stretch) -> bool:
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end

    def meets(self, others: Iterable[Stretch]) -> bool:
        """Whether it shares characters with one of the others."""
        return any(self.overlaps(other) for other in others)


def of_token(token: Token, paragraph: int) -> Stretch:
    """The characters of one word."""
    return Stretch(paragraph, token.idx, token.idx + len(token))


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution as an engine sees it.

    Attributes:
        cue: The words that mark it ("said", "according to"); empty for speech without a cue.
        source: Who says it, as written; empty when the sentence names nobody.
        content: What is said, in text order; never empty.
        carried: Whether it continues the statement before it, whose source it takes over.
        verbatim: In a transcript, the name of whom the label stands for; the words are his own. Empty
            where a label such as "A:" stands for nobody whom the report names.
    """

    cue: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    carried: bool = False
    verbatim: str | None = None

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """All that belongs to it."""
        return (*self.cue, *self.source, *self.content)


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
ThingT = TypeVar("ThingT")


def by_paragraph(
    things: Iterable[ThingT], parts: Callable[[ThingT], Iterable[Stretch]]
) -> Mapping[int, Sequence[ThingT]]:
    """The things that have a part in a paragraph, in their order; none for other paragraphs.

    Stretches of two paragraphs never meet, so what is looked for beside a thing is in its paragraph: to ask
    all things of a report makes a long report slow.
    """
    found: defaultdict[int, list[ThingT]] = defaultdict(list)
    for thing in things:
        for paragraph in dict.fromkeys(part.paragraph for part in parts(thing)):
            found[paragraph].append(thing)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Article:
    """A report in which statements are sought.

    Attributes:
        analysis: What its text says, linguistically.
        quotations: Its quotations, in text order.
        quoted: The same by paragraph.
    """

    analysis: Analysis
    quotations: tuple[Quotation, ...]
    quoted: Quoted

    @classmethod
    def of(cls, analysis: Analysis) -> Article:
        """The report with its quotations."""
        marks = tuple(quotations([p.parse.text for p in analysis.paragraphs]))
        return cls(analysis, marks, by_paragraph(marks, lambda quotation: (quotation.inner,)))

    @property
    def report(self) -> Report:
        return self.analysis.report

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        return self.analysis.paragraphs

    def parse(self, part: Stretch) -> Parse:
        """The parse of the paragraph that a stretch lies in."""
        return self.analysis.paragraphs[part.paragraph].parse

    def text(self, part: Stretch) -> str:
        return self.parse(part).text[part.start : part.end]

    def words(self, part: Stretch) -> Phrase:
        """The words that a stretch touches."""
        return self.parse(part).char_span(part.start, part.end)

    def span(self, part: Stretch) -> Span:
        """The report's characters of a stretch."""
        return self.analysis.paragraphs[part.paragraph].span(part.start, part.end)

    def mentions(self, part: Stretch) -> list[Mention]:
        """The names and nominals that share characters with a stretch."""
        return self.analysis.meeting(self.span(part), self.analysis.mentions)


class Engine(Protocol):
    """A way to find who says what in the reports; each report alone decides its own statements."""

    def drafts(self, article: Article) -> list[Draft]:
        """The attributions of a report, in any order."""


def quotations(texts: Sequence[str]) -> Iterator[Quotation]:
    """All quotations of a report, in text order.

    Args:
        texts: Its paragraphs, in order.
    """
    for index, text in enumerate(texts):
        for start, end, closed in (*_pairs(_plain(text)), *_singles(text)):
            inner = text[start:end]
            lead, tail = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
            stretch = Stretch(index, start + lead, end - tail)
            if stretch.start < stretch.end:
                outer = Stretch(index, start - 1, end + 1 if closed else end)
                yield Quotation(stretch, outer, closed, len(inner.split()))


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

"""What one report's text says, linguistically."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from crosswire.types.parse import Parse, Phrase, Token
from crosswire.types.reports import Report, Span
from crosswire.types.vocabulary import EntityType, MentionKind, NoiseKind, Precision


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the language pipeline saw it, with the way back to the report's characters.

    `parse` is of a cleaned text: link markup dropped, page breaks inside a phrase joined. `offsets[i]` is
    the place in the report's text of character `i` of the parse's text, with one more entry for its end.
    """

    index: int
    kind: NoiseKind | None
    parse: Parse
    offsets: Sequence[int]

    def span(self, start_char: int, end_char: int) -> Span:
        """The report's characters of `parse.text[start_char:end_char]` (not empty)."""
        return Span(self.offsets[start_char], self.offsets[end_char - 1] + 1)

    def span_of(self, words: Token | Phrase) -> Span:
        """The report's characters of a word or a phrase of this paragraph."""
        if isinstance(words, Token):
            return self.span(words.idx, words.idx + len(words))
        return self.span(words.start_char, words.end_char)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its characters, and its tokens `first` to `last` (exclusive) in the paragraph's parse."""

    span: Span
    paragraph: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, or a nominal that stands for one ("the Israeli prime minister"), where it stands.

    `span` covers title and name ("Prime Minister Jane Roe"), `name` the name alone, `role` the title.
    """

    span: Span
    text: str
    type: EntityType
    kind: MentionKind = MentionKind.NAME
    name: Span | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, time or period in the text, resolved, or not (`from_` is None) when nothing anchors it.

    `from_` and `to` are aware; for a day they are its first and last moment in UTC. `basis` says what
    resolved it: "explicit", "published", "context".
    """

    span: Span
    text: str
    from_: datetime | None
    to: datetime | None
    precision: Precision | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name, resolved to a point of the gazetteer or left without one.

    `modifier` marks a place that is named only to say whose something is: "Thai", "Bavarians", "Leeds" in
    "Leeds City Council".
    """

    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    country: str | None = None
    precision: str | None = None
    population: int = 0
    modifier: bool = False


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The one of some sentences, in text order, that holds the character at `offset`, if one does."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    found = sentences[at] if at >= 0 else None
    return found if found and offset < found.span.end else None


class Placed(Protocol):
    """What stands somewhere in a report."""

    @property
    def span(self) -> Span: ...


PlacedT = TypeVar("PlacedT", bound=Placed)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one report's text says, linguistically. Everything is in text order.

    Attributes:
        day: The day of publication where the report was written, by the metadata's offset or the dateline.
        anchor: The day of its story that its dates count from; None where it has one of its own, or where
            none is known.
        unsure: Capitalised words that may name people: nothing in the report shows it, another report may.
        floats: Whether its dates hang on the day of its story.
    """

    report: Report
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    day: date | None = None
    anchor: date | None = None
    floats: bool = False
    unsure: tuple[Mention, ...] = ()

    def meeting(self, span: Span, items: Sequence[PlacedT]) -> list[PlacedT]:
        """Those of `items` that share characters with `span`, in text order.

        Args:
            span: Characters of the report.
            items: The mentions, dates or places of this analysis; none runs over the end of a paragraph.
        """
        earliest = self._paragraph_start(span.start)
        first = bisect_left(items, earliest, key=lambda item: item.span.start)
        last = bisect_left(items, span.end, lo=first, key=lambda item: item.span.start)
        return [item for item in items[first:last] if item.span.overlaps(span)]

    def _paragraph_start(self, offset: int) -> int:
        """Where the paragraph begins that holds the character at `offset`, or the last one before it."""
        after = bisect_left(self.paragraphs, offset + 1, key=lambda p: p.offsets[0])
        return self.paragraphs[after - 1].offsets[0] if after else 0

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, if one does."""
        return sentence_at(self.sentences, offset)

"""What a page of a brief shows: one model, drawn by the terminal, Markdown and HTML.

Every string here is cleaned for the eye (see `render/clean.py`) and none is marked up: drawing is the
renderers' part. Sections stand in the order that a desk reads them.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.types import Badge, NoiseKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; `marked` is the evidence itself."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentence of a report that a line rests on, its evidence marked, and the way to the full text.

    Attributes:
        report: Id of the report.
        outlet: What the report is called.
        start: First character of the evidence in the report's text.
        end: The one after its last.
        anchor: Name of that place on an HTML page.
    """

    report: str
    outlet: str
    start: int
    end: int
    anchor: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, variant, position or name within an item.

    Attributes:
        pieces: Its text where words of it are set off: what puts a position against another.
    """

    text: str
    details: tuple[str, ...] = ()
    sentence: str | None = None
    evidence: tuple[Excerpt, ...] = ()
    verbatim: bool = False
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a section: a question, a quote, a moment, a name.

    Attributes:
        anchor: Name of the item on an HTML page.
        title: What it is about.
        pieces: The same where it is a question: the number that a report's words give is marked.
        text: The sentence that says what is to be known about it.
        notes: Further lines that a desk must see: failing sums, what it is a part of.
        basis: What a judgement rests on, for who wants to check it.
    """

    anchor: str
    title: str
    badges: tuple[Badge, ...] = ()
    text: str | None = None
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    evidence: tuple[Excerpt, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Attributes:
        lead: How many items are shown at once; the rest may be folded away.
        beside: How many excerpts of an item are shown at once.
    """

    key: str
    title: str
    about: str
    items: tuple[Item, ...]
    lead: int
    empty: str
    beside: int = 2


@dataclass(frozen=True, slots=True)
class Dot:
    """One answer on a range plot, from 0 (lowest) to 1 (highest); an open end is a bound, not a value."""

    low: float
    high: float
    open_low: bool
    open_high: bool
    reports: int
    latest: bool
    label: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One question of the first screen.

    Attributes:
        pieces: Its title, the number that a report's words give marked.
        reason: Why its answers stand as they do, where they differ; None where they agree.
        rows: Its answers one by one, lowest first, where they differ.
        low: Lowest answer, as stated.
        high: Highest answer, as stated; None when all answers have one value.
        latest: The answer with the latest cut-off, else of the latest report; None when nothing is dated.
        who: Who says so; None where no source is named.
        as_of: Cut-off of the latest answer, in words; None where none is given.
        weight: "3 reports, 1 origin".
        sentence: The latest answer as an attributed sentence.
        target: Name of the full question on an HTML page.
    """

    title: str
    badge: Badge
    low: str
    high: str | None
    latest: str | None
    who: str | None
    as_of: str | None
    weight: str
    dots: tuple[Dot, ...]
    sentence: str
    notes: tuple[str, ...]
    evidence: tuple[Excerpt, ...]
    target: str
    reason: str | None = None
    rows: tuple[Row, ...] = ()
    pieces: tuple[Piece, ...] = ()
    flags: tuple[Badge, ...] = ()

    @property
    def badges(self) -> tuple[Badge, ...]:
        """How its answers stand, and what else is to be seen at a glance: that one origin alone says it."""
        return self.badge, *self.flags

    @property
    def details(self) -> str:
        """Who says so, as of when, in how many reports: what is known of these."""
        return "; ".join(filter(None, (self.who, self.as_of, self.weight)))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a report's full text.

    Attributes:
        start: Its first character in the text.
        marked: Whether it is evidence of some line.
        figure: Whether it is a figure: told from longer evidence, or half the text would be marked.
        anchors: The names of the evidence that starts here.
    """

    text: str
    start: int
    marked: bool
    figure: bool
    noise: NoiseKind | None
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A report in full, as the page's appendix shows it."""

    anchor: str
    id: str
    outlet: str
    title: str | None
    url: str | None
    details: tuple[str, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of what is shown.

    Attributes:
        lede: Empty where the headline already says it.
        counts: "reports N → origins M", in words.
        accounts: The accounts of the first screen: what differs there in words.
        facts: Dates, languages, places of the story, in one line each.
    """

    headline: str
    lede: str
    lede_evidence: tuple[Excerpt, ...]
    facts: tuple[str, ...]
    counts: str
    figures: tuple[KeyFigure, ...]
    accounts: tuple[Item, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    made_with: str
    language: str

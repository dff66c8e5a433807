"""What a page of a brief shows: one model, drawn by the terminal, Markdown and HTML.

Every string here is cleaned for the eye (see `render/clean.py`) and none is marked up: drawing is the
renderers' part. Sections stand in the order that a desk reads them.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.languages.wording import worded
from crosswire.render.view.comparing import Run
from crosswire.types import Badge, NoiseKind

REPORTS_AT_ONCE = 40


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
        url: Where the original is, if a reader may follow it.
    """

    report: str
    outlet: str
    start: int
    end: int
    anchor: str
    pieces: tuple[Piece, ...]
    url: str | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, variant, position or name within an item.

    Attributes:
        pieces: Its text where words of it are set off: what puts a position against another.
        lead: Who speaks, where that stands before the pieces.
        runs: The same word by word against the wording that stands above, where they can be compared.
    """

    text: str
    details: tuple[str, ...] = ()
    evidence: tuple[Excerpt, ...] = ()
    verbatim: bool = False
    pieces: tuple[Piece, ...] = ()
    lead: str = ""
    runs: tuple[Run, ...] = ()

    @property
    def said(self) -> str:
        """Its text without who speaks."""
        return "".join(piece.text for piece in self.pieces) or self.text


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
class Term:
    """What a word of the page means, told where it stands.

    Attributes:
        badge: The word as a badge, where it is one.
    """

    word: str
    meaning: str
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of what follows page one.

    Attributes:
        lead: How many items a terminal shows; the others it counts.
        beside: How many excerpts of an item are shown at once.
        terms: What the words of its badges mean.
    """

    key: str
    title: str
    about: str
    items: tuple[Item, ...]
    lead: int
    empty: str
    beside: int = 2
    terms: tuple[Term, ...] = ()


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
        sentence: The report's sentence that gives the latest answer, under its outlet.
        target: Name of the question on an HTML page.
        entry: The question in full: every answer with its evidence, and what its standing rests on.
    """

    title: str
    badge: Badge
    low: str
    high: str | None
    latest: str | None
    who: str | None
    as_of: str | None
    weight: str
    sentence: str
    notes: tuple[str, ...]
    evidence: tuple[Excerpt, ...]
    target: str
    entry: Item
    reason: str | None = None
    rows: tuple[Row, ...] = ()
    pieces: tuple[Piece, ...] = ()
    flags: tuple[Badge, ...] = ()

    @property
    def badges(self) -> tuple[Badge, ...]:
        """How its answers stand, and what else is to be seen at a glance: that one origin alone says it."""
        return self.badge, *self.flags

    @property
    def beside(self) -> tuple[Excerpt, ...]:
        """The places to be shown with it: two of the reports that agree, not the label's."""
        others = len({excerpt.report for excerpt in self.evidence}) - 1
        return self.evidence[: 1 if self.rows else max(1, min(others, 2))]

    @property
    def details(self) -> str:
        """Who says so, as of when, in how many reports: what is known of these."""
        return "; ".join(filter(None, (self.who, self.as_of, self.weight)))


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of page one with its rows: what is open, what changed, what is known.

    Attributes:
        accounts: What differs, or was overtaken, in words.
        items: Articles that their outlets changed.
        quotes: What several reports quote.
    """

    key: str
    title: str
    figures: tuple[KeyFigure, ...] = ()
    accounts: tuple[Item, ...] = ()
    items: tuple[Item, ...] = ()
    terms: tuple[Term, ...] = ()
    quotes: tuple[Item, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.figures) + len(self.accounts) + len(self.items) + len(self.quotes)


@dataclass(frozen=True, slots=True)
class Voice:
    """A report on page one, those that add no voice of their own below it.

    Attributes:
        facts: When it was published, whom it cites; of a copy, why it is taken for one.
    """

    anchor: str
    outlet: str
    url: str | None
    facts: tuple[str, ...]
    copies: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the contents; `count` is how many things stand there."""

    key: str
    title: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the written summary, with the places that it rests on.

    Attributes:
        target: Name of the question or account on an HTML page that it tells of.
    """

    text: str
    evidence: tuple[Excerpt, ...]
    target: str


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
        lede: Empty where the headline already says it; in quotation marks where a report has these words.
        lede_source: Where they stand.
        lede_published: When that report was published.
        independent: "8 reports → 5 independent of each other".
        counts: The same, and how many origins the figures rest on.
        summary: The story in a few sentences, each with its sources.
        groups: Page one: every row of the first screen, under the heading that its standing asks for.
        figures: The questions of the first screen, in the order of the record.
        accounts: The accounts of the first screen: what differs there in words.
        voices: Who reports, those that are independent of each other, with their copies.
        terms: What "independent" and "origin" mean.
        facts: Dates and places of the story, in one line each.
        outlets: Who reports, in a line.
    """

    headline: str
    lede: str
    lede_evidence: tuple[Excerpt, ...]
    lede_source: Excerpt | None
    lede_published: str | None
    facts: tuple[str, ...]
    outlets: str
    independent: str
    counts: str
    summary: tuple[Sentence, ...]
    groups: tuple[Group, ...]
    figures: tuple[KeyFigure, ...]
    accounts: tuple[Item, ...]
    voices: tuple[Voice, ...]
    terms: tuple[Term, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    made_with: str
    language: str

    @property
    def long(self) -> bool:
        """Whether what follows page one would keep a reader waiting for it."""
        return len(self.sources) > REPORTS_AT_ONCE

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each place that the summary rests on, by its anchor."""
        places = (place.anchor for sentence in self.summary for place in sentence.evidence)
        return {anchor: n for n, anchor in enumerate(dict.fromkeys(places), 1)}

    @property
    def contents(self) -> tuple[Link, ...]:
        """What stands where, without what is empty."""
        first = (Link(g.key, g.title, len(g.figures) + len(g.accounts) + len(g.items)) for g in self.groups)
        rest = (Link(s.key, s.title, len(s.items)) for s in self.sections if s.items)
        reports = Link("reports", worded("titles.reports"), len(self.sources))
        told = (Link("told", worded("titles.sentences"), len(self.summary)),) if self.summary else ()
        return (*first, Link("voices", worded("titles.voices")), *told, *rest, reports)

    @property
    def absent(self) -> tuple[str, ...]:
        """What the page holds nothing of, so that a reader need not look for it."""
        return tuple(section.empty for section in self.sections if not section.items and section.empty)

"""What one report alone says: statements and figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from crosswire.types.analysis import Analysis, DateMention, Mention, PlaceMention, Sentence
from crosswire.types.parts import Parts
from crosswire.types.reports import Report, Span
from crosswire.types.vocabulary import FigureKind, LinkKind, Modality, Modifier, Role, StatementKind


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One holder of a statement on its way to the reader, outermost first."""

    name: str
    entity: str | None
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    report: str
    kind: StatementKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: str | None
    chain: tuple[ChainLink, ...]
    sentence: Span


@dataclass(frozen=True, slots=True)
class Period:
    from_: str | None
    to: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class BorneOut:
    """What of a figure its own sentence says too, so that a line composed of the record may say it.

    Attributes:
        predicate: Whether its clause says of the counted what happened to them.
        counted: Whether the sentence has the word for the counted.
        qualifiers: Those of its qualifiers that the sentence has.
        period: Whether its period stands in its clause.
        attributed: Whether the sentence puts something down to somebody.
    """

    predicate: bool
    counted: bool
    qualifiers: tuple[str, ...]
    period: bool
    attributed: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: what it counts, of whom, where, when, and who says so.

    `owner` (whose it is) and `event` (a named other event) are not read yet: always None.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier
    kind: FigureKind
    unit: str | None
    implicit: bool
    modality: Modality
    counted: str | None
    qualifiers: tuple[str, ...]
    predicate: str | None
    place: str | None
    period: Period | None
    as_of: str | None
    owner: str | None = field(default=None, kw_only=True)
    event: str | None = field(default=None, kw_only=True)
    role: Role | None = field(default=None, kw_only=True)
    borne_out: BorneOut | None = field(default=None, kw_only=True)
    origin: tuple[ChainLink, ...]
    statement: str | None
    question: str | None
    sentence: Span

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class FigureClues:
    """What linking needs of a figure and the brief does not print; beside the figure, by its id.

    Attributes:
        predicates: Lemmas of the words that say what happened to the counted: participles,
            governing verbs, event nouns; nearest first.
        nouns: Lemmas of the counted noun phrase, head first.
        words: Content lemmas of the sentence, the figure's own phrase masked.
        place: The mention of the place that the figure hangs on.
        people: Whether what is counted is human.
        including: Id of the figure that this one is named a part of ("including 20 children").
        change: "up", "down" or None: whether the figure is a rise or a fall, not a level.
        noun: The counted noun with the words that narrow it, singular: "air strike".
        definite: Whether the text takes the counted as known ("the 40 pupils"): then a denial is of what
            happened to them, not of how many they are.
    """

    predicates: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    place: Span | None = None
    people: bool = False
    including: str | None = None
    change: str | None = None
    noun: str | None = None
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """What one report alone says. Everything is in text order."""

    analysis: Analysis
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    clues: dict[str, FigureClues]
    parts: Parts = field(default_factory=Parts)

    @property
    def report(self) -> Report:
        return self.analysis.report

    @property
    def day(self) -> date | None:
        return self.analysis.day

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.analysis.sentences

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.analysis.mentions

    @property
    def dates(self) -> tuple[DateMention, ...]:
        return self.analysis.dates

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        return self.analysis.places

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, if one does."""
        return self.analysis.sentence_at(offset)

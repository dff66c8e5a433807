"""What one report alone says: statements and figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from crosswire.record import dump, load, restore
from crosswire.types import interchange
from crosswire.types.analysis import Analysis, DateMention, Mention, PlaceMention, Sentence, sentence_at
from crosswire.types.parts import Parts
from crosswire.types.reports import Notice, Report, Skipped, Span
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
class Figure:
    """A number in a text: what it counts, of whom, where, when, and who says so.

    In an extract `owner` (whose it is) and `place` are None: clues have the words, the brief their entity.
    `event` has the words for another event than the story's own ("the 1990 fire"): background.
    `verb` is what happened to the counted by the clause's own verb, with its voice: "suffered:wounded",
    "done:died", "been:missing", "counted:toll"; None where it says none of the plain verbs of it.
    `against` is the id of the other number of a result: the votes against those for, the other side's points.
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
    verb: str | None = field(default=None, kw_only=True)
    against: str | None = field(default=None, kw_only=True)
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
        owner: The words for whose it is: the candidate of the votes, the company of the revenue.
        place_near: Whether only a clause nearby or a sentence before says the place: it bars no other.
        period_near: The same of the period.
        joint: The mentions of the places, where it is counted in several: "in Northam and Southam".
        people: Whether what is counted is human.
        including: Id of the figure that this one is named a part of ("including 20 children").
        change: "up", "down" or None: whether the figure is a rise or a fall, not a level.
        noun: The counted noun with the words that narrow it, singular: "air strike".
        definite: Whether the text takes the counted as known ("the 40 pupils"): then a denial is of what
            happened to them, not of how many they are.
        whose: The words of `owner`, of a side in a result: it may be no name that is known.
        implied: Whether the text leaves the noun out, and only what happened says that they are people.
    """

    predicates: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    place: Span | None = None
    owner: Span | None = None
    place_near: bool = False
    period_near: bool = False
    joint: tuple[Span, ...] = ()
    people: bool = False
    including: str | None = None
    change: str | None = None
    noun: str | None = None
    definite: bool = False
    implied: bool = False
    whose: str | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """What one report alone says: a plain record, everything in text order.

    Attributes:
        day: The day of publication where the report was written.
        anchor: The day of its story that its dates count from, where it has none of its own.
        floats: Whether its dates hang on the day of its story.
        clues: What linking needs of each figure, by its id.
        parts: What comparing texts needs beside statements and figures.
        models: Names and versions of the models that read it.
    """

    report: Report
    day: date | None
    anchor: date | None
    floats: bool
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    clues: dict[str, FigureClues] = field(default_factory=dict)
    parts: Parts = field(default_factory=Parts)
    models: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, analysis: Analysis, **found: Any) -> Extract:
        """The extract of an analysed report.

        Args:
            analysis: What its text says, linguistically.
            found: What extraction found; nothing, unless given.
        """
        own = {name: getattr(analysis, name) for name in _OF_ANALYSIS}
        return cls(**own, **{"statements": (), "figures": (), **found})

    def to_json(self) -> str:
        """The extract as one JSON object on one line; the same extract gives the same bytes."""
        return dump(interchange.record(self))

    @staticmethod
    def from_json(text: str | bytes) -> Extract:
        """The extract that `to_json` wrote, or `crosswire extract` printed as a line.

        Raises:
            RecordError: Not JSON, another schema, or not the shape of an extract; it says where.
        """
        return Extract.restored(load(text))

    @staticmethod
    def restored(row: Any) -> Extract:
        """The extract of plain data, as a line of JSON holds it.

        Raises:
            RecordError: Another schema, or not the shape of an extract; it says where.
        """
        found: Extract = restore(Extract, interchange.fields(row))
        return found

    def called(self, name: str) -> Extract:
        """The same extract under another id, where two of a run share one."""
        return Extract.restored(interchange.renamed(interchange.record(self), name))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, if one does."""
        return sentence_at(self.sentences, offset)

    def sentences_before(self, offset: int) -> int:
        """How many sentences end before the character at `offset`."""
        return sum(sentence.span.end <= offset for sentence in self.sentences)


_OF_ANALYSIS = ("report", "day", "anchor", "floats", "sentences", "mentions", "dates", "places")


@dataclass(frozen=True, slots=True)
class Version:
    """What one text of an article says, and when that text was seen.

    Attributes:
        first: When it was first fetched, as far as is known.
        last: When it was last fetched.
    """

    extract: Extract
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of the inputs: the reports in canonical order, what was skipped and why, what else to say.

    Attributes:
        extracts: Reports that were extracted before: their text is not read again.
    """

    reports: tuple[Report, ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[Notice, ...] = ()
    extracts: tuple[Extract, ...] = ()

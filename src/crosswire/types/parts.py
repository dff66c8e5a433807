"""What one report says beside its statements and figures, as plain records for collation to compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from crosswire.types.casualties import Telling
from crosswire.types.prose import Prose
from crosswire.types.reports import Span
from crosswire.types.versions import EditorsNote
from crosswire.types.vocabulary import Bearing


@dataclass(frozen=True, slots=True)
class Bounds:
    """Nouns that a number expressly leaves out, and nouns that it takes in, by the names of their classes."""

    without: tuple[str, ...] = ()
    including: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and the parts that the text names of it, by the ids of their figures.

    Attributes:
        whole: Whether the parts are given as all of it ("and"), not as some of it ("including").
        cue: What in the text says so.
    """

    total: str
    parts: tuple[str, ...]
    whole: bool
    cue: str


@dataclass(frozen=True, slots=True)
class Owner:
    """The word that a figure is said of: whose age, shares or points it gives.

    Attributes:
        noun: Its lemma, where it is a common noun.
        name: The characters of the word with its titles and modifiers: who is named there is for the story.
    """

    noun: str | None
    name: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of a report that tells a figure, as a label may quote it.

    Attributes:
        spans: Its characters; two stretches where what stands between them is left out.
        pieces: The same on one line, cut at numbers, with "…" where something is left out.
        numbers: Which of the pieces are numbers.
        own: Which of them is the figure's.
        unclear: How little it says by itself; 0 for somebody named who does something.
        bearing: Whether the number is what it tells, or background.
        hangs: Whether it leaves open who or what it speaks of: "she trails", "the three".
    """

    spans: tuple[Span, ...]
    pieces: tuple[str, ...]
    numbers: tuple[int, ...]
    own: int
    unclear: int
    bearing: Bearing = Bearing.TELLS
    hangs: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What a text says of a number that it changes.

    Attributes:
        words: The words that say so.
        way: Whether it has come "up" or "down" to what it is; None where another number was wrong.
    """

    words: str
    way: str | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """A count of the same thing in the same report.

    Attributes:
        figure: The figure with the other count.
        apart: Whether the text sets the two against each other; else they are rivals where two speakers
            give them.
    """

    figure: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """How a text words the period of a figure.

    Attributes:
        phrase: As it reads after a noun ("during the truce", "on Monday"); None where it does not.
        words: What it says, in lower-case words.
        spanning: Whether it says more of a count than a day does: "since May", "during the truce".
    """

    phrase: str | None
    words: tuple[str, ...]
    spanning: bool


@dataclass(frozen=True, slots=True)
class FigureSense:
    """What a figure is about, in the classes of the word tables and not in the words of its text.

    Attributes:
        nouns: Sets of synonyms of the nouns of its phrase, the head first; empty where the text elides it.
        outcomes: What happened to the counted, nearest first.
        people: Whether human beings are counted.
        words: Content lemmas of the sentence without the figure's own phrase, in the order of the text.
        qualifiers: Words that restrict the counted; countries by their codes.
        located: Whether a word like "in" ties the figure to its place.
        bounds: What its sentence says that it takes in or leaves out.
        converts: The figure that this one only says again in another unit.
        owner: Of whom or what it is said ("Roe, 17", "Roe scored 23 points").
        revises: The figure that the report says it replaces ("rose to 41, from 34").
        correction: What takes it back, or puts it in the place of another ("corrected results").
        rival: Another count of the same thing.
        weekday: The one day of the week that the sentence names, Monday 0.
        whole: The figure that it is named a part of.
        wording: How the text words its period.
        rest: Whether it leaves out what the text has named before ("and 15 other nations").
        implied: Whether its text leaves out what people they are: "kills 19".
        distant: Whether it is the time between two moments: "two years ago".
        dated: Whether the words of its period open with one day ("on Monday", "June 3"), known or not.
    """

    nouns: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    people: bool = False
    words: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    located: bool = False
    bounds: Bounds = Bounds()
    converts: str | None = None
    owner: Owner | None = None
    revises: str | None = None
    correction: Correction | None = None
    rival: Rival | None = None
    weekday: int | None = None
    whole: str | None = None
    wording: Wording | None = None
    rest: bool = False
    dated: bool = False
    clause: Clause | None = None
    implied: bool = False
    distant: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """Part, percent and base, by their figures: "420 people, or 12 per cent of the 3,500 residents"."""

    part: str
    percent: str
    base: str


@dataclass(frozen=True, slots=True)
class TimedEvent:
    """Something that happened, with what a text says of when, or of how long it was.

    Attributes:
        what: Its name in the language pack's list ("crash"); "it" of what has no name of its own there.
        low: The least that the text may mean: a minute of its day, a day of the calendar (1 is 1 January of
            the year 1), or minutes that it lasted.
        high: The most.
        day: The day, where its sentence names one.
        shown: The clause.
        time: What says so in it.
    """

    what: str
    low: int
    high: int
    day: date | None
    shown: Span
    time: Span


@dataclass(frozen=True, slots=True)
class Parts:
    """What reading one text found that comparing texts needs; nothing here is read from words again.

    Attributes:
        breakdowns: The totals that the text breaks down, in its order.
        senses: Figure id to what the figure is about.
        shares: The percentages of a stated base, in its order.
        prose: How it tells its story.
        telling: What it tells of casualties.
        notes: Where it says that it was corrected or updated.
        hours: What it tells with a time of day.
        days: What it tells with a day.
        lengths: What it tells the length of.
    """

    breakdowns: tuple[Breakdown, ...] = ()
    senses: dict[str, FigureSense] = field(default_factory=dict)
    shares: tuple[Share, ...] = ()
    prose: Prose = field(default_factory=Prose)
    telling: Telling = field(default_factory=Telling)
    notes: tuple[EditorsNote, ...] = ()
    hours: tuple[TimedEvent, ...] = ()
    days: tuple[TimedEvent, ...] = ()
    lengths: tuple[TimedEvent, ...] = ()

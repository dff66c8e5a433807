"""A figure as linking sees it: the figure, what its report says of it, and what its story adds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from crosswire.amounts import Reach
from crosswire.collate.questions.owners import NOBODY, Owner
from crosswire.collate.questions.parties import Party
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.resources import linking
from crosswire.types import (
    Bounds,
    Clause,
    Correction,
    Figure,
    FigureClues,
    Modality,
    Period,
    Role,
    Span,
    Wording,
)

_PERSON = "person"


@dataclass(frozen=True, slots=True)
class Others:
    """The numbers of the other figures of a report: all of them without a figure's own.

    All figures of a report share one collection of its numbers; a set for each would make a long report slow.
    """

    numbers: Collection[float]
    own: frozenset[float]

    def __contains__(self, number: float | None) -> bool:
        return number in self.numbers and number not in self.own

    def without(self, own: Iterable[float | None]) -> Others:
        return Others(self.numbers, self.own | {number for number in own if number is not None})


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with all that a comparison may look at.

    Attributes:
        figure: The figure itself.
        clues: What extraction saw around it.
        report: Position of its report in the canonical order.
        published: When the report came out.
        dimension: What it measures: "count", "money usd", "time", "share" …
        reach: The numbers that it admits, in the base unit of its dimension.
        nouns: Sets of synonyms of the nouns of the phrase, the head first; empty where the text elides it.
        outcomes: What happened to the counted, nearest first.
        people: Whether human beings are counted.
        words: Content lemmas of the sentence without the figure's own phrase, in the order of the
            text: no judgement may depend on how a name sorts.
        bag: The same as a set.
        qualifiers: Lower-case words that qualify the counted.
        elsewhere: Numbers of the other figures of its report that measure the same.
        whole: The figure that its report names it a part of.
        parted: Whether its report names parts of it: then a place beside it may be that of a part.
        sort: Whether it counts another sort of thing than that whole: tourists among the dead.
        revises: The figure that its own sentence says it replaces ("rose to 41, from 34").
        correction: What takes it back, or puts it in the place of another.
        rivals: The figure of its report that counts the same otherwise, by another speaker or clause.
        also: The same figure in other units: as a bracket converts it, or as its unit may mean.
        owner: Of whom or what the figure is said ("Roe, 17", "Roe scored 23 points").
        where: The same place with what the gazetteer knows of it.
        joint: The places, where it is counted in several that its clause names as one.
        bounds: What its sentence says that it takes in or leaves out.
        located: Entity of the place that the text ties to the figure with "in", "at", "near" …
        converts: The figure that this one says again in another unit.
        weekday: The one day of the week that its sentence names, Monday 0.
        wording: How its text words the period that it covers.
        clause: The clause that tells it, as a label quotes it.
        whose: The candidate, company or vessel that it belongs to, where the text tells it.
        rest: Whether it leaves out what its text has named before.
        party: Who gives it.
        implied: Whether its text leaves out what people it counts.
        scene: Where it probably was, by the sentences before or by what its report opens with: bars nothing.
        leads: Whether its report opens with it: no figure before it is of that outcome.
        opened: Whether its report opens with it, or gives again the number that it opens with.
        facing: The other number of its result, which is no larger: it has no view of its own.
        result: Both, in the order of the text: "234-193".
        lone: Whether its report gives no other result.
        distant: Whether it is the time between two moments: "two years ago".
        accused: Whether a court asks it of one of several accused.
        sides: The words of whose each of them is, the larger one's first; empty where the text does not say.
    """

    figure: Figure
    clues: FigureClues
    report: int
    published: datetime | None
    dimension: str
    reach: Reach
    nouns: tuple[str, ...]
    outcomes: tuple[str, ...]
    people: bool
    words: tuple[str, ...]
    bag: frozenset[str]
    qualifiers: frozenset[str]
    elsewhere: Others = Others((), frozenset())
    located: str | None = None
    revises: str | None = None
    correction: Correction | None = None
    whole: str | None = None
    parted: bool = False
    sort: bool = False
    rivals: str | None = None
    also: tuple[FigureView, ...] = ()
    owner: Owner = NOBODY
    where: Whereabouts | None = None
    joint: tuple[Whereabouts, ...] = ()
    bounds: Bounds = field(default_factory=Bounds)
    converts: str | None = None
    weekday: int | None = None
    wording: Wording | None = None
    clause: Clause | None = None
    whose: Owner = NOBODY
    rest: bool = False
    party: Party | None = None
    implied: bool = False
    scene: Whereabouts | None = None
    leads: bool = False
    opened: bool = False
    facing: FigureView | None = None
    result: str | None = None
    sides: tuple[frozenset[str], ...] = ()
    lone: bool = False
    distant: bool = False
    accused: bool = False

    @property
    def id(self) -> str:
        return self.figure.id

    @property
    def text(self) -> str:
        """The figure as written; of a result both its numbers."""
        return self.result or self.figure.text

    def told_with(self, other: FigureView) -> bool:
        """Whether a text says itself that the two are of one question: one replaces or rivals the other."""
        return other.id in (self.revises, self.rivals) or self.id in (other.revises, other.rivals)

    @property
    def period(self) -> Period | None:
        """The period, where the figure's own clause says it: a sentence before bars and names nothing."""
        return None if self.clues.period_near else self.figure.period

    @property
    def noun(self) -> str | None:
        """Set of synonyms of the counted noun; None where the text elides it."""
        return self.nouns[0] if self.nouns else None

    @property
    def kind(self) -> str | None:
        """What is counted; of people the kind that the text names, where no list has a class: "observer"."""
        counted = (self.figure.counted or "").lower()
        listed = linking.nouns()
        if self.noun != _PERSON or not counted or counted in listed.class_of or counted in listed.empty:
            return self.noun
        return counted

    @property
    def denied(self) -> bool:
        """Whether the text gives the number only to deny it."""
        return self.figure.modality is Modality.DENIED

    @property
    def taken_back(self) -> bool:
        """Whether the text gives the number only as one that holds no more."""
        return self.figure.role is Role.PREVIOUS

    @property
    def sentence(self) -> tuple[int, Span]:
        return self.report, self.figure.sentence


def later(a: FigureView, b: FigureView) -> float | None:
    """By how many days the report of `b` came out after that of `a`; None where a date is missing.

    A report dated to the day only (midnight) counts by whole days.
    """
    if a.published is None or b.published is None:
        return None
    if any((moment.hour, moment.minute) == (0, 0) for moment in (a.published, b.published)):
        return float((b.published.date() - a.published.date()).days)
    return (b.published - a.published).total_seconds() / 86400


@dataclass(frozen=True, slots=True)
class StoryView:
    """All figures of a story, and how common its words are.

    Attributes:
        views: Every figure, in the order of reports and of their texts.
        weight: Word to its inverse document frequency within the story: no outside corpus is
            asked, so that "truce" weighs nothing in a story about a truce.
        norm: Figure id to the length of its sentence's vector of these weights.
        rarity: Set of nouns to how seldom the story counts it, 0 to 1: a story counts people all
            the time, and targets once.
        replaced: Pairs of numbers of one dimension of which a report puts one in the other's place.
        disputed: Pairs of numbers of one dimension that two parties give for one thing, and whether a text
            itself sets them side by side.
    """

    views: tuple[FigureView, ...]
    weight: dict[str, float]
    norm: dict[str, float]
    rarity: dict[str, float]
    replaced: frozenset[tuple[str, frozenset[float | None]]] = frozenset()
    disputed: frozenset[tuple[str, frozenset[float | None], bool]] = frozenset()

"""A figure as linking sees it: the figure, its clues, and what its report and its story add."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log, sqrt

from crosswire.amounts import Reach, dimension, reach
from crosswire.collate.entities import Entities
from crosswire.collate.questions.bounds import UNTOLD, Bounds
from crosswire.collate.questions.owners import NOBODY, Owner, Owners
from crosswire.collate.questions.reading import described, named
from crosswire.collate.questions.revisions import revisions
from crosswire.collate.questions.whereabouts import Whereabouts, whereabouts
from crosswire.types import Breakdown, Extract, Figure, FigureClues, FigureKind, Modality, Role, Span


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
        noun: Set of synonyms of the counted noun; None where the text elides it.
        nouns: The same for every noun of the phrase, the head first.
        outcomes: What happened to the counted, nearest first.
        people: Whether human beings are counted.
        words: Content lemmas of the sentence without the figure's own phrase, in the order of the
            text: no judgement may depend on how a name sorts.
        bag: The same as a set.
        qualifiers: Lower-case words that qualify the counted.
        elsewhere: Numbers of the other figures of its report that measure the same.
        whole: The figure that its report names it a part of.
        revises: The figure that its own sentence says it replaces ("rose to 41, from 34").
        rivals: The figure of its report that counts the same otherwise, by another speaker.
        also: The same figure in other units: as a bracket converts it, or as its unit may mean.
        owner: Of whom or what the figure is said ("Roe, 17", "Roe scored 23 points").
        where: The same place with what the gazetteer knows of it.
        bounds: What its sentence says that it takes in or leaves out.
        located: Entity of the place that the text ties to the figure with "in", "at", "near" …
    """

    figure: Figure
    clues: FigureClues
    report: int
    published: datetime | None
    dimension: str
    reach: Reach
    noun: str | None
    nouns: tuple[str, ...]
    outcomes: tuple[str, ...]
    people: bool
    words: tuple[str, ...]
    bag: frozenset[str]
    qualifiers: frozenset[str]
    elsewhere: Others
    located: str | None = None
    revises: str | None = None
    whole: str | None = None
    rivals: str | None = None
    also: tuple[FigureView, ...] = ()
    owner: Owner = NOBODY
    where: Whereabouts | None = None
    bounds: Bounds = UNTOLD

    @property
    def id(self) -> str:
        return self.figure.id

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
    """

    views: tuple[FigureView, ...]
    weight: dict[str, float]
    norm: dict[str, float]
    rarity: dict[str, float]
    replaced: frozenset[tuple[str, frozenset[float | None]]] = frozenset()


def story(extracts: Sequence[Extract], entities: Entities | None = None) -> StoryView:
    """The figures of `extracts`, which stand in canonical order.

    Args:
        extracts: What each report says.
        entities: Who and what is named; without them no figure is known to be said of somebody.
    """
    views = tuple(
        view for order, extract in enumerate(extracts) for view in _of_report(order, extract, entities)
    )
    weight = _weight(views)
    norm = {
        version.id: sqrt(sum(weight.get(word, 0.0) ** 2 for word in version.words))
        for view in views
        for version in (view, *view.also)
    }
    return StoryView(views=views, weight=weight, norm=norm, rarity=_rarity(views), replaced=_replaced(views))


def _of_report(order: int, extract: Extract, entities: Entities | None) -> list[FigureView]:
    from crosswire.collate.questions.elided import completed  # these read views
    from crosswire.collate.questions.versions import folded

    reaches = {figure.id: (dimension(figure), reach(figure)) for figure in extract.figures}
    numbers = _numbers(reaches.values())
    replaced, owners = revisions(extract), Owners(extract, entities)
    views = []
    for figure in extract.figures:
        measure, own = reaches[figure.id]
        view = described(figure, extract.clues.get(figure.id, FigureClues()), extract.report.text)
        owner = owners.of(figure)
        if figure.kind is FigureKind.AGE and view["noun"] is None and owner.noun:
            view |= named(owner.noun)
        views.append(
            FigureView(
                figure=figure,
                bag=frozenset(view["words"]),
                report=order,
                published=extract.report.published,
                dimension=measure,
                reach=own,
                elsewhere=_elsewhere(own, numbers[measure]),
                revises=replaced.get(figure.id),
                owner=owner,
                where=whereabouts(view["located"], entities),
                **view,
            )
        )
    whole = _parts_like_their_whole(views, extract.parts.breakdowns)
    return folded(completed(whole, extract.report.text), extract.report.text)


def _numbers(reaches: Iterable[tuple[str, Reach]]) -> dict[str, Counter[float]]:
    """How often a report gives each number, by what is measured."""
    found: defaultdict[str, Counter[float]] = defaultdict(Counter)
    for measure, reached in reaches:
        found[measure].update([reached.point] if reached.point is not None else [])
    return found


def _elsewhere(own: Reach, numbers: Counter[float]) -> Others:
    once = own.point is not None and numbers[own.point] == 1
    return Others(numbers.keys(), frozenset([own.point]) if once and own.point is not None else frozenset())


def _parts_like_their_whole(views: list[FigureView], found: Sequence[Breakdown]) -> list[FigureView]:
    """Of 105 freed, 81 and 24 were freed too: a part shares the outcome of its whole."""
    whole_of = {part: breakdown for breakdown in found for part in breakdown.parts}
    by_id = {view.id: view for view in views}
    return [
        _like(view, by_id[whole_of[view.id].total], whole_of[view.id]) if view.id in whole_of else view
        for view in views
    ]


def _like(part: FigureView, whole: FigureView, breakdown: Breakdown) -> FigureView:
    """A list of all parts has one outcome; "16 of whom are in hospital" keeps its own."""
    own = part.outcomes if part.outcomes and not breakdown.whole else ()
    return replace(
        part,
        whole=whole.id,
        outcomes=tuple(dict.fromkeys((*own, *whole.outcomes[:1], *part.outcomes))),
        noun=part.noun or whole.noun,
        nouns=part.nouns or whole.nouns,
        people=part.people or whole.people,
    )


def _replaced(views: Sequence[FigureView]) -> frozenset[tuple[str, frozenset[float | None]]]:
    by_id = {view.id: view for view in views}
    pairs = [(view, by_id[view.revises]) for view in views if view.revises in by_id]
    return frozenset((new.dimension, frozenset((new.reach.point, old.reach.point))) for new, old in pairs)


def _weight(views: Iterable[FigureView]) -> dict[str, float]:
    """Inverse frequency by sentence, each sentence once however many figures stand in it."""
    sentences: dict[tuple[int, Span], frozenset[str]] = {}
    for view in views:
        sentences[view.sentence] = sentences.get(view.sentence, frozenset()) | view.bag
    count = Counter(word for words in sentences.values() for word in words)
    return {word: log((1 + len(sentences)) / seen) for word, seen in count.items()}


def _rarity(views: Sequence[FigureView]) -> dict[str, float]:
    count = Counter(view.noun for view in views if view.noun)
    return {noun: log((1 + len(views)) / seen) / log(2 + len(views)) for noun, seen in count.items()}

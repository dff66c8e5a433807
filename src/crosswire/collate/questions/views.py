"""A figure as linking sees it: the figure, its clues, and what its report and its story add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log, sqrt

from crosswire.collate.questions.values import Reach, dimension, reach
from crosswire.resources import linking
from crosswire.types import Extract, Figure, FigureClues, Span


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with all that a comparison may look at.

    Attributes:
        figure: The figure itself.
        clues: What extraction saw around it.
        report: Position of its report in the canonical order.
        published: Day the report came out.
        dimension: What it measures: "count", "money usd", "time", "share" …
        reach: The numbers that it admits, in the base unit of its dimension.
        noun: Set of synonyms of the counted noun; None where the text elides it.
        nouns: The same for every noun of the phrase, the head first.
        outcomes: What happened to the counted, nearest first.
        people: Whether human beings are counted.
        words: Content lemmas of the sentence without the figure's own phrase.
        qualifiers: Lower-case words that qualify the counted.
        elsewhere: Reach of the other figures of its report that measure the same.
    """

    figure: Figure
    clues: FigureClues
    report: int
    published: date | None
    dimension: str
    reach: Reach
    noun: str | None
    nouns: tuple[str, ...]
    outcomes: tuple[str, ...]
    people: bool
    words: frozenset[str]
    qualifiers: frozenset[str]
    elsewhere: tuple[Reach, ...]

    @property
    def id(self) -> str:
        return self.figure.id

    @property
    def sentence(self) -> tuple[int, Span]:
        return self.report, self.figure.sentence


@dataclass(frozen=True, slots=True)
class StoryView:
    """All figures of a story, and how common its words are.

    Attributes:
        views: Every figure, in the order of reports and of their texts.
        weight: Lemma to its inverse document frequency within the story: no outside corpus is
            asked, so that "truce" weighs nothing in a story about a truce.
        norm: Figure id to the length of its sentence's vector of these weights.
    """

    views: tuple[FigureView, ...]
    weight: dict[str, float]
    norm: dict[str, float]


def story(extracts: Sequence[Extract]) -> StoryView:
    """The figures of `extracts`, which stand in canonical order."""
    views = tuple(view for order, extract in enumerate(extracts) for view in _of_report(order, extract))
    weight = _rarity(views)
    norm = {view.id: sqrt(sum(weight[word] ** 2 for word in sorted(view.words))) for view in views}
    return StoryView(views=views, weight=weight, norm=norm)


def _of_report(order: int, extract: Extract) -> list[FigureView]:
    reaches = [(figure.id, dimension(figure), reach(figure)) for figure in extract.figures]
    published = extract.report.published
    day = published.date() if published else None
    views = []
    for figure, (_, measure, own) in zip(extract.figures, reaches, strict=True):
        others = tuple(r for other, unit, r in reaches if other != figure.id and unit == measure)
        views.append(
            _view(figure, extract.clues.get(figure.id, FigureClues()), (order, day, measure, own, others))
        )
    return views


def _view(
    figure: Figure,
    clues: FigureClues,
    facts: tuple[int, date | None, str, Reach, tuple[Reach, ...]],
) -> FigureView:
    order, day, measure, own, others = facts
    nouns = _nouns(figure, clues)
    human = linking.nouns().human
    return FigureView(
        figure=figure,
        clues=clues,
        report=order,
        published=day,
        dimension=measure,
        reach=own,
        noun=nouns[0] if nouns else None,
        nouns=nouns,
        outcomes=_outcomes(figure, clues),
        people=clues.people or bool(nouns and nouns[0] in human),
        words=frozenset(clues.words),
        qualifiers=frozenset(word.lower() for word in figure.qualifiers),
        elsewhere=others,
    )


def _nouns(figure: Figure, clues: FigureClues) -> tuple[str, ...]:
    """Sets of synonyms, head first, without the nouns that say nothing ("number", "total")."""
    known = linking.nouns()
    heads = [figure.counted.lower()] if figure.counted else []
    kept = [word for word in (*heads, *(n.lower() for n in clues.nouns)) if word not in known.empty]
    return tuple(dict.fromkeys(known.class_of.get(word, word) for word in kept))


def _outcomes(figure: Figure, clues: FigureClues) -> tuple[str, ...]:
    known = linking.outcomes().class_of
    lemmas = [*([figure.predicate] if figure.predicate else []), *clues.predicates]
    return tuple(dict.fromkeys(name for lemma in lemmas for name in known.get(lemma.lower(), ())))


def _rarity(views: Iterable[FigureView]) -> dict[str, float]:
    """Inverse frequency by sentence, each sentence once however many figures stand in it."""
    sentences: dict[tuple[int, Span], frozenset[str]] = {}
    for view in views:
        sentences[view.sentence] = sentences.get(view.sentence, frozenset()) | view.words
    count = Counter(word for words in sentences.values() for word in words)
    return {word: log((1 + len(sentences)) / seen) for word, seen in count.items()}

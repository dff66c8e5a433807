"""From the quantities of a report's paragraphs to figures with their origins and clues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract import origins
from crosswire.extract.figures import clues, counted, implicit, modality, period, predicate, quantities
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.outcomes import people_classes
from crosswire.extract.figures.predicate import Predicate
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import (
    Analysis,
    Figure,
    FigureClues,
    FigureKind,
    Modality,
    NoiseKind,
    Paragraph,
    Sentence,
    Span,
    Statement,
)

_SILENT = frozenset(
    {
        NoiseKind.BYLINE, NoiseKind.CREDIT, NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.LEGEND, NoiseKind.STRAY,
        NoiseKind.BREAK, NoiseKind.MARKUP, NoiseKind.DATELINE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reading:
    """One quantity as its sentence reads it."""

    paragraph: Paragraph
    quantity: Quantity
    counted: Counted
    predicate: Predicate
    implicit: bool
    people: bool


def find(
    analysis: Analysis, statements: tuple[Statement, ...]
) -> tuple[tuple[Figure, ...], dict[str, FigureClues]]:
    """The figures of a report in text order, and beside them, by id, what linking needs.

    Headings, titles and captions count: they are noise for prose, but their figures are claims.
    Links to other stories, credits and legends are silent.

    Args:
        analysis: What the report's text says linguistically.
        statements: The statements of the same report.

    Returns:
        The figures, with ids "<report>/f<n>", and their clues.
    """
    readings = [r for p in analysis.paragraphs if p.kind not in _SILENT for r in _readings(p)]
    readings = [r for r in readings if not _in_noise(analysis, r)]
    index = origins.Index(statements)
    figures, beside = [], {}
    for number, reading in enumerate(readings, start=1):
        figure, clue = _file(analysis, index, reading, f"{analysis.report.id}/f{number}")
        figures.append(figure)
        beside[figure.id] = clue
    return tuple(figures), beside


def _in_noise(analysis: Analysis, reading: _Reading) -> bool:
    span = reading.paragraph.span(reading.quantity.start, reading.quantity.end)
    return any(n.kind in _SILENT and n.start < span.end and span.start < n.end for n in analysis.report.noise)


def _readings(paragraph: Paragraph) -> list[_Reading]:
    """The quantities of a paragraph, read in order: what is left out is taken from the one before."""
    doc = paragraph.doc
    found: list[tuple[Quantity, Counted, bool]] = [
        (q, counted.find(doc, q), False) for q in quantities.find(doc)
    ]
    taken = [(q.start, q.end) for q, _, _ in found]
    for extra in implicit.find(doc):
        if not any(s < extra.quantity.end and extra.quantity.start < e for s, e in taken):
            found.append((extra.quantity, extra.counted, True))
    found.sort(key=lambda item: item[0].start)
    out: list[_Reading] = []
    for quantity, noun, hidden in found:
        said = predicate.find(doc, quantity, noun)
        filled = _filled(quantity, noun, said, out)
        out.append(_Reading(paragraph, quantity, filled, said, hidden, _human(quantity, filled, said)))
    return out


def _filled(quantity: Quantity, noun: Counted, said: Predicate, earlier: list[_Reading]) -> Counted:
    """The counted noun where the text leaves it out: from the figure before, else from what happened."""
    if quantity.kind is not FigureKind.COUNT or (
        noun.head is not None and noun.lemmas[:1] not in {("other",), ("more",), ("rest",)}
    ):
        return noun
    sentence = noun.anchor.sent
    personal = said.name in people_classes()
    for reading in reversed(earlier[-3:]):
        if (
            reading.counted.anchor.sent.start != sentence.start
            or reading.quantity.kind is not FigureKind.COUNT
        ):
            continue
        if reading.counted.lemmas and (reading.people if personal else _coordinated(noun, reading)):
            return replace(noun, lemmas=reading.counted.lemmas[:1], people=reading.people)
    return replace(noun, lemmas=("person",), people=True) if personal else noun


def _coordinated(noun: Counted, earlier: _Reading) -> bool:
    """Whether two figures stand side by side: "six bridges were closed and two reopened"."""
    other = earlier.counted
    return noun.anchor in other.anchor.conjuncts or noun.anchor.head in other.anchor.head.conjuncts


def _human(quantity: Quantity, noun: Counted, said: Predicate) -> bool:
    if quantity.kind is not FigureKind.COUNT:
        return False
    return noun.people or (not noun.lemmas and said.name in people_classes())


def _file(
    analysis: Analysis, index: origins.Index, reading: _Reading, figure_id: str
) -> tuple[Figure, FigureClues]:
    paragraph, quantity, said = reading.paragraph, reading.quantity, reading.predicate
    span = paragraph.span(quantity.start, quantity.end)
    core = paragraph.span(quantity.number.start, quantity.number.end)
    sentence = analysis.sentence_at(core.start) or Sentence(span, paragraph.index, 0, 0)
    mood = modality.find(reading.counted.anchor, said.verb)
    dates = period.dates_in(analysis, sentence.span)
    quantity = _signed(quantity, said)
    places = [p.span for p in analysis.places if sentence.span.covers(p.span)]
    statement, chain = index.of(core)
    figure = Figure(
        id=figure_id, report=analysis.report.id, start=span.start, end=span.end, text=analysis.report.slice(span),
        value=quantity.value, low=quantity.low, high=quantity.high, modifier=quantity.modifier, kind=quantity.kind,
        unit=quantity.unit.name if quantity.unit else None, implicit=reading.implicit, modality=mood,
        counted=reading.counted.lemmas[0] if reading.counted.lemmas else None, qualifiers=reading.counted.qualifiers,
        predicate=said.name, place=None, period=period.find(paragraph, analysis.report.text, (said.verb, reading.counted.anchor), dates),
        as_of=period.as_of(analysis, sentence, dates, modality=mood, current=_current(said.verb)),
        origin=chain, statement=statement, question=None, sentence=sentence.span,
    )  # fmt: skip
    clue = clues.build(paragraph, quantity, reading.counted, said, people=reading.people, places=places)
    return figure, clue


def _signed(quantity: Quantity, said: Predicate) -> Quantity:
    """A fall as a negative number, as a table of moves would print it."""
    moves = quantity.unit is not None and quantity.kind in {
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.MEASURE,
    }
    if said.change != "down" or not moves or quantity.sign < 0:
        return quantity
    return quantities.turned(quantity)


_PRESENT = frozenset({"VBZ", "VBP"})


def _current(verb: Any) -> bool:
    """Whether the verb speaks of now: present or present perfect."""
    if verb is None:
        return False
    if verb.tag_ in _PRESENT:
        return True
    return any(c.dep_ in {"aux", "auxpass"} and c.tag_ in _PRESENT for c in verb.children)


def span_of(figure: Figure) -> Span:
    return Span(figure.start, figure.end)

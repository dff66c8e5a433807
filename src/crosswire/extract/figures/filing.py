"""From the quantities of a report's paragraphs to figures with their origins and clues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from crosswire.extract import origins
from crosswire.extract.figures import (
    clues,
    counted,
    cutoff,
    implicit,
    links,
    modality,
    period,
    places,
    predicate,
    quantities,
    rates,
    roles,
)
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.links import Reading
from crosswire.extract.figures.predicate import Predicate
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import (
    Analysis,
    ChainLink,
    Figure,
    FigureClues,
    FigureKind,
    LinkKind,
    Modality,
    NoiseKind,
    Paragraph,
    Role,
    Sentence,
    Span,
    Statement,
)

_SILENT = frozenset(
    {
        NoiseKind.BYLINE, NoiseKind.CREDIT, NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.LEGEND,
        NoiseKind.STRAY, NoiseKind.BREAK, NoiseKind.MARKUP, NoiseKind.DATELINE,
        NoiseKind.OTHER_LANGUAGE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Placed:
    """A reading with the paragraph that it stands in, and its id."""

    id: str
    paragraph: Paragraph
    reading: Reading
    including: str | None


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
    index = origins.Index(statements, analysis.report.text)
    figures, beside = [], {}
    for placed in _placed(analysis):
        figure, clue = _file(analysis, index, placed)
        figures.append(figure)
        beside[figure.id] = clue
    wholes = {clue.including for clue in beside.values()}
    return tuple(_total(f) if f.id in wholes and f.role is None else f for f in figures), beside


def _total(figure: Figure) -> Figure:
    """A figure that others are named parts of."""
    return replace(figure, role=Role.TOTAL)


def _placed(analysis: Analysis) -> list[_Placed]:
    """The readings of all paragraphs that speak, numbered in text order."""
    out: list[_Placed] = []
    for paragraph in analysis.paragraphs:
        if paragraph.kind in _SILENT:
            continue
        ids: dict[int, str] = {}
        for place, reading in enumerate(_readings(paragraph.parse)):
            if not _in_noise(analysis, paragraph, reading.quantity):
                ids[place] = f"{analysis.report.id}/f{len(out) + 1}"
                whole = ids.get(reading.including) if reading.including is not None else None
                out.append(_Placed(ids[place], paragraph, reading, whole))
    return out


def _in_noise(analysis: Analysis, paragraph: Paragraph, quantity: Quantity) -> bool:
    span = paragraph.span(quantity.start, quantity.end)
    return any(n.kind in _SILENT and n.start < span.end and span.start < n.end for n in analysis.report.noise)


def _readings(doc: Any) -> list[Reading]:
    """The quantities of a paragraph, read in order: what is left out is taken from those before."""
    found = quantities.find(doc)
    pairs = [(q, counted.find(doc, q), False) for q in found]
    taken = [(q.start, q.end) for q in found]
    pairs += [
        (extra.quantity, extra.counted, True)
        for extra in implicit.find(doc)
        if not any(s < extra.quantity.end and extra.quantity.start < e for s, e in taken)
    ]
    pairs.sort(key=lambda item: item[0].start)
    out: list[Reading] = []
    for quantity, noun, hidden in pairs:
        said = predicate.find(doc, quantity, noun)
        own = Reading(rates.rated(doc, quantity, noun), noun, said, implicit=hidden, people=noun.people)
        out.append(links.read(doc.text, own, out))
    return out


def _file(analysis: Analysis, index: origins.Index, placed: _Placed) -> tuple[Figure, FigureClues]:
    paragraph, reading = placed.paragraph, placed.reading
    quantity, said = _of_country(analysis, paragraph, reading.quantity), reading.predicate
    span = paragraph.span(quantity.start, quantity.end)
    core = paragraph.span(quantity.number.start, quantity.number.end)
    sentence = analysis.sentence_at(core.start) or Sentence(span, paragraph.index, 0, 0)
    mood = modality.find(reading.counted.anchor, said.verb, reading.counted.head)
    held = period.find(analysis, paragraph, sentence, hosts=(said.verb, reading.counted.anchor), own=span)
    until = cutoff.find(
        analysis,
        paragraph,
        sentence,
        dates=period.dates_in(analysis, sentence.span),
        modality=mood,
        current=_current(said.verb),
    )
    quantity = _signed(quantity, said)
    statement, chain = index.of(core)
    chain = _printed(chain) if mood is Modality.DENIED else chain
    noun = reading.counted
    figure = Figure(
        id=placed.id, report=analysis.report.id, start=span.start, end=span.end,
        text=analysis.report.slice(span),
        value=quantity.value, low=quantity.low, high=quantity.high, modifier=quantity.modifier,
        kind=quantity.kind, unit=quantity.unit.name if quantity.unit else None, implicit=reading.implicit,
        modality=mood, counted=noun.lemmas[0] if noun.lemmas else None, qualifiers=noun.qualifiers,
        predicate=said.name, place=None, period=held, as_of=until,
        role=roles.find(paragraph.parse.text, reading),
        origin=chain, statement=statement, question=None, sentence=sentence.span,
    )  # fmt: skip
    clue = clues.build(
        paragraph, replace(reading, quantity=quantity), places.of(analysis, paragraph, sentence, reading)
    )
    return figure, replace(clue, including=placed.including)


def _printed(chain: tuple[ChainLink, ...]) -> tuple[ChainLink, ...]:
    """A chain without its speakers: who denies a number is no origin of it, only where it is printed is."""
    return tuple(link for link in chain if link.kind in {LinkKind.OUTLET, LinkKind.AGENCY})


def _of_country(analysis: Analysis, paragraph: Paragraph, quantity: Quantity) -> Quantity:
    """Pounds without a country stay open in a text of a country whose own pound is another."""
    unit = quantity.unit
    if unit is None or not unit.name.startswith("pound sterling"):
        return quantity
    written = paragraph.parse.text[quantity.start : quantity.end].lower()
    countries = {p.country for p in analysis.places}
    if "pound" not in written or "sterling" in written or "£" in written or "GB" in countries:
        return quantity
    if not countries & frozenset(table("currencies")["other_pounds"]):
        return quantity
    name = unit.name.replace("pound sterling", "pound")
    return replace(quantity, unit=replace(unit, name=name, dimension="money", factor=None))


def _signed(quantity: Quantity, said: Predicate) -> Quantity:
    """A fall as a negative number, as a table of moves would print it."""
    moves = quantity.unit is not None and quantity.kind in {
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.MEASURE,
    }
    far = quantity.unit is not None and quantity.unit.dimension == "length"  # "fell 300 km" is a way down
    if said.change != "down" or not moves or far or quantity.sign < 0:
        return quantity
    return quantities.turned(quantity)


_PRESENT = frozenset({"VBZ", "VBP"})


def _current(verb: Any) -> bool:
    """Whether the verb speaks of now: present or present perfect."""
    if verb is None:
        return False
    if verb.tag in _PRESENT:
        return True
    return any(c.dep in {"aux", "aux:pass"} and c.tag in _PRESENT for c in verb.children)


def span_of(figure: Figure) -> Span:
    return Span(figure.start, figure.end)

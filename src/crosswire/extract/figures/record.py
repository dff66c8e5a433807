"""Figures as records, with their origins, and beside them what linking needs and the brief does not print."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from crosswire.extract import origins
from crosswire.extract.figures import (
    bearers,
    carried,
    corrections,
    modality,
    owners,
    rates,
    readings,
    roles,
    setting,
    vouched,
)
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.readings import Reading
from crosswire.languages import numbers
from crosswire.naming import sources
from crosswire.resources import lists
from crosswire.resources.figures import table
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
from crosswire.types.parse import Phrase, Token
from crosswire.types.quantities import Quantity
from crosswire.types.spans import SpanIndex

_SILENT = frozenset(
    {
        NoiseKind.BYLINE, NoiseKind.CREDIT, NoiseKind.RELATED, NoiseKind.COPYRIGHT, NoiseKind.LEGEND,
        NoiseKind.STRAY, NoiseKind.BREAK, NoiseKind.MARKUP, NoiseKind.DATELINE,
        NoiseKind.OTHER_LANGUAGE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Placed:
    """A reading with the paragraph that it stands in, and its id.

    `core` is the number alone, `including` the id of the figure that this one is named a part of, `owner`
    the words that say whose it is, `against` the id of the other number of its result.
    """

    id: str
    paragraph: Paragraph
    core: Span
    reading: Reading
    including: str | None
    owner: Span | None
    against: str | None = None


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
    placed = _placed(analysis)
    told = origins.find([each.core for each in placed], statements, analysis.report.text)
    known = {s.id: s for s in statements}
    sources = [
        _source(each, known.get(ident or ""), chain)
        for each, (ident, chain) in zip(placed, told, strict=True)
    ]
    filed = [_file(analysis, each, *source) for each, source in zip(placed, sources, strict=True)]
    figures, beside = [figure for figure, _ in filed], {figure.id: clue for figure, clue in filed}
    wholes = {clue.including for clue in beside.values()}
    figures = [_total(f) if f.id in wholes and f.role is None else f for f in figures]
    text = analysis.report.text
    figures = [rates.rated(figure, text) for figure in carried.carried(figures, text)]
    return corrections.marked(figures, text), beside


def _source(
    placed: _Placed, statement: Statement | None, chain: tuple[ChainLink, ...]
) -> tuple[str | None, tuple[ChainLink, ...]]:
    """A number's statement, and who gives it: only who prints it, where it stands beside what is said."""
    anchor = placed.reading.counted.anchor
    chain = tuple(link for link in chain if not _described(placed, link))
    if statement is None or not vouched.by_its_source(placed.paragraph, anchor, statement):
        return None, ()
    spoken = [link.name for link in chain if link.kind is LinkKind.SPEAKER]
    mute = bool(spoken) and not sources.speaks(spoken[-1])
    beside = mute or vouched.told_beside(placed.paragraph, anchor, statement)
    return statement.id, _printed(chain) if beside else chain


def _described(placed: _Placed, link: ChainLink) -> bool:
    """Whether a number only describes who speaks: "the man accused of robbing three shops said …"."""
    at = placed.paragraph.parse.text.find(link.name) if link.kind is LinkKind.SPEAKER else -1
    return 0 <= at <= placed.reading.quantity.start and placed.reading.quantity.end <= at + len(link.name)


def _total(figure: Figure) -> Figure:
    """A figure that others are named parts of."""
    return replace(figure, role=Role.TOTAL)


def _placed(analysis: Analysis) -> list[_Placed]:
    """The readings of all paragraphs that speak, numbered in text order."""
    out: list[_Placed] = []
    silent = SpanIndex([(Span(n.start, n.end), n) for n in analysis.report.noise if n.kind in _SILENT])
    for paragraph in analysis.paragraphs:
        if paragraph.kind in _SILENT:
            continue
        ids: dict[int, str] = {}
        found = readings.find(paragraph.parse)
        whose = owners.find(paragraph.parse, found)
        for place, reading in enumerate(found):
            number = reading.quantity.number
            span = paragraph.span(reading.quantity.start, reading.quantity.end)
            if not silent.meeting(span):
                ids[place] = _id(analysis, span, {figure.id for figure in out[-3:]})
                whole = ids.get(reading.including) if reading.including is not None else None
                core = paragraph.span(number.start, number.end)
                owner = bearers.name(owned) if (owned := whose[place]) is not None else None
                named = paragraph.span(owner.start_char, owner.end_char) if owner else None
                out.append(_Placed(ids[place], paragraph, core, reading, whole, named))
    return _paired(out)


def _paired(placed: list[_Placed]) -> list[_Placed]:
    """The readings, the two numbers of one result each with the other's id."""
    out = list(placed)
    for n, (one, other) in enumerate(pairwise(placed)):
        side = one.reading.quantity.side
        if side is not None and side.pair == getattr(other.reading.quantity.side, "pair", None):
            out[n : n + 2] = replace(one, against=other.id), replace(other, against=one.id)
    return out


def _id(analysis: Analysis, span: Span, taken: Collection[str]) -> str:
    """What a figure is called: its report, and the characters where it stands."""
    name = f"{analysis.report.id}/f{span.start}"
    return f"{name}-{span.end}" if name in taken else name


def _file(
    analysis: Analysis, placed: _Placed, statement: str | None, chain: tuple[ChainLink, ...]
) -> tuple[Figure, FigureClues]:
    """A figure that lies in a statement, or in none, with its clues."""
    paragraph, reading = placed.paragraph, placed.reading
    noun, happened = reading.counted, reading.predicate
    span = paragraph.span(reading.quantity.start, reading.quantity.end)
    sentence = analysis.sentence_at(placed.core.start) or Sentence(span, paragraph.index, 0, 0)
    mood = modality.find(noun.anchor, happened.verb, noun.head, happened.name)
    held = setting.find(analysis, paragraph, sentence, reading=reading, modality=mood)
    role, change = (None, None) if placed.against else roles.find(paragraph.parse.text, reading)
    quantity = _signed(_of_country(analysis, paragraph, reading), change)
    figure = Figure(
        id=placed.id, report=analysis.report.id, start=span.start, end=span.end,
        text=analysis.report.slice(span),
        value=quantity.value, low=quantity.low, high=quantity.high, modifier=quantity.modifier,
        kind=quantity.kind, unit=quantity.unit.name if quantity.unit else None, implicit=reading.implicit,
        modality=mood, counted=noun.lemmas[0] if noun.lemmas else None, qualifiers=noun.qualifiers,
        predicate=happened.name, place=None, period=held.period.period if held.period else None,
        as_of=held.as_of, event=held.event, role=role, against=placed.against,
        origin=_printed(chain) if mood is Modality.DENIED else chain, statement=statement, question=None,
        sentence=sentence.span,
    )  # fmt: skip
    clue = _clues(replace(reading, quantity=quantity))
    where = held.place
    return figure, replace(
        clue,
        place=where.span if where else None,
        place_near=where is not None and not where.own,
        joint=where.joint if where else (),
        period_near=held.period is not None and not held.period.own,
        change=change,
        including=placed.including,
        owner=placed.owner,
        whose=analysis.report.slice(placed.owner) if placed.owner and placed.against else None,
    )


def _printed(chain: tuple[ChainLink, ...]) -> tuple[ChainLink, ...]:
    """A chain without its speakers: who denies a number, or tells of something else, is no origin of it."""
    return tuple(link for link in chain if link.kind in {LinkKind.OUTLET, LinkKind.AGENCY})


def _of_country(analysis: Analysis, paragraph: Paragraph, reading: Reading) -> Quantity:
    """Pounds without a sign weigh in America; they stay open in a country whose own pound is another."""
    quantity, unit = reading.quantity, reading.quantity.unit
    if unit is None or not unit.name.startswith("pound sterling"):
        return quantity
    written = paragraph.parse.text[quantity.start : quantity.end].lower()
    countries = {p.country for p in analysis.places}
    if "pound" not in written or "sterling" in written or "£" in written or "GB" in countries:
        return quantity
    american = "US" in countries and "£" not in analysis.report.text
    if american and unit.per is None and reading.predicate.name not in table("currencies")["paid"]:
        weight = replace(unit, name="pound-mass", kind=FigureKind.MEASURE, dimension="mass", factor=None)
        return replace(quantity, kind=FigureKind.MEASURE, unit=weight)
    if not countries & frozenset(table("currencies")["other_pounds"]):
        return quantity
    name = unit.name.replace("pound sterling", "pound")
    return replace(quantity, unit=replace(unit, name=name, dimension="money", factor=None))


def _signed(quantity: Quantity, change: str | None) -> Quantity:
    """A fall as a negative number, as a table of moves would print it."""
    far = quantity.unit is not None and quantity.unit.dimension == "length"  # "fell 300 km" is a way down
    if change != "down" or quantity.kind not in _MOVES or quantity.unit is None or far or quantity.sign < 0:
        return quantity
    return quantity.turned()


# What linking needs of a figure and the brief does not print.
_KNOWN = lists.words("extract/figures/record", "known")
_MOVES = frozenset({FigureKind.PERCENT, FigureKind.MONEY, FigureKind.MEASURE})
_WORDY = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


def _clues(reading: Reading) -> FigureClues:
    """The clues of one figure, from the parse that it was found in."""
    quantity, counted = reading.quantity, reading.counted
    return FigureClues(
        predicates=reading.predicate.lemmas,
        nouns=counted.lemmas if counted.head is not None or quantity.kind is FigureKind.COUNT else (),
        words=_words(counted.anchor.sent, quantity, counted),
        place=None,
        people=reading.people,
        change=None,
        noun=_noun(quantity, counted),
        definite=counted.head is not None and any(map(_known, counted.head.lefts)),
        implied=counted.head is None and counted.lemmas == ("person",),
    )


def _known(word: Token) -> bool:
    """Whether a word in front of a noun says that it is known which is meant: "the", "its", "the firm's"."""
    return word.lower in _KNOWN or word.dep == "nmod:poss"


def _words(sentence: Phrase, quantity: Quantity, counted: Counted) -> tuple[str, ...]:
    own = counted.head.i if counted.head is not None else -1
    words = [
        t.lemma.lower()
        for t in sentence
        if t.pos in _WORDY
        and not t.is_stop
        and t.is_alpha
        and not (quantity.first <= t.i < quantity.last)
        and t.i != own
        and not _is_unit(t)
    ]
    return tuple(dict.fromkeys(words))


def _is_unit(token: Token) -> bool:
    """Whether a word is a unit of length, weight and the like: any two distances share it."""
    return numbers(token.parse.language).dimension(token.text) not in {None, "time"}


def _noun(quantity: Quantity, counted: Counted) -> str | None:
    """The counted noun, singular, with the adjectives and nouns before it."""
    head = counted.head
    if head is None:
        return counted.lemmas[0] if counted.lemmas else None
    first = max(head.left_edge.i, quantity.last)
    words = [
        t.text for t in head.parse[first : head.i] if t.dep in {"amod", "compound", "nmod"} and t.is_alpha
    ]
    return " ".join([*words, head.lemma.lower() if head.pos == "NOUN" else head.text])

"""The questions of the first screen, in order: what the reports put first, what is at stake, what differs.

    questions | fit (what no desk wants to see first is left out) | weighed | distinct -> key_questions

How often a figure is printed counts for nothing; how early independent voices give it counts most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.story.lede import Support, entitled
from crosswire.collate.words import Lexicon
from crosswire.resources.story import stakes
from crosswire.resources.weights import limits
from crosswire.steady import steady
from crosswire.types import Extract, Figure, FigureKind, Modality, NoiseKind, Question, Role, Span, Standing

MOST = 9
"""Rows of a first screen."""
ENOUGH = 5
"""Rows from which on one report's word alone is no longer looked for."""

_LATER = 0.35  # how much each sentence before it takes from a figure's place
_DEEP = 0.05  # what a figure far down is worth
_LEDE = 0.55  # what a place among the first three sentences is worth at least
_TOP = 0.7  # and one among the first two
_DEATHS = 4.0
_GRAVE, _MATTERS = 3.0, 2.0  # what is at stake from harm to people on, and from votes and freedom on
_FEW = 12  # up to so many, a known group of people or things is a matter of wording: "the two leaders"
_DIFFERS = {
    Standing.DISPUTED: 3.0,
    Standing.UPDATED: 2.5,
    Standing.UNEXPLAINED: 2.0,
    Standing.COMPATIBLE: 0.4,
}
_PROSE = {NoiseKind.DATELINE, NoiseKind.BREAK, NoiseKind.PAGE_TITLE, NoiseKind.SUBHEADING}
_BACKGROUND = {Role.COMPARISON, Role.PREVIOUS}
_SOMEBODYS = {FigureKind.AGE, FigureKind.DURATION, FigureKind.OTHER}
_KINDS = {FigureKind.MONEY: 0.5, FigureKind.MEASURE: -1.0, FigureKind.DURATION: -1.0}
_TOLD = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT}


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure with where its report gives it.

    Attributes:
        place: 1 for the title or the first sentence, less for each sentence before it.
        central: The share of the words of its sentence that independent voices open with too, 0 to 1.
        definite: Whether the text takes the counted as known.
        furniture: Whether it stands in what is not the prose of its report.
    """

    figure: Figure
    voice: str
    place: float
    central: float
    definite: bool
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A question that may stand on the first screen."""

    question: Question
    figures: tuple[Placed, ...]

    @property
    def stakes(self) -> float:
        return stakes().get(self.question.predicate or "", 0.0)

    @property
    def differs(self) -> bool:
        """Whether two voices of their own give values that differ."""
        return self.question.standing in _DIFFERS and self.question.standing is not Standing.COMPATIBLE

    @property
    def definite(self) -> bool:
        return any(p.definite for p in self.figures)

    @property
    def values(self) -> frozenset[float | None]:
        return frozenset(answer.value for answer in self.question.answers)

    @property
    def voices(self) -> dict[str, float]:
        """Each independent voice with the best place that it gives a figure."""
        best: defaultdict[str, float] = defaultdict(float)
        for one in self.figures:
            best[one.voice] = max(best[one.voice], one.place)
        return best

    @property
    def first(self) -> float:
        return max((one.place for one in self.figures), default=0.0)


def key_questions(asked: Sequence[Question], figures: Mapping[str, Placed]) -> tuple[str, ...]:
    """The ids of the questions of the first screen, the weightiest first.

    Args:
        asked: All questions.
        figures: Figure id to where its report gives it.
    """
    rows = [Row(q, tuple(figures[f] for a in q.answers for f in a.figures if f in figures)) for q in asked]
    ranked = sorted((row for row in rows if row.figures and fit(row)), key=lambda row: -weight(row))
    return tuple(row.question.id for row in _distinct(ranked))


def placed(
    extracts: Sequence[Extract], lexicon: Lexicon, support: Support, *, voices: Mapping[str, str]
) -> dict[str, Placed]:
    """Where the reports give their figures, by the ids of these.

    Args:
        extracts: In canonical order.
        lexicon: The words of the story.
        support: How many voices open with a word.
        voices: Report id to the key of the independent voice that it is.
    """
    return {
        one.figure.id: one for e in extracts for one in _of_report(e, lexicon, support, voices[e.report.id])
    }


def _of_report(extract: Extract, lexicon: Lexicon, support: Support, voice: str) -> Iterator[Placed]:
    report = extract.report
    ranks = {o.sentence: n for n, o in enumerate(extract.parts.prose.openings)}
    title = report.title or ""
    noise = [Span(n.start, n.end) for n in report.noise if n.kind not in _PROSE]
    central: dict[Span, float] = {}
    for figure in extract.figures:
        if figure.sentence not in central:
            central[figure.sentence] = _central(lexicon.keys(report.id, (figure.sentence,)), support)
        rank = ranks.get(figure.sentence)
        place = _DEEP if rank is None else 1 / (1 + _LATER * rank)
        clues = extract.clues.get(figure.id)
        yield Placed(
            figure,
            voice,
            place=1.0 if entitled(title, figure.text) else max(_DEEP, place),
            central=central[figure.sentence],
            definite=bool(clues and clues.definite),
            furniture=any(span.covers(figure.span) for span in noise),
        )


def _central(keys: Mapping[str, float], support: Support) -> float:
    total = sum(keys.values())
    return sum(w * support.share(key) for key, w in keys.items()) / total if total else 0.0


def fit(row: Row) -> bool:
    """Whether a question may stand on the first screen at all."""
    return not any(rule(row) for rule in _UNFIT)


def _unknown(row: Row) -> bool:
    """Nothing is known of the number but the number."""
    return not (row.question.counted or (row.question.predicate and row.question.unit))


def _background(row: Row) -> bool:
    """All figures speak of something past, beside the story, or not of what is so."""
    return all(
        p.figure.role in _BACKGROUND or p.figure.event or p.figure.modality in _UNREAL for p in row.figures
    )


_UNREAL = {Modality.HYPOTHETICAL, Modality.CONDITIONAL, Modality.NEGATED}


def _beside(row: Row) -> bool:
    """An age, a duration or a term of office that is no matter of dispute and not what the story is about."""
    kinds = {p.figure.kind for p in row.figures}
    if not kinds & _SOMEBODYS:
        return False
    told = row.differs and row.question.independent_origins > 1 and row.first >= _LEDE
    opened = sum(place >= _TOP for place in row.voices.values())
    return not told and (opened < 2 or FigureKind.AGE in kinds or row.stakes < _MATTERS)


def _trivial(row: Row) -> bool:
    """A small group, one of something, or one voice's length: "the two leaders", "a bridge of 300 metres"."""
    opened = sum(place >= _TOP for place in row.voices.values())
    if row.differs or (opened > 1 and not row.definite):
        return False
    several = row.question.independent_origins > 1
    if any(p.figure.kind is FigureKind.MEASURE for p in row.figures):
        return opened < 2
    if row.definite and not row.stakes and not row.question.predicate:
        return True  # "the country's 400 tribes"
    small = all(abs(a.value or 0) <= _FEW for a in row.question.answers)
    counts = all(p.figure.kind is FigureKind.COUNT for p in row.figures)
    at_stake = row.stakes >= _GRAVE or (
        row.stakes > 1 and several and row.first >= _LEDE and not row.definite
    )
    return small and counts and not at_stake


def _partial(row: Row) -> bool:
    """A part of something whose whole is not asked for."""
    parts = [p.figure.role is Role.PART for p in row.figures]
    return all(parts) and row.question.parent is None and not row.differs


def _alone(row: Row) -> bool:
    """One report's word, unless it opens with it and it matters to people, or is a count, a sum or a share.

    What only adds to a total ("three more died") is no news without it.
    """
    if row.question.standing is not Standing.SINGLE_REPORT:
        return False
    known = row.question.counted or row.first == 1
    told = row.stakes >= _MATTERS or (known and row.figures[0].figure.kind in _TOLD)
    added = any(p.figure.role is Role.NEW for p in row.figures)
    return row.first < _LEDE or added or not told


def _furniture(row: Row) -> bool:
    """All figures stand in what is not the prose of a report: captions, links."""
    return all(p.furniture for p in row.figures)


def _article(row: Row) -> bool:
    """Somebody to whom something happened, told without a number: "an official was freed" counts nobody."""
    return all(p.figure.implicit for p in row.figures) and row.stakes < _DEATHS and not row.differs


def _deep(row: Row) -> bool:
    """What is in nobody's dispute, harms nobody and stands far down: the people of a country, its tribes."""
    money = (
        all(p.figure.kind is FigureKind.MONEY for p in row.figures) and row.question.independent_origins > 1
    )
    return not (row.differs or money) and row.stakes < _MATTERS and row.first < _LEDE


def _loose(row: Row) -> bool:
    """An answer that hardly belongs to the others: a doubtful dispute is worse than none."""
    answer_of = {f: n for n, answer in enumerate(row.question.answers) for f in answer.figures}
    across = (
        link.score
        for link in row.question.joined
        if answer_of.get(link.figures[0]) != answer_of.get(link.figures[1])
    )
    return min(across, default=1.0) < limits("figures")["shown"]


_UNFIT = (_unknown, _background, _beside, _trivial, _partial, _alone, _furniture, _article, _deep, _loose)


def weight(row: Row) -> float:
    """How early a desk would want a question; a sum of reasons."""
    question = row.question
    places = sorted(row.voices.values(), reverse=True)
    early = sum(place / n for n, place in enumerate(places, 1))
    differs = _DIFFERS.get(question.standing, 0.0) * (1.0 if question.independent_origins > 1 else 0.5)
    central = max((p.central for p in row.figures), default=0.0)
    return steady(
        2.0 * early
        + 0.6 * row.stakes
        + differs
        + 2.0 * central
        + _KINDS.get(row.figures[0].figure.kind, 0.0)
        - (1.5 if question.standing is Standing.SINGLE_REPORT else 0.0)
        - (0.7 if question.parent else 0.0)
        - (1.0 if question.standing is Standing.DIFFERENT_SCOPE else 0.0)
    )


def _distinct(ranked: Sequence[Row]) -> list[Row]:
    """The first rows, of several that ask nearly the same only one; single reports only where rows lack."""
    chosen: list[Row] = []
    for row in ranked:
        alone = row.question.standing is Standing.SINGLE_REPORT
        if len(chosen) == MOST or (alone and len(chosen) >= ENOUGH):
            continue
        if not any(_same(row, other) for other in chosen):
            chosen.append(row)
    return chosen


def _same(one: Row, other: Row) -> bool:
    """Whether two rows would read alike, or one is a part of the other that is in nobody's dispute."""
    this, that = one.question, other.question
    if this.label == that.label:
        return True
    if that.id == this.parent:
        return not one.differs and (one.stakes < _GRAVE or this.standing is Standing.SINGLE_REPORT)
    return _alike(one, other)


def _alike(one: Row, other: Row) -> bool:
    """Whether two rows give one number for what may be one thing: "128 deputies", "the 128-seat chamber"."""
    this, that = one.question, other.question
    if this.unit != that.unit or not one.values & other.values:
        return False
    large = all(value and value > _FEW for value in one.values | other.values)
    asked = (this.counted, this.predicate) == (that.counted, that.predicate)
    return asked or (large and one.values == other.values and min(one.stakes, other.stakes) < _GRAVE)

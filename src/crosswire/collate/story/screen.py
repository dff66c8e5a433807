"""The questions of the first screen, in order: what the reports put first, what is at stake, what differs.

    questions | fit (what no desk wants to see first is left out) | weighed | distinct -> key_questions

How often a figure is printed counts for nothing; how early independent voices give it counts most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosswire.collate.story.opened import opened
from crosswire.collate.story.rows import DIFFERS, FEW, GRAVE, PAIR, Placed, Row
from crosswire.collate.story.twice import given_again, same
from crosswire.resources.weights import limits
from crosswire.steady import steady
from crosswire.types import (
    Bearing,
    FigureKind,
    LabelFrom,
    Modality,
    Question,
    ReasonCode,
    Role,
    Standing,
)

MOST = 9
"""Rows of a first screen."""
SCARCE = 3
"""Rows up to which what stands further down is looked for."""
ENOUGH = 5
"""Rows from which on one report's word alone is no longer looked for."""

_COPIED = 0.8  # how sure the link of two numbers of one text must be
_LEDE = 0.55  # what a place among the first three sentences is worth at least
_EARLY = 0.3  # what a place among the first six sentences that tells what happened is worth at least
_HEART, _NEARBY = 0.5, 0.4  # and what a measure needs of the words and of the place of the news
_FAR = 0.2  # and what differs, where nobody is harmed
_TOP = 0.7  # and one among the first two
_ALONE, _SHARED = 0.5, 0.35  # how central a row must be, beside the one that is most
_DEATHS = 4.0
_OPENED = 0.6  # how sure it is at least that two who open with a toll give one toll
_MATTERS, _SOME = 2.0, 1.0  # what is at stake from votes and freedom on
_NEAR = 1.25  # times the other number: of one country's people, not of the marchers of another town
_LARGE = 1000  # and from so many on, no matter of wording
_REPLACED = {ReasonCode.REPLACED, ReasonCode.TAKEN_BACK}
_SET_AGAINST = {Standing.DISPUTED, Standing.UPDATED}
_BACKGROUND = {Role.COMPARISON, Role.PREVIOUS}
_MOVES = {"rose", "fell"}
_SOMEBODYS = {FigureKind.AGE, FigureKind.DURATION, FigureKind.OTHER}
_CAPTIVE = {"kidnapped", "captured", "released", "escaped", "missing"}
_KINDS = {FigureKind.MONEY: 0.5, FigureKind.MEASURE: -1.0, FigureKind.DURATION: -1.0}
_MEASURED = {FigureKind.MONEY, FigureKind.MEASURE}
_TOLD = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT}


def key_questions(asked: Sequence[Question], figures: Mapping[str, Placed]) -> tuple[str, ...]:
    """The ids of the questions of the first screen, the weightiest first.

    Args:
        asked: All questions.
        figures: Figure id to where its report gives it.
    """
    rows = [Row(q, tuple(figures[f] for a in q.answers for f in a.figures if f in figures)) for q in asked]
    most = max((row.central for row in rows), default=0.0)
    told = [
        row
        for row in rows
        if row.figures and (row.central >= _share(row) * most or _opens(row) or _miscopied(row))
        if not given_again(row, rows)
    ]
    chosen = _distinct(_ranked(filter(fit, told)))
    spare = _ranked(row for row in told if not fit(row) and spared(row))
    chosen += _distinct([*chosen, *spare])[len(chosen) : SCARCE]
    otherwise = _ranked(row for row in rows if row not in chosen and told_otherwise(row))
    chosen += _distinct([*chosen, *(row for row in otherwise if row.differs and fit(row))])[len(chosen) :]
    most_rows = ENOUGH + sum(row.moved for row in chosen)  # an update of one report is beside them
    chosen += _distinct([*chosen, *otherwise])[len(chosen) : most_rows]
    if not chosen:
        news = (row for row in told if opened(row, rows) and not any(rule(row) for rule in _UNSOUND))
        chosen = _distinct(_ranked(news))[:SCARCE]
    return tuple(row.question.id for row in chosen)


def _ranked(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -weight(row))


def _share(row: Row) -> float:
    """How near to the heart of the story a row must be, as a share of the one that is nearest."""
    return _ALONE if row.alone else _SHARED


def _miscopied(row: Row) -> bool:
    """Whether copies of one text print two numbers: wherever they stand, one of them is wrong or older."""
    question = row.question
    copies = question.independent_origins == 1 and len({p.figure.report for p in row.figures}) > 1
    return (
        copies
        and question.standing is Standing.UNEXPLAINED
        and min((link.score for link in question.joined), default=0.0) >= _COPIED
    )


def _opens(row: Row) -> bool:
    """Whether a report opens with a number and what it was before: a poll, beside the story or not."""
    return row.moved and row.first >= _TOP


def fit(row: Row) -> bool:
    """Whether a question may stand on the first screen at all."""
    return not any(rule(row) for rule in _UNFIT)


def spared(row: Row) -> bool:
    """Whether it may stand there where rows are scarce: who was harmed, told a little further down.

    So may what independent voices tell, wherever they do, unless it is a few of something, or the past.
    """
    if not {rule for rule in _UNFIT if rule(row)} <= {_deep, _alone}:
        return False
    if row.question.label_from is LabelFrom.COMPOSED:
        return False  # a question put of what stands far down is taken for one after the news
    many = all(abs(a.value or 0) > FEW for a in row.question.answers)
    told = row.question.independent_origins > 1 and any(p.bearing is Bearing.TELLS for p in row.figures)
    harmed = row.stakes >= _MATTERS and row.first >= _EARLY
    return harmed or (told and many and row.kinds <= _TOLD)


def told_otherwise(row: Row) -> bool:
    """Whether reports differ over what none of them opens with: a desk that uses one number wants the other.

    Where nobody disputes them, two small counts are no matter, and two wordings that one number satisfies
    are none where one voice has both.
    """
    question, reports = row.question, {p.figure.report for p in row.figures}
    if question.standing not in DIFFERS or len(reports) < PAIR or _mixed(row):
        return False
    many = min(map(abs, row.amounts)) > FEW and (row.differs or len(row.voices) > 1)
    if not (many or question.standing in _SET_AGAINST or _miscopied(row)):
        return False
    let = {_deep, _trivial, _named, _scattered} if row.kinds <= _TOLD else {_deep, _beside}
    let |= {_hanging} if _miscopied(row) else set()
    aged = row.differs and row.kinds == {FigureKind.AGE}
    return (aged or row.kinds <= _TOLD) and {rule for rule in _UNFIT if rule(row)} <= let


def _mixed(row: Row) -> bool:
    """Whether one answer only names by its number what it is of: "the 100-member house" beside 90 bodies.

    A large number is a count in either: "the flight of 2.3 million".
    """
    if min(map(abs, row.amounts)) >= _LARGE:
        return False
    named = {p.figure.id for p in row.figures if p.bearing is Bearing.NAMES}
    naming = {set(answer.figures) <= named for answer in row.question.answers}
    return len(naming) > 1


def _unknown(row: Row) -> bool:
    """Nothing is known of the number but the number, or of several per cents not whose they are."""
    question = row.question
    if question.counted:
        return False
    if row.kinds == {FigureKind.PERCENT} and question.predicate in _MOVES and not row.alone:
        owners = [p.figure.owner for p in row.figures if p.figure.owner]
        return len(owners) < PAIR or len(set(owners)) > 1
    return not (question.predicate and question.unit)


def _background(row: Row) -> bool:
    """Figures, most of them, that speak of something past, beside the story, or not of what is so."""
    beside = [
        p.figure.role in _BACKGROUND or p.figure.event or p.figure.modality in _UNREAL for p in row.figures
    ]
    return all(beside) or (2 * sum(map(bool, beside)) > len(beside) and not row.differs)


_UNREAL = {Modality.HYPOTHETICAL, Modality.CONDITIONAL, Modality.NEGATED}


def _scattered(row: Row) -> bool:
    """What differs without a reason, of crowds and things, in places that not all of them name."""
    if row.question.standing is not Standing.UNEXPLAINED or row.stakes >= _MATTERS:
        return False
    near = max(row.amounts) <= _NEAR * min(row.amounts)
    return len({p.figure.place for p in row.figures} - ({None} if near else set())) > 1


def _beside(row: Row) -> bool:
    """An age, a duration or a term of office that is no matter of dispute and not what the story is about."""
    if not row.kinds & _SOMEBODYS:
        return False
    told = row.differs and row.question.independent_origins > 1 and row.first >= _LEDE
    opened = sum(place >= _TOP for place in row.voices.values())
    return not told and (_span(row) or opened < 2 or FigureKind.AGE in row.kinds or row.stakes < _MATTERS)


def _span(row: Row) -> bool:
    """How long ago something was, or how long somebody was held: what went before the news."""
    lengths = [p for p in row.figures if p.figure.kind is FigureKind.DURATION]
    spans = [p for p in lengths if p.distant or p.figure.predicate in _CAPTIVE]
    return bool(lengths) and 2 * len(spans) > len(lengths)


def _trivial(row: Row) -> bool:
    """A small group, one of something, or one voice's length: "the two leaders", "a bridge of 300 metres"."""
    if (row.differs or row.moved) and row.first >= _LEDE:
        return False
    opened = sum(place >= _TOP for place in row.voices.values())
    several = row.question.independent_origins > 1
    if any(p.figure.kind is FigureKind.MEASURE for p in row.figures):
        often = opened > 1 or (len(row.voices) > PAIR and opened)
        return not row.entitled and not (often and row.question.counted) and not _measured(row)
    if row.definite and not row.stakes and not row.question.predicate:
        return True  # "the country's 400 tribes"
    small = all(abs(a.value or 0) <= FEW for a in row.question.answers)
    counts = all(p.figure.kind is FigureKind.COUNT for p in row.figures)
    opening = [p.definite for p in row.figures if p.place >= _LEDE]
    known = 2 * sum(opening) > len(opening) if opening else row.definite
    told = several and (row.first >= _LEDE or len(row.voices) > PAIR) and not known
    at_stake = row.stakes >= GRAVE or (told and (row.stakes >= _MATTERS or row.entitled))
    return small and counts and not at_stake


def _measured(row: Row) -> bool:
    """Whether several reports tell near their top how much fell, how far it flew: no way to a town."""
    many = len({p.figure.report for p in row.figures}) > PAIR and row.kinds == {FigureKind.MEASURE}
    told = any(
        p.bearing is Bearing.TELLS and p.figure.predicate not in {None, "distance"} for p in row.figures
    )
    counted = any(p.figure.counted for p in row.figures)
    way = any(p.figure.predicate == "distance" for p in row.figures)
    return many and (told or counted) and not way and row.central >= _HEART and row.first >= _NEARBY


def _named(row: Row) -> bool:
    """What only names somebody or something: "the 128-member chamber", "one of the two drivers".

    Where two give a large number of it that differs, that is told all the same: "its 22 million people".
    """
    if row.differs and row.question.independent_origins > 1 and min(map(abs, row.amounts)) >= _LARGE:
        return False
    naming = [
        p.bearing is Bearing.NAMES or (p.definite and p.bearing is not Bearing.TELLS) for p in row.figures
    ]
    return 2 * sum(naming) > len(naming)


def _hanging(row: Row) -> bool:
    """What none of its reports tells in a clause that says of itself who or what it speaks of."""
    return row.question.label_from is LabelFrom.VERBATIM and all(p.hangs for p in row.figures)


def _partial(row: Row) -> bool:
    """A part of something whose whole is not asked for."""
    parts = [p.figure.role is Role.PART for p in row.figures]
    return all(parts) and row.question.parent is None and not row.differs


def _alone(row: Row) -> bool:
    """One report's word, unless it matters to people, or is a sum or a share that its title has.

    What only adds to a total ("three more died") is no news without it.
    """
    if not row.alone:
        return False
    figure = row.figures[0].figure
    counts = figure.kind is FigureKind.COUNT
    told = row.stakes >= (_SOME if counts else _MATTERS) or (
        figure.kind in _TOLD and row.first >= _TOP and not counts and row.headed
    )
    added = any(p.figure.role is Role.NEW for p in row.figures)
    return row.first < _LEDE or added or not told


def _vague(row: Row) -> bool:
    """One report's word that says no number: "scores of others", "billions of dollars"."""
    return row.alone and all(p.figure.value is None and not _digits(p.figure.text) for p in row.figures)


def _digits(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _article(row: Row) -> bool:
    """Somebody to whom something happened, told without a number: "an official was freed" counts nobody.

    Nor is he another number of those whom a report counts, unless his own opens with him.
    """
    least = _DEATHS if row.alone else GRAVE
    if row.stakes < least and not row.differs and all(p.figure.value == 1 for p in row.figures):
        return True  # nor does "one particular case", or "one of the suspects"
    deep = {p.figure.id for p in row.figures if p.figure.implicit and p.figure.value == 1 and p.place < _TOP}
    if row.differs and any(deep >= set(answer.figures) for answer in row.question.answers):
        return True
    if row.question.label_from is LabelFrom.VERBATIM:  # "*an* intruder was shot": no number to read
        marked = [p.figure for p in row.figures if p.figure.id == row.question.label_figure]
        return any(f.implicit for f in marked or [p.figure for p in row.figures]) and not row.differs
    minor = row.stakes < _DEATHS or row.alone
    return all(p.figure.implicit for p in row.figures) and minor and not row.differs


def _deep(row: Row) -> bool:
    """What is in nobody's dispute and stands far down or beside the news: a country's people, old tolls."""
    paid = all(p.figure.kind is FigureKind.MONEY for p in row.figures)
    several = row.question.independent_origins > 1
    if several and row.question.reason_code in _REPLACED:
        return False  # an update in so many words, by more than one
    if _miscopied(row) or _measured(row):
        return False
    if row.differs or row.moved:
        return not paid and row.stakes < _MATTERS and row.first < _FAR
    if len(row.voices) > PAIR and paid:
        return False
    counted = max(len(row.voices), row.question.independent_origins)
    if row.stakes >= _DEATHS and counted > PAIR and len(row.question.answers) > 1:
        return False  # many count the dead, and not alike
    money = several and paid
    return row.first < (_EARLY if money or row.stakes >= _MATTERS else _LEDE)


def _loose(row: Row) -> bool:
    """An answer that hardly belongs to the others: a doubtful dispute is worse than none."""
    if row.moved or (row.kinds == {FigureKind.AGE} and row.question.label_from is LabelFrom.COMPOSED):
        return False  # the report says that they belong together; the ages are said of one whom all name
    totals = row.question.standing is Standing.UPDATED and row.kinds == {FigureKind.COUNT}
    if row.question.reason_code in _REPLACED or (
        totals and all(p.figure.role is Role.TOTAL for p in row.figures)
    ):
        return False  # so does a report that puts one in the other's place, or tells what they have come to
    answer_of = {f: n for n, answer in enumerate(row.question.answers) for f in answer.figures}
    firm: dict[int, float] = {}
    for link in row.question.joined:
        ends = {answer_of[f] for f in link.figures if f in answer_of}
        for end in ends if len(ends) > 1 else ():
            firm[end] = max(firm.get(end, 0.0), link.score)
    opened = sum(place >= _EARLY for place in row.voices.values()) > 1
    usual = "measures" if row.kinds <= _MEASURED else "shown"
    least = _OPENED if opened and row.stakes >= GRAVE else limits("figures")[usual]
    return min(firm.values(), default=1.0) < least


_UNSOUND = (_background, _partial, _loose, _named, _scattered, _hanging)
_UNFIT = (*_UNSOUND, _unknown, _beside, _trivial, _alone, _article, _deep, _vague)


def weight(row: Row) -> float:
    """How early a desk would want a question; a sum of reasons."""
    question = row.question
    places = sorted(row.voices.values(), reverse=True)
    early = sum(place / n for n, place in enumerate(places, 1))
    differs = DIFFERS.get(question.standing, 0.0) * (1.0 if question.independent_origins > 1 else 0.5)
    return steady(
        2.0 * early
        + 0.6 * row.stakes
        + differs
        + 2.0 * row.central
        + _KINDS.get(row.figures[0].figure.kind, 0.0)
        - (1.5 if row.alone else 0.0)
        - (0.7 if question.parent else 0.0)
        - (1.0 if question.standing is Standing.DIFFERENT_SCOPE else 0.0)
    )


def _distinct(ranked: Sequence[Row]) -> list[Row]:
    """The first rows, of several that ask nearly the same only one; single reports only where rows lack."""
    chosen: list[Row] = []
    for row in ranked:
        if len(chosen) == MOST or (row.alone and len(chosen) >= ENOUGH):
            continue
        twice = sum(row.question.label == other.question.label for other in chosen) > 1
        if not twice and not any(same(row, other) for other in chosen):
            chosen.append(row)
    return chosen

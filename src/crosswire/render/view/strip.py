"""The questions of the first screen: lowest to highest, latest, who says so, as of when, how many origins.

Which questions these are and in what order, the record says (`story.key_questions`): no renderer chooses.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.render.view.model import Dot, KeyFigure, Row
from crosswire.render.wording import names
from crosswire.types import Answer, Modifier, Question, Standing

# From this ratio of highest to lowest on, a plot counts in powers of ten, or the low end is one heap.
LOG_FROM = 30.0


def strip(index: Index) -> tuple[KeyFigure, ...]:
    """The questions of the first screen, in the order of the record."""
    return tuple(_figure(index, question) for question in index.key_questions)


def _figure(index: Index, question: Question) -> KeyFigure:
    ordered = answers.standing_still(index, question)
    dated = question.standing is Standing.UPDATED and answers.dated(index, question)
    newest = answers.latest(index, ordered) if dated else max(ordered, key=lambda a: len(a.reports))
    ends = (ordered[0], ordered[-1]) if _spread(ordered) else (_plainest(ordered),)
    low, high = (answers.stated(index, question, a) for a in (ends[0], ends[-1]))
    return KeyFigure(
        title=answers.label(question),
        pieces=answers.asked(question),
        badge=question.standing.badge,
        flags=answers.flags(question),
        low=low,
        high=None if low == high else high,
        latest=answers.stated(index, question, newest) if dated else None,
        who=answers.who(index, newest) if dated else _all(index, question),
        as_of=answers.as_of(index, newest),
        weight=answers.weight(len(answers.reports(question)), question.independent_origins),
        dots=dots(index, question, newest),
        sentence=_sentence(index, question, newest),
        notes=answers.sums(index, question),
        evidence=index.once(e for a in (newest, *ordered) for e in answers.evidence(index, question, a)),
        target=answers.anchor(index, question),
        reason=answers.reason(question) if question.standing.differs else None,
        rows=_rows(index, question) if question.standing.differs else (),
    )


def _rows(index: Index, question: Question) -> tuple[Row, ...]:
    """The answers side by side; that no source is named goes without saying on a first screen."""
    rows = (answers.row(index, question, answer) for answer in answers.ranked(question))
    return tuple(replace(r, details=tuple(d for d in r.details if d != answers.UNNAMED)) for r in rows)


def _sentence(index: Index, question: Question, newest: Answer) -> str:
    """The answer as a sentence to copy; of an open question all sides, so that none is copied alone."""
    told = answers.standing_still(index, question) if question.standing.open else [newest]
    return " ".join(filter(None, (answers.sentence(index, question, answer) for answer in told)))


def _spread(ordered: Sequence[Answer]) -> bool:
    return answers.level(ordered[0]) != answers.level(ordered[-1])


def _plainest(ordered: Sequence[Answer]) -> Answer:
    """One value in several wordings: the one without a hedge, where there is one."""
    return min(ordered, key=lambda a: a.modifier is not Modifier.EXACT)


def _all(index: Index, question: Question) -> str | None:
    """Everyone who gives an answer, where nothing says which is the latest."""
    named = {name: None for answer in answers.ranked(question) for name in answers.speakers(index, answer)}
    return names.listed(names.distinct(list(named)), most=3) or None


def dots(index: Index, question: Question, newest: Answer) -> tuple[Dot, ...]:
    """Where each answer stands between the lowest and the highest; nothing where all have one value."""
    known = [a for a in answers.comparable(index, question) if _ends(a) is not None]
    ends = [end for a in known for end in _ends(a) or ()]
    if not ends or min(ends) == max(ends):
        return ()
    place = _Scale(min(ends), max(ends))
    return tuple(
        Dot(
            low=place((_ends(a) or (0, 0))[0]),
            high=place((_ends(a) or (0, 0))[1]),
            open_low=a.value is not None and a.low is None,
            open_high=a.value is not None and a.high is None,
            reports=len(a.reports),
            latest=a is newest,
            label=answers.stated(index, question, a),
        )
        for a in known
    )


def _ends(answer: Answer) -> tuple[float, float] | None:
    """The stretch that an answer takes up: its value, or its two bounds."""
    if answer.value is not None:
        return answer.value, answer.value
    known = [end for end in (answer.low, answer.high) if end is not None]
    return (known[0], known[-1]) if known else None


class _Scale:
    """Values between a low and a higher end, to places between 0 and 1."""

    def __init__(self, low: float, high: float) -> None:
        self.logarithmic = low > 0 and high / low > LOG_FROM
        self.low, self.high = self._measure(low), self._measure(high)

    def _measure(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    def __call__(self, value: float) -> float:
        return round((self._measure(value) - self.low) / (self.high - self.low), 4)

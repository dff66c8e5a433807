"""As of which day an answer is given: only where the number may be another tomorrow."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from crosswire.languages.wording import worded
from crosswire.render.view.index import Index
from crosswire.render.wording import dates
from crosswire.resources import linking
from crosswire.types import Answer, Figure, FigureKind, Question, Role, Standing

_DAY = len("2024-05-01")
_MONTH = timedelta(days=30)
_STATES = frozenset(("held", "hospitalised", "critical", "quarantined"))  # in which one is, day by day
_STILL = frozenset((FigureKind.AGE, FigureKind.DURATION, FigureKind.MEASURE))


def as_of(index: Index, question: Question, answer: Answer) -> str | None:
    """The day as of which an answer is given, in words.

    It is the first day on which anybody gives it: who looks back a year later tells of no later state. Of
    what has changed it is the last one, by which its reason compares, but for such a look back.

    Args:
        index: The brief.
        question: The question that is answered.
        answer: One of its answers.

    Returns:
        None where no text bears a cut-off, where the number cannot move, or it is only taken back: that is
        not the day that it was of.
    """
    given = _figures(index, answer)
    gone = bool(given) and all(figure.role is Role.PREVIOUS for figure in given)
    if answer.as_of is None or gone or not _moves(index, question, answer):
        return None
    stamps = [figure.as_of[:_DAY] for figure in given if figure.as_of]
    known = [index.reports[r].published for r in answer.reports if r in index.reports]
    first = min((*stamps, *(moment.date().isoformat() for moment in known if moment)), default=answer.as_of)
    changed = question.standing is Standing.UPDATED and not _looks_back(first, answer.as_of)
    return worded("answers.as_of", when=dates.when(answer.as_of if changed else first, year=index.year))


def _looks_back(first: str, last: str) -> bool:
    days = [dates.parsed(day) for day in (first, last)]
    return days[0] is not None and days[1] is not None and days[1] - days[0] > _MONTH


def _moves(index: Index, question: Question, answer: Answer) -> bool:
    """Whether a number may be another tomorrow: not an age, a length, a price, a score, or what one day saw.

    Tolls go on growing, whichever day they are of; and what reports tell as changed has moved.
    """
    given = _figures(index, answer)
    if any(figure.kind in _STILL or figure.against for figure in given):
        return False
    if question.standing is Standing.UPDATED or question.predicate in _counted_for_days():
        return True
    return not any(figure.kind is FigureKind.MONEY or _of_one_day(figure) for figure in given)


@cache
def _counted_for_days() -> frozenset[str]:
    """What is counted for days: the dead, the missing, downloads."""
    known = linking.outcomes()
    return known.growing | known.mounting | known.shrinking | _STATES


def _of_one_day(figure: Figure) -> bool:
    when = figure.period
    return when is not None and when.from_ is not None and when.from_[:_DAY] == (when.to or "")[:_DAY]


def _figures(index: Index, answer: Answer) -> list[Figure]:
    return [index.figures[name] for name in answer.figures if name in index.figures]

"""Which figures of an outcome count the same thing: an incident's own dead, or those of a year or a campaign.

figures of an outcome | the questions that they answer | the one that most reports answer

A war story gives the dead of a day, of the truce and of the war. One range over them would say nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from crosswire.collate import questions
from crosswire.collate.entities import resolve
from crosswire.collate.speakers import attribute
from crosswire.types import Extract, Figure

_LONG = 7  # days; a longer period is no single incident's


def dated(extracts: Sequence[Extract]) -> frozenset[str]:
    """The ids of the figures whose period the text words as one day."""
    return frozenset(name for e in extracts for name, sense in e.parts.senses.items() if sense.dated)


def is_long(figure: Figure, days: Collection[str] = ()) -> bool:
    """Whether a figure counts over a long or an open time: "since the war began", "this year".

    Args:
        figure: The figure.
        days: The ids of those that are of one day, though none knows which.
    """
    period = figure.period
    if period is None:
        return False
    if not (period.from_ and period.to):
        return figure.id not in days
    return (date.fromisoformat(period.to[:10]) - date.fromisoformat(period.from_[:10])).days > _LONG


def grouped(extracts: Sequence[Extract]) -> dict[str, int]:
    """The id of every figure with the number of the question that it answers."""
    ordered = sorted(extracts, key=lambda e: e.report.order)
    entities = resolve(ordered)
    linked = questions.link([attribute(extract, entities) for extract in ordered], entities)
    return {view.id: number for number, group in enumerate(linked) for view in group.views}


def main(figures: Sequence[Figure], question: dict[str, int], days: Collection[str] = ()) -> frozenset[str]:
    """The ids of the figures of one scope: all that answer the question which most reports answer.

    They are the answers of one question of a brief of the same reports, also where one of them says what
    happened in another word ("were moved to higher ground"). Of equals, a question about no long time
    stands first, then the one that is answered first.

    Args:
        figures: Of one outcome, in the order of the reports.
        question: Which question each figure of the reports answers, by its id.
        days: The ids of those whose period is worded as one day.
    """
    answering: dict[int, list[Figure]] = {}
    for order, figure in enumerate(figures):
        answering.setdefault(question.get(figure.id, -1 - order), []).append(figure)
    if not answering:
        return frozenset()
    chosen = max(
        answering, key=lambda q: (len({f.report for f in answering[q]}), not is_long(answering[q][0], days))
    )
    return frozenset((*(f.id for f in answering[chosen]), *(i for i, q in question.items() if q == chosen)))

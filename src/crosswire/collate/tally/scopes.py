"""Which figures of an outcome count the same thing: an incident's own dead, or those of a year or a campaign.

figures of an outcome | the questions that they answer | the one that most reports answer

A war story gives the dead of a day, of the truce and of the war. One range over them would say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from crosswire.collate import questions
from crosswire.collate.entities import resolve
from crosswire.collate.speakers import attribute
from crosswire.resources.words import calendar
from crosswire.types import Extract, Figure

_DAY = re.compile(
    rf"(?i)^(?:on\s+)?(?:\w+\s+)?(?:{calendar.pattern('weekdays')}|{calendar.pattern('months')}\s\d)"
)
_LONG = 7  # days; a longer period is no single incident's


def is_long(figure: Figure) -> bool:
    """Whether a figure counts over a long or an open time: "since the war began", "this year"."""
    period = figure.period
    if period is None:
        return False
    if not (period.from_ and period.to):
        return not _DAY.search(period.text or "")
    return (date.fromisoformat(period.to[:10]) - date.fromisoformat(period.from_[:10])).days > _LONG


def grouped(extracts: Sequence[Extract]) -> dict[str, int]:
    """The id of every figure with the number of the question that it answers."""
    ordered = sorted(extracts, key=lambda e: e.report.order)
    entities = resolve(ordered)
    linked = questions.link([attribute(extract, entities) for extract in ordered], entities)
    return {view.id: number for number, group in enumerate(linked) for view in group.views}


def main(figures: Sequence[Figure], question: dict[str, int]) -> frozenset[str]:
    """The ids of the figures of one scope: all that answer the question which most reports answer.

    They are the answers of one question of a brief of the same reports, also where one of them says what
    happened in another word ("were moved to higher ground"). Of equals, a question about no long time
    stands first, then the one that is answered first.

    Args:
        figures: Of one outcome, in the order of the reports.
        question: Which question each figure of the reports answers, by its id.
    """
    answering: dict[int, list[Figure]] = {}
    for order, figure in enumerate(figures):
        answering.setdefault(question.get(figure.id, -1 - order), []).append(figure)
    if not answering:
        return frozenset()
    chosen = max(
        answering, key=lambda q: (len({f.report for f in answering[q]}), not is_long(answering[q][0]))
    )
    return frozenset((*(f.id for f in answering[chosen]), *(i for i, q in question.items() if q == chosen)))

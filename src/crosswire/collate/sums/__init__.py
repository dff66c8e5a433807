"""Totals against their parts: what a text says adds up, and whether it does.

A sum is only looked at where a text presents it as one: a list in brackets or in apposition, an
"including", an "of those freed, …", a share of a stated base. A sum that fails is shown beside the
figure it concerns; nobody is told which of its numbers is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.collate.breakdowns import Breakdown, breakdowns
from crosswire.collate.sums.checks import check, check_share, elsewhere
from crosswire.collate.sums.shares import shares
from crosswire.types import Extract, Question, Sum

__all__ = ["Breakdown", "breakdowns", "find"]


def find(extracts: Sequence[Extract], questions: Iterable[Question]) -> tuple[Sum, ...]:
    """Every sum that a report presents, and the totals of other reports that its parts reach instead."""
    figures = {f.id: f for extract in extracts for f in extract.figures}
    asked = list(questions)
    found: list[Sum] = []
    for extract in extracts:
        for breakdown in breakdowns(extract):
            found.append(check(breakdown, figures))
            found.extend(elsewhere(breakdown, figures, asked))
        found.extend(check_share(share, figures) for share in shares(extract))
    return tuple(found)

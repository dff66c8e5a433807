"""Which reports answer a question, and which leave it out."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.types import Coverage, Extract, Question


def cover(questions: Sequence[Question], extracts: Sequence[Extract]) -> tuple[Coverage, ...]:
    """For each question the reports that answer it and those that do not, in canonical order."""
    order = [extract.report.id for extract in extracts]
    covered = []
    for question in questions:
        holders = {report for answer in question.answers for report in answer.reports}
        covered.append(
            Coverage(
                question.id,
                tuple(r for r in order if r in holders),
                tuple(r for r in order if r not in holders),
            )
        )
    return tuple(covered)

"""The figures of a brief as a table, for notebooks."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from crosswire.errors import ExtraMissing
from crosswire.record import key, plain
from crosswire.types import Brief, Figure, LinkKind, Question, Report

if TYPE_CHECKING:
    import pandas as pd

NESTED = ("period", "origin", "sentence")
FIRST = ("id", "report", "outlet", "published", "url")
LAST = ("sentence", "source", "period", "label", "standing", "independent_origins")
COLUMNS = (*FIRST, *(key(f.name) for f in fields(Figure) if f.name not in {*NESTED, *FIRST}), *LAST)


def render(brief: Brief) -> pd.DataFrame:
    """One row a figure, in the order of the brief: where it stands, who says it, how its question stands.

    Raises:
        ExtraMissing: pandas is not installed; it comes with the `dataframe` extra.
    """
    try:
        import pandas as pd
    except ImportError as problem:
        raise ExtraMissing(
            "to_dataframe needs pandas, which the extra brings: pip install 'crosswire[dataframe]'"
        ) from problem
    asked = {question.id: question for question in brief.questions}
    reports = {report.id: report for report in brief.reports}
    rows = [_row(one, reports[one.report], asked.get(one.question or "")) for one in brief.figures]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.assign(published=pd.to_datetime(table["published"], utc=True))


def _row(figure: Figure, report: Report, question: Question | None) -> dict[str, Any]:
    """A figure's fields, the nested ones flattened, with what is known of its report and its question."""
    own = {name: value for name, value in plain(figure).items() if name not in NESTED}
    speakers = [link.name for link in figure.origin if link.kind is LinkKind.SPEAKER]
    return {
        **own,
        "outlet": report.outlet,
        "published": report.published,
        "url": report.url,
        "sentence": report.slice(figure.sentence),
        "source": speakers[-1] if speakers else None,
        "period": figure.period.text if figure.period else None,
        "label": question.label if question else None,
        "standing": question.standing.value if question else None,
        "independent_origins": question.independent_origins if question else None,
    }

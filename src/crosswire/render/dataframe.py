"""The figures of a brief as a table, for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosswire.record import plain
from crosswire.types import Brief, Figure, LinkKind, Question

if TYPE_CHECKING:
    import pandas as pd

NESTED = ("period", "origin", "sentence")


def render(brief: Brief) -> pd.DataFrame:
    """One row a figure, in the order of the brief, with its source and how its question stands.

    Raises:
        ImportError: pandas is not installed; it comes with the `dataframe` extra.
    """
    import pandas as pd

    asked = {question.id: question for question in brief.questions}
    return pd.DataFrame([_row(figure, asked.get(figure.question or "")) for figure in brief.figures])


def _row(figure: Figure, question: Question | None) -> dict[str, Any]:
    """A figure's fields, the nested ones flattened."""
    fields = plain(figure)
    for name in NESTED:
        fields.pop(name)
    speakers = [link.name for link in figure.origin if link.kind is LinkKind.SPEAKER]
    return {
        **fields,
        "source": speakers[-1] if speakers else None,
        "period": figure.period.text if figure.period else None,
        "label": question.label if question else None,
        "standing": question.standing.value if question else None,
        "independent_origins": question.independent_origins if question else None,
    }

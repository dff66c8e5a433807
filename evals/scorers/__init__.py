"""Predictions for the benchmark tasks against their gold: one file a task.

Each module has `score(gold, predictions)`, both lists of records with an `id`. A record without a prediction
counts as one for which nothing was predicted; a prediction for an unknown record is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from evals.scorers import attribution, figures, fivew1h, geo, pages, quantities, stories, tallies

Record = dict[str, Any]
Scorer = Callable[[Sequence[Record], Sequence[Record]], dict[str, Any]]

SCORERS: dict[str, Scorer] = {
    "attribution": attribution.score,
    "figures": figures.score,
    "fivew1h": fivew1h.score,
    "geo": geo.score,
    "pages": pages.score,
    "quantities": quantities.score,
    "stories": stories.score,
    "tallies": tallies.score,
}

HEADLINES: dict[str, tuple[str, ...]] = {
    "attribution": (
        "triple50.F1",
        "source.tokens.F1",
        "content.tokens.F1",
        "recall_unquoted",
        "recall_quoted",
    ),
    "figures": (
        *("figures.P", "figures.R"),
        *(f"{slot}.{what}" for slot in figures.SHOWN for what in ("right", *figures.shown_of(slot))),
    ),
    "fivew1h": ("who", "what", "when", "where", "mean"),
    "geo": ("overlap.F1", "exact.F1", "end_to_end161"),
    "pages": ("day", "htmldate"),
    "quantities": ("value.F1", "value+unit.F1", "all.F1"),
    "stories": ("bcubed.F1", "pairwise.F1"),
    "tallies": ("both", "both_if_2_or_more_hit", "killed.accuracy", "injured.accuracy"),
}
"""The scores that the table shows and the gate guards."""

__all__ = ["HEADLINES", "SCORERS", "Record", "Scorer"]

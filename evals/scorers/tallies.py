"""How many were killed and injured in an incident, over all its reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evals.scorers.records import Record, paired

OUTCOMES = ("killed", "injured")


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Exact accuracy over all incidents (no answer is wrong) and mean absolute error over those answered."""
    pairs = paired(gold, predictions)
    both = [all(_right(g, p, outcome) for outcome in OUTCOMES) for g, p in pairs]
    several = [hit for hit, (g, _) in zip(both, pairs, strict=True) if g["killed"] + g["injured"] >= 2]
    return {
        **{outcome: _outcome(pairs, outcome) for outcome in OUTCOMES},
        "both": _percent(both),
        "both_if_2_or_more_hit": _percent(several),
    }


def _right(gold: Record, prediction: Record, outcome: str) -> bool:
    said = prediction.get(outcome)
    return said is not None and said == gold[outcome]


def _outcome(pairs: Sequence[tuple[Record, Record]], outcome: str) -> dict[str, float | None]:
    answered = [abs(g[outcome] - p[outcome]) for g, p in pairs if p.get(outcome) is not None]
    return {
        "accuracy": _percent([_right(g, p, outcome) for g, p in pairs]),
        "answered": round(100 * len(answered) / len(pairs), 1),
        "MAE": round(sum(answered) / len(answered), 3) if answered else None,
        "accuracy_if_positive": _percent([_right(g, p, outcome) for g, p in pairs if g[outcome] > 0]),
    }


def _percent(hits: Sequence[bool]) -> float | None:
    return round(100 * sum(hits) / len(hits), 1) if hits else None

"""The score of a pair: a logistic model over the table of features, with the reasons that carried it."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from crosswire.collate.questions.features import TABLE, Pair
from crosswire.collate.questions.versions import meeting
from crosswire.resources.linking import Weights
from crosswire.steady import steady


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two figures answer one question, and why, the heaviest reason first."""

    score: float
    reasons: tuple[str, ...]


def evidence(pair: Pair) -> dict[str, float]:
    """The bare scores of all features, by name: what the weights are fitted on."""
    pair = _met(pair)
    return {name: feature(pair).value for name, feature in TABLE.items()}


def compare(pair: Pair, weights: Weights) -> Comparison:
    """Score a pair with fitted weights."""
    pair = _met(pair)
    total, told = weights.bias, []
    for name, feature in TABLE.items():
        score = feature(pair)
        share = weights.of.get(name, 0.0) * score.value
        total += share
        if score.reason and share:
            told.append((abs(share), score.reason))
    told.sort(key=lambda item: -item[0])  # stable: no order by what a reason says
    score_of_all = steady(1 / (1 + exp(-max(-30.0, min(30.0, total)))))
    return Comparison(score_of_all, tuple(reason for _, reason in told[:3]))


def _met(pair: Pair) -> Pair:
    """The pair in a unit that both are printed in, where there is one."""
    if not pair.a.also and not pair.b.also:
        return pair
    a, b = meeting(pair.a, pair.b)
    return Pair(a, b, pair.story)

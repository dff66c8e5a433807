"""The score of a pair: a logistic model over named evidence (Cox, 1958), with the reasons that carried it."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log
from typing import NamedTuple

from crosswire.link.likeness import Likeness
from crosswire.resources.weights import Weights
from crosswire.steady import steady

_SHOWN = 3  # reasons that a reader is given
_STEEP = 30.0  # log odds beyond which a score is as good as sure; keeps exp within its range
_SLACK = 1e-6  # log odds: far more than the noise of a sum


class Finding(NamedTuple):
    """What one look at a pair found; the reason is empty where it has nothing to tell a reader."""

    value: float
    reason: str = ""


def judge(evidence: Iterable[tuple[str, Finding]], weights: Weights) -> Likeness:
    """How likely two things are one.

    Args:
        evidence: By name, in a fixed order: of reasons that weigh alike, the earlier is told first.
        weights: What each kind of evidence is worth, in log odds for each unit of its value.

    Returns:
        The score, the name of the heaviest evidence that has a reason, and the heaviest few reasons.
    """
    total, reasons = weights.bias, []
    for name, found in evidence:
        share = weights.of.get(name, 0.0) * found.value
        total += share
        if found.reason and share:
            reasons.append((abs(share), name, found.reason))
    reasons.sort(key=lambda item: -item[0])  # stable: no order by what a reason says
    return Likeness(
        _chance(total), reasons[0][1] if reasons else "", tuple(reason for *_, reason in reasons[:_SHOWN])
    )


def reaches(evidence: Iterable[tuple[str, Finding]], weights: Weights, score: float) -> bool:
    """Whether a pair is scored that high; of the evidence no more is asked for than decides it.

    Args:
        evidence: By name, each name once, every value from 0 to 1; empty where nothing is shared.
        weights: What each kind of evidence is worth.
        score: The one asked for, between 0 and 1.
    """
    total, left = weights.bias, weights.most
    hopeless = log(score / (1 - score)) - _SLACK
    seen = False
    for name, found in evidence:
        seen, weight = True, weights.of.get(name, 0.0)
        total += weight * found.value
        left -= max(0.0, weight)
        if total + left < hopeless:
            return False
    return seen and _chance(total) >= score


def _chance(log_odds: float) -> float:
    return steady(1 / (1 + exp(-max(-_STEEP, min(_STEEP, log_odds)))))

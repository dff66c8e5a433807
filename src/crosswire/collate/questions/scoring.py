"""How likely two figures answer one question: the features of the pair, weighed."""

from __future__ import annotations

from crosswire.collate.questions.features import TABLE, Pair
from crosswire.collate.questions.versions import meeting
from crosswire.link import Likeness, judge
from crosswire.resources.weights import Weights


def evidence(pair: Pair) -> dict[str, float]:
    """The bare values of all features, by name: what the weights are fitted on."""
    pair = _met(pair)
    return {name: feature(pair).value for name, feature in TABLE.items()}


def compare(pair: Pair, weights: Weights) -> Likeness:
    """Score a pair with fitted weights."""
    pair = _met(pair)
    return judge(((name, feature(pair)) for name, feature in TABLE.items()), weights)


def _met(pair: Pair) -> Pair:
    """The pair in a unit that both are printed in, where there is one."""
    if not pair.a.also and not pair.b.also:
        return pair
    a, b = meeting(pair.a, pair.b)
    return Pair(a, b, pair.story)

"""Which reports are about one event: a grouping against the gold's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from evals.counting import percent
from evals.scorers.records import Record, paired


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Scores of the grouping; a report without a cluster stands alone."""
    made: dict[str, Hashable] = {}
    for record, prediction in paired(gold, predictions):
        label = prediction.get("cluster")
        made[record["id"]] = ("alone", record["id"]) if label is None else ("cluster", label)
    return grouping({record["id"]: record["event"] for record in gold}, made)


def grouping(gold: Mapping[str, Hashable], made: Mapping[str, Hashable]) -> dict[str, Any]:
    """B-cubed (Bagga and Baldwin, 1998), pairs, and the adjusted Rand index of Hubert and Arabie (1985)."""
    of_gold, of_made = Counter(gold.values()), Counter(made.values())
    both = Counter((gold[name], made[name]) for name in gold)
    precision = sum(n * n / of_made[m] for (_, m), n in both.items()) / len(gold)
    recall = sum(n * n / of_gold[g] for (g, _), n in both.items()) / len(gold)
    together, pairs_gold, pairs_made = _pairs(both), _pairs(of_gold), _pairs(of_made)
    every = len(gold) * (len(gold) - 1) / 2
    chance = pairs_gold * pairs_made / every if every else 0.0
    best = (pairs_gold + pairs_made) / 2
    rand = (together - chance) / (best - chance) if best != chance else 1.0
    return {
        "bcubed": percent(precision, 1, recall, 1),
        "pairwise": percent(together, pairs_made, together, pairs_gold),
        "ARI": round(100 * rand, 1),
        "clusters": len(of_made),
        "gold_clusters": len(of_gold),
    }


def _pairs(sizes: Counter[Any]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())

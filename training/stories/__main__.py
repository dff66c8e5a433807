"""`python -m training.stories BENCH`: fits what evidence for one event is worth, and prints what it reaches.

BENCH is the benchmark's folder, with `stories.jsonl.gz` and the texts of the incidents. The table first shows
weights fitted on the events of four folds, reached on those of the fifth, each fold in turn (the number to
expect elsewhere); then those fitted on all. With `--write` they go into the package; with `--spread` the
words of the benchmark's other articles are counted anew first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
from evals.scorers.stories import grouping

from crosswire.cluster.stories import Grouper, Window, find
from crosswire.cluster.stories.evidence import NAMES
from crosswire.resources.weights import Weights, table
from training.linking.fit import logistic
from training.stories import spread
from training.stories.data import Articles, Pool, corpora, pools

TARGET = Path(__file__).parents[2] / "src/crosswire/resources/weights/stories.json"
FOLDS, SEED, RIDGE = 5, 1, 1e-4


def main() -> None:
    options = _options()
    if options.spread:
        spread.write(options.bench)
    every = corpora(options.bench)
    known = list(pools(every))
    folds = _folds(sorted({event for articles in every for event in articles.events}))
    held = {
        fold: fitted(known, {event for event, own in folds.items() if own == fold}) for fold in range(FOLDS)
    }
    weights = fitted(known, set())
    for articles in every:
        labels = {fold: batch(articles, without) for fold, without in held.items()}
        _show_held(f"{articles.name}, each fold by the others", articles, folds, labels)
        one_by_one = {fold: stream(articles, without) for fold, without in held.items()}
        _show_held(f"{articles.name}, so, one at a time", articles, folds, one_by_one)
        _show(f"{articles.name}, fitted on all", articles, batch(articles, weights))
        _show(f"{articles.name}, one at a time", articles, stream(articles, weights))
    print(weights)
    if options.write:
        TARGET.write_text(json.dumps(_record(weights, known), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.stories", description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--spread", action="store_true", help="count words anew")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} into the package")
    return parser.parse_args()


def _folds(events: Sequence[str]) -> dict[str, int]:
    """A fold for each event."""
    order = np.random.default_rng(SEED).permutation(len(events))
    return {event: int(order[n]) % FOLDS for n, event in enumerate(events)}


def fitted(known: Sequence[Pool], without: Collection[str]) -> Weights:
    """The weights by the pairs of which neither is of certain events."""
    kept = [~np.isin(pool.events, sorted(without)).any(axis=1) for pool in known]
    x = np.vstack([pool.evidence[k] for pool, k in zip(known, kept, strict=True)])
    y = np.concatenate([pool.same[k] for pool, k in zip(known, kept, strict=True)])
    share = np.concatenate([np.full(k.sum(), p.share / k.sum()) for p, k in zip(known, kept, strict=True)])
    middle, wide = x.mean(0), x.std(0) + 1e-9
    bias, beta = logistic((x - middle) / wide, y, share / share.sum(), np.zeros(x.shape[1]), ridge=RIDGE)
    beta = beta / wide
    of = {name: round(float(weight), 3) for name, weight in zip(NAMES, beta, strict=True)}
    told = table("stories")
    return Weights(round(bias - float(beta @ middle), 3), of, float(told["threshold"]), float(told["sure"]))


def batch(articles: Articles, weights: Weights) -> dict[str, str]:
    return {report: story.id for story in find(articles.traits, weights) for report in story.reports}


def stream(articles: Articles, weights: Weights) -> dict[str, str]:
    """The same one at a time, in order of time."""
    grouper = Grouper(Window(), weights)
    for one in sorted(articles.traits, key=lambda t: (str(t.published), t.report)):
        grouper.add(one)
    return {t.report: str(grouper.story_of(t.report)) for t in articles.traits}


def _show(name: str, articles: Articles, made: dict[str, str]) -> None:
    gold = {one.report: event for one, event in zip(articles.traits, articles.events, strict=True)}
    print(f"{name:40} B-cubed {grouping(gold, made)['bcubed']}", flush=True)


def _show_held(
    name: str, articles: Articles, folds: Mapping[str, int], labels: Mapping[int, Mapping[str, str]]
) -> None:
    """B-cubed over articles, each in the grouping by weights that were fitted without its event."""
    gold = {one.report: event for one, event in zip(articles.traits, articles.events, strict=True)}
    clusters = {fold: Counter(made.values()) for fold, made in labels.items()}
    both = {
        fold: Counter((gold[name], label) for name, label in made.items()) for fold, made in labels.items()
    }
    sizes = Counter(articles.events)
    precision = recall = 0.0
    for report, event in gold.items():
        fold = folds[event]
        label = labels[fold][report]
        together = both[fold][event, label]
        precision += together / clusters[fold][label] / len(gold)
        recall += together / sizes[event] / len(gold)
    score = 2 * precision * recall / (precision + recall)
    print(f"{name:40} B-cubed P {precision:.3f} R {recall:.3f} F1 {score:.3f}", flush=True)


def _record(weights: Weights, known: Sequence[Pool]) -> dict[str, object]:
    """The weights with their provenance: what a later reader needs to fit them again."""
    before = table("stories")
    return {
        "provenance": {
            "command": "python -m training.stories BENCH --write",
            "method": "logistic regression on pairs of reports, events in five folds",
            "ridge": RIDGE,
            "pools": [
                {"name": p.name, "share": p.share, "pairs": len(p.same), "of one event": int(p.same.sum())}
                for p in known
            ],
            "evidence": before["provenance"]["evidence"],
        },
        **{name: before[name] for name in ("limits", "meaning")},
        "bias": weights.bias,
        "threshold": weights.threshold,
        "sure": weights.sure,
        "weights": dict(weights.of),
    }


if __name__ == "__main__":
    main()

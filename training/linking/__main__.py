"""`python -m training.linking GOLD…`: fits the weights of linking and prints what they reach.

GOLD is a folder of the kind of `evals/gold/sample`, an event file with its reports in the JSON lines
beside it, or a file of `evals/gold/stories`, whose reports `--texts` holds. For every story the table first
shows the weights fitted on the other stories (the number to expect elsewhere), then those fitted on all.
With `--write` the weights go into the package, with the digests of the data they were fitted on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crosswire.resources.weights import Weights, table
from training.linking.fit import fit
from training.linking.measure import SHOWN, measure
from training.linking.pairs import NAMES, Pairs, pairs_of
from training.linking.stories import TrainingStory, gold_at, prepare

PRIOR = Path(__file__).with_name("prior.json")
TARGET = Path(__file__).parents[2] / "src/crosswire/resources/weights/figures.json"
THRESHOLD, SURE = 0.5, 0.9


def main() -> None:
    options = _options()
    stories = [prepare(gold_at(path, *options.texts)) for path in options.gold]
    pairs = [pairs_of(story) for story in stories]
    print("weights fitted on the other stories")
    if len(stories) > 1:
        for n, story in enumerate(stories):
            _show(story, _weights(fit([*pairs[:n], *pairs[n + 1 :]], prior(), ridge=options.ridge)))
    fitted = _weights(fit(pairs, prior(), ridge=options.ridge))
    print("weights fitted on all stories")
    for story in stories:
        _show(story, fitted)
    if options.write:
        TARGET.write_text(
            json.dumps(_record(fitted, stories, pairs, options.ridge), indent=2) + "\n", "utf-8"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.linking", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--texts", nargs="*", type=Path, default=(), help="JSON lines with reports of golds in stand-off form"
    )
    parser.add_argument(
        "--ridge", type=float, default=0.05, help="how strongly the weights hold to the prior"
    )
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} into the package")
    return parser.parse_args()


def prior() -> NDArray[np.float64]:
    """The weights set by hand, in the order of the features."""
    told = json.loads(PRIOR.read_text("utf-8"))["weights"]
    return np.array([told.get(name, 0.0) for name in NAMES])


def _weights(fitted: tuple[float, NDArray[np.float64]]) -> Weights:
    bias, weights = fitted
    of = {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)}
    return Weights(bias=round(bias, 4), of=of, threshold=THRESHOLD, sure=SURE)


def _show(story: TrainingStory, weights: Weights) -> None:
    scores = measure(story, weights)
    cells = "  ".join(f"{name} {scores.get(name) or 0.0:.3f}" for name in SHOWN)
    print(f"  {story.gold.name:45.45}  {cells}")


def _record(
    weights: Weights, stories: Sequence[TrainingStory], pairs: Sequence[Pairs], ridge: float
) -> dict[str, object]:
    """The weights with their provenance: what a later reader needs to fit them again."""
    return {
        "provenance": {
            "command": "python -m training.linking GOLD… --write",
            "method": "logistic regression, ridge towards training/linking/prior.json, stories alike",
            "ridge": ridge,
            "gold": [
                {
                    "name": s.gold.name,
                    "sha256": s.gold.digest(),
                    "pairs": len(p.y),
                    "positive": int(p.y.sum()),
                }
                for s, p in zip(stories, pairs, strict=True)
            ],
        },
        **{name: table("figures")[name] for name in ("limits", "meaning")},
        "bias": weights.bias,
        "threshold": weights.threshold,
        "sure": weights.sure,
        "weights": weights.of,
    }


if __name__ == "__main__":
    main()

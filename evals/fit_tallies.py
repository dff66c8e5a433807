"""Fits the weights of the tally: `python -m evals.fit_tallies TALLIES.jsonl.gz [--folds N] [--write]`.

Without `--write` it only says how well weights fitted on the rest count the incidents of each fold: the
honest number. With it, the weights fitted on all incidents go into `crosswire/resources/tally`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from crosswire.collate.tally import weighing
from crosswire.config import load
from evals.predict import read
from evals.predict.tallies import reports

_WEIGHTS = Path(__file__).parents[1] / "src/crosswire/resources/tally/weights.json"
_PENALTY = 2.0
_STEPS = 200
_RATE = 0.05
_LEAST = 5
# Incidents with several people hit are the harder ones, and the ones that matter: each counts for two.
_STRESS = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """An incident: its candidate pairs, their evidence, and which pair is right (None: not among them)."""

    id: str
    pairs: tuple[weighing.Pair, ...]
    evidence: tuple[dict[str, float], ...]
    right: int | None
    many: bool


def case(record: dict[str, Any]) -> Case:
    told = reports(record, load())
    pairs = weighing.candidates(told)
    gold = (record["killed"], record["injured"])
    right = pairs.index(gold) if gold in pairs else None
    return Case(record["id"], pairs, tuple(weighing.features(told, p) for p in pairs), right, sum(gold) >= 2)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Weights that make the right pairs most likely, held small; by gradient steps with momentum (Adam)."""
    known = [one for one in cases if one.right is not None]
    counts = Counter(name for one in known for name in {n for e in one.evidence for n in e})
    names = sorted(name for name, count in counts.items() if count >= _LEAST)
    evidence = _listed(known, {name: i for i, name in enumerate(names)})
    sizes = np.array([len(one.pairs) for one in known])
    first = np.cumsum(sizes) - sizes
    right = np.zeros(int(sizes.sum()))
    right[first + np.array([one.right for one in known])] = 1
    stress = np.array([_STRESS if one.many else 1.0 for one in known])
    stress = np.repeat(stress / stress.mean(), sizes)
    weights, slope, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        scores = np.bincount(evidence.row, evidence.value * weights[evidence.name], len(right))
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, first), sizes))
        odds /= np.repeat(np.add.reduceat(odds, first), sizes)
        missed = ((right - odds) * stress)[evidence.row]
        change = np.bincount(evidence.name, evidence.value * missed, len(names))
        change = (change - _PENALTY * weights) / len(known)
        slope, spread = 0.9 * slope + 0.1 * change, 0.999 * spread + 0.001 * change**2
        weights += _RATE * (slope / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


@dataclass(frozen=True, slots=True)
class _Listed:
    """The evidence of all pairs: which pair, which name, what value. Most pairs have few of all names."""

    row: np.ndarray
    name: np.ndarray
    value: np.ndarray


def _listed(known: Sequence[Case], place: Mapping[str, int]) -> _Listed:
    every = enumerate(evidence for one in known for evidence in one.evidence)
    cells = [(row, place[n], v) for row, evidence in every for n, v in evidence.items() if n in place]
    row, name, value = zip(*cells, strict=True)
    return _Listed(np.array(row), np.array(name), np.array(value))


def counted(one: Case, weights: dict[str, float]) -> bool:
    """Whether the weights pick the right pair."""
    scores = [sum(weights.get(n, 0.0) * v for n, v in evidence.items()) for evidence in one.evidence]
    return one.right == scores.index(max(scores))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    cases = sorted(map(case, read(given.file)), key=lambda c: hashlib.sha256(c.id.encode()).digest())
    if not given.write:
        held_out(cases, given.folds)
        return
    source = "fitted by `python -m evals.fit_tallies` on the tallies of the benchmark's dev part"
    table = {"source": source, "incidents": len(cases), "weights": fit(cases)}
    _WEIGHTS.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def held_out(cases: Sequence[Case], folds: int) -> None:
    """Prints how many incidents of each fold are right with weights fitted on the others."""
    right = []
    for fold in range(folds):
        weights = fit([one for i, one in enumerate(cases) if i % folds != fold])
        right += [(one.many, counted(one, weights)) for i, one in enumerate(cases) if i % folds == fold]
    many = [ok for several, ok in right if several]
    print(f"both right: {100 * sum(ok for _, ok in right) / len(right):.1f} of {len(right)}")
    print(f"... where two or more were hit: {100 * sum(many) / len(many):.1f} of {len(many)}")


if __name__ == "__main__":
    main()

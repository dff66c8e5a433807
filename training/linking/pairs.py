"""Pairs of figures with their evidence, and whether the gold puts them under one question."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from evals.brief.questions import Matched, Slot, by_value
from evals.brief.scoring import _event_slot
from evals.brief.subject import subject
from numpy.typing import NDArray

from crosswire.collate.questions.apart import barred
from crosswire.collate.questions.blocking import candidates
from crosswire.collate.questions.features import TABLE, Pair, evidence
from crosswire.collate.questions.story import story
from crosswire.collate.questions.views import StoryView
from training.linking.stories import TrainingStory

NAMES = tuple(TABLE)


@dataclass(frozen=True)
class Pairs:
    """The candidate pairs of one story.

    `weight` sums to 1, so that every story counts alike; a question with many mentions counts with the
    square root of its pairs, or one question would be most of its story.
    """

    name: str
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    weight: NDArray[np.float64]


def slots_of(gold: Path) -> tuple[list[Slot], dict[str, list[str]], bool]:
    """The gold's questions, the names of its reports, and whether it annotates every figure."""
    if gold.is_file():
        data = json.loads(gold.read_text("utf-8"))
        slots = [_event_slot(s) for s in data["slots"] if s.get("kind", "number") == "number"]
        return (
            [s for s in slots if len(s.reports) > 1],
            {a["dId"]: [a["dId"]] for a in data["articles"]},
            False,
        )
    files = {path.stem: json.loads(path.read_text("utf-8")) for path in gold.glob("*.json")}
    by_id = {f["id"]: f for f in files["figures"] if not f.get("implicit")}
    slots = [
        Slot(s["slot"], (s["standing"], *s["standing_also"]), by_value(by_id, s["readings"]))
        for s in files["slots"]
    ]
    names = {name: [file, Path(file).stem] for name, file in files["reports"].items()}
    return [s for s in slots if len(s.reports) > 1], names, True


def matched(trained: TrainingStory) -> Matched:
    """The gold's questions laid over the figures that were extracted."""
    slots, names, exhaustive = slots_of(trained.gold.path)
    return Matched(subject(trained.data, names), slots, exhaustive=exhaustive)


def pairs_of(trained: TrainingStory) -> Pairs:
    """All pairs that linking would score, as far as the gold speaks of them."""
    laid, view = matched(trained), story(trained.extracts, trained.entities)
    rows, labels, slots = [], [], []
    for a, b in _scored(view):
        in_a, in_b = (laid.slots_of.get(view.views[n].id, set()) for n in (a, b))
        if not laid.exhaustive and not (in_a or in_b):
            continue
        rows.append(list(evidence(Pair(view.views[a], view.views[b], view)).values()))
        labels.append(float(bool(in_a & in_b)))
        slots.append(min(in_a & in_b, default=-1))
    return Pairs(trained.gold.name, np.array(rows), np.array(labels), _weights(labels, slots))


def _scored(view: StoryView) -> list[tuple[int, int]]:
    """The candidates, and every pair that a candidate of a candidate may bring into one group."""
    near = set(candidates(view.views))
    return [
        p
        for p in combinations(range(len(view.views)), 2)
        if p in near and not barred(view.views[p[0]], view.views[p[1]])
    ]


def _weights(labels: list[float], slots: list[int]) -> NDArray[np.float64]:
    size = Counter(slots)
    raw = np.array(
        [1.0 / np.sqrt(size[slot]) if label else 1.0 for label, slot in zip(labels, slots, strict=True)]
    )
    positive, negative = np.array(labels) == 1.0, np.array(labels) == 0.0
    share = 0.3
    raw[positive] *= share / max(raw[positive].sum(), 1e-9)
    raw[negative] *= (1 - share) / max(raw[negative].sum(), 1e-9)
    return raw


def only(pairs: Pairs, keep: list[int]) -> Pairs:
    return replace(pairs, x=pairs.x[:, keep])

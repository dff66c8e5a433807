"""Reports put into stories: all at once, one at a time, and beside weighted words alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from crosswire.cluster import stories
from crosswire.config import load
from evals.predict.stories import traits
from evals.scorers.stories import grouping

Record = dict[str, Any]
_WORD = re.compile(r"\w\w+")
_STEP = 0.02


def measure(records: Sequence[Record]) -> dict[str, float | None]:
    """B-cubed F1 of the batch, of the stream, and of TF-IDF with average linkage at its best cut.

    The baseline is helped by a cut that nobody could have known: what is above it is better in earnest.

    Args:
        records: Articles with `event`; dates, titles and addresses are read, events are not.
    """
    gold = {record["id"]: record["event"] for record in records}
    settings = load()
    every = [traits(record, settings) for record in records]
    batch = {name: story.id for story in stories.find(every) for name in story.reports}
    pairwise = grouping(gold, batch)["pairwise"]["F1"]
    return {
        "bcubed.F1": _bcubed(gold, batch),
        "pairwise.F1": None if pairwise is None else round(pairwise / 100, 4),
        "stream.bcubed.F1": _bcubed(gold, _stream(every)),
        "tfidf.bcubed.F1": max(_bcubed(gold, labels) or 0.0 for labels in _tfidf(records)),
    }


def _bcubed(gold: Mapping[str, Hashable], made: Mapping[str, Hashable]) -> float | None:
    found = grouping(gold, made)["bcubed"]["F1"]
    return None if found is None else round(found / 100, 4)


def _stream(every: Sequence[stories.Traits]) -> dict[str, str]:
    """One at a time, in order of time."""
    grouper = stories.Grouper()
    for one in sorted(every, key=lambda t: (t.published is None, str(t.published), t.report)):
        grouper.add(one)
    return {one.report: str(grouper.story_of(one.report)) for one in every}


def _tfidf(records: Sequence[Record]) -> list[dict[str, int]]:
    """TF-IDF (words of text and title, logarithmic counts) and average linkage, cut at every height."""
    counts = [Counter(_WORD.findall(f"{r.get('title') or ''} {r['text']}".casefold())) for r in records]
    spread = Counter(word for one in counts for word in one)
    place = {word: n for n, word in enumerate(sorted(word for word, held in spread.items() if held > 1))}
    rows = np.zeros((len(records), len(place)), dtype=np.float32)
    for row, one in enumerate(counts):
        for word, n in one.items():
            if word in place:
                rows[row, place[word]] = (1 + math.log(n)) * math.log((1 + len(counts)) / (1 + spread[word]))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths == 0, 1, lengths)
    apart = np.clip(1 - rows @ rows.T, 0, 1).astype(np.float64)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform((apart + apart.T) / 2, checks=False), "average")
    cuts = (fcluster(tree, 1 - height, "distance").tolist() for height in np.arange(_STEP, 0.6, _STEP))
    return [dict(zip((r["id"] for r in records), labels, strict=True)) for labels in cuts]

"""Reports put into stories: all at once, one at a time, and beside weighted words and a sentence encoder."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from crosswire.cluster import stories
from crosswire.config import load
from evals import encoded
from evals.predict.stories import traits
from evals.scorers.stories import grouping

Record = dict[str, Any]
Cosines = npt.NDArray[np.float32]
_WORD = re.compile(r"\w\w+")
_STEP = 0.02


def measure(records: Sequence[Record]) -> dict[str, float | None]:
    """B-cubed F1 of the batch, of the stream, and of baselines with average linkage at their best cuts.

    The baselines are TF-IDF and, where it is installed, MiniLM, alone and with TF-IDF (the mean of both
    cosines). They are helped by a cut that nobody could have known: what is above them is better in earnest.

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
        **{f"{name}.bcubed.F1": _best(gold, alike) for name, alike in _baselines(records)},
    }


def _baselines(records: Sequence[Record]) -> Iterator[tuple[str, Cosines]]:
    """How alike any two records are, by the names of the baselines."""
    words = _tfidf(records)
    yield "tfidf", words
    found = encoded.vectors([f"{r.get('title') or ''}. {r['text']}" for r in records])
    if found is not None:
        meant = found @ found.T
        yield "minilm", meant
        yield "minilm_tfidf", (words + meant) / 2


def _best(gold: Mapping[str, Hashable], alike: Cosines) -> float:
    """Average linkage, cut at every height: the best."""
    apart = np.clip(1 - alike, 0, 1).astype(np.float64)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform((apart + apart.T) / 2, checks=False), "average")
    cuts = (fcluster(tree, 1 - height, "distance").tolist() for height in np.arange(_STEP, 1.0, _STEP))
    return max(_bcubed(gold, dict(zip(gold, labels, strict=True))) or 0.0 for labels in cuts)


def _bcubed(gold: Mapping[str, Hashable], made: Mapping[str, Hashable]) -> float | None:
    found = grouping(gold, made)["bcubed"]["F1"]
    return None if found is None else round(found / 100, 4)


def _stream(every: Sequence[stories.Traits]) -> dict[str, str]:
    """One at a time, in order of time."""
    grouper = stories.Grouper()
    for one in sorted(every, key=lambda t: (t.published is None, str(t.published), t.report)):
        grouper.add(one)
    return {one.report: str(grouper.story_of(one.report)) for one in every}


def _tfidf(records: Sequence[Record]) -> Cosines:
    """TF-IDF: words of text and title, logarithmic counts."""
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
    return rows @ rows.T

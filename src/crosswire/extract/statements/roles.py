"""From the encoder's numbers to cues, and from each cue to its source and content.

Cues are found first; then each cue is asked which pieces are its source and its content, by a
biaffine scorer (Dozat and Manning 2017) with a bias for the distance between the two. Statements
of news hardly nest, so a piece of content goes to the cue that claims it most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosswire.steady import steady_chances

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CUE = 0.4  # a cue begins where O, B, I say so with this much
CONTENT = 0.45
SOURCE = 0.4
SOURCE_LEAST = 0.2  # below SOURCE, the run around the best piece still counts down to here
# Distances in pieces beyond which the next bucket begins, on either side of the cue.
EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
BUCKETS = 2 * (2 * len(EDGES) + 3)  # both sides and the cue itself; in its paragraph or not


@dataclass(frozen=True, slots=True)
class Found:
    """One cue with its source and content, as runs [first, end) of pieces; `score` is the cue's."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weights of the role scorer: pair (3, d+1, d+1) and bias (3, BUCKETS)."""

    pair: Floats
    bias: Floats

    def __call__(self, cue: Floats, tokens: Floats, buckets: Ints) -> Floats:
        """Probabilities of none, source, content: cue (c, d), tokens (n, d), buckets (c, n) -> (c, n, 3)."""
        left = np.concatenate([cue, np.ones((len(cue), 1), np.float32)], axis=1)
        right = np.concatenate([tokens, np.ones((len(tokens), 1), np.float32)], axis=1)
        logits = np.stack([left @ w @ right.T for w in self.pair], axis=-1) + self.bias.T[buckets]
        return steady_chances(softmax(logits))


def softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = (raised / raised.sum(axis=-1, keepdims=True)).astype(np.float32)
    return result


def buckets(cues: Sequence[tuple[int, int]], paragraphs: Sequence[int]) -> Ints:
    """The distance bucket of each piece from each cue: (c, n)."""
    at = np.arange(len(paragraphs))
    home = np.asarray(paragraphs)
    edges = np.asarray(EDGES)
    rows = []
    for first, end in cues:
        before, after = np.maximum(first - at, 0), np.maximum(at - end + 1, 0)
        side = np.where(before > 0, -np.searchsorted(edges, before, "left") - 1, 0)
        side = np.where(after > 0, np.searchsorted(edges, after, "left") + 1, side)
        rows.append((side + len(EDGES) + 1) * 2 + (home == home[first]))
    return np.stack(rows).astype(np.int64) if rows else np.zeros((0, len(paragraphs)), np.int64)


def cues(
    logits: Floats, paragraphs: Sequence[int], *, threshold: float = CUE
) -> list[tuple[int, int, float]]:
    """Runs of pieces that are cues, with the probability that one begins there."""
    chance = steady_chances(softmax(logits))
    inside, begins = 1 - chance[:, 0], chance[:, 1]
    found: list[tuple[int, int, float]] = []
    at, n = 0, len(paragraphs)
    while at < n:
        if paragraphs[at] < 0 or inside[at] < threshold:
            at += 1
            continue
        end = at + 1
        while (
            end < n and paragraphs[end] == paragraphs[at] and inside[end] >= threshold and begins[end] < 0.5
        ):
            end += 1
        found.append((at, end, float(inside[at:end].max())))
        at = end
    return found


def decide(found: Sequence[tuple[int, int, float]], roles: Floats, paragraphs: Sequence[int]) -> list[Found]:
    """Which pieces are the source and the content of each cue; a cue without content is dropped.

    Args:
        found: The cues of a chunk, in order.
        roles: Their probabilities of none, source, content for each piece: (c, n, 3).
        paragraphs: Which paragraph each piece is of; the marks between them belong to nobody.
    """
    if not found:
        return []
    real = np.asarray(paragraphs) >= 0
    content = np.where(real, roles[:, :, 2], 0)
    for row, (first, end, _) in enumerate(found):
        content[row, first:end] = 0
    owner = content.argmax(axis=0)
    result = []
    for row, (first, end, score) in enumerate(found):
        mine = _runs((content[row] > CONTENT) & (owner == row))
        if mine:
            source = _source(np.where(real, roles[row, :, 1], 0), (first, end))
            result.append(Found((first, end), source, mine, score))
    return result


def _runs(mask: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return tuple((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _source(chance: Floats, cue: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    chance = chance.copy()
    chance[cue[0] : cue[1]] = 0
    runs = _runs(chance > SOURCE)
    if not runs and chance.max() > SOURCE_LEAST:
        top = int(chance.argmax())
        runs = tuple(run for run in _runs(chance > SOURCE_LEAST) if run[0] <= top < run[1])
    if not runs:
        return ()
    return (max(runs, key=lambda run: (float(chance[run[0] : run[1]].sum()), -run[0])),)

"""Logistic regression on hashed features, by L-BFGS (Liu and Nocedal 1989) over all cases at once.

Nothing is drawn at random and the order of sums is fixed: the same cases give the same weights.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LOG = logging.getLogger("training.statements.logistic")
Floats = NDArray[np.float64]

STEPS = 120
KEPT = 8  # earlier steps that the shape of the loss is guessed from
ENOUGH = 1e-5  # share of the loss that a step must win, or the search ends
_WIDEST = 60.0  # a sum of weights beyond this is as good as certain


def fit(found: Sequence[NDArray[np.int64]], right: Floats, size: int, *, penalty: float) -> Floats:
    """The weights that tell right cases from wrong ones.

    Args:
        found: The places of each case's features in the table; place 0 is the bias of all.
        right: One for each case that is right, zero for the others.
        size: Places of the table.
        penalty: What a weight's square costs (half of it); the bias is free.
    """
    table = _table(found, size)
    weights = np.zeros(size + 1)
    loss, slope = _loss(weights, table, right, penalty)
    steps: list[Floats] = []
    turns: list[Floats] = []
    for number in range(STEPS):
        way = _way(slope, steps, turns)
        moved, next_loss, next_slope = _search(weights, way, (table, right, penalty), (loss, slope))
        if (moved - weights) @ (next_slope - slope) > 0:
            steps, turns = [*steps, moved - weights][-KEPT:], [*turns, next_slope - slope][-KEPT:]
        won = loss - next_loss
        weights, loss, slope = moved, next_loss, next_slope
        LOG.info("step %d, loss %.4f", number + 1, loss / len(right))
        if won < ENOUGH * loss:
            break
    return weights[:size]


def _table(found: Sequence[NDArray[np.int64]], size: int) -> NDArray[np.int32]:
    """One column a case, filled up with a place behind the table whose weight stays zero."""
    table = np.full((max(map(len, found)), len(found)), size, np.int32)
    for column, places in enumerate(found):
        table[: len(places), column] = places
    return table


def _loss(weights: Floats, table: NDArray[np.int32], right: Floats, penalty: float) -> tuple[float, Floats]:
    """The loss with its penalty, and its slope."""
    total = np.zeros(table.shape[1])
    for row in table:
        total += weights[row]
    total = np.clip(total, -_WIDEST, _WIDEST)
    cost = np.full(len(weights), penalty)
    cost[0] = 0
    loss = (np.logaddexp(0, total) - right * total).sum() + 0.5 * (cost * weights**2).sum()
    error = 1 / (1 + np.exp(-total)) - right
    slope = cost * weights
    for row in table:
        slope += np.bincount(row, error, len(weights))
    slope[-1] = 0
    return float(loss), slope


def _way(slope: Floats, steps: Sequence[Floats], turns: Sequence[Floats]) -> Floats:
    """The direction of the next step: the slope, bent by what earlier steps showed."""
    if not steps:
        return slope / max(1.0, float(np.abs(slope).max()))
    way = slope.copy()
    shares = []
    for step, turn in zip(reversed(steps), reversed(turns), strict=True):
        shares.append(step @ way / (turn @ step))
        way -= shares[-1] * turn
    way *= (steps[-1] @ turns[-1]) / (turns[-1] @ turns[-1])
    for step, turn, share in zip(steps, turns, reversed(shares), strict=True):
        way += step * (share - turn @ way / (turn @ step))
    return way


def _search(
    weights: Floats,
    way: Floats,
    cases: tuple[NDArray[np.int32], Floats, float],
    here: tuple[float, Floats],
) -> tuple[Floats, float, Floats]:
    """The first of ever shorter steps that wins enough (Armijo), with its loss and slope."""
    length, (loss, slope) = 1.0, here
    while True:
        moved = weights - length * way
        found, turned = _loss(moved, *cases)
        if found <= loss - 1e-4 * length * float(slope @ way) or length < 1e-6:
            return moved, found, turned
        length /= 2

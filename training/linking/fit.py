"""Logistic regression with a ridge, by Newton's method: a page of numpy instead of a dependency."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.linking.pairs import Pairs


def fit(
    stories: Sequence[Pairs], prior: NDArray[np.float64], *, ridge: float
) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights; the bias is free, every story weighs the same.

    Args:
        stories: Pairs of each story, weights summing to one within it.
        prior: What each weight is before any data: set by hand, because five stories are few.
        ridge: How strongly the weights hold to the prior.
    """
    x = np.vstack([s.x for s in stories])
    y, weight = (
        np.concatenate([s.y for s in stories]),
        np.concatenate([s.weight for s in stories]) / len(stories),
    )
    return logistic(x, y, weight, prior, ridge=ridge)


def logistic(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    weight: NDArray[np.float64],
    prior: NDArray[np.float64],
    *,
    ridge: float,
) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights of single pairs, each with its share in the whole."""
    x = np.hstack([np.ones((len(y), 1)), x])
    shrink = np.full(x.shape[1], ridge)
    shrink[0] = 1e-9
    start = np.concatenate([[0.0], prior])
    beta = start.copy()
    for _ in range(100):
        p = 1 / (1 + np.exp(-(x @ beta)))
        gradient = x.T @ (weight * (p - y)) + shrink * (beta - start)
        hessian = (x * (weight * np.maximum(p * (1 - p), 1e-9))[:, None]).T @ x + np.diag(shrink)
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[0]), beta[1:]

"""Numbers that decide something, without the digits that vary from processor to processor.

Sums of products, logarithms and exponentials may differ in their last bits where a processor has other
instructions, or a library other code for it. Rounded, they are the same wherever they lie more than
that from the edge of a step; so a comparison with a limit, and the choice of the greatest, come out alike.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

DIGITS: Final = 9
"""Decimals kept of what is computed in double precision: its noise lies near the fifteenth."""

DIGITS_OF_A_NETWORK: Final = 4
"""Decimals kept of what a network in single precision gives: its noise lies near the sixth."""


def steady(score: float) -> float:
    """A score in double precision, without its noise."""
    return round(score, DIGITS)


def steady_array(scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Scores in double precision, without their noise."""
    result: npt.NDArray[np.float64] = np.round(scores, DIGITS)
    return result


def steady_chances(chances: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Probabilities that a network gave, without their noise."""
    result: npt.NDArray[np.float32] = np.round(chances, DIGITS_OF_A_NETWORK)
    return result

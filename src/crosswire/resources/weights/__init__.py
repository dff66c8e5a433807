"""What evidence is worth when two things are compared, and from which score they are one: one file a kind.

figures.json is fitted by `python -m training.linking`; the others say themselves how they came about.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from crosswire.errors import ResourceError


@dataclass(frozen=True)
class Weights:
    """What each kind of evidence is worth, and the scores that decide.

    Attributes:
        bias: Log odds of a pair of which nothing is known.
        of: Name of a kind of evidence to log odds for each unit of it.
        threshold: Mean score from which two groups become one.
        sure: Score from which a single pair is sure to be one.
    """

    bias: float
    of: Mapping[str, float]
    threshold: float
    sure: float

    @cached_property
    def most(self) -> float:
        """All that can speak for a pair, in log odds."""
        return sum(weight for weight in self.of.values() if weight > 0)


@cache
def table(kind: str) -> Mapping[str, Any]:
    """The constants for one kind of thing as plain data: "figures", "passages", "names", "stories", "copies".

    Raises:
        ResourceError: The file is missing or is no JSON.
    """
    try:
        found: dict[str, Any] = json.loads(
            resources.files(__package__).joinpath(f"{kind}.json").read_text("utf-8")
        )
    except (OSError, ValueError) as problem:
        raise ResourceError(
            f"weights/{kind}.json cannot be read: {problem}; reinstall crosswire"
        ) from problem
    return found


@cache
def weights(kind: str) -> Weights:
    """The model for one kind of thing: "figures" or "passages"."""
    data = table(kind)
    return Weights(
        bias=float(data["bias"]),
        of={name: float(weight) for name, weight in data["weights"].items()},
        threshold=float(data["threshold"]),
        sure=float(data["sure"]),
    )


@cache
def limits(kind: str) -> Mapping[str, float]:
    """The cut-offs for one kind of thing, by name."""
    return {name: float(limit) for name, limit in table(kind)["limits"].items()}

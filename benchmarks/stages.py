"""Where the time of a brief goes, stage by stage."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any


def profile(paths: Sequence[Path], runs: int) -> dict[str, float]:
    """Median seconds of each stage, in the order of the flow."""
    from crosswire import pipeline

    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        clock = _Clock()
        pipeline.brief(paths, watch=clock)
        for stage, took in clock.took.items():
            times[stage].append(took)
    return {stage: median(each) for stage, each in times.items()}


class _Clock:
    """Told of each stage's result, it notes how long that took."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}
        self.since = time.perf_counter()

    def __call__(self, stage: str, _result: Any) -> None:
        now = time.perf_counter()
        self.took[stage] = now - self.since
        self.since = now

"""How collation grows with the number of reports."""

from __future__ import annotations

import math
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.generator import write

SIZES = (10, 100, 1000)
_OFTEN = 100
SLACK = 1.5
"""One step may cost this much more than n log n, the whole way not: the smallest size takes milliseconds, and
its figures have fewer candidates than the cap that holds from some fifty reports on."""


@dataclass(frozen=True)
class Point:
    """Collation of a story of `reports` reports."""

    reports: int
    figures: int
    seconds: float
    megabytes: float


def measure(sizes: Sequence[int] = SIZES) -> list[Point]:
    return [_point(size) for size in sizes]


def _point(size: int) -> Point:
    """Extraction is done first and not counted: it is linear, and the question is collation.

    Time is processor time, of a small story the smaller of two runs: the first one loads what the later ones
    find loaded. Memory is taken in a run of its own, since watching it slows the work.
    """
    from crosswire import pipeline

    with tempfile.TemporaryDirectory() as folder:
        extraction = pipeline.extract(list(write(Path(folder), size)))
    runs = 2 if size <= _OFTEN else 1
    took = min(_processor_seconds(lambda: pipeline.collate(extraction)) for _ in range(runs))
    tracemalloc.start()
    pipeline.collate(extraction)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    figures = sum(len(extract.figures) for extract in extraction.extracts)
    return Point(size, figures, took, peak / 1e6)


def _processor_seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def log_linear(small: int, large: int) -> float:
    """How many times larger n log n is at `large` than at `small`."""
    return (large * math.log(large)) / (small * math.log(small))


def verdict(points: Sequence[Point]) -> list[tuple[str, ...]]:
    """Each step and the whole way: how many times time and memory grew, and n log n beside them."""
    steps = [*pairwise(points), *([(points[0], points[-1])] if len(points) > 2 else [])]
    return [
        (
            f"{small.reports:,} to {large.reports:,}",
            f"{large.seconds / max(small.seconds, 1e-9):.0f}",
            f"{large.megabytes / max(small.megabytes, 1e-9):.0f}",
            f"{log_linear(small.reports, large.reports):.0f}",
        )
        for small, large in steps
    ]


def breaches(points: Sequence[Point]) -> list[str]:
    """Where time or memory grew faster than n log n: over the whole way, or by far in one step."""
    steps = [(small, large, SLACK) for small, large in pairwise(points)]
    whole = [(points[0], points[-1], 1.0)] if len(points) > 2 else []
    found = []
    for small, large, slack in (*steps, *whole):
        allowed = slack * log_linear(small.reports, large.reports)
        for what in ("seconds", "megabytes"):
            times = getattr(large, what) / max(getattr(small, what), 1e-9)
            if times > allowed:
                found.append(
                    f"{what} grew {times:.0f} times from {small.reports} to {large.reports} reports, "
                    f"more than {allowed:.0f}"
                )
    return found

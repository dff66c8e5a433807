"""How reading, extraction and collation of one report grow with its length."""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.growth import log_linear
from crosswire.sample import paths

WORDS = (10_000, 20_000, 50_000, 100_000)
SLACK = 1.25
"""What a step may cost more than n log n: timings vary, and a short report's figures have few neighbours."""

_SEED = 7
_NUMBER = re.compile(r"\b\d{1,3}\b")


@dataclass(frozen=True)
class Point:
    """One report of `words` words: processor seconds of extraction (with reading) and of collation."""

    words: int
    figures: int
    extraction: float
    collation: float


def text(words: int) -> str:
    """A report of about that length: paragraphs of the sample in a fixed disorder, with other small numbers.

    >>> text(500) == text(500)
    True
    """
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    plain = [path for path in paths() if path.suffix == ".txt"]
    known = [p for path in plain for p in path.read_text("utf-8").split("\n\n") if len(p.split()) > 8]
    found: list[str] = []
    length = 0
    while length < words:
        chosen = _NUMBER.sub(lambda _: str(chance.randint(2, 9000)), chance.choice(known))
        found.append(chosen)
        length += len(chosen.split())
    return "\n\n".join(found)


def measure(sizes: Sequence[int] = WORDS) -> list[Point]:
    """Extraction and collation of one report, size after size; the models are loaded before."""
    from crosswire import pipeline

    pipeline.brief([paths()[0]])
    return [_point(size) for size in sizes]


def _point(size: int) -> Point:
    from crosswire import pipeline

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text(size), "utf-8")
        began = time.process_time()
        extraction = pipeline.extract([path])
        extracted = time.process_time()
    pipeline.collate(extraction)
    figures = sum(len(extract.figures) for extract in extraction.extracts)
    return Point(size, figures, extracted - began, time.process_time() - extracted)


def breaches(points: Sequence[Point]) -> list[str]:
    """Steps that grew faster than n log n."""
    return [
        f"{what} grew {times:.1f} times from {small.words:,} to {large.words:,} words, over {allowed:.1f}"
        for small, large in pairwise(points)
        for allowed in [SLACK * log_linear(small.words, large.words)]
        for what in ("extraction", "collation")
        for times in [getattr(large, what) / max(getattr(small, what), 1e-9)]
        if times > allowed
    ]

"""The whole brief against the bare language model, on the same texts in the same process."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

LIMIT = 2.5
"""The brief may cost this many times the bare model."""


class Times(NamedTuple):
    """Seconds on the wall clock, and of the processor."""

    wall: float
    processor: float


@dataclass(frozen=True)
class Paired:
    """Runs of two things in turn."""

    bare: tuple[Times, ...]
    whole: tuple[Times, ...]

    @property
    def ratio(self) -> float:
        """Median of the ratios of neighbouring runs, in processor time.

        Other work on the machine stretches the wall clock, and not of both runs alike. Threads count in full,
        so that the ratio is never kinder than the wall clock of an idle machine.
        """
        return median(w.processor / b.processor for w, b in zip(self.whole, self.bare, strict=True))

    @property
    def wall_ratio(self) -> float:
        """The same by the wall clock."""
        return median(w.wall / b.wall for w, b in zip(self.whole, self.bare, strict=True))


def times(work: Callable[[], object]) -> Times:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Times(time.perf_counter() - wall, time.process_time() - processor)


def paired(bare: Callable[[], object], whole: Callable[[], object], runs: int) -> Paired:
    """Time both by turns, after one run of each that loads what is to be loaded."""
    bare()
    whole()
    pairs = [(times(bare), times(whole)) for _ in range(runs)]
    return Paired(tuple(b for b, _ in pairs), tuple(w for _, w in pairs))


def model_alone(texts: Sequence[str]) -> Callable[[], object]:
    """The language model as it is published over the texts, with nothing before, after or within it."""
    from crosswire.config import load as settings
    from crosswire.languages.en.parser import BATCH, plain

    model = plain(settings().language_pipeline)
    return lambda: list(model.pipe(texts, batch_size=BATCH))


def brief(paths: Sequence[Path], runs: int) -> tuple[Paired, int]:
    """The times of the whole brief, and how many words the texts have."""
    from crosswire import pipeline

    texts = _texts(paths)
    found = paired(model_alone(texts), lambda: pipeline.brief(paths), runs)
    return found, sum(len(text.split()) for text in texts)


def extraction(paths: Sequence[Path], runs: int, statements: str) -> Paired:
    """The times of extraction alone, with one way of finding statements."""
    from crosswire import pipeline
    from crosswire.config import load as settings

    told = settings(statements=statements)
    return paired(model_alone(_texts(paths)), lambda: pipeline.extract(paths, told), runs)


def _texts(paths: Sequence[Path]) -> list[str]:
    from crosswire import pipeline

    return [report.text for report in pipeline.read(paths).reports]

"""The whole brief against the bare language model, on the same texts in the same process."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

LIMIT = 2.5
"""The brief may cost this many times the bare model."""


@dataclass(frozen=True)
class Paired:
    """Runs of two things in turn, in seconds."""

    bare: tuple[float, ...]
    whole: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median of the ratios of neighbouring runs: what else the machine does weighs on both alike."""
        return median(w / b for w, b in zip(self.whole, self.bare, strict=True))


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def paired(bare: Callable[[], object], whole: Callable[[], object], runs: int) -> Paired:
    """Time both by turns, after one run of each that loads what is to be loaded."""
    bare()
    whole()
    times = [(seconds(bare), seconds(whole)) for _ in range(runs)]
    return Paired(tuple(b for b, _ in times), tuple(w for _, w in times))


def model_alone(texts: Sequence[str]) -> Callable[[], object]:
    """The language model over the texts, with nothing before or after it."""
    from crosswire.analyse.language import BATCH, load
    from crosswire.config import load as settings

    model = load(settings().language_pipeline)
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

"""What one more report of a story costs, beside what nothing can spare it: language model and collation."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.against import model_alone
from benchmarks.generator import write

if TYPE_CHECKING:
    from crosswire.store import Growth, Store
    from crosswire.types import Report

SIZES = (10, 50, 100)
JUDGED, LIMIT = 50, 1.3
"""The 50th report may cost this many times the bare model on it and the collation of its story."""
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_STORY = "story"


@dataclass(frozen=True)
class Cost:
    """Processor seconds of the last reports of a story of `reports`.

    Attributes:
        model: The language model alone, on such a report.
        collation: Collation alone, of the story with it.
        held: The report stored, read, collated with the others, and the brief stored: by a watcher that has
            the story in memory.
        cold: The same by a process that has just opened the store.
    """

    reports: int
    model: float
    collation: float
    held: float
    cold: float

    @property
    def ratio(self) -> float:
        return self.held / (self.model + self.collation)

    @property
    def cold_ratio(self) -> float:
        return self.cold / (self.model + self.collation)


def measure(sizes: Sequence[int] = SIZES, runs: int = 3) -> list[Cost]:
    return [_cost(size, runs) for size in sizes]


def _cost(size: int, runs: int) -> Cost:
    """Medians over the last reports of the story: each is added as one more, by turns held and cold."""
    from crosswire import pipeline
    from crosswire.config import load
    from crosswire.store import Growth, open_store

    with tempfile.TemporaryDirectory() as folder:
        reading = pipeline.read(list(write(Path(folder), size)))
        extraction = pipeline.extract(reading)
        first = size - 2 * runs
        with open_store(f"{folder}/store.db") as store:
            watcher = Growth(store, load())
            _add(store, watcher, reading.reports[:first])
            held, cold = [], []
            for one, other in _pairs(reading.reports[first:]):
                held.append(_seconds(partial(_add, store, watcher, [one])))
                cold.append(_seconds(partial(_add, store, Growth(store, load()), [other])))
                watcher.brief(_STORY, _NOW)
    texts = [report.text for report in reading.reports[first:]]
    bare, collated = model_alone(texts), partial(pipeline.collate, extraction)
    bare()
    model = median(_seconds(bare) for _ in range(runs)) / len(texts)
    return Cost(size, model, median(_seconds(collated) for _ in range(runs)), median(held), median(cold))


def _pairs(reports: Sequence[Report]) -> list[tuple[Report, Report]]:
    return list(zip(reports[::2], reports[1::2], strict=True))


def _add(store: Store, growth: Growth, reports: Sequence[Report]) -> None:
    """Stores reports as of the story, and its brief."""
    with store.write() as unit:
        unit.stories.add(_STORY, "", _NOW)
        for report in reports:
            unit.stories.put(unit.reports.add(report, _NOW).report, _STORY, _NOW)
    growth.brief(_STORY, _NOW)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def breaches(costs: Sequence[Cost]) -> list[str]:
    """Whether the report that is judged costs too much, whoever adds it; the others are there to compare."""
    return [
        f"report {cost.reports} of a story costs {worst:.2f} times the model on it and the collation"
        for cost in costs
        if cost.reports == JUDGED and (worst := max(cost.ratio, cost.cold_ratio)) > LIMIT
    ]

"""Predictions of crosswire for the benchmark tasks, one file a task.

Each module has `predict(records)`, which takes the gold's records (it reads only what a reader of the news
has: text, title, date …) and yields one prediction a record, in the form that the task's scorer documents.
"""

from __future__ import annotations

import gzip
import importlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Predictor = Callable[[Iterable[Record]], Iterator[Record]]

TASKS = ("attribution", "fivew1h", "geo", "pages", "quantities", "stories", "tallies")


def predictor(task: str) -> Predictor:
    """The predictor of a task.

    Raises:
        ModuleNotFoundError: There is none (yet) for the task.
    """
    return importlib.import_module(f"evals.predict.{task}").predict  # type: ignore[no-any-return]


def read(path: Path) -> list[Record]:
    """JSON lines, plain or with gzip."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]

"""Gold stories, read, analysed and extracted as the brief does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import lineage
from crosswire.collate.entities import Entities, resolve
from crosswire.collate.speakers import attribute
from crosswire.config import load
from crosswire.extract import extract
from crosswire.read import read
from crosswire.record import plain
from crosswire.types import Extract


@dataclass(frozen=True)
class Gold:
    """A gold annotation: where it lies, its reports, and a digest that names this very data."""

    path: Path
    reports: tuple[Path, ...]

    @property
    def name(self) -> str:
        return self.path.stem

    def digest(self) -> str:
        files = sorted(self.path.glob("*.json")) if self.path.is_dir() else [self.path]
        total = hashlib.sha256()
        for file in (*files, *self.reports):
            total.update(hashlib.sha256(file.read_bytes()).digest())
        return total.hexdigest()


@dataclass(frozen=True)
class TrainingStory:
    """One gold story ready to be linked."""

    gold: Gold
    extracts: tuple[Extract, ...]
    entities: Entities
    origin_of: dict[str, str]
    data: dict[str, Any]
    """Reports and figures as the brief prints them: what the scorers of `evals` read."""


def gold_at(path: Path) -> Gold:
    """A folder with `reports.json`, whose reports lie in `--reports` or beside it, or an event file.

    Raises:
        FileNotFoundError: The reports of the gold are in none of the known places.
    """
    if path.is_file():
        return Gold(path, (path.with_suffix(".jsonl"),))
    names = json.loads((path / "reports.json").read_text("utf-8")).values()
    for folder in (path.parent.parent / path.name, path, *_sample()):
        files = tuple(folder / name for name in names)
        if all(file.exists() for file in files):
            return Gold(path, files)
    raise FileNotFoundError(f"{path}: its reports lie neither beside it nor in ../../{path.name}")


def _sample() -> Sequence[Path]:
    from crosswire.sample import paths

    return sorted({Path(str(path)).parent for path in paths()})


def prepare(gold: Gold) -> TrainingStory:
    """Run the stages before questions on the reports of a gold story."""
    settings = load()
    reading = read(gold.reports, settings)
    analyses, _ = analyse(reading.reports, settings)
    extracts = extract(analyses, settings)
    ordered = sorted(
        extracts, key=lambda e: (e.report.published is None, str(e.report.published), e.report.id)
    )
    entities = resolve(ordered)
    placed = [attribute(found, entities) for found in ordered]
    traced = lineage.trace(placed, entities, find_copies([e.report for e in placed]))
    data = {
        "reports": [plain(e.report) for e in placed],
        "figures": [plain(f) for e in placed for f in e.figures],
        "lineage": {"links": []},
        "sums": [],
        "questions": [],
    }
    return TrainingStory(gold, tuple(placed), entities, dict(traced.origin_of), data)

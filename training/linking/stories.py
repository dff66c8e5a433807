"""Gold stories, read, analysed and extracted as the brief does."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import lineage
from crosswire.collate.entities import Entities, resolve
from crosswire.collate.speakers import attribute
from crosswire.config import Settings, load
from crosswire.extract import extract
from crosswire.read import read
from crosswire.record import plain
from crosswire.types import Extract, Reading
from evals import stories_gold


@dataclass(frozen=True)
class Gold:
    """A gold annotation: where it lies, its reports, and a digest that names this very data.

    With `standing_off`, `reports` are files of records of which the gold names some.
    """

    path: Path
    reports: tuple[Path, ...]
    standing_off: bool = False

    @property
    def name(self) -> str:
        return self.path.stem

    def digest(self) -> str:
        files = sorted(self.path.glob("*.json")) if self.path.is_dir() else [self.path]
        total = hashlib.sha256()
        # A gold that stands off names the digest of each text itself.
        for file in (*files, *(() if self.standing_off else self.reports)):
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


def gold_at(path: Path, *texts: Path) -> Gold:
    """A folder with `reports.json` whose reports lie beside it, an event file, or a gold that stands off.

    Args:
        path: The folder or file.
        *texts: JSON lines that hold the reports of golds in stand-off form.

    Raises:
        FileNotFoundError: The reports of the gold are in none of the known places.
    """
    if path.is_file():
        beside = path.with_suffix(".jsonl")
        if beside.exists():
            return Gold(path, (beside,))
        if not texts:
            raise FileNotFoundError(f"{path}: its reports do not lie beside it; name them with --texts")
        return Gold(path, texts, standing_off=True)
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
    reading = _read(gold, settings)
    analyses, _ = analyse(reading.reports, settings)
    extracts = extract(analyses, settings)
    ordered = sorted(
        extracts, key=lambda e: (e.report.published is None, str(e.report.published), e.report.id)
    )
    entities = resolve(ordered)
    placed = [attribute(found, entities) for found in ordered]
    traced = lineage.trace(placed, entities, find_copies(placed))
    data = {
        "reports": [plain(e.report) for e in placed],
        "figures": [plain(f) for e in placed for f in e.figures],
        "lineage": {"links": []},
        "sums": [],
        "questions": [],
    }
    return TrainingStory(gold, tuple(placed), entities, dict(traced.origin_of), data)


def _read(gold: Gold, settings: Settings) -> Reading:
    """The reports of the gold, in the way that the brief reads them."""
    if not gold.standing_off:
        return read(gold.reports, settings)
    told = json.loads(gold.path.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        records = stories_gold.reports(told, *gold.reports)
        file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        return read((file,), settings)

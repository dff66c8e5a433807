"""Two readings of one passage: how far they agree is scored as a program's reading is."""

from __future__ import annotations

import json
from pathlib import Path

from evals.scorers import figures

from evals import agreement

TEXT = "In Orlen 40 bakers struck on Monday, the guild said."
FIGURE = {
    "start": 9, "end": 11, "kind": "count", "value": 40.0, "low": 40.0, "high": 40.0, "modifier": "exact",
    "implicit": False, "vague": False, "unit": None, "counted": [12, 18],
    "outcome": {"label": "struck", "trigger": [19, 25]}, "owner": None, "place": [[3, 8]], "time": [29, 35],
    "event": None, "role": None, "source": [37, 46], "modality": "asserted",
}  # fmt: skip


def _lay(folder: Path, second: dict[str, object]) -> Path:
    """The files of two readings, and a benchmark with the text."""
    line = {"passage": "x1", "file": "geo", "record": "g1", "start": 0, "end": len(TEXT)}
    (folder / "second").mkdir()
    (folder / "x.jsonl").write_text(json.dumps(line | {"figures": [FIGURE]}) + "\n", "utf-8")
    (folder / "second/x.jsonl").write_text(json.dumps(line | {"figures": [second]}) + "\n", "utf-8")
    (folder / "geo.jsonl").write_text(json.dumps({"id": "g1", "text": TEXT}) + "\n", "utf-8")
    return folder


def _score(folder: Path) -> dict[str, object]:
    both = list(agreement.pairs(folder, folder))
    scores = figures.score([first for first, _ in both], [second for _, second in both])
    return {name: values["right"] for name, values in scores.items() if values.get("n")}


def test_a_reading_agrees_with_itself(tmp_path: Path) -> None:
    assert set(_score(_lay(tmp_path, FIGURE)).values()) == {100.0}


def test_only_the_slot_that_differs_disagrees(tmp_path: Path) -> None:
    scores = _score(_lay(tmp_path, FIGURE | {"place": [], "role": "total"}))
    assert {name for name, right in scores.items() if right != 100.0} == {"place", "role"}

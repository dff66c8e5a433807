"""The log of the readings: complete, possible, printed as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.reading import log

LINE = {
    "round": 3, "reader": "A", "version": "x", "stories": ["s1", "s2"],
    "rows": {"right": 6, "misleading": 1, "wrong": 1}, "differences": [3, 4], "headline": [2, 2],
}  # fmt: skip


def _log(folder: Path, *lines: dict[str, object]) -> Path:
    path = folder / "rounds.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return path


def test_the_log_of_the_project_holds_every_round_once() -> None:
    readings = log.rounds()
    numbers = sorted({reading.round for reading in readings})
    assert numbers == list(range(len(numbers)))
    assert len({(reading.round, reading.reader) for reading in readings}) == len(readings)


def test_a_story_is_read_in_one_round_alone(tmp_path: Path) -> None:
    log.rounds(_log(tmp_path, LINE, LINE | {"reader": "B"}))
    with pytest.raises(log.LogError, match="s1: read in round 3 and again in 4"):
        log.rounds(_log(tmp_path, LINE, LINE | {"round": 4}))


def test_no_more_is_shown_than_there_was(tmp_path: Path) -> None:
    with pytest.raises(log.LogError, match="differences has 5 of 4"):
        log.rounds(_log(tmp_path, LINE | {"differences": [5, 4]}))


def test_a_round_of_two_readers_has_their_mean(tmp_path: Path) -> None:
    other = LINE | {"reader": "B", "rows": {"right": 2, "misleading": 2, "wrong": 0}, "differences": [1, 4]}
    printed = list(log.rows(log.rounds(_log(tmp_path, LINE, other))))
    assert printed[0][:9] == ("3", "A", "2", "8", "6 (75 %)", "1 (12 %)", "1 (12 %)", "4.0", "3 of 4")
    assert printed[0][9:11] == ("-", "2 of 2")
    assert printed[-1][4:9] == ("62 %", "31 %", "6 %", "3.0", "50 %")

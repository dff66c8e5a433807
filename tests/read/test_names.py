"""What a report is called comes from itself: its own id, its address, or else its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import crosswire
from crosswire.config import Settings, load
from crosswire.read import read


@pytest.fixture
def settings() -> Settings:
    return load()


TEXT = "A crane fell onto the quay at Lund on Monday. Two dockers were hurt, the harbour office said."


def names(settings: Settings, *paths: Path) -> list[str]:
    return [report.id for report in read(list(paths), settings).reports]


def test_neither_the_file_nor_the_other_inputs_change_a_name(tmp_path: Path, settings: Settings) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "z.txt"
    one.write_text(TEXT)
    (alone,) = names(settings, one)
    other.write_text("An older text of another kind, which is read beside it. It has two sentences.")
    assert alone in names(settings, one, other)
    moved = tmp_path / "b.txt"
    one.rename(moved)
    assert alone in names(settings, moved)


def test_an_address_names_a_report_whatever_its_text(tmp_path: Path, settings: Settings) -> None:
    def written(text: str, **more: str) -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.json"
        path.write_text(json.dumps({"text": text, **more}))
        return path

    address = "https://quay.example/crane"
    first, corrected = written(TEXT, url=address), written(TEXT + " One later died.", url=address)
    assert names(settings, first) == names(settings, corrected)
    assert len(set(names(settings, first, corrected))) == 2  # both at once are told apart
    assert names(settings, written(TEXT, url=address, id="w-7")) == ["w-7"]
    assert names(settings, written(TEXT)) != names(settings, first)


def test_a_reader_knows_a_report_without_an_outlet_by_its_file(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "crane-at-lund.txt"
    path.write_text(TEXT)
    (report,) = read([path], settings).reports
    assert report.name == "crane-at-lund"
    assert "report crane" in crosswire.brief(path).to_markdown()

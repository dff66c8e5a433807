"""Bad input through the command: named with its reason, the rest goes on, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = """Two ferries collide off the coast

4 May 2022

Three people were injured on Wednesday when two ferries collided, the coast guard said. The coast guard said \
that 214 passengers were taken ashore.
"""
GERMAN = (
    "Bei einem Brand in einer Lagerhalle sind am Mittwoch nach Angaben der Polizei zwei Menschen verletzt "
    "worden. "
    "Die Feuerwehr war mit achtzig Einsatzkräften vor Ort und löschte die Flammen bis zum Abend. "
    "Warum das Feuer ausbrach, wird nun untersucht, sagte ein Sprecher der Stadt.\n"
)


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, Path | str]:
    """One input of each bad kind."""
    files: dict[str, bytes] = {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t\n",
        "binary.bin": bytes(range(256)) * 40,
        "mislabelled.txt": b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20,
        "cut.jsonl": b'{"id": "a", "text": "The mayor said that nine',
        "german.txt": GERMAN.encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    named: dict[str, Path | str] = {name: tmp_path / name for name in (*files, "huge.txt", "missing.txt")}
    return named | {"http://127.0.0.1:9/story": "http://127.0.0.1:9/story"}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crosswire.cli", "brief", "--format", "json", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ})  # noqa: S603


def test_each_is_named_with_its_reason_and_the_rest_goes_on(bad: dict[str, Path | str], tmp_path: Path):
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    ran = run(good, *bad.values())
    assert "Traceback" not in ran.stderr
    assert ran.returncode == 1, ran.stderr
    brief = json.loads(ran.stdout)
    assert [r["id"] for r in brief["reports"]] == ["good"]
    skipped = {s["input"]: s["error"] for s in brief["skipped"]}
    for name in bad:
        assert name in ran.stderr
        assert any(name in source and error.strip() for source, error in skipped.items()), name


def test_nothing_readable_is_status_three(bad: dict[str, Path | str]):
    ran = run(bad["empty.txt"], bad["binary.bin"])
    assert ran.returncode == 3, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "empty.txt" in ran.stderr
    assert "binary.bin" in ran.stderr
    assert ran.stdout == ""


def test_a_text_in_another_encoding_is_read_or_named_but_never_garbled(tmp_path: Path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes(
        "The café in São Tomé said on 3 May 2022 that nine guests fell ill.\n".encode("latin-1")
    )
    ran = run(latin)
    assert "Traceback" not in ran.stderr
    assert "�" not in ran.stdout
    if ran.returncode == 0:
        assert "café" in json.loads(ran.stdout)["reports"][0]["text"]
    else:
        assert "latin.txt" in ran.stderr


def test_a_wrong_call_is_status_two():
    ran = run("--no-such-option")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr

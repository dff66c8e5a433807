"""Notes on inputs that were read all the same: on standard error, without a status of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crosswire.cli.app import app

TEXT = "A dam above the village of Orsk gave way on Monday. At least 9 people were killed, the mayor said."


def call(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "odd.json"
    path.write_text(json.dumps({"text": TEXT, "day_out": "2024-05-07"}), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["brief", "extract", "tally"])
@pytest.mark.parametrize("quiet", [True, False])
def test_an_unknown_key_is_named_and_the_status_is_0(command: str, quiet: bool, odd: Path) -> None:
    done = call(command, odd, *(["-q"] if quiet else []))
    assert done.exit_code == 0
    assert f"note on {odd}: the key 'day_out' looks like a date" in done.stderr
    if command != "extract":  # which keeps the key beside its report
        assert "day_out" not in done.stdout


def test_notes_as_json(odd: Path) -> None:
    lines = [
        json.loads(line) for line in call("extract", odd, "-q", "--log-format", "json").stderr.splitlines()
    ]
    (note,) = [line for line in lines if "note" in line]
    assert (note["level"], note["input"]) == ("warning", str(odd))
    assert note["note"].startswith("the key 'day_out'")


def test_a_note_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.json"
    path.write_text(json.dumps({"text": TEXT, "day\x1b[31m_date": "2024-05-07"}), encoding="utf-8")
    assert "\x1b" not in call("extract", path, "-q").stderr


def test_a_page_without_an_article_is_skipped_with_status_1(odd: Path, tmp_path: Path) -> None:
    wall = tmp_path / "wall.txt"
    wall.write_text(
        "We use cookies to measure our audience.\nBy clicking Accept all you agree.\nAccept all\n"
    )
    done = call("extract", odd, wall, "-q")
    assert done.exit_code == 1
    assert f"skipped {wall}: it is a consent page for cookies" in done.stderr


def test_two_pasted_articles_are_two_reports() -> None:
    second = "Rain fell on Orsk for nine more days. Nobody slept, and the road stayed shut.\n"
    pasted = f"Dam gives way\n\n{TEXT}\n\n=====\n\nMore rain in Orsk\n\n{second}"
    done = call("extract", "-", stdin=pasted)
    assert len({json.loads(line)["id"] for line in done.stdout.splitlines()}) == 2
    assert "it holds 2 articles" in done.stderr

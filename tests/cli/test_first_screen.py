"""The first screen: what a terminal gets, what a pipe gets, and how to see more."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire import pipeline
from crosswire.cli.app import app
from crosswire.cli.talk import Talk
from crosswire.render import terminal


@pytest.fixture(scope="module")
def brief(sample_brief: pipeline.Brief) -> pipeline.Brief:
    return sample_brief


def headings(text: str) -> list[str]:
    return [line.split(" ──")[0] for line in text.splitlines() if " ──" in line]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_holds_what_a_desk_asks_first(brief: pipeline.Brief, width: int) -> None:
    shown = terminal.first_screen(brief, width=width)
    rest = ["WHAT CHANGED", "KEY FIGURES", "WHAT SEVERAL REPORTS QUOTE"]
    assert headings(shown) == ["WHERE REPORTS DIFFER", *rest]
    assert " ".join(shown.split()).startswith(brief.story.headline)
    assert " ".join(brief.story.lede.split()[:5]) in " ".join(shown.split())
    assert f"{len(brief.reports)} reports → {brief.lineage.independent_reports} independent" in shown
    assert max(map(len, shown.splitlines())) <= width
    assert len(shown.splitlines()) < max(95, 6600 / width)  # each answer that is worded otherwise has a line
    assert "Further: " in shown
    assert "More figures" in " ".join(shown.split())
    assert "\nTo see it all: crosswire brief … --all" in shown


def test_it_is_a_part_of_the_whole(brief: pipeline.Brief) -> None:
    whole, first = (draw(brief) for draw in (terminal.render, terminal.first_screen))
    assert len(whole.splitlines()) > 5 * len(first.splitlines())
    for line in first.split("Further:")[0].splitlines():
        if line and not line.startswith("  ") and "──" not in line:
            assert line in whole


def test_that_there_is_no_question_is_said_too(brief: pipeline.Brief) -> None:
    from dataclasses import replace

    calm = pipeline.Brief.of(replace(brief, questions=(), accounts=(), utterances=()))
    assert "No question is answered with a figure near the top" in terminal.first_screen(calm)


def test_its_rows_are_those_of_the_record_and_no_second_list_stands_beside_them(
    brief: pipeline.Brief,
) -> None:
    from crosswire.render.view import page

    places = {q.id: f"q{n}" for n, q in enumerate(brief.questions, 1)}
    figures = page(brief).figures
    assert [f.target for f in figures] == [places[q] for q in brief.story.key_questions]
    others = next(s for s in page(brief).sections if s.key == "figures")
    assert not {item.anchor for item in others.items} & {f.target for f in figures}
    assert len(others.items) + len(figures) == sum(bool(q.answers) for q in brief.questions)


def test_answers_that_differ_stand_side_by_side_with_the_reason(brief: pipeline.Brief) -> None:
    shown = " ".join(terminal.first_screen(brief).split())
    differing = [q for q in brief.questions if q.id in brief.story.key_questions and q.standing.differs]
    assert differing
    for question in differing:
        reason = " ".join(question.reason.split()).replace(" 2024", "")
        assert reason[0].upper() + reason[1:] in shown


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["brief", "--sample", *arguments])
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.fixture
def collated(brief: pipeline.Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is drawn is looked at here, not what is found: the sample is collated once."""
    monkeypatch.setattr(pipeline, "brief", lambda *_given, **_options: brief)


@pytest.fixture
def looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Talk, "shows_result", property(lambda _: True))
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("collated")
def test_a_pipe_gets_everything_unless_told() -> None:
    assert "TIMELINE" in run()
    assert "TIMELINE" in run("--all")
    assert "TIMELINE" not in run("--first")


@pytest.mark.usefixtures("collated", "looking")
def test_a_terminal_gets_the_first_screen_unless_told() -> None:
    assert "TIMELINE" not in run()
    assert "TIMELINE" in run("--all")
    assert run("--format", "json", "--all").startswith("{")


@pytest.mark.usefixtures("collated")
def test_a_file_gets_everything(tmp_path: Path) -> None:
    run("--out", str(tmp_path / "brief.txt"))
    assert "TIMELINE" in (tmp_path / "brief.txt").read_text()


def test_other_formats_are_whole() -> None:
    done = CliRunner().invoke(app, ["brief", "--sample", "--first", "--format", "json"])
    assert done.exit_code == 2
    assert "--first" in done.stderr


def test_a_real_terminal(tmp_path: Path) -> None:
    story = tmp_path / "kites.txt"
    story.write_text("Two kites fell on Ardle pier on Monday, the warden said. Nobody was hurt.\n")
    ours, theirs = pty.openpty()
    try:
        with subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "crosswire.cli", "brief", story], stdout=theirs, stderr=subprocess.DEVNULL
        ) as running:
            os.close(theirs)
            shown = b""
            while chunk := _read(ours):
                shown += chunk
        assert running.returncode == 0
    finally:
        os.close(ours)
    text = shown.decode()
    assert "--all" in text
    assert "TIMELINE" not in text


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how a terminal ends
        return b""

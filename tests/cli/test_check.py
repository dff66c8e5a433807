"""`crosswire check`: statuses, formats, and what a draft may be set against."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosswire.cli.app import app

REPORT = (
    "{day}, 2025 — Nine lamps went out in Sellmark harbour on Sunday, the pilot said.\n\n"
    "“I saw nothing,” said Ada Voss.\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("check")
    (made / "one.txt").write_text(REPORT.format(day="SELLMARK, March 3"), encoding="utf-8")
    (made / "two.txt").write_text(
        "Sellmark, March 4, 2025\n\nThe pilot of Sellmark counted nine lamps that went out on Sunday.\n",
        encoding="utf-8",
    )
    (made / "right.txt").write_text("Nine lamps went out in Sellmark, the pilot said.\n", encoding="utf-8")
    (made / "wrong.txt").write_text("Twelve lamps went out in Sellmark, the pilot said.\n", encoding="utf-8")
    (made / "empty.txt").write_text(" \n", encoding="utf-8")
    return made


def run(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["check", *map(str, words)])
    return done.exit_code, done.stdout, done.stderr


def test_a_draft_that_is_borne_out(folder: Path) -> None:
    status, out, err = run(folder / "right.txt", "--against", folder / "one.txt", folder / "two.txt")
    assert (status, "Nothing needs a look" in out) == (0, True), out
    assert "0 to look at" in err


def test_a_draft_that_is_not(folder: Path) -> None:
    status, out, _ = run(folder / "wrong.txt", "--against", folder / "one.txt")
    assert status == 5
    assert "NOT IN THE REPORTS  “Twelve”" in out
    assert "Nine" in out


def test_as_json_and_against_a_brief(folder: Path) -> None:
    made = CliRunner().invoke(
        app,
        [
            "brief",
            str(folder / "one.txt"),
            str(folder / "two.txt"),
            "-f",
            "json",
            "-o",
            str(folder / "b.json"),
        ],
    )
    assert made.exit_code == 0
    status, out, _ = run(folder / "wrong.txt", "--against", folder / "b.json", "--format", "json", "--quiet")
    found = json.loads(out)
    assert status == 5
    assert found["schema"] == "crosswire/check/1"
    assert [p["text"] for p in found["pieces"] if p["verdict"] == "not_in_reports"] == ["Twelve"]


def test_as_a_page(folder: Path) -> None:
    status, _, _ = run(
        folder / "wrong.txt", "--against", folder / "one.txt", "-f", "html", "-o", folder / "out.html", "-q"
    )
    page = (folder / "out.html").read_text("utf-8")
    assert status == 5
    assert page.startswith("<!doctype html>")
    assert "Twelve" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["{f}/right.txt"], 2, "no --against"),
        ([], 2, "no DRAFT"),
        (["{f}/nothing.txt", "--against", "{f}/one.txt"], 2, "a draft is one text"),
        (["{f}/empty.txt", "--against", "{f}/one.txt"], 2, ""),
        (["{f}/right.txt", "--against", "{f}/gone.txt"], 3, "gone.txt"),
        (["{f}/right.txt", "--against", "0123abcd", "--db", "{f}/no.db"], 4, "no store"),
        (["{f}/right.txt", "--against", "{f}/one.txt", "--sample"], 2, "--sample takes no INPUT"),
    ],
)
def test_a_wrong_call(folder: Path, words: list[str], status: int, said: str) -> None:
    found, _, err = run(*(word.format(f=folder) for word in words))
    assert found == status, err
    assert said in err


def test_a_story_of_a_store(folder: Path, tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from crosswire import pipeline
    from crosswire.store import open_store

    at = datetime(2025, 3, 5, tzinfo=UTC)
    found = pipeline.brief([folder / "one.txt", folder / "two.txt"])
    where = tmp_path / "news.db"
    with open_store(str(where)) as store, store.write() as unit:
        kept = [unit.reports.add(report, at) for report in found.reports]
        unit.stories.add("lamps", "Lamps", at)
        for one in kept:
            unit.stories.put(one.report, "lamps", at)
        unit.briefs.add("lamps", found.to_json(), [one.version for one in kept], made=at, crosswire="0")
    status, out, _ = run(folder / "wrong.txt", "--against", "lamps", "--db", where)
    assert status == 5, out
    assert "Twelve" in out
    assert run(folder / "wrong.txt", "--against", "lanterns", "--db", where)[0] == 2


def test_the_guides_commands_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    guide = (root / "docs" / "guides" / "check-a-draft.md").read_text("utf-8")
    commands = [line.split()[1:] for line in guide.splitlines() if line.startswith("    crosswire ")]
    assert len(commands) >= 5
    monkeypatch.chdir(folder)
    (folder / "reports").mkdir(exist_ok=True)
    (folder / "reports" / "one.txt").write_text((folder / "one.txt").read_text("utf-8"), "utf-8")
    (folder / "draft.txt").write_text((folder / "wrong.txt").read_text("utf-8"), "utf-8")
    CliRunner().invoke(app, ["brief", "one.txt", "-f", "json", "-o", "brief.json", "-q"])
    for words in commands:
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 5, (words, done.output)
    assert json.loads((folder / "checked.json").read_text("utf-8"))["pieces"]

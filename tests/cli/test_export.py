"""`crosswire export`: what it takes, where it writes, what it refuses."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crosswire import pipeline
from crosswire.cli.app import app
from crosswire.cli.export import Format
from crosswire.export import WAYS
from crosswire.store import open_store

TEXT = "A landslide killed 12 people in Homs on Monday, the mayor said. Thirty people are missing.\n"


def crosswire(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("story") / "homs.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(scope="module")
def kept(report: Path) -> Path:
    path = report.with_name("brief.json")
    path.write_text(pipeline.brief([report]).to_json(), "utf-8")
    return path


def test_the_command_knows_every_format():
    assert [one.value for one in Format] == [one.value for one in WAYS]


def test_reports_and_their_brief_give_the_same(report: Path, kept: Path):
    fresh = crosswire("export", report, "--as", "ged", "--quiet")
    again = crosswire("export", kept, "--as", "ged", "--quiet")
    assert fresh.exit_code == again.exit_code == 0
    assert fresh.stdout_bytes == again.stdout_bytes
    [row] = csv.DictReader(io.StringIO(fresh.stdout))
    assert (row["best"], row["where_description"]) == ("12", "Homs")


def test_beside_a_register_stand_its_values(kept: Path, tmp_path: Path):
    done = crosswire("export", kept, "--as", "acled", "--out", tmp_path / "acled.csv")
    assert done.exit_code == 0
    assert "1 row as acled" in done.stderr
    values = (tmp_path / "acled.values.csv").read_text("utf-8")
    assert "A landslide killed 12 people" in values
    done = crosswire("export", kept, "--as", "ged", "--values", tmp_path / "why.csv")
    assert (tmp_path / "why.csv").read_text("utf-8") == values


def test_a_table_is_named(kept: Path):
    done = crosswire("export", kept, "--as", "csv", "--table", "questions", "-q")
    assert done.stdout.splitlines()[0].startswith("id,first_screen,label,answers,standing")


def test_a_binary_format_goes_into_a_file(kept: Path, tmp_path: Path):
    assert crosswire("export", kept, "--as", "parquet", "--out", tmp_path / "f.parquet").exit_code == 0
    assert (tmp_path / "f.parquet").read_bytes().startswith(b"PAR1")


def test_a_story_of_a_store(report: Path, kept: Path, tmp_path: Path):
    address = str(tmp_path / "news.db")
    now = datetime(2024, 3, 5, tzinfo=UTC)
    with open_store(address) as store, store.write() as unit:
        unit.stories.add("s1", "Landslide", now)
        for one in pipeline.read([report]).reports:
            unit.stories.put(unit.reports.add(one, now).report, "s1", now)
        unit.briefs.add("s1", kept.read_text("utf-8"), [], made=now, crosswire="1")
    done = crosswire("export", "s1", "--db", address, "--as", "ged", "-q")
    assert done.exit_code == 0
    assert done.stdout == crosswire("export", kept, "--as", "ged", "-q").stdout
    missing = crosswire("export", "s2", "--db", address, "--as", "ged")
    assert missing.exit_code == 2
    assert "no brief of 's2'" in missing.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sample",), "no format: name one with --as"),
        (("--sample", "--as", "csv", "--values", "v.csv"), "--values is for registers"),
        (("--sample", "--as", "ged", "--table", "figures"), "--table is for csv and parquet"),
        (("--sample", "--as", "csv", "--policy", "latest"), "--policy is for registers"),
        (("--as", "ged"), "no INPUT"),
        (("a", "b", "--db", "x.db", "--as", "ged"), "name one STORY"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(words: tuple[str, ...], said: str):
    done = crosswire("export", *words)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_brief_is_exported_alone(kept: Path, report: Path):
    done = crosswire("export", kept, report, "--as", "ged")
    assert done.exit_code == 2
    assert "one brief is exported alone" in done.stderr


def test_a_broken_brief_is_named(tmp_path: Path):
    path = tmp_path / "old.json"
    path.write_text('{"schema": "crosswire/brief/1"}', "utf-8")
    done = crosswire("export", path, "--as", "ged")
    assert done.exit_code == 3
    assert "old.json" in done.stderr

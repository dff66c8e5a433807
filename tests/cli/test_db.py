"""`crosswire db`: the schema, whether the store is whole, and all of it as lines."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update
from tests.store.making import report
from typer.testing import CliRunner, Result

from crosswire.cli.app import app
from crosswire.corrections import Signed, joined, payload
from crosswire.store import open_store
from crosswire.store.tables import versions
from crosswire.types.corrections import Joinable

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)


def run(*arguments: str | Path, input_: str | None = None) -> Result:
    return CliRunner().invoke(app, ["db", *(str(one) for one in arguments)], input=input_)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with open_store(str(path)) as store, store.write() as unit:
        unit.reports.add(report(), NOON)
        said = joined(Joinable.STORIES, ["a", "b"], Signed("Ada", NOON, "one fire"))
        unit.corrections.add("join", payload(said), who="Ada", why="one fire", at=NOON)
    return path


def test_upgrade_makes_a_store_and_says_what_it_did(tmp_path: Path):
    path = tmp_path / "new" / "news.db"
    first, again = run("upgrade", "--db", path), run("upgrade", "--db", f"sqlite:///{path}")
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert f"{path}: schema none -> 0002" in first.stderr
    assert f"{path}: schema 0002, as it was" in again.stderr


def test_the_environment_names_the_store(db: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CROSSWIRE_DB", str(db))
    assert "1 reports, 0 briefs" in run("check").stderr


def test_the_users_own_store_is_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run("upgrade").exit_code == 0
    assert (tmp_path / "crosswire" / "crosswire.db").exists()


def test_check_names_each_problem(db: Path):
    whole = run("check", "--db", db)
    assert (whole.exit_code, whole.stdout) == (0, "")
    assert "1 reports, 0 briefs, 0 stories wait for a brief; 0 problems" in whole.stderr
    with open_store(str(db)) as store, store.write() as unit:
        unit.connection.execute(update(versions).values(text="Other."))
    broken = run("check", "--db", db)
    assert (broken.exit_code, broken.stdout) == (1, "versions 1: its digest is not that of its text\n")
    assert "1 problems" in broken.stderr


def test_what_was_exported_is_imported_and_exported_alike(db: Path, tmp_path: Path):
    file, other = tmp_path / "news.jsonl", tmp_path / "other.db"
    assert run("export", "--db", db, "--out", file).exit_code == 0
    came = run("import", file, "--db", other)
    assert (
        came.exit_code,
        "imported 1 row of corrections, 1 row of reports, 1 row of versions" in came.stderr,
    ) == (0, True)
    assert run("export", "--db", other).stdout == file.read_text("utf-8")
    again = run("import", file, "--db", other)
    assert (again.exit_code, "is not empty" in again.stderr) == (2, True)
    piped = run("import", "-", "--db", tmp_path / "third.db", input_=file.read_text("utf-8"))
    assert piped.exit_code == 0


def test_corrections_alone(db: Path):
    shown = run("export", "--db", db, "--corrections").stdout
    (line,) = shown.splitlines()
    assert json.loads(line)["creator"]["name"] == "Ada"


@pytest.mark.parametrize("command", ["check", "export"])
def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, command: str):
    done = run(command, "--db", tmp_path / "none.db")
    assert (done.exit_code, "there is no store" in done.stderr) == (4, True)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", [["upgrade"], ["check"], ["export", "--debug"], ["import", __file__]])
@pytest.mark.parametrize(
    ("query", "why"), [("?password=hunter3", "refused"), ("?bogus=hunter3", "invalid connection option")]
)
def test_a_server_that_is_not_there_has_a_status_and_no_password(command: list[str], query: str, why: str):
    """Nobody listens there."""
    done = run(*command, "--db", f"postgresql://desk:hunter2@127.0.0.1:9/news{query}")
    assert done.exit_code == 4
    assert "the store postgresql://127.0.0.1:9/news cannot be reached" in done.stderr
    assert why in done.stderr
    assert "hunter" not in done.output


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://desk:hunter2@host/news", "mysql is not supported"),
        ("postgresql://desk:hunter2@host:port/news", "this is no URL of a database"),
        ("sqlite://", "is a file"),
        ("sqlite:///:memory:", "is a file"),
        ("sqlite:///a.db?mode=ro", "is a file"),
    ],
)
def test_an_address_that_is_none_is_refused_without_its_password(url: str, told: str):
    done = run("check", "--db", url)
    assert (done.exit_code, told in done.stderr) == (2, True), done.stderr
    assert "hunter2" not in done.output


def test_a_file_that_is_no_store_is_refused(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("no database at all, but a text of some length " * 99)
    done = run("check", "--db", tmp_path / "notes.txt")
    assert (done.exit_code, "is not a database of SQLite" in done.stderr) == (4, True), done.stderr


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    done = run("upgrade", "--db", tmp_path / "file" / "news.db")
    assert (done.exit_code, "cannot be opened" in done.stderr) == (4, True)


def test_a_backup_that_is_not_there_is_told(tmp_path: Path):
    done = run("import", tmp_path / "none.jsonl", "--db", tmp_path / "new.db")
    assert (done.exit_code, "cannot be read" in done.stderr) == (2, True)


def test_a_file_that_was_cut_is_named_with_its_line_and_leaves_nothing(db: Path, tmp_path: Path):
    whole = run("export", "--db", db).stdout
    file, new = tmp_path / "cut.jsonl", tmp_path / "new.db"
    file.write_text(whole[: len(whole) * 2 // 3], "utf-8")
    last = len(file.read_text("utf-8").splitlines())
    done = run("import", file, "--db", new)
    assert done.exit_code != 0
    assert f"{file}: line {last}: " in done.stderr
    assert list(tmp_path.glob("new.db*")) == []
    there = tmp_path / "there.db"
    run("upgrade", "--db", there)
    run("import", file, "--db", there)
    assert there.exists(), "a store that was there stays"

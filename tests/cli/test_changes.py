"""`crosswire changes` and `crosswire versions`: what the store keeps, printed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crosswire.changes import log
from crosswire.cli.app import app
from crosswire.cli.moments import moment
from crosswire.config import Settings
from crosswire.errors import UsageError
from crosswire.pipeline import collate, extract
from crosswire.read.reports import report
from crosswire.store import open_store
from crosswire.types import Brief, Reading

FIRST = datetime(2024, 3, 3, 9, 50, tzinfo=UTC)
URL = "https://orlenpost.example/flood"
OLD = "The Tarn dam burst near Orlen. At least 14 people were killed, police chief Ruta Velm said.\n"
NEW = OLD.replace("14", "19")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory, nlp_settings: Settings) -> Path:
    """A store with one story of one article, fetched in two versions."""
    path = tmp_path_factory.mktemp("desk") / "news.db"
    briefs: list[Brief] = []
    with open_store(str(path)) as store:
        for number, text in enumerate((OLD, NEW)):
            at = FIRST + timedelta(minutes=50 * number)
            read = report(text, id="x", settings=nlp_settings, url=URL, outlet="Orlen Post", published=FIRST)
            with store.write() as unit:
                arrival = unit.reports.add(read, at)
                stored = unit.reports.latest(arrival.report)
            assert stored
            briefs.append(collate(extract(Reading((stored.report,), ()), nlp_settings)))
            with store.write() as unit:
                unit.stories.add("story1", "Dam bursts near Orlen", at)
                made = unit.briefs.add("story1", briefs[-1].to_json(), (), made=at, crosswire="0")
                log(unit, briefs[0] if number else None, briefs[-1], brief_id=made)
                unit.stories.add("story0", "Merged", at)
        with store.write() as unit:
            unit.stories.merge("story0", "story1", FIRST)
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_the_log_is_printed_newest_first(db: Path) -> None:
    done = run("changes", "--db", db)
    assert done.exit_code == 0, done.output
    shown = done.stdout
    assert shown.index("10:40:00 UTC  ▲ UPDATED") < shown.index("09:50:00 UTC  + ADDED")
    assert "[story1]" in shown
    assert "A new story, of 1 report." in shown


def test_since_leaves_out_what_was_before(db: Path) -> None:
    shown = run("changes", "story1", "--db", db, "--since", "2024-03-03T10:00Z").stdout
    assert "UPDATED" in shown
    assert "A new story" not in shown
    assert run("changes", "--db", db, "--since", "2024-03-04").stdout == "Nothing changed.\n"


def test_json_holds_the_entries(db: Path) -> None:
    found = json.loads(run("changes", "story1", "--db", db, "--format", "json").stdout)
    assert {one["story"] for one in found} == {"story1"}
    assert found[-1]["change"]["subject"] == "story"
    assert all(one["id"].startswith("urn:uuid:") for one in found)


def test_atom_is_the_feed_of_a_story_also_by_the_id_of_one_merged_into_it(db: Path) -> None:
    feed = run("changes", "story1", "--db", db, "--format", "atom").stdout
    assert feed.startswith("<?xml")
    assert "<title>Dam bursts near Orlen</title>" in feed
    assert run("changes", "story0", "--db", db, "--format", "atom").stdout == feed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["changes", "--format", "atom"], "an Atom feed is of one STORY"),
        (["changes", "nowhere"], "no story 'nowhere'"),
        (["changes", "--since", "soon"], "'soon' is no time"),
        (["versions", "https://nowhere.example/"], "no article 'https://nowhere.example/'"),
    ],
)
def test_a_wrong_call_is_explained(db: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments, "--db", db)
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for command in (["changes"], ["versions", URL]):
        done = run(*command, "--db", tmp_path / "none.db")
        assert done.exit_code == 4
        assert "there is no store" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [URL, "http://www.orlenpost.example/flood#top"])
def test_versions_are_printed_as_they_were_seen(db: Path, name: str) -> None:
    done = run("versions", name, "--db", db)
    assert done.exit_code == 0, done.output
    shown = " ".join(done.stdout.split())
    assert "version 1: fetched at 2024-03-03 09:50:00 UTC" in shown
    assert "version 2: fetched at 2024-03-03 10:40:00 UTC" in shown
    assert "1 edit ◌ SILENT EDIT" in shown
    assert (
        "“At least 14 people” was present when fetched at 2024-03-03 09:50:00 UTC; "
        "at 2024-03-03 10:40:00 UTC it was “At least 19 people”" in shown
    )
    assert "(the article does not say so)" in shown
    assert "2 versions, 1 step with silent edits" in done.stderr


def test_versions_as_json_by_the_id_of_the_report(db: Path) -> None:
    first = json.loads(run("versions", URL, "--db", db, "--format", "json").stdout)
    again = json.loads(run("versions", first["report"], "--db", db, "--format", "json").stdout)
    assert first == again
    assert [one["number"] for one in first["versions"]] == [1, 2]
    assert first["revisions"][0]["silent"] is True


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("90m", "2024-03-05T08:30:00+00:00"),
        ("24h", "2024-03-04T10:00:00+00:00"),
        ("7d", "2024-02-27T10:00:00+00:00"),
        ("2w", "2024-02-20T10:00:00+00:00"),
        ("2024-03-01", "2024-03-01T00:00:00+00:00"),
        ("2024-03-01T10:40+01:00", "2024-03-01T10:40:00+01:00"),
    ],
)
def test_moments_as_people_type_them(text: str, found: str) -> None:
    assert moment(text, now=datetime(2024, 3, 5, 10, tzinfo=UTC)).isoformat() == found


@pytest.mark.parametrize("text", ["", "soon", "24", "h", "-3h", "2024-13-01"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(UsageError, match="is no time"):
        moment(text)

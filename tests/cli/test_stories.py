"""`crosswire stories`: what is printed of an input and of a store, and what becomes of bad inputs."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crosswire.cli.app import app
from crosswire.cluster.stories import story_id
from crosswire.config import load
from crosswire.read import report
from crosswire.render.stories import Listed, render
from crosswire.store import open_store
from crosswire.store.grouping import Grouping
from crosswire.types import Extract

PILES = tomllib.loads((Path(__file__).parent.parent / "cluster/stories.toml").read_text("utf-8"))["pile"]
WAR = next(pile["reports"] for pile in PILES if pile["name"] == "war")
ROWS = [
    {
        "id": f"{one['story']}-{n}",
        "outlet": f"Paper {n}",
        "title": one["title"],
        "published": f"2026-03-{one['day'] + 1:02}" if one["day"] < 31 else "2026-04-17",
        "text": one["text"],
    }
    for n, one in enumerate(WAR)
]
STRIKE = ["strike-0", "strike-1", "strike-2"]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    path = tmp_path / "pile.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    return path


def stories(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["stories", *map(str, arguments)], env={"CROSSWIRE_DB": None})


def test_a_pile_as_json(pile: Path) -> None:
    done = stories(pile, "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    strike = next(one for one in found if one["reports"] == STRIKE)
    assert [one["reports"] for one in found] == [["depot-3", "depot-4"], STRIKE, ["tram-5"]]
    assert (strike["id"], strike["headline"]) == (story_id("strike-0"), "Rockets hit Ostan's capital")
    assert [link["report"] for link in strike["links"]] == STRIKE[1:]
    assert all(
        link["beside"] in STRIKE and link["reason"] and 0 < link["score"] <= 1 for link in strike["links"]
    )


def test_a_pile_for_a_reader_begins_with_the_largest_story(pile: Path) -> None:
    done = stories(pile)
    head, count, first, second, *_ = done.stdout.splitlines()
    assert head == "Rockets hit Ostan's capital"
    assert count == f"  3 reports  [{story_id('strike-0')}]"
    assert first == "  2026-03-04  Paper 0"
    assert second.startswith("  2026-03-04  Paper 1: beside Paper 0 (")
    assert "6 reports, 3 stories" in done.stderr


def test_the_order_of_the_inputs_changes_nothing(pile: Path, tmp_path: Path) -> None:
    turned = tmp_path / "turned.jsonl"
    turned.write_text("".join(json.dumps(row) + "\n" for row in reversed(ROWS)), "utf-8")
    assert stories(turned, "-f", "json").stdout == stories(pile, "-f", "json").stdout


def test_what_cannot_be_read_is_named_and_the_rest_grouped(pile: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"\x00\x01\x02" * 50)
    done = stories(pile, bad, "-f", "json")
    assert done.exit_code == 1
    assert "bad.bin" in done.stderr
    assert len(json.loads(done.stdout)) == 3


@pytest.mark.parametrize(
    ("arguments", "status"), [((), 2), (("missing.jsonl",), 3), (("x.jsonl", "--db", "news.db"), 2)]
)
def test_calls_that_come_to_nothing(arguments: tuple[str, ...], status: int) -> None:
    done = stories(*arguments)
    assert (done.exit_code, done.stdout) == (status, "")


@pytest.mark.parametrize(
    ("outlets", "shown"),
    [
        (("Tide Post", "Tide Post"), "Tide Post: beside Tide Post, “Ferry aground”"),
        (("Tide Post", "Gull"), "Gull: beside Tide Post ("),
    ],
)
def test_a_report_stands_beside_one_that_a_reader_can_tell(outlets: tuple[str, str], shown: str) -> None:
    one, two = (
        report("A ferry ran aground.", id=name, settings=load(), title=title, outlet=outlet)
        for name, title, outlet in zip("ab", ("Ferry aground", "Ferry freed"), outlets, strict=True)
    )
    listed = Listed("s", (one, two), {two.id: (one.id, 0.9, "the reports share: ferry")})
    assert shown in " ".join(render((listed,)).split())


def test_the_stories_of_a_store(tmp_path: Path) -> None:
    path, at = tmp_path / "news.db", datetime(2026, 3, 5, tzinfo=UTC)
    with open_store(str(path)) as store:
        grouping = Grouping(store)
        for row in ROWS[:2]:
            read = report(
                row["text"], id="x", settings=load(), title=row["title"], outlet=row["outlet"],
                url=f"https://a.example/{row['id']}", published=at,
            )  # fmt: skip
            with store.write() as unit:
                name = unit.reports.add(read, at).report
            grouping.put(Extract(replace(read, id=name), None, None, False, (), (), (), (), (), ()), at)
            with store.write() as unit:
                story = str(unit.stories.of_report(name))
                unit.stories.describe(story, "What its brief is called", first=None, last=None, at=at)
                why = {"why": {"reasons": ["names: Orlen; Maresk"]}, "beside": name}
                unit.stories.add("other", "", at)
                unit.reports.add(replace(read, url="https://b.example/9", title="Flood in Maresk"), at)
                apart = unit.reports.by_url("https://b.example/9")
                assert apart
                held = next(m.why for m in unit.stories.members(story) if m.report_id == name)
                unit.stories.put(name, "other", at)
                unit.stories.put(name, story, at, held | {"parted": [why | {"beside": apart.report_id}]})
    (one,) = json.loads(stories("--db", path, "--format", "json").stdout)
    assert one["headline"] == "What its brief is called"
    assert [(a["id"], a["url"]) for a in one["articles"]] == [
        (name, f"https://a.example/{row['id']}") for name, row in zip(one["reports"], ROWS[:2], strict=True)
    ]
    shown = " ".join(stories("--db", path).stdout.split())
    assert shown.startswith("What its brief is called 2 reports [")
    for name, row in zip(one["reports"], ROWS[:2], strict=True):
        assert f"{row['title']} https://a.example/{row['id']} [{name}]" in shown
    assert "kept apart from “Flood in Maresk”: names: Orlen; Maresk" in shown
    assert len(one["reports"]) == 2
    assert one["links"][0]["beside"] == one["reports"][0]
    assert "the reports share: " in one["links"][0]["reason"]

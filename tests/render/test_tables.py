"""Tallies, changes, data frames and single reports as rows, lines and JSON: what stands in each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from crosswire.extract import whole
from crosswire.render import changes, dataframe, extracts, tally
from crosswire.types import Analysis, Brief
from crosswire.types.changes import Change, ChangeKind, Subject

COUNT: dict[str, Any] = {
    "group": "calder",
    "outcome": "killed",
    "low": 31,
    "best": None,
    "high": 38,
    "bound": None,
    "basis": "figures",
    "policy": "range",
    "reports": ["a", "b"],
    "evidence": [
        {"report": "a", "start": 4, "end": 9, "text": "31 dead"},
        {"report": "b", "start": 0, "end": 2, "text": None},
    ],
}


def test_a_tally_is_a_row_a_count() -> None:
    header, row = csv.reader(io.StringIO(tally.render_csv([COUNT])))
    assert tuple(header) == tally.COLUMNS
    told = dict(zip(header, row, strict=True))
    assert (told["low"], told["best"], told["high"], told["bound"]) == ("31", "", "38", "")
    assert told["reports"] == "a; b"
    assert told["evidence"] == "a:4-9 31 dead; b:0-2"
    assert json.loads(tally.render_json([COUNT])) == [COUNT]
    assert tally.render_json([]).endswith("\n")


@pytest.mark.parametrize("opening", ["=", "+", "-", "@"])
def test_a_cell_that_a_spreadsheet_would_run_is_quoted(opening: str) -> None:
    for column in ("group", "outcome", "reports"):
        value = f"{opening}cmd"
        given = {**COUNT, column: [value] if column == "reports" else value}
        header, row = csv.reader(io.StringIO(tally.render_csv([given])))
        assert dict(zip(header, row, strict=True))[column] == f"'{opening}cmd"


def test_numbers_are_no_formulas() -> None:
    header, row = csv.reader(io.StringIO(tally.render_csv([{**COUNT, "best": -3}])))
    assert dict(zip(header, row, strict=True))["best"] == "-3"


def _change(brief: Brief, kind: ChangeKind, **fields: Any) -> Change:
    asked = brief.questions[0]
    given = {
        "old": asked.id,
        "new": asked.id,
        "note": "The toll rose.",
        "lost": asked.answers[:1],
        "gained": asked.answers[1:],
    }
    return Change(kind, Subject.QUESTION, "people killed on Lake Orvane", **(given | fields))


def test_a_change_is_told_with_what_was_and_what_is(specimen: Brief) -> None:
    lines = changes.render([_change(specimen, ChangeKind.UPDATED)], specimen, specimen).splitlines()
    assert lines[0] == "▲ UPDATED  People killed on Lake Orvane"
    assert lines[1] == "  The toll rose."
    (was,) = [n for n, line in enumerate(lines) if line.startswith("  was ")]
    (now,) = [n for n, line in enumerate(lines) if line.startswith("  now ")]
    assert lines[was] == "  was at least 31 – Lake Orvane coastguard; as of 5 March"
    assert lines[now] == "  now 38 – Lake Orvane coastguard; as of 6 March"
    assert was < now
    assert lines[was + 1].startswith("      Calder Post: *At least 31* people") or "*31*" in lines[was + 1]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (ChangeKind.NEWLY_DISPUTED, "◆ NEWLY DISPUTED"),
        (ChangeKind.ADDED, "+ ADDED"),
        (ChangeKind.WITHDRAWN, "− WITHDRAWN"),
    ],
)
def test_a_kind_of_change_has_a_word_and_a_shape(specimen: Brief, kind: ChangeKind, word: str) -> None:
    text = changes.render([_change(specimen, kind, lost=(), gained=())], specimen, specimen)
    assert text == f"{word}  People killed on Lake Orvane\n  The toll rose.\n"


def test_lines_of_changes_are_no_wider_than_asked_and_keep_their_indent(specimen: Brief) -> None:
    lines = changes.render([_change(specimen, ChangeKind.UPDATED)], specimen, specimen, width=40).splitlines()
    assert max(map(len, lines)) <= 40
    assert all(line.startswith("  ") for line in lines[2:])


def test_a_report_that_came_is_called_one(specimen: Brief) -> None:
    change = Change(ChangeKind.ADDED, Subject.REPORT, "Valley Radio", None, "valley", "A report more.")
    assert changes.render([change], specimen, specimen).startswith("+ ADDED  report: Valley Radio\n")
    assert json.loads(changes.render_json([change]))[0]["label"] == "Valley Radio"


def test_a_data_frame_has_a_row_a_figure_with_its_report_and_its_question(specimen: Brief) -> None:
    table = dataframe.render(specimen)
    assert list(table.columns) == list(dataframe.COLUMNS[dataframe.Rows.FIGURES])
    assert list(table["id"]) == [figure.id for figure in specimen.figures]
    row = table.set_index("id").loc["calder/f1"]
    assert (row["outlet"], row["url"], row["source"]) == (
        "Calder Post",
        "https://calder.example/ferry",
        "Lake Orvane coastguard",
    )
    assert row["sentence"].startswith("At least 31 people had drowned")
    assert (row["period"], row["standing"], row["label"]) == (
        "by midnight",
        "updated",
        "people killed on Lake Orvane",
    )
    assert row["independent_origins"] == 1
    assert str(row["published"]) == "2024-03-05 23:30:00+00:00"
    assert table.set_index("id")["source"].isna()["northern/f4"]


def test_one_report_as_a_line_of_json(analyse_text: Callable[..., Analysis]) -> None:
    text = "Police in Leeds said on Monday that 31 people were hurt. Elin Moe was not."
    analysis = analyse_text(text)
    told = json.loads(extracts.render([whole(analysis)]))

    def words(items: list[dict[str, Any]]) -> list[str]:
        return [text[item["start"] : item["end"]] for item in items]

    assert (told["id"], told["text"]) == ("r", text)
    assert len(told["sentences"]) == 2
    assert words(told["figures"]) == ["31"]
    assert words(told["mentions"]) == ["Leeds", "Elin Moe"]
    assert words(told["dates"]) == ["Monday"]
    (leeds,) = told["places"]
    assert (leeds["name"], round(leeds["lat"])) == ("Leeds", 54)
    assert {"start", "end", "lat", "lon", "geonames_id"} <= set(leeds)
    stage = json.loads(extracts.stage("analyses", [analysis]))
    assert stage[0]["mentions"] == told["mentions"]
    clues = json.loads(extracts.stage("extracts", [whole(analysis)]))
    assert set(clues[0]["clues"]) == {"r/f36"}

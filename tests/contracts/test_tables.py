"""The four tables of a brief: every row leads back to the record, and every column is documented."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from evals.corpora import ROOT

import crosswire
from crosswire import pipeline
from crosswire.errors import UsageError
from crosswire.render.dataframe import COLUMNS, Rows

TOLD = {
    "outlet": "Orrin Post",
    "published": "2024-05-14T09:00:00Z",
    "text": "Five ferries were held at Orrin, the office said. “Nobody was hurt,” said Ada Voss, its head.",
}
ALSO = {
    "outlet": "Radio Orrin",
    "published": "2024-05-14T11:00:00Z",
    "text": "Six ferries were held at Orrin. “Nobody was badly hurt,” said Ada Voss of the harbour office.",
}


@pytest.fixture(scope="module")
def made() -> crosswire.Brief:
    return crosswire.brief([TOLD, ALSO])


def test_figures_are_the_default(sample_brief: pipeline.Brief) -> None:
    assert sample_brief.to_dataframe().equals(sample_brief.to_dataframe("figures"))


def test_another_kind_of_row_is_a_wrong_call(made: crosswire.Brief) -> None:
    wrong: Any = "sums"
    with pytest.raises(UsageError, match=r"figures, questions, statements, utterances, not of 'sums'"):
        made.to_dataframe(wrong)


def test_the_signature_names_the_kinds() -> None:
    import typing

    kind = typing.get_type_hints(crosswire.Brief.to_dataframe, localns={"pd": __import__("pandas")})["rows"]
    assert list(get_args(kind)) == list(Rows)


def test_questions_say_how_they_stand(sample_brief: pipeline.Brief) -> None:
    table = sample_brief.to_dataframe("questions")
    assert list(table["id"]) == [q.id for q in sample_brief.questions]
    shown = table.dropna(subset="screen").sort_values("screen")
    assert tuple(shown["id"]) == sample_brief.story.key_questions
    assert list(shown["screen"]) == list(range(1, len(shown) + 1))
    for row, question in zip(table.itertuples(), sample_brief.questions, strict=True):
        assert row.standing == question.standing.value
        assert row.answers == len(question.answers)
        assert set(row.reports) == {one for a in question.answers for one in a.reports}
        assert row.independent_origins == question.independent_origins


def test_a_question_has_its_values_and_outlets(made: crosswire.Brief) -> None:
    table = made.to_dataframe("questions")
    row = next(one for one in table.to_dict("records") if one["counted"] == "ferry")
    assert (row["low"], row["high"], sorted(row["values"])) == (5, 6, [5, 6])
    assert row["outlets"] == ["Orrin Post", "Radio Orrin"]
    assert row["answers"] == 2


def test_statements_lead_back_to_the_text(sample_brief: pipeline.Brief) -> None:
    table = sample_brief.to_dataframe("statements")
    reports = {r.id: r for r in sample_brief.reports}
    names = {e.id: e.name for e in sample_brief.entities}
    assert list(table["id"]) == [s.id for s in sample_brief.statements]
    for row in table.to_dict("records"):
        report = reports[row["report"]]
        assert row["published"] == report.published
        assert row["sentence"] in report.text
        assert 0 <= row["start"] < row["end"] <= len(report.text)
        first = row["content"].split(" … ")[0].split()[0]
        assert report.text[row["start"] :].lstrip().startswith(first)
        if isinstance(row["speaker"], str):
            assert row["speaker_name"] == names[row["speaker"]]


def test_an_utterance_has_every_wording(made: crosswire.Brief) -> None:
    rows = made.to_dataframe("utterances").to_dict("records")
    row = next(one for one in rows if len(one["texts"]) == 2)
    assert row["speaker_name"] == "Ada Voss"
    assert [text.strip("“”,") for text in row["texts"]] == ["Nobody was hurt", "Nobody was badly hurt"]
    assert row["text"] == row["texts"][0]
    assert row["outlets"] == ["Orrin Post", "Radio Orrin"]
    assert len(row["statements"]) == 2


def test_utterances_say_in_what_they_differ(sample_brief: pipeline.Brief) -> None:
    rows = sample_brief.to_dataframe("utterances").to_dict("records")
    assert [row["id"] for row in rows] == [u.id for u in sample_brief.utterances]
    for row, utterance in zip(rows, sample_brief.utterances, strict=True):
        assert row["differences"] == list(dict.fromkeys(d.kind.value for d in utterance.differences))
        assert row["altered"] == utterance.altered
    assert any(row["differences"] for row in rows)
    assert {row["altered"] for row in rows} == {True, False}


@pytest.mark.parametrize("rows", list(Rows))
def test_a_brief_without_any_gives_an_empty_table_of_the_same_columns(
    rows: Rows, made: crosswire.Brief
) -> None:
    from dataclasses import replace

    bare = crosswire.Brief.of(replace(made, **{rows.value: ()}))
    table = bare.to_dataframe(rows.value)
    assert (list(table.columns), len(table)) == (list(COLUMNS[rows]), 0)


def documented(rows: Rows) -> list[str]:
    page = (ROOT / "docs" / "reference" / "python.md").read_text("utf-8")
    part = page.split(f"**{rows.value}**", 1)[1].split("\n\n**", 1)[0].split("\n###", 1)[0]
    cells = re.findall(r"^\| (`[^|]+) \| [^|]+ \| ([^|]+) \|$", part, re.MULTILINE)
    assert all(unit.strip() for _, unit in cells)
    return [name for first, _ in cells for name in re.findall(r"`(\w+)`", first)]


@pytest.mark.parametrize("rows", list(Rows))
def test_every_column_is_documented_with_its_unit(rows: Rows) -> None:
    names = documented(rows)
    assert len(names) == len(set(names))
    assert set(names) == set(COLUMNS[rows])

"""An extract is a plain record: it goes through JSON and back, and reloaded extracts make the same brief."""

from __future__ import annotations

import dataclasses
import json
import random
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

import crosswire
from crosswire import pipeline
from crosswire.errors import RecordError
from crosswire.sample import paths
from crosswire.types import Extract, Reading

UNDATED = """The bridge at Orsk fell on Tuesday

The bridge at Orsk fell on Tuesday after two days of rain. Three people were killed, the mayor said. Divers \
went on looking for 12 more on Wednesday morning.
"""
DATED = """{"id": "d", "published": "2024-03-07T08:00:00Z", "title": "Orsk bridge", "text": "Four people \
were killed when the bridge at Orsk fell on Tuesday, the governor said on Thursday. Nine are missing."}"""


@pytest.fixture(scope="module")
def extraction() -> pipeline.Extraction:
    return crosswire.extract(paths())


def reloaded(extracts: typing.Sequence[Extract]) -> tuple[Extract, ...]:
    return tuple(Extract.from_json(one.to_json()) for one in extracts)


def test_an_extract_survives_json(extraction: pipeline.Extraction) -> None:
    again = reloaded(extraction.extracts)
    assert again == extraction.extracts
    assert [one.to_json() for one in again] == [one.to_json() for one in extraction.extracts]


def test_a_brief_of_reloaded_extracts_is_the_same_byte_for_byte(
    extraction: pipeline.Extraction, sample_json: str
) -> None:
    shuffled = list(reloaded(extraction.extracts))
    random.Random(5).shuffle(shuffled)  # noqa: S311
    again = pipeline.Extraction(tuple(shuffled), extraction.skipped, extraction.notices)
    assert crosswire.collate(again).to_json() == sample_json


def test_the_steps_compose(sample_json: str) -> None:
    assert crosswire.collate(crosswire.extract(crosswire.read(paths()))).to_json() == sample_json


def test_a_brief_takes_extracts_beside_texts(tmp_path: Path, sample_json: str) -> None:
    early, late = paths()[:3], paths()[3:]
    kept = tmp_path / "early.jsonl"
    kept.write_text("".join(one.to_json() + "\n" for one in crosswire.extract(early).extracts), "utf-8")
    assert crosswire.brief([kept, *late]).to_json() == sample_json


def test_one_more_report_changes_no_id_of_another() -> None:
    def ids(inputs: list[Path]) -> set[str]:
        return {
            item.id
            for one in crosswire.extract(inputs).extracts
            for item in (one.report, *one.statements, *one.figures)
        }

    few, all_ = ids(paths()[2:5]), ids(paths())
    assert few < all_


def test_ids_are_distinct_and_say_where(extraction: pipeline.Extraction) -> None:
    for one in extraction.extracts:
        figures, statements = [f.id for f in one.figures], [s.id for s in one.statements]
        assert len({*figures, *statements}) == len(figures) + len(statements)
        assert all(f.id.startswith(f"{one.report.id}/f{f.start}") for f in one.figures)
        assert all(s.id.startswith(f"{one.report.id}/s{s.content[0].start}") for s in one.statements)


@pytest.mark.parametrize("stored", ["neither", "the dated one", "the undated one", "both"])
def test_the_day_of_a_story_dates_its_reports_whenever_it_becomes_known(stored: str, tmp_path: Path) -> None:
    dated, undated = tmp_path / "dated.json", tmp_path / "undated.txt"
    dated.write_text(DATED, "utf-8")
    undated.write_text(UNDATED, "utf-8")
    whole = crosswire.brief([dated, undated]).to_json()

    def given(path: Path, *, kept: bool) -> Path:
        if not kept:
            return path
        target = path.with_suffix(".jsonl")
        target.write_text("".join(one.to_json() + "\n" for one in crosswire.extract(path).extracts), "utf-8")
        return target

    inputs = [
        given(dated, kept=stored in {"the dated one", "both"}),
        given(undated, kept=stored in {"the undated one", "both"}),
    ]
    assert crosswire.brief(inputs).to_json() == whole
    assert '"2024-03-05' in whole  # the Tuesday of the undated report


def test_two_extracts_of_one_address_are_told_apart(tmp_path: Path) -> None:
    for name, more in (("a", ""), ("b", " One later died.")):
        page = tmp_path / f"{name}.json"
        page.write_text(json.dumps({"url": "https://orsk.example/x", "text": UNDATED + more}), "utf-8")
        lines = "".join(one.to_json() + "\n" for one in crosswire.extract(page).extracts)
        (tmp_path / f"{name}.jsonl").write_text(lines, "utf-8")
    brief = crosswire.brief([tmp_path / "a.jsonl", tmp_path / "b.jsonl"])
    assert len({report.id for report in brief.reports}) == 2
    assert {f.report for f in brief.figures} == {report.id for report in brief.reports}
    assert all(f.id.startswith(f"{f.report}/") for f in brief.figures)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"schema": "crosswire/extract/0"}, "expected 'crosswire/extract/1'"),
        ({"schema": None}, "expected 'crosswire/extract/1'"),
        ({"figures": 3}, "figures: expected list"),
        ({"report": None}, "the key 'report' is missing"),
        ({"day": "yesterday"}, "day: 'yesterday' is no date"),
        ({"sentences": [{"start": 1}]}, "sentences[0]"),
        ({"strange": 1}, "the key 'strange' is not one"),
    ],
    ids=str,
)
def test_what_is_no_extract_is_said(
    extraction: pipeline.Extraction, change: dict[str, Any], told: str, tmp_path: Path
) -> None:
    row = {**json.loads(extraction.extracts[0].to_json()), **change}
    with pytest.raises(RecordError, match=told.replace("[", r"\[")):
        Extract.from_json(json.dumps(row))
    if row["schema"]:
        bad = tmp_path / "bad.jsonl"
        bad.write_text(json.dumps(row), "utf-8")
        (skipped,) = crosswire.read(bad).skipped
        assert told in skipped.error


def test_an_extract_holds_plain_data_alone() -> None:
    """No library's object, nothing that JSON cannot hold: by the types of all its fields."""
    plain = {str, int, float, bool, date, datetime, type(None), Any}
    for kind in leaves(Extract, set()):
        assert kind in plain or issubclass(kind, Enum), kind


def leaves(kind: Any, seen: set[Any]) -> Iterator[Any]:
    origin = typing.get_origin(kind)
    if origin in {tuple, dict, typing.Union, types.UnionType}:
        for part in typing.get_args(kind):
            yield from () if part is Ellipsis else leaves(part, seen)
    elif dataclasses.is_dataclass(kind):
        if kind not in seen:
            seen.add(kind)
            hints = typing.get_type_hints(kind)
            for field in dataclasses.fields(kind):
                yield from leaves(hints[field.name], seen)
    else:
        yield kind


def test_reading_again_what_was_read(extraction: pipeline.Extraction) -> None:
    reading = Reading((), (), (), extraction.extracts)
    assert crosswire.extract(reading).extracts == extraction.extracts

"""Briefs as JSON: the contract's keys in the contract's order, the same bytes, and back."""

from __future__ import annotations

import json as plain_json
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

from crosswire.errors import RecordError
from crosswire.record import key
from crosswire.render import json
from crosswire.render.schema import schema
from crosswire.types import Brief

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_same_brief_same_bytes(specimen: Brief, specimen_module: ModuleType) -> None:
    assert json.render(specimen) == json.render(specimen_module.brief())


def test_keys_stand_in_the_order_of_the_records(specimen: Brief) -> None:
    written = plain_json.loads(json.render(specimen))
    assert list(written) == [key(f.name) for f in fields(Brief)]
    assert list(written["lineage"]["links"][0])[:2] == ["from", "to"]


def test_back_to_the_same_record(specimen: Brief) -> None:
    assert json.parse(json.render(specimen)) == specimen


def test_extra_stands_only_where_an_input_said_more(specimen: Brief) -> None:
    reports = plain_json.loads(json.render(specimen))["reports"]
    assert [report.get("extra") for report in reports] == [{"desk": "lakes"}, None, None]
    assert ["extra" in report for report in reports] == [True, False, False]


def test_half_a_surrogate_pair_keeps_its_place(specimen: Brief) -> None:
    broken = replace(specimen, story=replace(specimen.story, lede="a \ud83d b"))
    text = json.render(broken)
    assert text.encode("utf-8")
    assert json.parse(text).story.lede == "a \ud83d b"


def test_the_specimen_fits_the_schema(specimen: Brief) -> None:
    validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(plain_json.loads(json.render(specimen)))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("story", "lede"), None),
        (("figures", 0, "modifier"), "roughly"),
        (("skipped",), None),
        (("sums", 0, "holds"), 1),
    ],
)
def test_the_schema_refuses_what_the_contract_does(
    specimen: Brief, path: tuple[str | int, ...], value: object
) -> None:
    data = plain_json.loads(json.render(specimen))
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not jsonschema.Draft202012Validator(schema()).is_valid(data)


def test_the_committed_schema_is_that_of_the_code() -> None:
    committed = (REFERENCE / "brief.schema.json").read_text(encoding="utf-8")
    assert committed == json.dump(schema(), indent=1) + "\n", (
        "docs/reference/brief.schema.json has drifted; write it anew: python -m crosswire.render.schema"
    )


def test_the_reference_names_every_field() -> None:
    text = (REFERENCE / "brief.md").read_text(encoding="utf-8")
    described = schema()
    records = {"Brief": described, **described["$defs"]}
    missing = [
        f"{name}.{field}"
        for name, record in records.items()
        for field in record.get("properties", {})
        if f"`{field}`" not in text and f'"{field}"' not in text
    ]
    assert missing == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema": "crosswire/brief/99"}', '{"schema": "crosswire/brief/1"}']
)
def test_what_is_no_brief_is_refused(text: str) -> None:
    with pytest.raises(RecordError):
        json.parse(text)

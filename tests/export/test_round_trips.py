"""Every format of real stories: it is written, it validates, its offsets lead back to the words."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from pathlib import Path

import hxl
import jsonschema
import openpyxl
import pyarrow.parquet as pq
import pytest
from evals.corpora import shared
from geojson_pydantic import FeatureCollection
from prov.model import ProvDocument

from crosswire import pipeline
from crosswire.export import TABLES, Format, export
from crosswire.types import Brief

SEEDS = sorted((shared() / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def seeds() -> Brief:
    return pipeline.brief(SEEDS)


@pytest.fixture(params=["sample", "hundred", pytest.param("seeds", marks=pytest.mark.shared)])
def brief(request: pytest.FixtureRequest) -> Brief:
    if request.param == "seeds" and not SEEDS:
        pytest.skip("the seeds lie beside the project, and are not there")
    found: Brief = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("wanted", list(Format))
def test_every_format_is_written_and_read(brief: Brief, wanted: Format, request: pytest.FixtureRequest):
    made = export(brief, wanted)
    assert made.rows > 0
    data = made.data
    if wanted is Format.XLSX:
        assert set(openpyxl.load_workbook(io.BytesIO(data)).sheetnames) == {"about", *TABLES}
    elif wanted is Format.PARQUET:
        assert pq.read_table(io.BytesIO(data)).num_rows == made.rows
    elif wanted is Format.HXL:
        assert hxl.data(io.BytesIO(data)).validate(callback=lambda found: pytest.fail(str(found)))
    elif wanted is Format.PROV:
        ProvDocument.deserialize(io.StringIO(data.decode("utf-8")), format="json")
    elif wanted is Format.GEOJSON:
        FeatureCollection.model_validate(json.loads(data))
    elif wanted is Format.NINJS:
        path = Path(__file__).with_name("ninjs_used.py")
        spec = importlib.util.spec_from_file_location("ninjs_used", path)
        assert spec
        assert spec.loader
        used = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(used)
        checker = jsonschema.FormatChecker()
        jsonschema.Draft202012Validator(used.SCHEMA, format_checker=checker).validate(json.loads(data))
    elif wanted is Format.FTM:
        assert request.getfixturevalue("followthemoney")(data) == made.rows
    elif wanted is Format.WIKITEXT:
        assert data.decode("utf-8").count("{{") == data.decode("utf-8").count("}}")
    elif wanted in {Format.ANNOTATIONS, Format.CLAIMS}:
        json.loads(data)
    else:
        assert len(list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))) == made.rows


@pytest.mark.parametrize("name", ["figures", "statements", "quotations", "timeline", "values"])
def test_offsets_lead_back(brief: Brief, name: str):
    texts = {one.id: one.text for one in brief.reports}
    for row in pq.read_table(io.BytesIO(export(brief, Format.PARQUET, table=name).data)).to_pylist():
        assert texts[row["report"]][row["start"] : row["end"]] == row["text"] != ""
        assert row["report"] in texts


def test_counts_hold_low_best_and_high_in_order(brief: Brief):
    for name in ("ged", "hxl", "airwars"):
        for row in csv.DictReader(io.StringIO(export(brief, Format(name)).data.decode("utf-8"), newline="")):
            ends = [row.get(key) for key in ("low", "best", "high")] if name == "ged" else []
            ends = ends or [row.get("killed_min"), row.get("killed_max")]
            numbers = [int(one) for one in ends if one and not one.startswith("#")]
            assert numbers == sorted(numbers)

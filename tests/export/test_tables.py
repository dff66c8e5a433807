"""CSV, Excel and Parquet: typed, the same bytes twice, no cell a formula, every offset a way back."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from types import ModuleType
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from crosswire.export import TABLES, Format, cells, export
from crosswire.types import Brief

FORMULA = re.compile(r"""[\s"]*[=+\-@\t\r]""")
PAYLOADS = (
    '=HYPERLINK("https://evil.example";"click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-2",
    "-2+3+cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    ' "=1+1',
    "＝1+1",
)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def book(brief: Brief) -> Any:
    return openpyxl.load_workbook(io.BytesIO(export(brief, Format.XLSX).data))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_written_as_csv_and_parquet(sample: Brief, name: str):
    rows = table(export(sample, Format.CSV, table=name).data)
    typed = pq.read_table(io.BytesIO(export(sample, Format.PARQUET, table=name).data))
    assert typed.column_names == list(TABLES[name].names)
    assert list(rows[0]) == typed.column_names
    assert len(rows) == typed.num_rows == export(sample, Format.CSV, table=name).rows > 0


@pytest.mark.parametrize("name", ["figures", "statements", "quotations", "timeline", "values"])
def test_offsets_find_the_exact_words(sample: Brief, name: str):
    texts = {one.id: one.text for one in sample.reports}
    rows = pq.read_table(io.BytesIO(export(sample, Format.PARQUET, table=name).data)).to_pylist()
    assert rows
    for row in rows:
        assert texts[row["report"]][row["start"] : row["end"]] == row["text"]


def test_offsets_find_the_exact_words_of_a_hundred_reports(hundred: Brief):
    texts = {one.id: one.text for one in hundred.reports}
    rows = table(export(hundred, Format.CSV).data)
    assert len(rows) >= 200
    for row in rows:
        text = texts[row["report"]]
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        assert text[int(row["sentence_start"]) : int(row["sentence_end"])] == row["sentence"]


@pytest.mark.parametrize("wanted", list(Format))
def test_the_same_brief_gives_the_same_bytes(sample: Brief, wanted: Format):
    assert export(sample, wanted) == export(sample, wanted)


def test_no_time_of_making_stands_in_a_workbook(sample: Brief):
    archive = zipfile.ZipFile(io.BytesIO(export(sample, Format.XLSX).data))
    assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    last = sample.story.last_published
    assert last
    core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {last.strftime("%Y-%m-%dT%H:%M:%SZ")}


def test_the_workbook_has_a_sheet_a_table(sample: Brief):
    found = book(sample)
    assert found.sheetnames[0] == "about"
    assert set(found.sheetnames[1:]) == set(TABLES)
    for name in found.sheetnames[1:]:
        assert [cell.value for cell in found[name][1]] == list(TABLES[name].names)
        assert found[name].freeze_panes == "A2"


def test_numbers_are_numbers(sample: Brief):
    sheet = book(sample)["figures"]
    place = TABLES["figures"].names.index("value") + 1
    values = [sheet.cell(row, place).value for row in range(2, sheet.max_row + 1)]
    assert {type(value) for value in values} <= {int, float, type(None)}
    assert 2318 in values


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_starts_a_formula(payload: str):
    shown = cells.plain(payload)
    assert isinstance(shown, str)
    assert shown.startswith("'")
    assert cells.workbook(payload) == shown


@pytest.mark.parametrize("value", [-3, -2.5, 0, 41, True, None])
def test_a_number_stays_a_number(value: Any):
    assert cells.plain(value) == value
    assert cells.workbook(value) is value or cells.workbook(value) == value


@pytest.mark.parametrize("text", ["12 dead", "a=b", "5 - 3", "’twas", "(=1)"])
def test_plain_text_stays_as_it_is(text: str):
    assert cells.plain(text) == text


def test_a_cell_has_an_end_and_no_escape():
    assert len(str(cells.workbook("x" * 40_000))) == 32_767
    assert cells.workbook("_x0041_") == "_x005F_x0041_"
    assert cells.workbook("a\x0bb\x00c") == "a bc"


@pytest.mark.parametrize("payload", [*PAYLOADS, "\x1b[2J\x0b\ufffe half \ud83d"])
@pytest.mark.parametrize("wanted", [Format.CSV, Format.GED, Format.ACLED, Format.HXL, Format.AIRWARS])
def test_a_hostile_article_is_inert_in_csv(
    specimen: Brief, hostile: ModuleType, wanted: Format, payload: str
):
    made = export(hostile.poisoned(specimen, payload), wanted)
    for data in (made.data, made.beside or b""):
        for row in csv.reader(io.StringIO(data.decode("utf-8"), newline="")):
            for cell in row:
                assert not FORMULA.match(cell) or _number(cell), cell


@pytest.mark.parametrize("payload", [*PAYLOADS, "\x1b[2J\x0b\ufffe half \ud83d", "#N/A ", "<a>&amp;]]>"])
def test_a_hostile_article_is_inert_in_a_workbook(specimen: Brief, hostile: ModuleType, payload: str):
    for sheet in book(hostile.poisoned(specimen, payload)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "b"}
                assert not isinstance(cell.value, str) or not FORMULA.match(cell.value)


def test_a_hostile_article_is_whole_in_parquet(specimen: Brief, hostile: ModuleType):
    poisoned = hostile.poisoned(specimen)
    rows = pq.read_table(io.BytesIO(export(poisoned, Format.PARQUET).data)).to_pylist()
    assert len(rows) == len(specimen.figures)


def _number(cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", cell))

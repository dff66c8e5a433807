"""The record as an Excel workbook: a sheet a table, the first row fixed and filterable.

Workbooks carry the time of their making in three places. Here it is the time of the story's last report, so
that the same brief gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from crosswire.errors import ExtraMissing
from crosswire.export import cells, record, told
from crosswire.export.eventtables import EVENTS, VALUES
from crosswire.export.lookup import Lookup
from crosswire.export.sheets import Kind, Sheet
from crosswire.types import Brief

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDE, _NARROW = 48, 14
_WIDE_NAMES = (
    "label",
    "answers",
    "reason",
    "sentence",
    "text",
    "title",
    "url",
    "chain",
    "claim",
    "topic",
    "why",
)
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP archive knows
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
TABLES: tuple[Sheet, ...] = (record.QUESTIONS, EVENTS, VALUES, record.FIGURES, record.ANSWERS, *told.SHEETS)


def render(known: Lookup) -> bytes:
    """The workbook.

    Raises:
        ExtraMissing: openpyxl is not installed; it comes with the `exports` extra.
    """
    try:
        from openpyxl import Workbook
    except ImportError as problem:
        raise ExtraMissing("xlsx needs openpyxl: pip install 'crosswire[exports]'") from problem
    book = Workbook()
    book.remove(book.active)
    about = book.create_sheet("about")
    _fill(about, [["crosswire", known.brief.crosswire], *_about(known.brief)])
    for table in TABLES:
        sheet = book.create_sheet(table.name)
        _fill(sheet, [list(table.names), *table.values(known)])
        _furnish(sheet, table)
    made = (known.brief.story.last_published or _EPOCH).astimezone(UTC).replace(tzinfo=None)
    book.properties.creator = f"crosswire {cells.safe(known.brief.crosswire)}"
    book.properties.created = book.properties.modified = made
    return _steady(book, made)


def _about(brief: Brief) -> list[list[Any]]:
    """What the workbook is of, and what no reader should take it for."""
    story = brief.story
    return [
        ["story", story.headline],
        ["story id", story.id],
        ["reports", len(brief.reports)],
        ["independent reports", brief.lineage.independent_reports],
        ["first published", story.first_published.isoformat() if story.first_published else None],
        ["last published", story.last_published.isoformat() if story.last_published else None],
        ["skipped inputs", len(brief.skipped)],
        ["note", "Low and high are the range of what was reported, never a confidence interval."],
        ["note", "Offsets count characters (code points) of the text of the report, from 0."],
    ]


def _fill(sheet: Worksheet, rows: list[list[Any]]) -> None:
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            shown = cells.workbook(value)
            if shown is None or shown == "":
                continue
            cell = sheet.cell(number, place)
            cell.value = shown
            if isinstance(shown, str):
                cell.data_type = "s"  # openpyxl takes "=" for a formula and "#N/A" for an error
                cell.quotePrefix = shown.startswith("'")


def _furnish(sheet: Worksheet, table: Sheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for place, column in enumerate(table.columns, 1):
        wide = column.kind is Kind.TEXT and column.name in _WIDE_NAMES
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE if wide else _NARROW
        sheet.cell(1, place).font = Font(bold=True)
        if wide:
            for row in range(2, sheet.max_row + 1):
                sheet.cell(row, place).alignment = Alignment(wrap_text=True, vertical="top")


def _steady(book: Any, made: datetime) -> bytes:
    """The bytes of a workbook, every time in them that of the story: openpyxl writes the present one."""
    raw, out = io.BytesIO(), io.BytesIO()
    book.save(raw)
    stamp = f"{made.replace(microsecond=0).isoformat()}Z".encode()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _restamped(data, stamp)
            new.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _restamped(core: bytes, stamp: bytes) -> bytes:
    start = core.index(b">", core.index(b"<dcterms:modified")) + 1
    return core[:start] + stamp + core[core.index(b"</dcterms:modified>") :]

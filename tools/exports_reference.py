"""Writes the tables of columns into `docs/reference/exports.md`, from the columns themselves.

    python tools/exports_reference.py

A test fails where the page and the code differ.
"""

from __future__ import annotations

import re
from pathlib import Path

from crosswire.export import TABLES
from crosswire.export.acled import sheet as acled
from crosswire.export.airwars import sheet as airwars
from crosswire.export.ged import sheet as ged
from crosswire.export.hxl import sheet as hxl
from crosswire.export.sheets import Sheet

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "exports.md"
SHEETS: dict[str, Sheet] = {
    **{one.name: one for one in (ged(), acled(), hxl(), airwars())},
    **TABLES,
}


def table(sheet: Sheet) -> str:
    """The columns of a table as Markdown."""
    tagged = any(column.tag for column in sheet.columns)
    rows = [
        f"| column |{' tag |' if tagged else ''} what it says |",
        f"| --- |{' --- |' if tagged else ''} --- |",
    ]
    for column in sheet.columns:
        tag = f" `{column.tag}` |" if tagged else ""
        rows.append(f"| `{column.name}` |{tag} {column.about} |")
    return "\n".join(rows)


def written(page: str) -> str:
    """The page with its tables as the code has them."""

    def fill(found: re.Match[str]) -> str:
        return f"<!-- columns: {found[1]} -->\n\n{table(SHEETS[found[1]])}\n\n<!-- end -->"

    return re.sub(r"<!-- columns: (\w+) -->.*?<!-- end -->", fill, page, flags=re.DOTALL)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")

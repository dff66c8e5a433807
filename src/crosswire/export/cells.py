"""Cells that a spreadsheet shows and never runs.

Articles are hostile input: `=HYPERLINK(…)` in a quote is a formula where it opens a cell. A number that is a
number is written as one, so that -3 stays a number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from crosswire.export.sheets import Cell
from crosswire.record import number
from crosswire.render import clean

# Excel, LibreOffice and Google Sheets take the first of these for the start of a formula, full-width ones
# in some languages too; a cell that opens with a space or a quotation mark is looked at behind it.
_FORMULA = re.compile(r"""[\s"']*[=+\-@\t\r\n＝＋－＠]""")
_UNWRITABLE = re.compile("[\x0b\x0c\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST = 32_767  # characters of a cell of Excel


def safe(text: str) -> str:
    r"""A text as a cell that is none but a text.

    >>> safe("=1+1"), safe(" @SUM(A1)"), safe("12 dead"), safe("-3")
    ("'=1+1", "' @SUM(A1)", '12 dead', "'-3")
    """
    shown = _UNWRITABLE.sub(" ", clean.visible(text))
    return f"'{shown}" if _FORMULA.match(shown) else shown


def plain(value: Cell) -> Cell:
    """A cell as a spreadsheet may hold it: numbers as numbers, text made safe."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return number(value)
    return safe(value)


def workbook(value: Cell) -> Cell:
    """The same for a workbook, where "_x0041_" would be read as an escape, and a cell has an end."""
    found = plain(value)
    if not isinstance(found, str):
        return found
    escaped = _ESCAPE.sub("_x005F_", found)
    return escaped if len(escaped) <= _LONGEST else f"{escaped[: _LONGEST - 1]}…"


def written(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV (RFC 4180, but for lines that end in a line feed alone)."""
    return "".join(f"{_line(row)}\n" for row in rows)


def _line(row: Sequence[Cell]) -> str:
    # Python's writer puts only the characters of its own end of line between quotation marks: a carriage
    # return left bare would end the row for every reader, and what follows it would open a cell.
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_csv(value) for value in row])
    return out.getvalue()[:-2]


def _csv(value: Cell) -> Cell:
    found = plain(value)
    if isinstance(found, bool):
        return "yes" if found else "no"
    return "" if found is None else found

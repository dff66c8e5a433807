"""A table of the record as CSV."""

from __future__ import annotations

from crosswire.export import cells
from crosswire.export.lookup import Lookup
from crosswire.export.sheets import Sheet


def render(known: Lookup, sheet: Sheet) -> str:
    """The rows of a table under the names of its columns; cells never start a formula."""
    return cells.written([sheet.names, *sheet.values(known)])
